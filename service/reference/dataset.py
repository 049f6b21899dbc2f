"""The whole dataset in memory, immutable: read once, checked, and never half."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from service.reference.check import Checked, Shelf
from service.reference.finding import DatasetError
from service.reference.positions import Record

EMBEDDED = Path(__file__).parents[2] / "carriers"


@dataclass(frozen=True, eq=False)
class Dataset:
    """Carriers by id and jurisdictions by ISO 3166-1 alpha-2 code in lower case."""

    carriers: Mapping[str, Record]
    jurisdictions: Mapping[str, Record]


def read_dataset(folder: Path = EMBEDDED) -> Dataset:
    """Return the dataset of a folder.

    Raises: DatasetError with all that is wrong.
    """
    checked = Checked(folder)
    if checked.findings:
        raise DatasetError(checked.findings)
    return Dataset(shelve(checked.carriers), shelve(checked.jurisdictions))


def shelve(shelf: Shelf) -> Mapping[str, Record]:
    """Return the records of a shelf, each with its id, made immutable."""
    return freeze({name: {"id": name, **document.content} for name, document in shelf.items()})


def freeze(value: Any) -> Any:
    """Return a deep copy that cannot be changed."""
    if isinstance(value, dict):
        return MappingProxyType({key: freeze(inner) for key, inner in value.items()})
    if isinstance(value, list):
        return tuple(freeze(inner) for inner in value)
    return value
