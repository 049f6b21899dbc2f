"""Rules on requirements that speak about the same cases."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from schemas.vocabulary.subjects import SUBJECTS
from service.reference.cases import mask
from service.reference.finding import Path
from service.reference.positions import answers_nothing, position


def check_conflicts(rows: list[tuple[Path, dict[str, Any]]]) -> Iterator[tuple[Path, str]]:
    """Of requirements on one subject none says twice, or against another, what holds in a case."""
    speaking = [(path, row) for path, row in rows if not answers_nothing(row)]
    for (_, one), (path, other) in combinations(speaking, 2):
        if one["subject"] == other["subject"]:
            message = conflict(one, other)
            if message:
                yield (*path, "when") if "when" in other else path, message


def conflict(one: dict[str, Any], other: dict[str, Any]) -> str | None:
    """Say how two requirements on one subject stand in each other's way, if they do."""
    first, second = (mask(row.get("when", {})) for row in (one, other))
    both_disputed = one.get("disputed") and other.get("disputed")
    if not first & second or both_disputed:
        return None
    if first == second:
        return f"The same subject and cases as {one['id']!r}: merge the two, or mark both `disputed: true`."
    inside = first & second in (first, second)
    if not inside and position(one) != position(other):
        return f"Crosses the cases of {one['id']!r} and says something else: narrow one, or mark both `disputed: true`."
    return None


def check_subject(row: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """The cases of a record touch those of its subject."""
    applies = SUBJECTS[row["subject"]].applies
    if not mask(row.get("when", {})) & mask(applies):
        ((dimension, values),) = applies.items()
        hint = f"`{row['subject']}` has a place only where {dimension} is {' or '.join(values)}: mend `when`."
        yield ("when", dimension), hint
