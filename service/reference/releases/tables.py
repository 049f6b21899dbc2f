"""The dataset as tables, in one language: their columns are those of the schemas, so each thing is declared once.

What is one record inside another becomes columns with its name before them; a list of records becomes a table of its own,
whose rows name the record they belong to; a list of names becomes a JSON array.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, fields

from schemas.rows import (
    ClaimRowSchema,
    FailureRowSchema,
    ProcedureRowSchema,
    RequirementRowSchema,
    RuleRowSchema,
    SourceRowSchema,
    TermNamesRowSchema,
    WholeCarrierSchema,
    WholeJurisdictionSchema,
)
from schemas.tongue import Told
from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.releases.changes import rule_rows

Tell = Callable[[str], str]
Path = tuple[str, ...]
OWN_TABLES = {"requirements", "procedures", "failures", "rules", "sources", "requires", "closed"}
LEFT_OUT = {"links", "formerly"}
NAMING = {"requirement": "requirements", "carrier": "carriers", "jurisdiction": "jurisdictions", "rule": "rules"}


@dataclass(frozen=True)
class Column:
    """A column: where its value is in a record, its type (string, integer, boolean, array), and whether it is a text."""

    name: str
    path: Path
    type: str
    told: bool = False


@dataclass(frozen=True)
class Table:
    """A table: its columns, and its rows in their order; a value that is not there is None."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]

    @property
    def key(self) -> list[str]:
        """Return the columns that tell one row from another."""
        return ["id"] if self.columns[0].name == "id" else [column.name for column in self.columns[:2]]

    @property
    def references(self) -> dict[str, str]:
        """Return which columns name a row of which table."""
        named = {column.name: NAMING[column.name] for column in self.columns if column.name in NAMING}
        return {**named, "record": self.name.partition("_")[0]} if self.columns[0].name == "record" else named


def tables(dataset: Dataset, tell: Tell) -> Iterator[Table]:
    """Build every table, with texts as they are told in a language."""
    shelves: dict[str, tuple[type[Schema], Iterator[Record]]] = {
        "carriers": (WholeCarrierSchema, iter(dataset.carriers.values())),
        "jurisdictions": (WholeJurisdictionSchema, iter(dataset.jurisdictions.values())),
        "rules": (RuleRowSchema, (row for each in dataset.jurisdictions.values() for row in rule_rows(each))),
        "requirements": (RequirementRowSchema, iter(dataset.requirements.values())),
        "procedures": (ProcedureRowSchema, iter(dataset.procedures.values())),
        "failures": (FailureRowSchema, iter(dataset.failures.values())),
        "claims": (ClaimRowSchema, iter(dataset.claims.values())),
        "terms": (TermNamesRowSchema, iter(dataset.terms.values())),
        "sources": (SourceRowSchema, all_sources(dataset)),
    }
    for name, (schema, records) in shelves.items():
        yield from with_parts(name, schema(), list(records), tell)


def all_sources(dataset: Dataset) -> Iterator[Record]:
    """Find the sources of carriers and countries, and those of claims, each once."""
    of_claims = {source["id"]: source for claim in dataset.claims.values() for source in claim["sources"]}
    return iter({**dataset.sources, **of_claims}.values())


def with_parts(name: str, schema: Schema, records: list[Record], tell: Tell) -> Iterator[Table]:
    """Build the table of some records, and those of the lists inside them."""
    columns = (Column("id", ("id",), "string"), *(each for each in columns_of(schema) if each.name != "id"))
    yield Table(name, about(schema), columns, tuple(row_of(record, record, columns, tell) for record in records))
    for path, part in parts_of(schema):
        inner = tuple(columns_of(part))
        rows = [
            (record["id"], place, *row_of(record, each, inner, tell))
            for record in records
            for place, each in enumerate(value_at(record, path) or ())
        ]
        keys = (Column("record", (), "string"), Column("place", (), "integer"))
        yield Table(f"{name}_{'_'.join(path)}", about(part), (*keys, *inner), tuple(rows))


def about(schema: Schema) -> str:
    """Return what a schema says of itself."""
    return str(type(schema).__doc__)


def columns_of(schema: Schema, path: Path = ()) -> Iterator[Column]:
    """Find the columns of a record, in the order of its schema."""
    for name, field in schema.fields.items():
        key = field.data_key or name
        if key in LEFT_OUT:
            continue
        inner = field.inner if isinstance(field, fields.List) else field
        if isinstance(field, fields.Nested):
            yield from columns_of(field.schema, (*path, key))
        elif key == "sources" or not isinstance(inner, fields.Nested):
            yield Column("_".join((*path, key)).replace("-", "_"), (*path, key), type_of(field), isinstance(inner, Told))


def parts_of(schema: Schema, path: Path = ()) -> Iterator[tuple[Path, Schema]]:
    """Find the lists of records inside a record that have no table of their own."""
    for name, field in schema.fields.items():
        if isinstance(field, fields.Nested):
            yield from parts_of(field.schema, (*path, name))
        elif isinstance(field, fields.List) and isinstance(field.inner, fields.Nested) and name not in OWN_TABLES:
            yield (*path, name), field.inner.schema


def type_of(field: fields.Field[Any]) -> str:
    """Return the type of a column."""
    kinds = {fields.List: "array", fields.Integer: "integer", fields.Boolean: "boolean"}
    return next((word for kind, word in kinds.items() if isinstance(field, kind)), "string")


def row_of(owner: Record, record: Record, columns: tuple[Column, ...], tell: Tell) -> tuple[Any, ...]:
    """Return the values of a record that stands in the file of an owner."""
    return tuple(cell(value_at(record, column.path), column, owner, tell) for column in columns)


def cell(value: Any, column: Column, owner: Record, tell: Tell) -> Any:
    """Return a value as it stands in a table."""
    if value is not None and column.path[-1:] == ("sources",):
        return [source_id(each, owner) for each in value]
    if isinstance(value, list | tuple):
        return [tell(each) if column.told else each for each in value]
    return tell(value) if column.told and value is not None else value


def source_id(source: Any, owner: Record) -> str:
    """Return the full id of a source; one that is only named is of the owner's file, and a claim's is of the book of claims."""
    if isinstance(source, Mapping):
        return str(source["id"])
    file = "claims" if "claim" in owner else owner["id"].partition(".")[0]
    return f"{file}.{source}"


def value_at(record: Any, path: Path) -> Any:
    """Return the value at a path of a record, if there is one."""
    for key in path:
        record = record.get(key) if record is not None else None
    return record
