"""What can be recognised in a text: the names of carriers and terms in three languages, found in one pass."""

from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick

from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.folding import fold, is_word
from service.reference.text.slips import Slips

CARRIERS = frozenset({"carriers"})
ABOUT = ("subjects", "actions", "plans", "sims")
PLURALS = ("s", "es")
APOSTROPHE = "'"


@dataclass(frozen=True)
class Found:
    """Something recognised: what it is, by which name, and where (characters of the folded text, the end not included).

    `about` has what it says something of: a carrier of `carriers`, a term of its own keys.
    """

    about: frozenset[str]
    id: str
    name: str
    start: int
    end: int


class Lexicon:
    """All names, in an automaton that reads a text once."""

    def __init__(self, dataset: Dataset) -> None:
        self.automaton = ahocorasick.Automaton()
        for name, about, record in names(dataset):
            known = self.automaton.get(name, ())
            self.automaton.add_word(name, tuple(dict.fromkeys((*known, (about, record, len(name))))))
        self.automaton.make_automaton()
        self.slips = Slips((name, record) for name, about, record in names(dataset) if about == CARRIERS)

    def find(self, folded: str) -> list[Found]:
        """Return what stands in a folded text, in its order; a name inside a longer one counts if it says something else."""
        seen = [
            Found(about, record, folded[last + 1 - length : last + 1], last + 1 - length, last + 1)
            for last, entries in self.automaton.iter(folded)
            for about, record, length in entries
            if stands_alone(folded, last + 1 - length, last + 1)
        ]
        seen += [Found(CARRIERS, *each) for each in self.slips.find(folded)]
        told: list[set[frozenset[str]]] = [set() for _ in folded]
        kept = []
        for each in sorted(seen, key=lambda found: (found.start - found.end, found.start)):
            places = told[each.start : each.end]
            if not any(each.about <= about for place in places for about in place):
                kept.append(each)
                for place in places:
                    place.add(each.about)
        return sorted(kept, key=lambda found: (found.start, -found.end))


def names(dataset: Dataset) -> Iterator[tuple[str, frozenset[str], str]]:
    """Find every name that can be recognised, folded, with what it is about and the id of what it names."""
    for carrier in dataset.carriers.values():
        for name in carrier_names(carrier):
            yield from ((each, CARRIERS, carrier["id"]) for each in spellings(name))
    for term in dataset.terms.values():
        about = frozenset(term) & set(ABOUT)
        for name in term_names(term):
            yield from ((each, about, term["id"]) for each in spellings(name))


def carrier_names(carrier: Record) -> Iterator[str]:
    """Find every name of a carrier, the best first."""
    yield from (carrier["name"], *carrier["aliases"], carrier["id"])


def term_names(term: Record) -> Iterator[str]:
    """Find every name of a term, in every language."""
    yield from term["names"].values()
    for others in term.get("also", {}).values():
        yield from others


def spellings(name: str) -> list[str]:
    """Return the ways in which a name is typed: with and without its hyphens and what stands in brackets."""
    folded = fold(name)
    bare = folded.split("(")[0].split("（")[0].strip()
    ways = (bare.replace("-", " "), bare, bare.replace("-", ""), folded)
    return [way for way in dict.fromkeys(ways) if len(way) > 1]


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a name is a word of its own here; Chinese needs no blanks, and a plural ending may follow."""
    if is_word(text[start]) and follows_a_letter(text, start):
        return False
    if not is_word(text[end - 1]):
        return True
    rest = ""
    while end < len(text) and is_word(text[end]):
        rest, end = rest + text[end], end + 1
    return rest in ("", *PLURALS)


def follows_a_letter(text: str, start: int) -> bool:
    """Tell whether a place is inside a word; an apostrophe is part of one, as in doesn't."""
    place = start - 2 if text[max(start - 1, 0) : start] == APOSTROPHE else start - 1
    return place >= 0 and is_word(text[place])
