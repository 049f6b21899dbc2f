"""Cases in words."""

from schemas.tongue import told
from schemas.vocabulary.case import DIMENSIONS
from service.reference.positions import Record


def in_case(case: Record) -> str:
    """Return a case in words of the language of the moment."""
    labels = [[told(DIMENSIONS[dimension][value].label) for value in values] for dimension, values in case.items()]
    return " · ".join(" / ".join(each) for each in labels)
