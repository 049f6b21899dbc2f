"""The query parameters that several endpoints share."""

from collections.abc import Iterable
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate
from webargs.fields import DelimitedList

from schemas.fields import OneName, check_unique
from schemas.message import Message, not_one_of
from schemas.record import StrictSchema
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.term import Term, Vocabulary

LIMIT = 100


NO_INSIDE = Message("'{key}' has no keys of its own: leave '.{deeper}' out.")
EMPTY = Message("Name at least one, or leave the parameter out.")
BAD_LIMIT = Message("Use a whole number from 1 to {most}.")
BAD_CURSOR = Message("Not a mark of this list: take it from links.next, or start again without it.")
MOST = 500

some = [validate.Length(1, error=EMPTY()), check_unique]


class AnyOf(DelimitedList):
    """One or more names of a closed list, parted by commas, which means or; their order says nothing."""

    def __init__(self, vocabulary: Vocabulary[Term], about: str) -> None:
        described = {"description": f"{about} Comma means or.", "uniqueItems": True}
        name = fields.String(validate=OneName(vocabulary))
        super().__init__(name, validate=some, metadata=described)
        self.order = list(vocabulary)

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> list[Any]:
        return sorted(super()._deserialize(value, attr, data, **kwargs), key=self.order.index)


def kept_fields(schema: type[Schema]) -> DelimitedList:
    """Return the parameter `fields`, which keeps only some keys of each record."""
    described = {"description": "Keep only these keys; a dot leads deeper, as in `sources.url`.", "uniqueItems": True}
    path = fields.String(validate=lambda path: check_path(schema(), path), metadata={"enum": list(keys_of(schema()))})
    return DelimitedList(path, data_key="fields", validate=some, metadata=described)


def keys_of(schema: Schema) -> dict[str, fields.Field[Any]]:
    """Return the fields of a schema by the keys under which they are sent."""
    return {field.data_key or name: field for name, field in schema.fields.items()}


def check_path(schema: Schema, path: str) -> None:
    """Raise unless records of this shape may have the keys of a path such as sources.url."""
    key, _, deeper = path.partition(".")
    known = keys_of(schema)
    if key not in known:
        raise ValidationError(not_one_of(key, known))
    field = known[key]
    inner = field.inner if isinstance(field, fields.List) else field
    if deeper and isinstance(inner, fields.Nested):
        check_path(inner.schema, deeper)
    elif deeper:
        raise ValidationError(NO_INSIDE(key=key, deeper=deeper[:80]))


def sort_keys(names: Iterable[str]) -> DelimitedList:
    """Return the parameter `sort`, which orders a list; a hyphen before a key turns it round."""
    allowed = [sign + name for name in names for sign in ("", "-")]
    described = {"description": "Order by these keys; `-` before one turns it round.", "uniqueItems": True}

    def check(key: str) -> None:
        if key not in allowed:
            raise ValidationError(not_one_of(key, allowed))

    return DelimitedList(fields.String(validate=check, metadata={"enum": allowed}), validate=some, metadata=described)


def limit_of(default: int) -> fields.Integer:
    """Return the parameter `limit`, which says how many records are sent at most."""
    refusal = BAD_LIMIT(most=MOST)
    return fields.Integer(
        load_default=default,
        validate=validate.Range(1, MOST, error=refusal),
        error_messages={"invalid": refusal},
        metadata={"description": "At most so many records."},
    )


class ServiceQuerySchema(StrictSchema):
    """What every resource of the service itself can be asked."""

    lang = fields.String(
        metadata={
            "description": "Language of the texts, such as en, zh-Hans or es-MX; beats `Accept-Language`.",
            "pattern": "^(en|es|zh)([-_][A-Za-z0-9]{1,8})*$",
        }
    )


class QuerySchema(ServiceQuerySchema):
    """What every resource of the dataset can be asked: the language, and as of which release it answers."""

    release = fields.String(metadata={"description": "Version of a release, such as 2026.11.0: the answer as it was then."})
    as_of = fields.String(
        metadata={"description": "A day, such as 2026-11-30: leads to the answer of the release that was current then."}
    )


class CaseQuerySchema(QuerySchema):
    """The case that is asked about; a dimension that is left out stays open."""

    plan = AnyOf(DIMENSIONS["plan"], "Plan.")
    sim = AnyOf(DIMENSIONS["sim"], "SIM type.")
    channel = AnyOf(DIMENSIONS["channel"], "Where the line is ordered.")
    action = AnyOf(DIMENSIONS["action"], "What the customer wants to do.")
    device = AnyOf(DIMENSIONS["device"], "Whose phone.")


class PagingSchema(StrictSchema):
    """Which part of a list."""

    limit = limit_of(LIMIT)
    cursor = fields.String(
        validate=validate.Length(1, 200, error=BAD_CURSOR()), metadata={"description": "Where to go on: taken from `links.next`."}
    )


class PageQuerySchema(QuerySchema, PagingSchema):
    """Which part of a list of the dataset."""


class ServicePageQuerySchema(ServiceQuerySchema, PagingSchema):
    """Which part of a list of the service itself."""


def case_of(query: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the case that a query names."""
    return {dimension: tuple(query[dimension]) for dimension in DIMENSIONS if dimension in query}
