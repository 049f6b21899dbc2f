"""Rules on ids that are no longer used."""

from collections.abc import Iterator, Sequence
from typing import Any

from service.reference.finding import Path

Row = dict[str, Any]


def check_passing(content: Row, rows: Sequence[tuple[Path, Row]]) -> Iterator[tuple[Path, str]]:
    """A former id is used by nothing else, and what takes the place of a closed record exists."""
    used = {row["id"]: path for path, row in rows}
    for path, former in former_ids(content, rows):
        if former in used:
            yield path, f"The id {former!r} is in use: an id is never given to another record."
        used.setdefault(former, path)
    for index, row in enumerate(content.get("closed", ())):
        if "successor" in row and row["successor"] not in {each["id"] for _, each in rows}:
            yield (
                ("closed", index, "successor"),
                f"There is no record {row['successor']!r} in this file: name one that is in use.",
            )


def former_ids(content: Row, rows: Sequence[tuple[Path, Row]]) -> Iterator[tuple[Path, str]]:
    """Find every id that a record of a file had before, or that is closed."""
    for path, row in rows:
        yield from (((*path, "formerly", index), former) for index, former in enumerate(row.get("formerly", ())))
    yield from ((("closed", index, "id"), row["id"]) for index, row in enumerate(content.get("closed", ())))
