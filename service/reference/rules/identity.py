"""Rules on ids."""

from collections.abc import Iterator
from typing import Any

from service.reference.finding import Path


def check_ids(content: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """An id stands for one record: requirements, procedures and failures share one set, and sources another."""
    for path, rows in ((("sources",), content["sources"]), *named(content)):
        yield from repeated(path, rows)
    seen: dict[str, str] = {}
    for path, rows in named(content):
        for index, row in enumerate(rows):
            owner = seen.setdefault(row["id"], str(path[0]))
            if owner != path[0]:
                yield (*path, index, "id"), f"The id {row['id']!r} is taken in `{owner}`: choose another."


def named(content: dict[str, Any]) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    """Find the lists of records that can be cited from outside."""
    for key in ("requirements", "procedures", "failures", "rules"):
        if key in content:
            yield (key,), content[key]


def repeated(path: Path, rows: list[dict[str, Any]]) -> Iterator[tuple[Path, str]]:
    """Find ids that stand twice in one list."""
    seen = set()
    for index, row in enumerate(rows):
        if row["id"] in seen:
            yield (*path, index, "id"), f"The id {row['id']!r} stands here twice: choose another, and keep the old one."
        seen.add(row["id"])
