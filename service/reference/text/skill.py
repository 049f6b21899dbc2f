"""What the service has learnt from how people write; it is that of today, whichever release a text is asked about."""

from collections.abc import Mapping
from functools import cached_property

from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.intent import Intent
from service.reference.text.lexicon import Lexicon
from service.reference.text.namesakes import Namesakes


class Skill:
    """What is learnt from the utterances of a folder; the learning takes seconds and is done once, when it is needed."""

    def __init__(self, utterances: Mapping[str, Record], namesakes: Record, dataset: Dataset) -> None:
        self.utterances, self.examples, self.dataset = utterances, namesakes, dataset

    @cached_property
    def intent(self) -> Intent:
        """Return what tells on which subject a text turns."""
        return Intent(self.utterances.values(), self.dataset.terms.values())

    @cached_property
    def namesakes(self) -> Namesakes:
        """Return what tells whether a word of every day is the name of a carrier."""
        return Namesakes(self.examples, Lexicon(self.dataset))

    def learn(self) -> None:
        """Learn now what would be learnt when it is first needed."""
        _ = self.intent, self.namesakes
