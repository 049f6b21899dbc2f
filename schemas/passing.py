"""Ids that were used before: a record may get another id or be closed, and never vanishes."""

from typing import Any

from marshmallow import fields, validate

from schemas.fields import check_unique, day
from schemas.record import RecordSchema

ID_OF_A_RECORD = validate.Regexp(r"^[a-z0-9]+([-_][a-z0-9]+)*$", error="Use the id that the record had.")


class ClosedSchema(RecordSchema):
    """A record that holds no longer, and perhaps the one that took its place."""

    id = fields.String(required=True, validate=ID_OF_A_RECORD)
    closed_on = day(required=True)
    successor = fields.String(validate=ID_OF_A_RECORD)


def formerly(**kwargs: Any) -> fields.List[Any]:
    """Return a field for the ids that a record had before."""
    former = fields.String(validate=ID_OF_A_RECORD)
    return fields.List(former, validate=[validate.Length(1), check_unique], **kwargs)
