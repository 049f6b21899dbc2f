"""Which carriers somebody may mean who is still typing a name."""

from collections.abc import Iterable

from service.reference.positions import Record
from service.reference.text.folding import fold


def pick(carriers: Iterable[Record], typed: str) -> list[Record]:
    """Return the carriers in one of whose names every typed word stands, those whose name begins so first."""
    words = fold(typed).split()
    found = [carrier for carrier in carriers if any(has_all(name, words) for name in names(carrier))]
    return sorted(found, key=lambda carrier: not fold(carrier["name"]).startswith(" ".join(words)))


def names(carrier: Record) -> tuple[str, ...]:
    """Return the names of a carrier, its id too."""
    return (carrier["id"], carrier["name"], *carrier["aliases"])


def has_all(name: str, words: Iterable[str]) -> bool:
    """Tell whether all words stand in a name."""
    return all(word in fold(name) for word in words)
