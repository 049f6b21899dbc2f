"""One way to say no: a sentence that also carries its parts for programs."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Self

LISTED = 100


class Refusal(str):
    """What is wrong and what to do, with the allowed values and the likeliest one."""

    allowed: tuple[str, ...]
    did_you_mean: str | None

    def __new__(cls, text: str, allowed: Iterable[str] = (), did_you_mean: str | None = None) -> Self:
        """Return the sentence with its parts."""
        refusal = super().__new__(cls, text)
        refusal.allowed = tuple(allowed)
        refusal.did_you_mean = did_you_mean
        return refusal


def closest(word: str, allowed: Iterable[str]) -> str | None:
    """Return the allowed name that is most like word, if any is."""
    names = {name.casefold(): name for name in allowed}
    matches = get_close_matches(word[:80].casefold(), names, n=1)
    return names[matches[0]] if matches else None


def not_one_of(what: str, word: str, allowed: Iterable[str]) -> Refusal:
    """Return the refusal of a word that is not on a closed list; a long list is not repeated."""
    allowed = tuple(allowed)
    listed = allowed if len(allowed) <= LISTED else ()
    guess = closest(word, allowed)
    if guess:
        advice = f"Did you mean {guess!r}?"
    else:
        advice = f"Use one of: {', '.join(listed)}." if listed else "Mend the name, or add what it names."
    return Refusal(f"{word[:80]!r} is not a {what}. {advice}", listed, guess)
