"""The whole dataset in memory, immutable: read once, checked, and never half."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from schemas.vocabulary.subjects import SUBJECTS
from service.reference.cases import mask
from service.reference.check import Checked, Shelf
from service.reference.finding import DatasetError
from service.reference.positions import Record
from service.reference.resolution import Topic, resolve
from service.reference.rows import cited_row, requirement_rows, source_rows

SCHEMA_VERSION = "1.0.0"
UNRELEASED = "unreleased"
EMBEDDED = Path(__file__).parents[2] / "carriers"


@dataclass(frozen=True, eq=False)
class Dataset:
    """All records by id, and all that is known by carrier and subject.

    `carriers` and `jurisdictions` have the shape of their files; the other records carry full ids and sources.
    """

    carriers: Mapping[str, Record]
    jurisdictions: Mapping[str, Record]
    requirements: Mapping[str, Record]
    procedures: Mapping[str, Record]
    failures: Mapping[str, Record]
    sources: Mapping[str, Record]
    topics: Mapping[tuple[str, str], Topic]


def read_dataset(folder: Path = EMBEDDED) -> Dataset:
    """Return the dataset of a folder.

    Raises: DatasetError with all that is wrong.
    """
    checked = Checked(folder)
    if checked.findings:
        raise DatasetError(checked.findings)
    return build(shelve(checked.carriers), shelve(checked.jurisdictions))


def build(carriers: Mapping[str, Record], jurisdictions: Mapping[str, Record]) -> Dataset:
    """Return the dataset of checked records, with everything that is worked out in advance."""
    owners = [("carrier", each) for each in carriers.values()]
    owners += [("jurisdiction", each) for each in jurisdictions.values()]
    requirements = by_id(row for kind, owner in owners for row in requirement_rows(kind, owner))
    return Dataset(
        carriers,
        jurisdictions,
        requirements,
        by_id(cited_row("carrier", each, row) for each in carriers.values() for row in each.get("procedures", ())),
        by_id(cited_row("carrier", each, row) for each in carriers.values() for row in each.get("failures", ())),
        by_id(row for kind, owner in owners for row in source_rows(kind, owner)),
        MappingProxyType(dict(build_topics(carriers, requirements))),
    )


def build_topics(carriers: Mapping[str, Record], requirements: Mapping[str, Record]) -> Iterator[tuple[tuple[str, str], Topic]]:
    """Work out for every carrier and subject what is known and which requirements hold where."""
    rows: dict[tuple[str, str], list[Record]] = {}
    for row in requirements.values():
        rows.setdefault((row.get("carrier") or row["jurisdiction"], row["subject"]), []).append(row)
    for carrier, content in carriers.items():
        unsold = unsold_cases(content)
        for name, subject in SUBJECTS.items():
            own = tuple(rows.get((carrier, name), ()))
            law = tuple(row for country in content["countries"] for row in rows.get((country, name), ()))
            gaps = tuple(gap for gap in content.get("gaps", ()) if gap["subject"] == name)
            yield (carrier, name), Topic(resolve(subject, own, law, unsold), own, law, gaps)


def unsold_cases(carrier: Record) -> int:
    """Return the cases that a source says the carrier does not sell."""
    cases = 0
    for offer in carrier.get("offers", ()):
        if offer["sold"] == "no":
            cases |= mask(offer["when"])
    return cases


def shelve(shelf: Shelf) -> Mapping[str, Record]:
    """Return the records of a shelf, each with its id, made immutable."""
    return frozen({name: {"id": name, **document.content} for name, document in shelf.items()})


def by_id(rows: Iterable[dict[str, Any]]) -> Mapping[str, Record]:
    """Return records by their full id, made immutable."""
    return frozen({row["id"]: row for row in rows})


def frozen(records: dict[str, dict[str, Any]]) -> Mapping[str, Record]:
    """Return a deep copy of records that cannot be changed."""
    return MappingProxyType({name: freeze(record) for name, record in records.items()})


def freeze(value: Any) -> Any:
    """Return a value whose mappings and lists cannot be changed."""
    if isinstance(value, Mapping):
        return MappingProxyType({key: freeze(inner) for key, inner in value.items()})
    if isinstance(value, list | tuple):
        return tuple(freeze(inner) for inner in value)
    return value
