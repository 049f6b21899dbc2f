"""Names of carriers as they are mistyped: a slip in a word, or a blank too many or too few."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

# What follows an apostrophe is no word of its own: the t of doesn't.
WORD = re.compile(r"(?<![a-z]')[a-z0-9&]+")
LATIN = re.compile(r"[a-z0-9& .-]+")
GAP = re.compile(r"[ .&-]?")
# A slip is looked for in words of some length only, since short ones are too often other words; long ones may have two.
SHORTEST_WORD, SHORTEST_NAME, LONG_WORD = 5, 6, 9


class Slips:
    """The names of carriers by their words, and what is nearly one of them."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a folded name and the carrier that it names; of names with the same words the first one counts."""
        self.brands: dict[tuple[str, ...], tuple[str, str]] = {}
        for name, carrier in names:
            words = tuple(WORD.findall(name))
            if LATIN.fullmatch(name) and len("".join(words)) >= SHORTEST_NAME:
                self.brands.setdefault(words, (carrier, name))
        self.longest = max(map(len, self.brands), default=0)
        self.joined = {"".join(words): words for words in self.brands}
        self.parts = sorted({word for words in self.brands for word in words if len(word) >= SHORTEST_WORD})

    def find(self, folded: str) -> Iterator[tuple[str, str, int, int]]:
        """Find what is nearly a name in a folded text: the carrier, the name that is meant, and where it stands."""
        seen = list(WORD.finditer(folded))
        words = [each.group() for each in seen]
        meant = [self.without_slip(word) for word in words]
        for first in range(len(seen)):
            for end in range(first + 1, min(first + self.longest, len(seen)) + 1):
                if end > first + 1 and not GAP.fullmatch(folded, seen[end - 2].end(), seen[end - 1].start()):
                    break
                name = self.joined.get("".join(words[first:end]), tuple(meant[first:end]))
                if name in self.brands and name != tuple(words[first:end]):
                    yield (*self.brands[name], seen[first].start(), seen[end - 1].end())

    def without_slip(self, word: str) -> str:
        """Return the word of a name that is meant by one with a letter too many, too few, wrong or turned round."""
        if len(word) < SHORTEST_WORD - 1:
            return word
        slips = 2 if len(word) >= LONG_WORD else 1
        near = extractOne(word, [part for part in self.parts if alike(word, part)], scorer=OSA.distance, score_cutoff=slips)
        return near[0] if near else word


def alike(word: str, part: str) -> bool:
    """Tell whether a word has both ends of another, or lacks its last letter, or has one before it; else it is its own word."""
    return (word[0], word[-1]) == (part[0], part[-1]) or word == part[:-1] or word[1:] == part
