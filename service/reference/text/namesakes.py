"""Names of carriers that are also words of every day: is a carrier meant here? Learnt from sentences of both kinds."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from schemas.utterances import NAMESAKE_KINDS
from service.reference.positions import Record
from service.reference.text.classifier import Classifier
from service.reference.text.folding import HAN, fold_with_places
from service.reference.text.lexicon import CARRIERS, Found, Lexicon

TOKEN = re.compile(rf"[{HAN}]|[^\W_]+(?:['-][^\W_]+)*|[^\w\s]")
NEAR, FAR = 4, 20
# In doubt a word of every day is one: measured on 240 sentences made to be hard, and on the traps.
SURE = 0.15
# How often one name is looked at in a text: if it is no carrier so often, it is none.
OFTEN = 20


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
        name, capital = spelt(found), self.text[self.places[found.start]].isupper()
        return [
            *(f"name {name}", f"before {last}", f"before {second} {last}", f"after {first}", f"after {first} {next_one}"),
            *(f"between {last} {first}", f"{name} after {last}", f"{name} before {first}"),
            *(f"shortly before {word}" for word in before[-NEAR:]),
            *(f"shortly after {word}" for word in after[:NEAR]),
            *(f"with {word}" for word in before + after),
            *(f"{side} a number" for side, word in (("before", last), ("after", first)) if any(map(str.isdigit, word))),
            f"capital {capital} first {not before}",
        ]


class Namesakes:
    """What tells whether a word of every day is the name of a carrier."""

    def __init__(self, examples: Record, lexicon: Lexicon) -> None:
        self.names = frozenset(examples["names"])
        self.classifier = Classifier(self.learnt(examples, lexicon))

    def learnt(self, examples: Record, lexicon: Lexicon) -> Iterator[tuple[list[str], str]]:
        """Find the words of every day in the sentences of both kinds, with what stands around each."""
        for kind in NAMESAKE_KINDS:
            for text in examples[kind].splitlines():
                folded, places = fold_with_places(text)
                surroundings = Surroundings(text, folded, places)
                yield from ((surroundings.of(each), kind) for each in lexicon.find(folded) if self.is_namesake(each))

    def is_namesake(self, found: Found) -> bool:
        """Tell whether what was found is a name that is also a word of every day."""
        return found.about == CARRIERS and spelt(found) in self.names

    def meant(self, found: list[Found], surroundings: Surroundings) -> list[Found]:
        """Return what was found without the names that are no more than words of every day where they stand."""
        times: Counter[str] = Counter()
        doubtful = []
        for each in filter(self.is_namesake, found):
            times[each.name] += 1
            if times[each.name] <= OFTEN:
                doubtful.append(each)
        scores = self.classifier.scores([surroundings.of(each) for each in doubtful]) if doubtful else []
        sure = {each for each, score in zip(doubtful, scores, strict=True) if score["meant"] > SURE}
        return [each for each in found if each in sure or not self.is_namesake(each)]


def spelt(found: Found) -> str:
    """Return a name as the list of words of every day has it."""
    return found.name.replace("-", " ")
