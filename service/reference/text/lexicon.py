"""What can be recognised in a text: the names of carriers and terms in three languages, found in one pass."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

import ahocorasick

from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.folding import fold, is_word

CARRIERS = frozenset({"carriers"})
ABOUT = ("subjects", "actions", "plans", "sims")
PLURALS = ("s", "es")
WORD = re.compile(r"[a-z0-9&]+(?:-[a-z0-9]+)*")
SHORTEST_MISSPELT = 6
LIKENESS = 0.88


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
            self.automaton.add_word(name, (*known, (about, record, len(name))))
        self.automaton.make_automaton()
        self.brands = {name: record for name, about, record in names(dataset) if about == CARRIERS and WORD.fullmatch(name)}

    def find(self, folded: str) -> list[Found]:
        """Return what stands in a folded text, in its order; a name inside a longer one counts if it says something else."""
        seen = [
            Found(about, record, folded[last + 1 - length : last + 1], last + 1 - length, last + 1)
            for last, entries in self.automaton.iter(folded)
            for about, record, length in entries
            if stands_alone(folded, last + 1 - length, last + 1)
        ]
        seen += self.misspelt(folded)
        told: list[set[frozenset[str]]] = [set() for _ in folded]
        kept = []
        for each in sorted(seen, key=lambda found: (found.start - found.end, found.start)):
            places = told[each.start : each.end]
            if not any(each.about <= about for place in places for about in place):
                kept.append(each)
                for place in places:
                    place.add(each.about)
        return sorted(kept, key=lambda found: (found.start, -found.end))

    def misspelt(self, folded: str) -> Iterator[Found]:
        """Find words that are nearly the name of a carrier."""
        for word in WORD.finditer(folded):
            if len(word.group()) >= SHORTEST_MISSPELT and word.group() not in self.brands:
                alike = [name for name in self.brands if name[0] == word.group()[0]]
                for name in get_close_matches(word.group(), alike, n=1, cutoff=LIKENESS):
                    yield Found(CARRIERS, self.brands[name], name, word.start(), word.end())


def overlap(one: Found, other: Found) -> bool:
    """Tell whether two findings share a character."""
    return one.start < other.end and other.start < one.end


def names(dataset: Dataset) -> Iterator[tuple[str, frozenset[str], str]]:
    """Find every name that can be recognised, folded, with what it is about and the id of what it names."""
    for carrier in dataset.carriers.values():
        for name in {carrier["id"], carrier["id"].replace("-", " "), carrier["name"], *carrier["aliases"]}:
            yield from ((each, CARRIERS, carrier["id"]) for each in spellings(name))
    for term in dataset.terms.values():
        about = frozenset(term) & set(ABOUT)
        for name in term_names(term):
            yield from ((each, about, term["id"]) for each in spellings(name))


def term_names(term: Record) -> Iterator[str]:
    """Find every name of a term, in every language."""
    yield from term["names"].values()
    for others in term.get("also", {}).values():
        yield from others


def spellings(name: str) -> set[str]:
    """Return the ways in which a name is typed: with and without its hyphens and what stands in brackets."""
    folded = fold(name)
    bare = folded.split("(")[0].split("（")[0].strip()
    ways = {folded, bare, bare.replace("-", " "), bare.replace("-", "")}
    return {way for way in ways if len(way) > 1}


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a name is a word of its own here; Chinese needs no blanks, and a plural ending may follow."""
    if is_word(text[start]) and start > 0 and is_word(text[start - 1]):
        return False
    if not is_word(text[end - 1]):
        return True
    rest = ""
    while end < len(text) and is_word(text[end]):
        rest, end = rest + text[end], end + 1
    return rest in ("", *PLURALS)
