"""The points of a reply: what is asked for, what is not, and what nobody has shown."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from schemas.message import Message
from schemas.vocabulary.subjects import CORE_SUBJECTS, SUBJECT_TYPES
from service.desk.replies.matter import Matter, Part, points
from service.desk.replies.prose import Line, paragraph
from service.desk.replies.sentences import run_on, sentences
from service.http.wording import branch_case, in_brackets, naming
from service.reference.positions import Record

UNFOUND = Message("We could not find whether {carrier} asks for this: {things}. Please ask {carrier} before you order.")
UNTOLD = Message("We could not find what {carrier} says on this: {things}. Please ask {carrier}.")
PARTLY = Message("For some of these cases we could not find whether {carrier} asks for this: {things}.")
DEMANDING = ("required", "conditional", "disputed")
SILENT = ("unknown", "not_applicable")


class Point(NamedTuple):
    """A line of a part, and the answer on whose word it stands."""

    block: str
    line: Line
    said: Record


def asked_for(matter: Matter) -> dict[str, Part]:
    """Return the parts with all that is asked for and is not, by the names of the parts."""
    found = [point for item in matter.data["items"] for point in said_of(item, matter)]
    blocks = (*SUBJECT_TYPES, "not_needed")
    return {block: together(point for point in found if point.block == block) for block in blocks}


def together(found: Iterable[Point]) -> Part:
    """Return the part that some points make."""
    found = list(found)
    return points([point.line for point in found], [point.said for point in found])


def said_of(item: Record, matter: Matter) -> Iterator[Point]:
    """Find the points that an answer, or each of its branches, makes."""
    for said in item.get("branches", [item]):
        block = block_of(item, said["answer"], matter)
        if block:
            label = in_brackets(item["label"], branch_case(said))
            yield Point(block, Line(sentences(said, matter.language), label), said)


def block_of(item: Record, answer: str, matter: Matter) -> str | None:
    """Return the part in which an answer is told; beside what was asked and the core only what is demanded on a known plan."""
    meant = item["subject"] in (matter.asked or CORE_SUBJECTS)
    demanded = "plan" in matter.meta["case"] and answer in DEMANDING and item["type"] != "know"
    if answer in SILENT or not (meant or demanded):
        return None
    return "not_needed" if answer == "not_required" and item["type"] != "know" else str(item["type"])


def unfound(matter: Matter) -> Part:
    """Return in a sentence or two what nobody has shown."""
    items = matter.data["items"]
    wholly = [item for item in items if is_unknown(item, matter)]
    found = (
        (UNFOUND, [item["label"] for item in wholly if item["type"] != "know"]),
        (UNTOLD, [item["label"] for item in wholly if item["type"] == "know"]),
        (PARTLY, [item["label"] for item in items if item not in wholly and is_partly_unknown(item, matter)]),
    )
    said = []
    for message, things in found:
        if things:
            said.append(naming(message, things, matter.language, carrier=matter.name))
    return Part([paragraph(run_on(said, matter.language))] if said else [])


def is_unknown(item: Record, matter: Matter) -> bool:
    """Tell whether nobody has shown what holds on a subject that gates or was asked about."""
    return item["subject"] in matter.data["unknown"] or (item["subject"] in matter.asked and item["answer"] == "unknown")


def is_partly_unknown(item: Record, matter: Matter) -> bool:
    """Tell whether a subject that was asked about, or a core one, that matters is unknown in some of the cases."""
    return (
        "state" in item
        and item["subject"] in (matter.asked or CORE_SUBJECTS)
        and "unknown" in {each["answer"] for each in item.get("branches", ())}
    )
