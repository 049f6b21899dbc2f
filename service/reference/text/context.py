"""Names of carriers that are also words of every day: is a carrier meant here?"""

import re
from collections.abc import Iterable

from service.reference.dataset import Dataset
from service.reference.text.folding import fold, is_han
from service.reference.text.lexicon import Found

EVERYDAY = frozenset(
    [
        *"visible mint boost metro cricket total simple ultra fi spectrum optimum assurance connect red us helium cox".split(),
        *("ting", "red pocket", "straight talk", "h2o", "us mobile", "consumer", "simple mobile", "good to go"),
    ]
)
# Subjects that do not tell that a text is about a phone line, the vaguest last: everything takes time and costs money.
VAGUE = (
    "refund minimum_age delivery_time roaming activation_location payment_method monthly_fees balance name_on_account account "
    "activation_time"
).split()
FIELD = frozenset(
    "sim esim plan phone mobile wireless line carrier prepaid postpaid port chip linea plan prepago telefono celular".split()
)
HAN_FIELD = ("卡", "号", "套餐", "手机", "运营商")
USED_BEFORE = frozenset(
    "not be is are was were isn't aren't no es esta son muy very the a an mas de del el un una call give tell".split()
)
USED_AFTER = frozenset(
    "on in at to of if that enough the your my por tea leaves match station game juice a is es it se un y".split()
)
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def is_meant(dataset: Dataset, found: Found, text: str, others: Iterable[Found]) -> bool:
    """Tell whether a carrier is meant: a word of every day needs the field around it, and a place where a name can stand."""
    if found.name not in EVERYDAY:
        return True
    around = [each for each in others if not overlap(each, found)]
    if beside_the_field(text, found):
        return True
    telling = any(is_telling(dataset, each) for each in around) or not FIELD.isdisjoint(WORD.findall(fold(text)))
    return telling and (any(map(is_han, text)) or stands_as_a_name(text, found))


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
    return not ({*before[-1:]} & USED_BEFORE or {*after[:1]} & USED_AFTER)


def is_telling(dataset: Dataset, found: Found) -> bool:
    """Tell whether something that was found shows that the text is about a phone line."""
    if found.kind == "carrier":
        return found.name not in EVERYDAY
    term = dataset.terms[found.id]
    return any(term.get(key) for key in ("actions", "plans", "sims")) or bool(set(term.get("subjects", ())).difference(VAGUE))


def overlap(one: Found, other: Found) -> bool:
    """Tell whether two findings share a character."""
    return one.start < other.end and other.start < one.end
