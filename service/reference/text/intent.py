"""On which subject a sentence turns, whatever its words: learnt from how people ask."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from service.reference.positions import Record
from service.reference.text.classifier import Classifier
from service.reference.text.folding import is_han
from service.reference.text.index import words_of
from service.reference.text.lexicon import term_names

NOTHING = "nothing"
LETTERS = 4
# How much must speak for a subject that no word names.
LIKELY = -0.8
# How much must speak for one subject before others, for which next to nothing speaks, are set aside though a word names them.
CLEAR, NEXT_TO_NOTHING = -0.4, -0.9
# Which share of the features of a text must be known before anything is read from it.
FAMILIAR = 0.25


class Intent:
    """What tells on which subject a text turns."""

    def __init__(self, utterances: Iterable[Record], terms: Iterable[Record]) -> None:
        self.classifier = Classifier(features, examples(utterances, terms))

    def scores(self, text: str) -> Mapping[str, float]:
        """Return how much speaks for each subject, and for none; nothing does for a text in unknown words."""
        if self.classifier.known(features(text)) < FAMILIAR:
            return {}
        (scores,) = self.classifier.scores([text])
        return scores


def likeliest(scores: Mapping[str, float]) -> str | None:
    """Return the subject on which a text turns, if one is likely."""
    best = max(scores, key=scores.__getitem__, default=NOTHING)
    return best if best != NOTHING and scores[best] > LIKELY else None


def beside_the_point(scores: Mapping[str, float]) -> set[str]:
    """Return the subjects on which a text does not turn, if it is clear on which one it does."""
    clear = max((score for name, score in scores.items() if name != NOTHING), default=NEXT_TO_NOTHING) > CLEAR
    return {name for name, score in scores.items() if clear and score < NEXT_TO_NOTHING}


def examples(utterances: Iterable[Record], terms: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """Find the sentences and the names of terms, each with the subject that it is about."""
    for each in utterances:
        yield from ((line, subject) for subject, lines in each["subjects"].items() for line in lines.splitlines())
        yield from ((line, NOTHING) for line in each["nothing"].splitlines())
    for term in terms:
        yield from ((name, subject) for subject in term.get("subjects", ())[:1] for name in term_names(term))


def features(text: str) -> list[str]:
    """Return the words of a text, its pairs of words, and each four letters of a word, so that endings and slips matter less."""
    words = list(words_of(text))
    spelt = [word for word in words if not is_han(word[0])]
    pairs = [f"{one} {other}" for one, other in pairwise(spelt)]
    return words + pairs + [part for word in spelt for part in parts(f"^{word}$")]


def parts(word: str) -> Iterator[str]:
    """Find each run of letters in a word."""
    return (word[place : place + LETTERS] for place in range(len(word) - LETTERS + 1))
