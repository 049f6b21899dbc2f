"""A linear classifier that learns from examples; the same examples, in the same order, always teach the same."""

from collections.abc import Iterable, Iterator, Sequence

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

Features = Sequence[str]


class Classifier:
    """Tells of which class something is, by features that are weighed as the examples have taught."""

    def __init__(self, examples: Iterable[tuple[Features, str]]) -> None:
        """Learn from pairs of the features of a thing and its class, of which there are two or more."""
        classes: list[str] = []

        def things() -> Iterator[Features]:
            for features, name in examples:
                classes.append(name)
                yield features

        self.weighing = TfidfVectorizer(analyzer=list, sublinear_tf=True)
        matrix = self.weighing.fit_transform(things())
        self.machine = LinearSVC(C=0.5, tol=0.1, random_state=0).fit(matrix, classes)
        self.classes = [str(name) for name in self.machine.classes_]

    def scores(self, things: Sequence[Features]) -> list[dict[str, float]]:
        """Return for each thing how much speaks for each class: above 0 much, near -1 nothing."""
        rows = self.machine.decision_function(self.weighing.transform(things)).tolist()
        return [dict(zip(self.classes, row if len(self.classes) > 2 else (-row, row), strict=True)) for row in rows]
