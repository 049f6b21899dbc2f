"""The envelope of every answer: data, what is said about it, and where to go on."""

import base64
import binascii
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from flask import g, request
from marshmallow import Schema, fields

from schemas.case import CaseSchema
from schemas.fields import choice, record
from schemas.record import KeyedSchema
from schemas.vocabulary.answers import OFFERED
from schemas.vocabulary.records import LANGUAGES
from service.http.pinning import pinnable
from service.http.problem import BAD_PARAMETER, Problem
from service.http.query import BAD_CURSOR, LIMIT
from service.http.shelf import edition
from service.reference.dataset import SCHEMA_VERSION, UNRELEASED
from service.reference.positions import Record

Query = dict[str, Any]
NAMES = {"kept": "fields", "part": "only", "leaving": "from", "joining": "to"}


class MetaSchema(KeyedSchema):
    """From which data, in which language, and how much there is."""

    release = fields.String(required=True)
    schema_version = fields.String(required=True)
    language = choice(LANGUAGES, required=True)
    total = fields.Integer(metadata={"description": "How many records there are on all pages."})
    case = record(CaseSchema, metadata={"description": "The case that was answered, with what was left out filled in."})
    offered = choice(OFFERED, metadata={"description": "Whether the carrier sells the case."})
    unheard = fields.List(
        fields.String(),
        data_key="unknown",
        metadata={"description": "Carriers of which nobody has shown anything on this; they are not a no."},
    )


class LinksSchema(KeyedSchema):
    """Where this answer is, and the next part of the list."""

    self = fields.String(required=True)
    permalink = fields.String(metadata={"description": "Where this answer stays, from this release and in this language."})
    next = fields.String()
    delta = fields.String(metadata={"description": "Of changes: where to ask next time for what has changed since."})


def one(name: str, schema: type[Schema]) -> type[Schema]:
    """Return the schema of an envelope around one record."""
    return enveloped(name, fields.Nested(schema, required=True))


def many(name: str, schema: type[Schema]) -> type[Schema]:
    """Return the schema of an envelope around a list of records."""
    return enveloped(name, fields.List(fields.Nested(schema), required=True))


def enveloped(name: str, data: fields.Field[Any]) -> type[Schema]:
    """Return the schema of an envelope."""
    parts = {"data": data, "meta": record(MetaSchema, required=True), "links": record(LinksSchema, required=True)}
    return KeyedSchema.from_dict(parts, name=name)


def whole(data: Any, query: Query, **meta: Any) -> dict[str, Any]:
    """Return the envelope around data that is sent in one piece."""
    kept = query.get("kept")
    if kept:
        data = keep(data, kept)
    return {"data": data, "meta": {**standing(), **meta}, "links": links(query)}


def links(query: Query) -> dict[str, str]:
    """Return where an answer is, and where it stays if it is one of a release."""
    here = {"self": address(query)}
    lasting = pinnable() and edition.name != UNRELEASED
    return {**here, "permalink": address({**query, "release": edition.name, "lang": g.language})} if lasting else here


def page(rows: Iterable[Record], query: Query, **meta: Any) -> dict[str, Any]:
    """Return the envelope around the part of a list that a query asks for."""
    rows = ordered(list(rows), query.get("sort", ()))
    start = position(rows, query["cursor"]) if "cursor" in query else 0
    end = start + query["limit"]
    reply = whole(rows[start:end], query, total=len(rows), **meta)
    if end < len(rows):
        reply["links"]["next"] = g.next = address({**query, "cursor": cursor(rows[end - 1])})
    return reply


def cursor_free_page(rows: Sequence[Record], query: Query, **meta: Any) -> dict[str, Any]:
    """Return the envelope around the first part of a ranked list, whose rows have no ids to go on from."""
    return whole(list(rows[: query["limit"]]), query, total=len(rows), **meta)


def standing() -> dict[str, str]:
    """Return what is true of every answer of this build."""
    return {"release": edition.name, "schema_version": SCHEMA_VERSION, "language": g.language}


def ordered(rows: list[Record], keys: Sequence[str]) -> list[Record]:
    """Return rows in the order of some keys; `-` before one turns it round."""
    for key in reversed(keys):
        name = key.removeprefix("-")
        rows = sorted(rows, key=lambda row: row.get(name, ""), reverse=key != name)
    return rows


def cursor(row: Record) -> str:
    """Return an opaque mark behind a row."""
    return base64.urlsafe_b64encode(marked(row).encode()).decode().rstrip("=")


def marked(row: Record) -> str:
    """Return what tells a row from all others of a list; records of two kinds may share an id."""
    return f"{row.get('kind', '')} {row['id']}"


def position(rows: Sequence[Record], mark: str) -> int:
    """Return the place behind the row that a cursor marks."""
    try:
        wanted = base64.urlsafe_b64decode(mark + "=" * (-len(mark) % 4)).decode()
        return [marked(row) for row in rows].index(wanted) + 1
    except (ValueError, binascii.Error) as error:
        raise Problem("invalid-parameter", BAD_PARAMETER(), [("cursor", BAD_CURSOR())]) from error


def address(query: Query) -> str:
    """Return the path with the query in its one canonical form."""
    given = {NAMES.get(key, key): value for key, value in query.items()}
    if given.get("limit") == LIMIT:
        del given["limit"]
    if "lang" in given:
        given["lang"] = g.language
    pairs = [f"{key}={spelled(value)}" for key, value in sorted(given.items())]
    return request.path + ("?" + "&".join(pairs) if pairs else "")


def spelled(value: Any) -> str:
    """Return a parameter's value as it stands in an address."""
    return quote(",".join(value) if isinstance(value, list | tuple) else str(value), safe=",")


def keep(value: Any, paths: Iterable[str]) -> Any:
    """Return records with only the keys of some paths."""
    if isinstance(value, list | tuple):
        return [keep(each, paths) for each in value]
    if not isinstance(value, Mapping):
        return value
    deeper: dict[str, list[str]] = {}
    for path in paths:
        key, _, rest = path.partition(".")
        deeper.setdefault(key, []).append(rest)
    return {key: value[key] if "" in inner else keep(value[key], inner) for key, inner in deeper.items() if key in value}
