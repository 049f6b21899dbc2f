"""What was asked, answered in a plain sentence: yes, no, it depends, or nobody has shown it."""

from collections.abc import Collection, Iterable, Iterator

from schemas.message import Message
from schemas.vocabulary.subjects import SUBJECTS
from service.http.wording import Record, naming

PLAIN = {
    "not_required": Message("No, {carrier} does not ask for this, as far as we found: {things}."),
    "required": Message("Yes, {carrier} asks for this: {things}."),
    "conditional": Message("Only under a condition does {carrier} ask for this: {things}."),
    "depends": Message("It depends on the case whether {carrier} asks for this: {things}."),
    "disputed": Message("Sources disagree on whether {carrier} asks for this: {things}."),
    "unknown": Message("We could not find whether {carrier} asks for this: {things}."),
}


def plainly(items: Iterable[Record], asked: Collection[str], carrier: str, language: str) -> Iterator[tuple[str, str]]:
    """Find the answers to what was asked, each with the sentence that gives it; what is clear comes first."""
    about = [item for item in items if item["subject"] in asked and SUBJECTS[item["subject"]].type != "know"]
    for answer, message in PLAIN.items():
        labels = [item["label"] for item in about if item["answer"] == answer]
        if labels:
            yield answer, naming(message, labels, language, carrier=carrier)
