"""A release: a frozen copy of the whole dataset, with its date, its digest and what changed."""

import re

from marshmallow import fields, validate

from schemas.fields import choice, day, full_match, plain, record, records
from schemas.record import RecordSchema
from schemas.vocabulary.changes import CHANGED_KINDS, CHANGES

VERSION = re.compile(r"\d{4}\.(0[1-9]|1[0-2])\.(0|[1-9]\d*)")
SEMANTIC_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
SHA256 = full_match(re.compile(r"[0-9a-f]{64}"), "Use a SHA-256 in lower-case hexadecimal digits.")


class DigestedFileSchema(RecordSchema):
    """A frozen file of a release."""

    name = plain(required=True)
    bytes = fields.Integer(required=True, strict=True, validate=validate.Range(1))
    sha256 = fields.String(required=True, validate=SHA256)


class CountedChangeSchema(RecordSchema):
    """How many records of a kind changed in one way."""

    change = choice(CHANGES, required=True)
    kind = choice(CHANGED_KINDS, required=True)
    count = fields.Integer(required=True, strict=True, validate=validate.Range(1))


class ReleaseSchema(RecordSchema):
    """One published version of the dataset: calendar version, day, version of the schema, notes and files."""

    version = fields.String(
        required=True, validate=full_match(VERSION, "Use the year, the month and a count, such as '2026.11.0'.")
    )
    date = day(required=True)
    schema_version = fields.String(
        required=True, validate=full_match(SEMANTIC_VERSION, "Use a semantic version, such as '1.0.0'.")
    )
    notes = records(CountedChangeSchema, required=True)
    snapshot = record(DigestedFileSchema, required=True)
    files = records(DigestedFileSchema, required=True)


class LedgerSchema(RecordSchema):
    """Every release, the oldest first."""

    releases = records(ReleaseSchema, required=True)
