"""The sentences in which the service says no: with places to fill, and known to translators."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, Self

LONG_LIST = 100
MESSAGES: list[str] = []


class Refusal(str):
    """A filled sentence that still knows its template, with what is allowed and what may be meant."""

    template: str
    values: dict[str, Any]
    allowed: tuple[str, ...]
    did_you_mean: str | None

    def __new__(cls, template: str, values: dict[str, Any], allowed: Iterable[str], did_you_mean: str | None) -> Self:
        """Return the sentence with its parts."""
        refusal = super().__new__(cls, template.format(**values))
        refusal.template, refusal.values = template, values
        refusal.allowed, refusal.did_you_mean = tuple(allowed), did_you_mean
        return refusal


class Message:
    """A sentence with places to fill: what is wrong and what to do."""

    def __init__(self, template: str) -> None:
        self.template = template
        MESSAGES.append(template)

    def __call__(self, allowed: Iterable[str] = (), did_you_mean: str | None = None, **values: Any) -> Refusal:
        """Fill the sentence."""
        return Refusal(self.template, values, allowed, did_you_mean)


MEANT = Message("'{word}' is not known here. Did you mean '{guess}'?")
LISTED = Message("'{word}' is not known here. Use one of: {names}.")
UNKNOWN = Message("'{word}' is not known here. Look the name up and mend it.")


def closest(word: str, allowed: Iterable[str]) -> str | None:
    """Return the allowed name that is most like word, if any is."""
    names = {name.casefold(): name for name in allowed}
    matches = get_close_matches(word[:80].casefold(), names, n=1)
    return names[matches[0]] if matches else None


def not_one_of(word: str, allowed: Iterable[str]) -> Refusal:
    """Return the refusal of a word that is not on a closed list; a long list is not repeated."""
    allowed = tuple(allowed)
    listed = allowed if len(allowed) <= LONG_LIST else ()
    guess, word = closest(word, allowed), word[:80]
    if guess:
        return MEANT(listed, guess, word=word, guess=guess)
    return LISTED(listed, word=word, names=", ".join(listed)) if listed else UNKNOWN(word=word)
