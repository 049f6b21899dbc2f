"""The whole dataset in memory, immutable: read once, checked, and never half."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from schemas.book import BOOKS
from service.reference.ages import newest_reading
from service.reference.check import Checked, Shelf
from service.reference.finding import DatasetError
from service.reference.immutable import by_id, frozen
from service.reference.languages import whole_languages
from service.reference.positions import Record
from service.reference.rows import cited_row, claim_rows, requirement_rows, source_rows, upcoming_rows
from service.reference.topics import Topic, build_topics

SCHEMA_VERSION = "1.0.0"
UNRELEASED = "unreleased"
NOTHING: Mapping[str, Any] = MappingProxyType({})
EMBEDDED = Path(__file__).parents[2] / "carriers"


@dataclass(frozen=True, eq=False)
class Dataset:
    """All records by id, and all that is known by carrier and subject.

    `today` is the newest day on which a page was read: ages are counted from it.
    `translations` has, for each language that is whole, its text for each English one.
    `carriers`, `jurisdictions` and `questions` have the shape of their files; the other records carry full ids and sources.
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
    questions: Record
    topics: Mapping[tuple[str, str], Topic]
    translations: Mapping[str, Mapping[str, str]]


def read_dataset(folder: Path = EMBEDDED) -> Dataset:
    """Return the dataset of a folder.

    Raises: DatasetError with all that is wrong.
    """
    checked = Checked(folder)
    if checked.findings:
        raise DatasetError(checked.findings)
    books = {name: checked.books[name].content if name in checked.books else {} for name in BOOKS}
    return build(shelve(checked.carriers), shelve(checked.jurisdictions), books, whole_languages(checked))


def build(
    carriers: Mapping[str, Record],
    jurisdictions: Mapping[str, Record],
    books: Mapping[str, Record] = NOTHING,
    translations: Mapping[str, Mapping[str, str]] = NOTHING,
) -> Dataset:
    """Return the dataset of checked records, with everything that is worked out in advance."""
    today = newest_reading([*carriers.values(), *jurisdictions.values()])
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
        questions=frozen(books.get("questions", {})),
        topics=MappingProxyType(dict(build_topics(carriers, requirements, upcoming))),
        translations=translations,
    )


def cited(carriers: Mapping[str, Record], key: str) -> Mapping[str, Record]:
    """Return the records of one kind of all carriers, as they are cited."""
    return by_id(cited_row("carrier", each, row) for each in carriers.values() for row in each.get(key, ()))


def shelve(shelf: Shelf) -> Mapping[str, Record]:
    """Return the records of a shelf, each with its id, made immutable."""
    return frozen({name: {"id": name, **document.content} for name, document in shelf.items()})
