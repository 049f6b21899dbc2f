"""A linear classifier that learns from examples; the same examples always teach the same."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC


class Classifier:
    """Tells of which class something is, by features that are weighed as the examples have taught."""

    def __init__(self, features: Callable[[Any], Iterable[str]], examples: Iterable[tuple[Any, str]]) -> None:
        """Learn from pairs of a thing and its class."""
        things, classes = zip(*examples, strict=True)
        weighing = TfidfVectorizer(analyzer=features, sublinear_tf=True)
        self.pipeline = make_pipeline(weighing, LinearSVC(C=0.5, tol=0.1, random_state=0))
        self.pipeline.fit(things, classes)

    def known(self, features: Sequence[str]) -> float:
        """Return which share of some features was seen while learning."""
        vocabulary = self.pipeline[0].vocabulary_
        return sum(each in vocabulary for each in features) / max(len(features), 1)

    def scores(self, things: Sequence[Any]) -> list[dict[str, float]]:
        """Return for each thing how much speaks for each class: above 0 it is sure, and near -1 nothing speaks for it."""
        classes = list(map(str, self.pipeline.classes_))
        rows = self.pipeline.decision_function(things)
        return [dict(zip(classes, row if len(classes) > 2 else (-row, row), strict=True)) for row in rows]
