"""Texts made alike: without case, accents and width, each character still in its place."""

import unicodedata
from functools import lru_cache


def fold(text: str) -> str:
    """Return a text of the same length in which letters that differ only in case, accent or width are the same."""
    return "".join(map(fold_character, text))


@lru_cache(maxsize=10_000)
def fold_character(character: str) -> str:
    """Return one character, folded; a character that cannot be folded into one stays as it is."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", character) if not unicodedata.combining(each))
    folded = plain.casefold()
    return folded if len(folded) == 1 else character


def is_han(character: str) -> bool:
    """Tell whether a character is Chinese."""
    return "\u4e00" <= character <= "\u9fff"


def is_word(character: str) -> bool:
    """Tell whether a character is part of a word that blanks part from the next: a letter or digit that is not Chinese."""
    return character.isalnum() and not is_han(character)
