"""What a closed list is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar


@dataclass(frozen=True)
class Term:
    """One name of a closed list: its id, a short label and what it means."""

    id: str
    label: str
    definition: str


@dataclass(frozen=True)
class Subject(Term):
    """Something a customer may be asked about, and what a person does with it."""

    type: str
    applies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    documents: bool = False
    law_decides: bool = False


@dataclass(frozen=True)
class Document(Term):
    """A paper or card that will do for a document subject."""

    broader: str | None = None


T = TypeVar("T", bound=Term, covariant=True)


class Vocabulary(Mapping[str, T]):
    """A closed list by name; its terms keep the order in which they are declared."""

    def __init__(self, name: str, title: str, *terms: T) -> None:
        self.name = name
        self.title = title
        self._terms = {term.id: term for term in terms}

    def __getitem__(self, key: str) -> T:
        return self._terms[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)
