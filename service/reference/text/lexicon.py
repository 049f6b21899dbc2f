"""What can be recognised in a text: the names of carriers and terms in three languages, found in one pass."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

import ahocorasick

from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.folding import fold, is_word

PLURALS = ("s", "es")
WORD = re.compile(r"[a-z0-9&]+(?:-[a-z0-9]+)*")
SHORTEST_MISSPELT = 6
LIKENESS = 0.88


@dataclass(frozen=True)
class Found:
    """Something recognised: what it is, by which name, and where (characters of the text, the end not included)."""

    kind: str  # carrier | term
    id: str
    name: str
    start: int
    end: int


class Lexicon:
    """All names, in an automaton that reads a text once."""

    def __init__(self, dataset: Dataset) -> None:
        self.automaton = ahocorasick.Automaton()
        for name, kind, record in names(dataset):
            known = self.automaton.get(name, ())
            self.automaton.add_word(name, (*known, (kind, record, len(name))))
        self.automaton.make_automaton()
        self.brands = {name: record for name, kind, record in names(dataset) if kind == "carrier" and WORD.fullmatch(name)}

    def find(self, text: str) -> list[Found]:
        """Return what stands in a text, the longest names first where names overlap, in the order of the text."""
        folded = fold(text)
        seen = [
            Found(kind, record, folded[last + 1 - length : last + 1], last + 1 - length, last + 1)
            for last, entries in self.automaton.iter(folded)
            for kind, record, length in entries
            if stands_alone(folded, last + 1 - length, last + 1)
        ]
        seen += self.misspelt(folded)
        kept: list[Found] = []
        for each in sorted(seen, key=lambda found: (found.start - found.end, found.start)):
            if not any(each.kind == other.kind and each.start < other.end and other.start < each.end for other in kept):
                kept.append(each)
        return sorted(kept, key=lambda found: (found.start, -found.end))

    def misspelt(self, folded: str) -> Iterator[Found]:
        """Find words that are nearly the name of a carrier."""
        for word in WORD.finditer(folded):
            if len(word.group()) >= SHORTEST_MISSPELT and word.group() not in self.brands:
                for name in get_close_matches(word.group(), self.brands, n=1, cutoff=LIKENESS):
                    yield Found("carrier", self.brands[name], name, word.start(), word.end())


def names(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """Find every name that can be recognised, folded, with what it names."""
    for carrier in dataset.carriers.values():
        for name in {carrier["id"], carrier["id"].replace("-", " "), carrier["name"], *carrier["aliases"]}:
            yield from ((each, "carrier", carrier["id"]) for each in spellings(name))
    for term in dataset.terms.values():
        for name in term_names(term):
            yield from ((each, "term", term["id"]) for each in spellings(name))


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
