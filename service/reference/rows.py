"""Records as they are cited: with full ids, their sources in full and their age."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from service.reference.positions import Record


def requirement_rows(kind: str, owner: Record) -> Iterator[dict[str, Any]]:
    """Build the requirements of a carrier, or of the rules of a jurisdiction."""
    for row in owner.get("requirements", ()):
        yield {**cited_row(kind, owner, row), "evidence_age": evidence_age(sources_of(owner, row))}
    for rule in owner.get("rules", ()):
        for row in rule.get("requires", ()):
            about = {"rule": full_id(owner, rule), "evidence_age": evidence_age(sources_of(owner, row))}
            yield {**cited_row(kind, owner, row), **about}


def cited_row(kind: str, owner: Record, row: Record) -> dict[str, Any]:
    """Build one record with its full id, its owner and all its sources."""
    return {**row, "id": full_id(owner, row), kind: owner["id"], "sources": sources_of(owner, row)}


def source_rows(kind: str, owner: Record) -> Iterator[dict[str, Any]]:
    """Build the sources of a carrier or jurisdiction."""
    for source in owner["sources"]:
        yield {**source, "id": full_id(owner, source), kind: owner["id"]}


def sources_of(owner: Record, row: Record) -> tuple[Record, ...]:
    """Return every source that a record or one of its limits cites, each once."""
    cited = [*row["sources"], *(each for limit in row.get("limits", ()) for each in limit["sources"])]
    known = {source["id"]: source for source in owner["sources"]}
    return tuple({**known[each], "id": full_id(owner, known[each])} for each in dict.fromkeys(cited))


def full_id(owner: Record, row: Record) -> str:
    """Return the id by which a record is cited from outside its file."""
    return f"{owner['id']}.{row['id']}"


def evidence_age(sources: Iterable[Record]) -> dict[str, str]:
    """Return from which day a fact is known, and how that day is known.

    The date may be a year, a month or a day: as exact as the newest source shows.
    """
    sources = list(sources)
    for known_by, dates in (
        ("source_date", [source["dated"] for source in sources if "dated" in source]),
        ("live_reading", [source["read_on"] for source in sources if source["copy"] == "live"]),
    ):
        if dates:
            return {"known_by": known_by, "date": max(dates)}
    return {"known_by": "undated"}


def merged_sources(rows: Iterable[Record]) -> tuple[Record, ...]:
    """Return the sources of several records, each once."""
    found: Mapping[str, Record] = {source["id"]: source for row in rows for source in row["sources"]}
    return tuple(found.values())
