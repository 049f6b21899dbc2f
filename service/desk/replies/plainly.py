"""What was asked, answered in a plain sentence: yes, no, it depends, or nobody has shown it."""

from collections.abc import Collection, Iterable, Iterator

from schemas.message import Message
from schemas.vocabulary.subjects import SUBJECTS
from service.http.shelf import dataset
from service.http.wording import naming
from service.reference.positions import Record

PLAIN = {
    "not_required": Message("No, {carrier} does not ask for this, as far as we found: {things}."),
    "no_law": Message("No, the law does not require this: {things}."),
    "required": Message("Yes, {carrier} asks for this: {things}."),
    "conditional": Message("Only under a condition does {carrier} ask for this: {things}."),
    "depends": Message("It depends on the case whether {carrier} asks for this: {things}."),
    "disputed": Message("Sources disagree on whether {carrier} asks for this: {things}."),
    "unknown": Message("We could not find whether {carrier} asks for this: {things}."),
    "untold": Message("We could not find what {carrier} says on this: {things}."),
    "not_applicable": Message("This does not come up in this case: {things}."),
}


def plainly(items: Iterable[Record], asked: Collection[str], carrier: str, language: str) -> Iterator[tuple[str, str]]:
    """Find the answers to what was asked, each with the sentence that gives it; what is clear comes first."""
    about = [item for item in items if item["subject"] in asked]
    for kind, message in PLAIN.items():
        found = [item for item in about if kind_of(item) == kind]
        if found:
            yield found[0]["answer"], naming(message, [item["label"] for item in found], language, carrier=carrier)


def kind_of(item: Record) -> str:
    """Return the answer; where it is the law alone that does not ask, that says nothing of what a carrier asks.

    What is known of a thing to know is told where it stands, and has no plain sentence.
    """
    if SUBJECTS[item["subject"]].type == "know" and item["answer"] != "not_applicable":
        return "untold" if item["answer"] == "unknown" else ""
    owners = {name.partition(".")[0] for name in item.get("why", ())}
    lawful = item["answer"] == "not_required" and owners <= dataset.jurisdictions.keys()
    return "no_law" if lawful else str(item["answer"])
