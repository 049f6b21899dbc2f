"""The whole dataset in memory, immutable: read once, checked, and never half."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from service.reference.ages import newest_reading
from service.reference.check import Checked
from service.reference.content import Content, content_of
from service.reference.finding import DatasetError
from service.reference.immutable import by_id, frozen
from service.reference.passing import Name, Passed, passings
from service.reference.positions import Record
from service.reference.rows import cited_row, claim_rows, requirement_rows, source_rows, upcoming_rows
from service.reference.topics import Topic, build_topics

SCHEMA_VERSION = "1.0.0"
UNRELEASED = "unreleased"
EMBEDDED = Path(__file__).parents[2] / "carriers"


@dataclass(frozen=True, eq=False)
class Dataset:
    """All records by id, and all that is known by carrier and subject.

    `today` is the newest day on which a page was read: ages are counted from it.
    `passed` has what became of each kind and id that is no longer used.
    `translations` has, for each language that is whole, its text for each English one.
    `carriers`, `jurisdictions` and `books` have the shape of their files; the other records carry full ids and sources.
    """

    today: str
    carriers: Mapping[str, Record]
    jurisdictions: Mapping[str, Record]
    requirements: Mapping[str, Record]
    procedures: Mapping[str, Record]
    failures: Mapping[str, Record]
    sources: Mapping[str, Record]
    upcoming: Mapping[str, Record]
    claims: Mapping[str, Record]
    terms: Mapping[str, Record]
    books: Mapping[str, Record]
    topics: Mapping[tuple[str, str], Topic]
    translations: Mapping[str, Mapping[str, str]]
    passed: Mapping[Name, Passed]


def read_dataset(folder: Path = EMBEDDED) -> Dataset:
    """Return the dataset of a folder, on the newest day on which any page was read for it.

    Raises: DatasetError with all that is wrong.
    """
    checked = Checked(folder)
    if checked.findings:
        raise DatasetError(checked.findings)
    return build(content_of(checked))


def build(content: Content, today: str = "") -> Dataset:
    """Return the dataset of a checked content on a day, with everything that is worked out in advance."""
    carriers, jurisdictions, books = shelve(content.carriers), shelve(content.jurisdictions), content.books
    today = today or newest_reading([*carriers.values(), *jurisdictions.values()])
    owners = [("carrier", each) for each in carriers.values()] + [("jurisdiction", each) for each in jurisdictions.values()]
    requirements = by_id(row for kind, owner in owners for row in requirement_rows(kind, owner, today))
    upcoming = by_id(row for each in jurisdictions.values() for row in upcoming_rows(each))
    return Dataset(
        today=today,
        carriers=carriers,
        jurisdictions=jurisdictions,
        requirements=requirements,
        procedures=cited(carriers, "procedures"),
        failures=cited(carriers, "failures"),
        sources=by_id(row for kind, owner in owners for row in source_rows(kind, owner)),
        upcoming=upcoming,
        claims=by_id(claim_rows(books.get("claims", {}))),
        terms=by_id(dict(term) for term in books.get("terms", {}).get("terms", ())),
        books=frozen(books),
        topics=MappingProxyType(dict(build_topics(carriers, requirements, upcoming))),
        translations=content.translations,
        passed=MappingProxyType(dict(passings(content))),
    )


def cited(carriers: Mapping[str, Record], key: str) -> Mapping[str, Record]:
    """Return the records of one kind of all carriers, as they are cited."""
    return by_id(cited_row("carrier", each, row) for each in carriers.values() for row in each.get(key, ()))


def shelve(shelf: Mapping[str, Any]) -> Mapping[str, Record]:
    """Return the records of a shelf, each with its id, made immutable."""
    return frozen({name: {"id": name, **content} for name, content in shelf.items()})
