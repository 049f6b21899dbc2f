"""A checklist as a document: its texts are those of the reply, which are told in its language already."""

from collections.abc import Iterable, Iterator

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.answers import ANSWERS, OFFERED, REASONS
from schemas.vocabulary.found import FOUND_KINDS
from schemas.vocabulary.records import RULE_STATUSES
from schemas.vocabulary.subjects import SUBJECT_TYPES
from schemas.vocabulary.term import Term
from schemas.vocabulary.verdicts import ITEM_STATES, READINESS
from service.http.document import Document, Entry, Section
from service.http.links import absolute
from service.http.wording import branch_case, citations, cited_as, in_case, named, span
from service.reference.positions import Record

SUCCESS = Message("Sign of success")
CHANGES = Message("What may change")
IN_FORCE = Message("In force from {day}.")


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
    permalink = absolute(reply["links"]["permalink"]) if "permalink" in reply["links"] else ""
    return Document(meta["language"], carrier, in_case(meta["case"]), filled, cited_as(meta["release"]), permalink)


def heading(term: Term) -> str:
    """Return the definition of a term as a heading."""
    return told(term.definition).rstrip(".。")


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


def texts(said: Record) -> Iterator[str]:
    """Find the sentences of an answer."""
    yield from (said[key] for key in ("statement", "condition") if key in said)
    yield from (limit["text"] for limit in said.get("limits", ()))
    if "reason" in said:
        yield told(REASONS[said["reason"]].label)
    yield from (f"{gap['note']} ({gap['looked_on']})" for gap in said.get("gaps", ()))


def procedure(row: Record, language: str) -> Entry:
    """Return the steps of a procedure, how one sees that it worked and how long it takes."""
    success = [named(told(SUCCESS()), row["confirmation"])] if "confirmation" in row else []
    return Entry(
        row["title"],
        said=in_case(row.get("when", {})),
        steps=row["steps"],
        texts=[*success, *span(row.get("takes", {}), language)],
        sources=citations(row),
    )


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
