"""Names of carriers that are also words of every day: is a carrier meant here?"""

import re
from collections.abc import Iterable

from service.reference.dataset import Dataset
from service.reference.text.folding import fold
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
NONE: frozenset[str] = frozenset()
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def is_meant(dataset: Dataset, found: Found, text: str, others: Iterable[Found]) -> bool:
    """Tell whether a carrier is meant: a word of every day needs the field around it, and a place where a name can stand."""
    if found.name not in EVERYDAY:
        return True
    around = [each for each in others if not overlap(each, found)]
    if beside_the_field(text, found):
        return True
    telling = any(is_telling(dataset, each) for each in around) or not FIELD.isdisjoint(WORD.findall(fold(text)))
    return telling and stands_as_a_name(text, found)


def beside_the_field(text: str, found: Found) -> bool:
    """Tell whether a word of the field follows directly, as in Mint SIM or Visible 卡."""
    after = fold(text[found.end :])
    following = WORD.match(after.lstrip())
    return bool(following and following.group() in FIELD) or after.lstrip().startswith(HAN_FIELD)


def stands_as_a_name(text: str, found: Found) -> bool:
    """Tell whether the words beside a word leave it to be a name; one in capitals inside a sentence is."""
    inside = WORD.search(text[: found.start]) is not None
    if inside and text[found.start].isupper():
        return True
    before, after = WORD.findall(fold(text[: found.start])), WORD.findall(fold(text[found.end :]))
    language = language_of(text)
    return USED_BEFORE.get(language, NONE).isdisjoint(before[-1:]) and USED_AFTER.get(language, NONE).isdisjoint(after[:1])


def is_telling(dataset: Dataset, found: Found) -> bool:
    """Tell whether something that was found shows that the text is about a phone line."""
    if found.about == CARRIERS:
        return found.name not in EVERYDAY
    term = dataset.terms[found.id]
    return bool(found.about - {"subjects"}) or bool(set(term.get("subjects", ())).difference(VAGUE))
