"""What looks like personal data: an email address, or a run of digits as long as the number of a person or a thing."""

import re
from urllib.parse import unquote_plus

EMAIL = re.compile(r"[^\s@＠]{1,64}[@＠][^\s@＠]+[.．]\w+")
FREE_TEXT = re.compile(r"(?:^|&)q=")
DIGITS = re.compile(r"\d(?:[\s().+/_,:·，．\u200b-\u200d\u2010-\u2015\u2212-]{0,9}\d){8,}")


def looks_personal(text: str) -> bool:
    """Tell whether a text may hold an SSN, a card, an IMEI, a full ICCID, a phone number or an email address.

    All of these but the address have nine digits or more, however they are spaced; names, codes and dates have fewer.
    """
    return bool(EMAIL.search(text) or DIGITS.search(text))


def withheld(address: str) -> str:
    """Return an address for a log, without its parts that look personal, percent-encoded or not, and without free text."""
    path, mark, query = address.partition("?")
    private = (looks_personal(unquote_plus(path)), looks_personal(unquote_plus(query)) or FREE_TEXT.search(query))
    kept = ["[withheld]" if hidden else part for part, hidden in zip((path, query), private, strict=True)]
    return mark.join(kept) if mark else kept[0]
