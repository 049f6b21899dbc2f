"""A checklist as a document: its texts are those of the reply, which are told in its language already."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.answers import AGES, ANSWERS, OFFERED, REASONS
from schemas.vocabulary.found import FOUND_KINDS
from schemas.vocabulary.records import RULE_STATUSES
from schemas.vocabulary.subjects import SUBJECT_TYPES
from schemas.vocabulary.term import Term
from schemas.vocabulary.verdicts import ITEM_STATES, READINESS
from service.http.case_words import in_case
from service.http.document import Citation, Document, Entry, Section
from service.http.durations import in_words

NAMED = Message("{label}: {value}")
SUCCESS = Message("Sign of success")
CHANGES = Message("What may change")
OTHERWISE = Message("In all other cases")
IN_FORCE = Message("In force from {day}.")
BETWEEN = Message("Takes {least} to {most}.")
AT_LEAST = Message("Takes at least {least}.")
AT_MOST = Message("Takes at most {most}.")

Record = Mapping[str, Any]


def sheet(carrier: str, reply: Record) -> Document:
    """Return the document of a checklist, without the sections in which nothing stands."""
    data, meta = reply["data"], reply["meta"]
    sections = [
        Section(told(READINESS.title), [readiness(data, meta)]),
        *states(data),
        *(Section(heading(kind), things(data["items"], kind.id)) for kind in SUBJECT_TYPES.values()),
        Section(heading(FOUND_KINDS["procedure"]), [procedure(row, meta["language"]) for row in data["procedures"]]),
        Section(heading(FOUND_KINDS["failure"]), [failure(row) for row in data["failures"]]),
        Section(told(CHANGES()), [change(row) for row in data["upcoming"]]),
    ]
    filled = [section for section in sections if section.entries]
    return Document(meta["language"], carrier, in_case(meta["case"]), filled)


def heading(term: Term) -> str:
    """Return the definition of a term as a heading."""
    return told(term.definition).rstrip(".。")


def named(label: str, value: str) -> str:
    """Return a value with its label."""
    return told(NAMED(label=told(label), value=value))


def readiness(data: Record, meta: Record) -> Entry:
    """Return the verdict, and whether the case is sold at all."""
    verdict = told(READINESS[data["verdict"]].label)
    return Entry(verdict, texts=[data["label"], told(OFFERED[meta["offered"]].definition)])


def states(data: Record) -> Iterator[Section]:
    """Find what is missing, what is to be asked and what nobody knows."""
    labels = {item["subject"]: item["label"] for item in data["items"]}
    for state in ("missing", "open", "unknown"):
        yield Section(told(ITEM_STATES[state].label), [Entry(labels[subject]) for subject in data[state]])


def things(items: Iterable[Record], kind: str) -> list[Entry]:
    """Return the answers on the subjects of a type."""
    return [answer(item, item["label"]) for item in items if item["type"] == kind]


def answer(said: Record, title: str) -> Entry:
    """Return what is said, with the branches or sides of it."""
    label = told(ANSWERS[said["answer"]].label)
    branches = [answer(branch, branch_case(branch)) for branch in said.get("branches", ())]
    sides = [answer(side, "") for side in said.get("sides", ())]
    return Entry(
        title or label,
        said=label if title else "",
        texts=list(texts(said)),
        parts=[*branches, *sides],
        sources=[] if sides else citations(said),
    )


def branch_case(branch: Record) -> str:
    """Return for which cases a branch holds."""
    return told(OTHERWISE()) if branch.get("otherwise") else in_case(branch.get("when", {}))


def texts(said: Record) -> Iterator[str]:
    """Find the sentences of an answer."""
    yield from (said[key] for key in ("statement", "condition") if key in said)
    yield from (limit["text"] for limit in said.get("limits", ()))
    if "reason" in said:
        yield told(REASONS[said["reason"]].label)
    yield from (f"{gap['note']} ({gap['looked_on']})" for gap in said.get("gaps", ()))


def procedure(row: Record, language: str) -> Entry:
    """Return the steps of a procedure, how one sees that it worked and how long it takes."""
    success = [named(SUCCESS.template, row["confirmation"])] if "confirmation" in row else []
    return Entry(
        row["title"],
        said=in_case(row.get("when", {})),
        steps=row["steps"],
        texts=[*success, *span(row.get("takes", {}), language)],
        sources=citations(row),
    )


def span(takes: Record, language: str) -> list[str]:
    """Return in a sentence how long something takes, where it is known."""
    ends = {name: in_words(takes[key], language) for name, key in (("least", "min"), ("most", "max")) if key in takes}
    if not ends:
        return []
    message = BETWEEN if len(ends) > 1 else AT_LEAST if "least" in ends else AT_MOST
    return [told(message(**ends))]


def failure(row: Record) -> Entry:
    """Return what goes wrong and what mends it."""
    return Entry(row["failure"], texts=[row["remedy"]] if "remedy" in row else [], sources=citations(row))


def change(rule: Record) -> Entry:
    """Return a rule to come and what it would change."""
    day = [told(IN_FORCE(day=rule["effective_on"]))] if "effective_on" in rule else []
    return Entry(
        rule["title"],
        said=told(RULE_STATUSES[rule["status"]].label),
        texts=[*([rule["if_adopted"]] if "if_adopted" in rule else []), *day],
        sources=citations(rule),
    )


def citations(row: Record) -> list[Citation]:
    """Return the sources of a row, each with its dates."""
    return [Citation(each["title"], each["url"], [each["publisher"], *dates(each)]) for each in row.get("sources", ())]


def dates(source: Record) -> tuple[str, str]:
    """Return of when a source is, and when it was read."""
    dated = named(AGES["source_date"].label, source["dated"]) if "dated" in source else told(AGES["undated"].label)
    return dated, named(AGES["live_reading"].label, source["read_on"])
