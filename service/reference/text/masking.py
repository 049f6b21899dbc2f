"""Personal data in free text, masked in memory before anything else sees it."""

import re

from service.reference.privacy import DIGITS, EMAIL
from service.reference.text.folding import HAN

# An address without Chinese characters, which no blank parts from it: the looser pattern would take the sentence before it.
LETTER = rf"[^\W{HAN}]"
ADDRESS = re.compile(rf"(?:{LETTER}|[.+%-]){{1,64}}[@＠](?:(?:{LETTER}|-)+[.．])+{LETTER}+")
MASK = "\N{BULLET}"


def masked(text: str) -> str:
    """Return a text of the same length in which email addresses and long numbers are dots."""
    for pattern in (ADDRESS, EMAIL, DIGITS):
        text = pattern.sub(lambda found: MASK * len(found.group()), text)
    return text
