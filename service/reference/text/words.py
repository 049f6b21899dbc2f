"""What is needed to understand words, built once from a dataset."""

from service.reference.dataset import Dataset
from service.reference.text.index import build_indexes
from service.reference.text.lexicon import Lexicon


class Words:
    """The names that can be recognised, and the texts of each language that can be searched."""

    def __init__(self, dataset: Dataset) -> None:
        self.lexicon, self.indexes = Lexicon(dataset), build_indexes(dataset)
