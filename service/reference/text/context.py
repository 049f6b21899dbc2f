"""Names of carriers that are also words of every day: is a carrier meant here?"""

import re
from bisect import bisect_left
from collections.abc import Iterable

from service.reference.dataset import Dataset
from service.reference.text.language import language_of
from service.reference.text.lexicon import CARRIERS, Found, overlap

EVERYDAY = frozenset(
    [
        *"visible mint boost metro cricket total simple ultra fi spectrum optimum assurance connect red us helium cox".split(),
        *("ting", "red pocket", "straight talk", "h2o", "us mobile", "consumer", "simple mobile", "good to go"),
    ]
)
# Subjects that do not tell that a text is about a phone line, the vaguest last: everything takes time and costs money.
VAGUE = (
    "email transferable_number refund minimum_age contract delivery_time roaming activation_location payment_method monthly_fees "
    "balance name_on_account plan_price account activation_time"
).split()
FIELD = frozenset(
    "sim esim plan phone mobile wireless line carrier prepaid postpaid port chip linea plan prepago telefono celular".split()
)
HAN_FIELD = ("卡", "号", "套餐", "手机", "运营商")
USED_BEFORE = {
    "en": frozenset("not be is are was were isn't aren't very the a an call give tell no".split()),
    "es": frozenset("no es esta son muy mas del el un una".split()),
}
USED_AFTER = {
    "en": frozenset("on in at to of if that enough the your my tea leaves match station game juice a is it".split()),
    "es": frozenset("por es se un y".split()),
}
NEAR = 40
NONE: frozenset[str] = frozenset()
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Context:
    """What stands around the names of a text: its words, and what tells that it is about a phone line."""

    def __init__(self, dataset: Dataset, text: str, folded: str, places: list[int], found: Iterable[Found]) -> None:
        self.text, self.folded, self.places = text, folded, places
        self.words = list(WORD.finditer(folded))
        self.starts = [word.start() for word in self.words]
        self.language = language_of(text)
        self.telling = [each for each in found if is_telling(dataset, each)]
        self.of_the_field = not FIELD.isdisjoint(word.group() for word in self.words)

    def is_meant(self, found: Found) -> bool:
        """Tell whether a carrier is meant: a word of every day needs the field around it, and a place where a name can stand."""
        if found.name not in EVERYDAY or self.beside_the_field(found):
            return True
        telling = self.of_the_field or any(not overlap(each, found) for each in self.telling)
        return telling and self.stands_as_a_name(found)

    def beside_the_field(self, found: Found) -> bool:
        """Tell whether a word of the field follows directly, as in Mint SIM or Visible 卡."""
        rest = self.folded[found.end : found.end + NEAR].lstrip()
        return rest.startswith(HAN_FIELD) or bool((word := WORD.match(rest)) and word.group() in FIELD)

    def stands_as_a_name(self, found: Found) -> bool:
        """Tell whether the words beside a word leave it to be a name; one in capitals inside a sentence is."""
        place = bisect_left(self.starts, found.start)
        if place and self.text[self.places[found.start]].isupper():
            return True
        before = [word.group() for word in self.words[max(place - 1, 0) : place]]
        after = [word.group() for word in self.words[bisect_left(self.starts, found.end) :][:1]]
        return USED_BEFORE.get(self.language, NONE).isdisjoint(before) and USED_AFTER.get(self.language, NONE).isdisjoint(after)


def is_telling(dataset: Dataset, found: Found) -> bool:
    """Tell whether something that was found shows that the text is about a phone line."""
    if found.about == CARRIERS:
        return found.name not in EVERYDAY
    term = dataset.terms[found.id]
    return bool(found.about - {"subjects"}) or bool(set(term.get("subjects", ())).difference(VAGUE))
