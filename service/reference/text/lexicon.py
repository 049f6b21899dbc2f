"""What can be recognised in a text: the names of carriers and terms in three languages, found in one pass."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.folding import fold, is_word

CARRIERS = frozenset({"carriers"})
ABOUT = ("subjects", "actions", "plans", "sims")
PLURALS = ("s", "es")
WORD = re.compile(r"[a-z0-9&]+")
# A slip is looked for in words of some length only: short ones are too often another word.
SHORTEST_WORD, SHORTEST_NAME, LONG_WORD = 5, 6, 9


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
        spelt = {
            tuple(WORD.findall(name)): (name, record) for name, about, record in names(dataset) if is_latin_brand(name, about)
        }
        self.brands = {words: found for words, found in spelt.items() if len("".join(words)) >= SHORTEST_NAME}
        self.longest = max(map(len, self.brands), default=0)
        self.joined = {"".join(words): words for words in self.brands}
        self.parts = sorted({word for words in self.brands for word in words if len(word) >= SHORTEST_WORD})

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
        """Find words that are the name of a carrier but for a slip in each, or for a blank too many or too few."""
        seen = list(WORD.finditer(folded))
        words = [each.group() for each in seen]
        meant = [self.without_slip(word) for word in words]
        for first in range(len(seen)):
            for end in range(first + 1, min(first + self.longest, len(seen)) + 1):
                name = self.joined.get("".join(words[first:end]), tuple(meant[first:end]))
                if name in self.brands and name != tuple(words[first:end]):
                    spelling, record = self.brands[name]
                    yield Found(CARRIERS, record, spelling, seen[first].start(), seen[end - 1].end())

    def without_slip(self, word: str) -> str:
        """Return the word of a carrier's name that is meant by one with a letter too many, too few, wrong or turned round."""
        if len(word) < SHORTEST_WORD - 1:
            return word
        near = extractOne(
            word,
            [part for part in self.parts if alike(word, part)],
            scorer=OSA.distance,
            score_cutoff=2 if len(word) >= LONG_WORD else 1,
        )
        return near[0] if near else word


def is_latin_brand(name: str, about: frozenset[str]) -> bool:
    """Tell whether a name is that of a carrier, in letters that blanks part."""
    return about == CARRIERS and bool(re.fullmatch(r"[a-z0-9& .-]+", name))


def alike(word: str, part: str) -> bool:
    """Tell whether a word has both ends of another, or lacks its last letter, or has one before it; else it is its own word."""
    return (word[0], word[-1]) == (part[0], part[-1]) or part.startswith(word) or word.endswith(part)


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
