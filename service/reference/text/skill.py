"""What the service has learnt from how people write; it is that of today, whichever release a text is asked about."""

from collections.abc import Mapping
from functools import cached_property

from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.intent import Intent
from service.reference.text.lexicon import Found, Lexicon
from service.reference.text.namesakes import Namesakes, Surroundings


class Skill:
    """What is learnt from the sentences of a folder, if it has any; that takes seconds, and is done once, when it is needed."""

    def __init__(self, utterances: Mapping[str, Record], namesakes: Record | None, dataset: Dataset) -> None:
        self.sentences, self.names, self.dataset = utterances, namesakes, dataset

    @cached_property
    def intent(self) -> Intent | None:
        """Return what tells on which subject a text turns."""
        return Intent(self.sentences.values(), self.dataset) if self.sentences else None

    @cached_property
    def namesakes(self) -> Namesakes | None:
        """Return what tells whether a word of every day is the name of a carrier."""
        return Namesakes(self.names, Lexicon(self.dataset)) if self.names else None

    def learn(self) -> None:
        """Learn now what would be learnt when it is first needed."""
        _ = self.intent, self.namesakes

    def scores(self, text: str) -> Mapping[str, float]:
        """Return how much speaks for each subject that a text may turn on."""
        return self.intent.scores(text) if self.intent else {}

    def meant(self, found: list[Found], surroundings: Surroundings) -> list[Found]:
        """Return what was found without the names of carriers that are no more than words of every day where they stand."""
        return self.namesakes.meant(found, surroundings) if self.namesakes else found


def unskilled(dataset: Dataset) -> Skill:
    """Return the skill of a dataset from which nothing was learnt."""
    return Skill({}, None, dataset)
