"""What a reply is about, and the parts of which it is made."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from service.desk.replies.prose import Line, Passage
from service.reference.positions import Record


@dataclass(frozen=True)
class Matter:
    """A checklist whose texts are in their language already, at a carrier; perhaps a claim to tell, and what alone was asked."""

    carrier: Record
    data: Record
    meta: Record
    links: Record
    claim: Record | None = None
    asked: Collection[str] = ()

    @property
    def language(self) -> str:
        """The language in which the texts are."""
        return str(self.meta["language"])

    @property
    def name(self) -> str:
        """The name of the carrier."""
        return str(self.carrier["name"])


@dataclass(frozen=True)
class Part:
    """A part of a reply: its passages, and the records on whose word they stand."""

    passages: Sequence[Passage]
    cited: Sequence[Record] = ()


def points(lines: Sequence[Line], cited: Sequence[Record] = ()) -> Part:
    """Return a part that is one list; without lines it is empty."""
    return Part([Passage("ul", lines)] if lines else [], cited)
