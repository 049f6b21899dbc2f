"""Texts made alike: without case, accents and width, with the place that each character had."""

import re
import unicodedata
from functools import lru_cache

DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63]")
APOSTROPHES = re.compile("[\u2018\u2019\u02bc]")
HAN = "\u3400-\u9fff"


def fold(text: str) -> str:
    """Return a text in which letters that differ only in case, accent or width are the same."""
    return "".join(map(fold_character, text))


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return a text folded, and where in the text each of its characters stood; the last place is the end of the text.

    Blanks and line breaks in a row are one blank.
    """
    kept: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        folded = " " if character.isspace() else fold_character(character)
        if folded and not (folded == " " and kept and kept[-1][0] == " "):
            kept.append((folded, place))
    return "".join(character for character, _ in kept), [*(place for _, place in kept), len(text)]


@lru_cache(maxsize=10_000)
def fold_character(character: str) -> str:
    """Return one character folded, and nothing for an accent that stands for itself.

    One that does not fold into a single character stays as it is.
    """
    if unicodedata.combining(character):
        return ""
    decomposed = unicodedata.normalize("NFKD", APOSTROPHES.sub("'", DASHES.sub("-", character)))
    folded = DASHES.sub("-", "".join(each for each in decomposed if not unicodedata.combining(each))).casefold()
    return folded if len(folded) == 1 else character


def is_han(character: str) -> bool:
    """Tell whether a character is Chinese."""
    return HAN[0] <= character <= HAN[-1]


def is_word(character: str) -> bool:
    """Tell whether a character is part of a word that blanks part from the next: a letter or digit that is not Chinese."""
    return character.isalnum() and not is_han(character)
