"""What is needed to understand words, built once from a dataset."""

from service.reference.dataset import Dataset
from service.reference.text.index import build_indexes
from service.reference.text.lexicon import Lexicon
from service.reference.text.skill import Skill


class Words:
    """The names that can be recognised, the texts of each language that can be searched, and what has been learnt."""

    def __init__(self, dataset: Dataset, skill: Skill) -> None:
        self.lexicon, self.indexes, self.skill = Lexicon(dataset), build_indexes(dataset), skill
