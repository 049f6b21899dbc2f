"""Cases in words."""

from schemas.tongue import told
from schemas.vocabulary.case import DIMENSIONS
from service.reference.positions import Record


def in_case(case: Record) -> str:
    """Return a case in words of the language of the moment."""
    labels = [[told(values[name].label) for name in case[key]] for key, values in DIMENSIONS.items() if key in case]
    return " · ".join(" / ".join(each) for each in labels)
