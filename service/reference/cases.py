"""Sets of cases as bit masks: one bit for each combination of the five dimensions."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from schemas.vocabulary.case import DIMENSIONS, OPENING_A_LINE

When = Mapping[str, tuple[str, ...]]

ATOMS = tuple(product(*DIMENSIONS.values()))
EVERY = (1 << len(ATOMS)) - 1


def mask(when: When) -> int:
    """Return the set of cases that `when` names; a dimension left out means any."""
    return _mask(tuple((dimension, frozenset(values)) for dimension, values in when.items()))


@lru_cache(maxsize=4096)
def _mask(when: tuple[tuple[str, frozenset[str]], ...]) -> int:
    named = EVERY
    for dimension, values in when:
        place = list(DIMENSIONS).index(dimension)
        named &= sum(1 << bit for bit, atom in enumerate(ATOMS) if atom[place] in values)
    return named


def asked(case: When) -> When:
    """Return the case that a question stands for: without an action, opening a line."""
    return case if "action" in case else {**case, "action": OPENING_A_LINE}


def narrow(*whens: When) -> When:
    """Return the cases that all of the whens share, in the order of the vocabulary."""
    shared = {}
    for dimension, values in DIMENSIONS.items():
        named = [when[dimension] for when in whens if dimension in when]
        if named:
            shared[dimension] = tuple(value for value in values if all(value in each for each in named))
    return shared


def beyond(when: When, case: When) -> When:
    """Return the part of `when` that the case does not say already."""
    return {
        dimension: values for dimension, values in when.items() if set(values) != set(case.get(dimension, DIMENSIONS[dimension]))
    }


def rest(when: When) -> When:
    """Return all cases outside a `when` of one dimension.

    Raises: ValueError if it names more than one, since the rest is then no `when`.
    """
    ((dimension, values),) = when.items()
    return {dimension: tuple(value for value in DIMENSIONS[dimension] if value not in values)}


def atoms(cases: int) -> Iterator[dict[str, str]]:
    """Return each single case of a set."""
    return (dict(zip(DIMENSIONS, atom, strict=True)) for bit, atom in enumerate(ATOMS) if cases >> bit & 1)
