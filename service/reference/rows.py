"""Records as they are cited: with full ids, their sources in full and their age."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from schemas.jurisdiction import UPCOMING
from service.reference.ages import evidence_age
from service.reference.positions import Record


def requirement_rows(kind: str, owner: Record, today: str) -> Iterator[dict[str, Any]]:
    """Build the requirements of a carrier, or of the rules of a jurisdiction."""
    for row in owner.get("requirements", ()):
        yield aged(cited_row(kind, owner, row), today)
    for rule in owner.get("rules", ()):
        for row in rule.get("requires", ()):
            yield aged({**cited_row(kind, owner, row), "rule": full_id(owner, rule)}, today)


def aged(row: dict[str, Any], today: str) -> dict[str, Any]:
    """Return a requirement with its age on the day of the dataset."""
    return {**row, "evidence_age": evidence_age(row["sources"], row["subject"], today)}


def cited_row(kind: str, owner: Record, row: Record) -> dict[str, Any]:
    """Build one record with its full id, its owner and all its sources."""
    return {**row, "id": full_id(owner, row), kind: owner["id"], "sources": sources_of(owner, row)}


def upcoming_rows(jurisdiction: Record) -> Iterator[dict[str, Any]]:
    """Build the rules of a jurisdiction that are still to come."""
    for rule in jurisdiction["rules"]:
        if rule["status"] in UPCOMING:
            yield cited_row("jurisdiction", jurisdiction, {**rule, "sources": rule_sources(rule)})


def rule_sources(rule: Record) -> list[str]:
    """Return the ids of the sources that the points of a rule cite."""
    return list(dict.fromkeys(source for point in rule["points"] for source in point["sources"]))


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


def claim_rows(book: Record) -> Iterator[dict[str, Any]]:
    """Build the claims, each with the sources that its truth cites."""
    known = {source["id"]: {**source, "id": f"claims.{source['id']}"} for source in book.get("sources", ())}
    for claim in book.get("claims", ()):
        cited = dict.fromkeys(each for point in claim["truth"] for each in point.get("sources", ()))
        yield {**claim, "sources": tuple(known[each] for each in cited)}


def merged_sources(rows: Iterable[Record]) -> tuple[Record, ...]:
    """Return the sources of several records, each once."""
    found: Mapping[str, Record] = {source["id"]: source for row in rows for source in row["sources"]}
    return tuple(found.values())
