"""Changes in sentences that a person understands."""

from collections.abc import Callable, Iterator
from typing import Any

from flask import g

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.answers import ANSWERS, STAGES
from schemas.vocabulary.changes import CHANGED_KEYS, CHANGED_KINDS, CHANGES
from schemas.vocabulary.claims import VERDICTS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.records import RULE_STATUSES, STATUSES
from schemas.vocabulary.subjects import SUBJECTS
from schemas.vocabulary.term import Term, Vocabulary
from service.http.durations import in_words
from service.http.wording import in_brackets, in_case
from service.reference.dataset import Dataset
from service.reference.passing import called_now
from service.reference.positions import Record
from service.reference.releases.changes import Change, Detail

ADDED = Message("New: {what}.")
REMOVED = Message("No longer holds: {what}.")
REPLACED = Message("No longer holds: {what}. Now: {successor}.")
RENAMED = Message("{what}: now has the id {id}.")
OF_LATE = Message("It had the id {former}.")
ALTERED = Message("{what}: {details}")
ONLY_EVIDENCE = Message("{what}: only the sources, or how sure it is, have changed.")
FROM_TO = Message("{label} was “{before}” and is now “{after}”.")
NOW = Message("{label} is now “{after}”.")
NO_MORE = Message("{label} was “{before}” and is no longer given.")
OTHERWISE = Message("{label} changed.")
OF = Message("{owner}, {title}")
NOTE = Message("{kind}, {change}: {count}")
AT_LEAST = Message("at least {least}")
AT_MOST = Message("at most {most}")
NOTHING: tuple[Any, ...] = (None, (), [])
YES, NO = Message("yes"), Message("no")


def sentence(change: Change, dataset: Dataset) -> str:
    """Return a change as a sentence in the language of the moment; `dataset` has the names of whose record it is."""
    what = titled(change, dataset)
    if change.change == "added":
        return told(ADDED(what=what))
    if change.change == "removed":
        return told(REPLACED(what=what, successor=change.successor) if change.successor else REMOVED(what=what))
    if change.change == "renamed":
        return told(RENAMED(what=what, id=change.id))
    if change.change == "evidence_only":
        return told(ONLY_EVIDENCE(what=what))
    before = [told(OF_LATE(former=change.former))] if change.former else []
    return told(ALTERED(what=what, details=" ".join([*details(change), *before])))


def note_sentence(note: Record) -> str:
    """Return how many records of a kind changed in one way."""
    kind, change = told(CHANGED_KINDS[note["kind"]].label), told(CHANGES[note["change"]].label)
    return told(NOTE(kind=kind, change=change, count=note["count"]))


def titled(change: Change, dataset: Dataset) -> str:
    """Return whose record it is and what it is about."""
    name = called_now(dataset.passed, "carrier", change.owner)
    owner = dataset.carriers.get(name) or dataset.jurisdictions.get(name)
    title = title_of(change.kind, change.record)
    if change.kind in ("carrier", "jurisdiction") or owner is None:
        return title
    return told(OF(owner=owner["name"], title=title))


def title_of(kind: str, record: Record) -> str:
    """Return what a record is about."""
    if kind == "requirement":
        subject = told(SUBJECTS[record["subject"]].label)
        return in_brackets(subject, in_case(record.get("when", {})))
    if kind == "term":
        return str(record["names"][g.language])
    texts = {"procedure": "title", "failure": "failure", "claim": "claim", "rule": "title"}
    return told(record[texts[kind]]) if kind in texts else str(record["name"])


def details(change: Change) -> Iterator[str]:
    """Find the sentences on what changed, each once, without what changed only in its evidence."""
    told_details = (detail_sentence(detail) for detail in change.details if detail.change != "evidence_only")
    yield from dict.fromkeys(told_details)


def detail_sentence(detail: Detail) -> str:
    """Return in a sentence what changed in one part of a record."""
    words = detail_words(detail)
    if "after" not in words:
        return told(NO_MORE(**words) if "before" in words else OTHERWISE(**words))
    return told(NOW(**words) if "before" not in words or detail.key in TEXTS else FROM_TO(**words))


def detail_words(detail: Detail) -> dict[str, str]:
    """Return what changed in one part of a record, with its label and the values before and after that can be said briefly."""
    label = told(CHANGED_KEYS[detail.key if detail.key in CHANGED_KEYS else "other"].label)
    word, values = WORDS.get(detail.key), {"before": detail.before, "after": detail.after}
    said = {key: word(value) for key, value in values.items() if value not in NOTHING} if word else {}
    return {"key": detail.key, "change": detail.change, "label": label, **said}


def labelled(*lists: Vocabulary[Any]) -> Callable[[str], str]:
    """Return how a name of one of some closed lists is said."""
    known: dict[str, Term] = {name: term for vocabulary in lists for name, term in vocabulary.items()}
    return lambda name: told(known[name].label)


def several(word: Callable[[str], str]) -> Callable[[list[str]], str]:
    """Return how several names are said."""
    return lambda names: ", ".join(map(word, names))


def span(word: Callable[[Any], str]) -> Callable[[Record], str]:
    """Return how a value, or the least and the greatest, is said."""
    return lambda ends: between({key: word(ends[key]) for key in ("value", "min", "max") if key in ends})


def between(ends: dict[str, str]) -> str:
    """Return a value, or between what it lies; one end alone says which it is."""
    if ends.keys() == {"min"}:
        return told(AT_LEAST(least=ends["min"]))
    if ends.keys() == {"max"}:
        return told(AT_MOST(most=ends["max"]))
    return " – ".join(dict.fromkeys(ends.values()))


def lasting(duration: str) -> str:
    """Return a duration in words."""
    return in_words(duration, g.language)


def truth(value: bool) -> str:
    """Return yes or no."""
    return told(YES() if value else NO())


def money(amount: Record) -> str:
    """Return a sum of money with its currency."""
    return span(lambda value: f"{value} {amount['currency']}")(amount)


TEXTS = ("condition", "statement", "title", "confirmation", "failure", "remedy", "claim", "applies_to", "if_adopted")
WORDS: dict[str, Callable[[Any], str]] = {
    "subject": labelled(SUBJECTS),
    "answer": labelled(ANSWERS),
    "verdict": labelled(VERDICTS),
    "status": labelled(STATUSES, RULE_STATUSES),
    **dict.fromkeys(TEXTS, told),
    "stage": labelled(STAGES),
    "when": in_case,
    "amount": money,
    "takes": span(lasting),
    "within": lasting,
    "validity": lasting,
    "length": span(str),
    "age": span(str),
    "digits": truth,
    "accepts_only": truth,
    "accepts": several(labelled(DOCUMENTS)),
    "refuses": several(labelled(DOCUMENTS)),
    "instead": several(labelled(SUBJECTS)),
    "effective_on": str,
    "name": str,
    "owner": str,
    "hosts": several(str),
}
