"""What a carrier sells, on whose word."""

from service.reference.cases import When, asked, mask
from service.reference.positions import Record


def sold_cases(carrier: Record, sold: str) -> int:
    """Return the cases of which a source says that they are sold (`yes`), or that they are not (`no`)."""
    cases = 0
    for offer in carrier.get("offers", ()):
        if offer["sold"] == sold:
            cases |= mask(offer["when"])
    return cases


def offered(carrier: Record, case: When) -> str:
    """Return whether a case is sold: yes, no, unknown, or depends where its parts differ."""
    cases = mask(asked(case))
    no = cases & sold_cases(carrier, "no")
    yes = cases & sold_cases(carrier, "yes") & ~no
    parts = {"yes": yes, "no": no, "unknown": cases & ~yes & ~no}
    found = [word for word, part in parts.items() if part]
    return found[0] if len(found) == 1 else "depends"
