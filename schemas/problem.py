"""The one shape of every error: problem details of RFC 9457."""

from marshmallow import fields

from schemas.record import KeyedSchema
from schemas.tongue import Told


class DetailSchema(KeyedSchema):
    """One thing that is wrong, and what may be meant."""

    parameter = fields.String(metadata={"description": "The query parameter or the part of the path."})
    detail = Told(required=True, metadata={"description": "What is wrong and what to do."})
    allowed = fields.List(fields.String(), metadata={"description": "What is allowed, where that is a closed list."})
    did_you_mean = fields.String(metadata={"description": "The allowed value that is most like the one sent."})


class ProblemSchema(KeyedSchema):
    """A problem: its type is an address that explains it."""

    type = fields.String(required=True)
    title = Told(required=True)
    status = fields.Integer(required=True)
    detail = Told(required=True)
    errors = fields.List(fields.Nested(DetailSchema))
