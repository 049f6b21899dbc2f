"""How well questions are understood, measured on the questions of the dataset."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.matching import match
from service.reference.text.words import Words

KINDS = {"carriers": "carrier", "subjects": "subject", "actions": "action", "claims": "claim"}
HALVES = ("tuned", "unseen")


@dataclass
class Score:
    """Counts over some questions: `right` of what was `found` and of what was `expected`."""

    right: int = 0
    found: int = 0
    expected: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found; 1 where nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

    def add(self, found: set[str], expected: set[str]) -> None:
        """Count one question."""
        self.right += len(found & expected)
        self.found += len(found)
        self.expected += len(expected)


@dataclass(frozen=True)
class Asked:
    """A question, what was understood, and whether the first carrier and the first subject are right."""

    question: Record
    found: dict[str, list[str]]
    language: str

    @property
    def right_first(self) -> bool:
        """Tell whether what stands first is what was meant."""
        return all(self.first_is_right(key) for key in ("carriers", "subjects"))

    def first_is_right(self, key: str) -> bool:
        """Tell whether the first thing of a kind is one that was meant; none must be found where none was meant."""
        meant, first = self.question.get(key, ()), self.found[key][:1]
        if key == "subjects" and not meant:
            return True
        return bool(set(first) & set(meant)) if meant else not first


def half_of(question: Record) -> str:
    """Return the half of a question: a fixed rule, so that nobody can choose which questions are seen while tuning."""
    return HALVES[zlib.crc32(question["id"].encode()) % len(HALVES)]


def ask(dataset: Dataset, words: Words) -> Iterator[Asked]:
    """Ask every question of the dataset."""
    for question in dataset.books.get("questions", {}).get("questions", ()):
        found = match(dataset, words, question["text"])
        yield Asked(question, {key: names(found[key], name) for key, name in KINDS.items()}, found["language"])


def names(rows: Iterable[dict[str, Any]], key: str) -> list[str]:
    """Return the names of what was found."""
    return [row[key] for row in rows]


def score(asked: Iterable[Asked], key: str) -> Score:
    """Return how well one kind of thing was found; questions that do not say what is meant are left out."""
    total = Score()
    for each in asked:
        if key == "carriers" or each.question.get(key):
            total.add(set(each.found[key]), set(each.question.get(key, ())))
    return total


def false_carriers(dataset: Dataset, words: Words) -> list[tuple[str, list[str]]]:
    """Return the traps in which a carrier was found, though none is meant."""
    traps = dataset.books.get("questions", {}).get("traps", ())
    found = [(trap["id"], names(match(dataset, words, trap["text"])["carriers"], "carrier")) for trap in traps]
    return [(trap, carriers) for trap, carriers in found if carriers]
