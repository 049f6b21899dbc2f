"""Names of carriers that are also words of every day: is a carrier meant here? Learnt from sentences of both kinds."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from service.reference.positions import Record
from service.reference.text.classifier import Classifier
from service.reference.text.folding import fold_with_places
from service.reference.text.lexicon import CARRIERS, Found, Lexicon

TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_]+(?:['-][^\W_]+)*|[^\w\s]")
CLASSES = ("meant", "everyday")
NEAR, FAR = 4, 20
# In doubt a word of every day is one.
SURE = 0.15


class Namesakes:
    """What tells whether a word of every day is the name of a carrier."""

    def __init__(self, examples: Record, lexicon: Lexicon) -> None:
        self.names = frozenset(examples["names"])
        self.classifier = Classifier(list, self.learnt(examples, lexicon))

    def learnt(self, examples: Record, lexicon: Lexicon) -> Iterator[tuple[list[str], str]]:
        """Find the words of every day in the sentences of both kinds, with what stands around each."""
        for kind in CLASSES:
            for text in examples[kind].splitlines():
                folded, places = fold_with_places(text)
                surroundings = Surroundings(text, folded, places)
                yield from ((surroundings.of(each), kind) for each in lexicon.find(folded) if self.is_namesake(each))

    def is_namesake(self, found: Found) -> bool:
        """Tell whether what was found is a name that is also a word of every day."""
        return found.about == CARRIERS and found.name in self.names

    def everyday(self, names: list[Found], surroundings: "Surroundings") -> list[Found]:
        """Return those names that are no more than words of every day."""
        doubtful = [each for each in names if self.is_namesake(each)]
        scores = self.classifier.scores([surroundings.of(each) for each in doubtful]) if doubtful else []
        return [each for each, score in zip(doubtful, scores, strict=True) if score["meant"] <= SURE]


class Surroundings:
    """A text by its words, and what stands around a name in it."""

    def __init__(self, text: str, folded: str, places: list[int]) -> None:
        self.text, self.places = text, places
        found = list(TOKEN.finditer(folded))
        self.tokens = [each.group() for each in found]
        self.starts, self.ends = [each.start() for each in found], [each.end() for each in found]

    def of(self, found: Found) -> list[str]:
        """Return the features of a name at its place: the words beside it, those near it, all of them, and its first letter."""
        first_before, first_after = bisect_left(self.ends, found.start + 1), bisect_left(self.starts, found.end)
        before = self.tokens[max(first_before - FAR, 0) : first_before]
        after = self.tokens[first_after : first_after + FAR]
        (second, last), (first, next_one) = ("<", "<", *before)[-2:], (*after, ">", ">")[:2]
        capital = self.text[self.places[found.start]].isupper()
        return [
            *(f"name {found.name}", f"before {last}", f"before {second} {last}", f"after {first}", f"after {first} {next_one}"),
            *(f"between {last} {first}", f"{found.name} after {last}", f"{found.name} before {first}"),
            *(f"shortly before {word}" for word in before[-NEAR:]),
            *(f"shortly after {word}" for word in after[:NEAR]),
            *(f"with {word}" for word in before + after),
            *(f"{side} a number" for side, word in (("before", last), ("after", first)) if any(map(str.isdigit, word))),
            f"capital {capital} first {not before}",
        ]
