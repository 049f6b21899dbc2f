"""On which subject a sentence turns, whatever its words: learnt from how people ask."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.classifier import Classifier
from service.reference.text.folding import is_han
from service.reference.text.index import words_of
from service.reference.text.lexicon import carrier_names, term_names

NOTHING = "nothing"
LETTERS = 4
# The least that is read: two words, or four Chinese characters.
SHORTEST = 4
# How much must speak for a subject that no word names, and how much more than for none. These numbers and those below were set on
# 825 fresh messages and on the tuned half of the questions.
LIKELY, LIKELIER = -0.7, 0.05
# How much must speak for one subject before it is clear, and others, for which next to nothing speaks, are beside the point.
CLEAR, NEXT_TO_NOTHING = -0.4, -0.9
# Which share of the features of a text must be known before anything is read from it.
FAMILIAR = 0.25


class Intent:
    """What tells on which subject a text turns."""

    def __init__(self, utterances: Iterable[Record], dataset: Dataset) -> None:
        self.classifier = Classifier((features(text), name) for text, name in examples(utterances, dataset))

    def scores(self, text: str) -> Mapping[str, float]:
        """Return how much speaks for each subject, and for none; for nothing if a text is too short or in unknown words."""
        found = features(text)
        known = self.classifier.weighing.vocabulary_
        if size(text) < SHORTEST or sum(each in known for each in found) < len(found) * FAMILIAR:
            return {}
        (scores,) = self.classifier.scores([found])
        return scores


def likeliest(scores: Mapping[str, float], at_least: float = LIKELY) -> str | None:
    """Return the subject on which a text turns, if one is likely."""
    best = max((name for name in scores if name != NOTHING), key=scores.__getitem__, default=None)
    likely = best is not None and scores[best] > max(at_least, scores[NOTHING] + LIKELIER)
    return best if likely else None


def beside_the_point(scores: Mapping[str, float]) -> set[str]:
    """Return the subjects on which a text does not turn, if it is clear on which one it does."""
    if likeliest(scores, CLEAR) is None:
        return set()
    return {name for name, score in scores.items() if score < NEXT_TO_NOTHING}


def examples(utterances: Iterable[Record], dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Find sentences and names, each with the subject that it is about; the name of a carrier alone is about none."""
    for each in utterances:
        yield from ((line, subject) for subject, lines in each["subjects"].items() for line in lines.splitlines())
        yield from ((line, NOTHING) for line in each["nothing"].splitlines())
    for term in dataset.terms.values():
        yield from ((name, subject) for subject in term.get("subjects", ())[:1] for name in term_names(term))
    yield from ((name, NOTHING) for carrier in dataset.carriers.values() for name in carrier_names(carrier))


def features(text: str) -> list[str]:
    """Return the words of a text, its pairs of words, and each four letters of a word, so that endings and slips matter less."""
    words = list(words_of(text))
    spelt = [word for word in words if not is_han(word[0])]
    pairs = [f"{one} {other}" for one, other in pairwise(spelt)]
    return words + pairs + [part for word in spelt for part in parts(f"^{word}$")]


def parts(word: str) -> Iterator[str]:
    """Find each run of letters in a word."""
    return (word[place : place + LETTERS] for place in range(len(word) - LETTERS + 1))


def size(text: str) -> int:
    """Return how long a text is: two for each word in letters, one for each Chinese character."""
    words = [word for word in words_of(text) if len(word) == 1 or not is_han(word[0])]
    return sum(1 if is_han(word[0]) else 2 for word in words)
