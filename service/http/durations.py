"""Durations in words."""

import re
from typing import Literal

from babel.units import format_unit

DAYS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
BESIDE = re.compile(r"(?<=\d)(?=[^\W\d])")
HOURS = {"H": "hour", "M": "minute", "S": "second"}


def in_words(duration: str, language: str) -> str:
    """Return an ISO 8601 duration in the words of a language, in the units in which it was given."""
    days, _, hours = duration.partition("T")
    halves = ((days, DAYS), (hours, HOURS))
    parts = [(count, units[letter]) for text, units in halves for count, letter in re.findall(r"(\d+)(\w)", text)]
    return " ".join(quantity(int(count), unit, language) for count, unit in parts)


def quantity(count: int, unit: str, language: str) -> str:
    """Return so many of a unit in the words of a language; Chinese units are listed as short ones alone."""
    length: Literal["short", "long"] = "short" if language.startswith("zh") else "long"
    return BESIDE.sub(" ", format_unit(count, f"duration-{unit}", length, locale=language.replace("-", "_")))
