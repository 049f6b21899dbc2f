"""Rules on claims, terms and questions."""

from collections.abc import Iterator
from typing import Any

from schemas.message import not_one_of
from service.reference.finding import Path
from service.reference.rules.evidence import check_citations, check_pages
from service.reference.rules.identity import repeated


def check_book(content: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Ids stand once, and the sources of claims are cited and exist."""
    for key, rows in content.items():
        yield from repeated((key,), rows)
    if "claims" in content:
        with_sources = {"sources": [], **content}
        yield from check_citations(with_sources)
        yield from check_pages(with_sources)


def check_mentions(
    rows: list[dict[str, Any]], book: str, carriers: set[str], ids: set[str], claims: set[str]
) -> Iterator[tuple[Path, str]]:
    """Carriers, records and claims that are mentioned exist."""
    known = {"carriers": carriers, "proof": ids, "claims": claims}
    for index, row in enumerate(rows):
        for key, names in known.items():
            for place, name in enumerate(row.get(key, ())):
                if name not in names:
                    yield (book, index, key, place), not_one_of(name, sorted(names))
