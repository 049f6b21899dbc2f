"""In which of three languages somebody writes."""

import re
import unicodedata

from service.reference.text.folding import fold, is_han

WORDS = re.compile(r"[^\W\d_]+")
SPANISH_SIGNS = frozenset("ñ¿¡")
SPANISH = frozenset(
    "el la los las de del que en un una mi me se por para con sin y es no si como cuanto cuanta cuando donde quiero puedo hay "
    "tengo necesito tarda cuesta activar numero linea compania chip al lo su ya o pero esta este soy mas".split()
)
ENGLISH = frozenset(
    "the of to my i is a an do does how can need what when where for with without and or it in on if not have has will you "
    "your at from which long much am get did are phone number".split()
)


def language_of(text: str) -> str:
    """Return the likeliest language of a text, English if nothing tells."""
    return telling_language(text) or "en"


def telling_language(text: str) -> str | None:
    """Return the language of a text if something tells it: Chinese characters decide, then signs and small words."""
    if any(is_han(character) for character in text):
        return "zh-Hans"
    if SPANISH_SIGNS & set(unicodedata.normalize("NFC", text.casefold())):
        return "es"
    words = WORDS.findall(fold(text))
    spanish, english = sum(word in SPANISH for word in words), sum(word in ENGLISH for word in words)
    return "es" if spanish > english else "en" if english else None
