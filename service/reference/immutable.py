"""Records that cannot be changed."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from service.reference.positions import Record


def by_id(rows: Iterable[dict[str, Any]]) -> Mapping[str, Record]:
    """Return records by their id, made immutable."""
    return frozen({row["id"]: row for row in rows})


def frozen(records: Mapping[str, Record]) -> Mapping[str, Record]:
    """Return a deep copy of records that cannot be changed."""
    return MappingProxyType({name: freeze(record) for name, record in records.items()})


def freeze(value: Any) -> Any:
    """Return a value whose mappings and lists cannot be changed."""
    if isinstance(value, Mapping):
        return MappingProxyType({key: freeze(inner) for key, inner in value.items()})
    if isinstance(value, list | tuple):
        return tuple(freeze(inner) for inner in value)
    return value
