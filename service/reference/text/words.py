"""What is needed to understand words, built once from a dataset."""

from collections.abc import Mapping

from service.reference.dataset import Dataset
from service.reference.text.index import build_indexes
from service.reference.text.lexicon import Found, Lexicon
from service.reference.text.namesakes import Surroundings
from service.reference.text.skill import Skill


class Words:
    """The names that can be recognised, the texts of each language that can be searched, and what has been learnt if anything."""

    def __init__(self, dataset: Dataset, skill: Skill | None = None) -> None:
        self.lexicon, self.indexes, self.skill = Lexicon(dataset), build_indexes(dataset), skill

    def scores(self, text: str) -> Mapping[str, float]:
        """Return how much speaks for each subject that a text may turn on."""
        return self.skill.intent.scores(text) if self.skill else {}

    def everyday(self, names: list[Found], surroundings: Surroundings) -> list[Found]:
        """Return those names of carriers that are no more than words of every day where they stand."""
        return self.skill.namesakes.everyday(names, surroundings) if self.skill else []
