"""What looks like personal data: an email address, or a run of digits as long as the number of a person or a thing."""

import re
from urllib.parse import unquote_plus

EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w")
DIGITS = re.compile(r"\d(?:[\s().+/_-]*\d){8,}")


def looks_personal(text: str) -> bool:
    """Tell whether a text may hold an SSN, a card, an IMEI, a full ICCID, a phone number or an email address.

    All of these but the address have nine digits or more, however they are spaced; names, codes and dates have fewer.
    """
    return bool(EMAIL.search(text) or DIGITS.search(text))


def withheld(address: str) -> str:
    """Return an address for a log: its parts that look personal, percent-encoded or not, are left out."""
    path, mark, query = address.partition("?")
    kept = [part if not looks_personal(unquote_plus(part)) else "[withheld]" for part in (path, query)]
    return mark.join(kept) if mark else kept[0]
