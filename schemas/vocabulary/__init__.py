"""Every closed list, once: id, label and definition of each of its names."""

from schemas.vocabulary import (
    answers,
    case,
    changes,
    claims,
    coverage,
    documents,
    found,
    freshness,
    identity,
    problems,
    records,
    subjects,
    verdicts,
)
from schemas.vocabulary.term import Term, Vocabulary

VOCABULARIES: dict[str, Vocabulary[Term]] = {
    each.name: each
    for module in (
        subjects,
        documents,
        case,
        answers,
        records,
        claims,
        coverage,
        found,
        freshness,
        identity,
        problems,
        verdicts,
        changes,
    )
    for each in vars(module).values()
    if isinstance(each, Vocabulary)
}
