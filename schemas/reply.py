"""A reply to a customer, as an agent pastes it."""

from marshmallow import fields

from schemas.fields import choice, records
from schemas.record import KeyedSchema
from schemas.vocabulary.replies import BLOCKS
from schemas.vocabulary.verdicts import READINESS


class WritingSchema(KeyedSchema):
    """The same words in three forms."""

    text = fields.String(required=True, metadata={"description": "Plain text, without any markup."})
    markdown = fields.String(required=True)
    html = fields.String(required=True, metadata={"description": "Only p, br, ul, ol, li, strong, em and a with href."})


class BlockSchema(WritingSchema):
    """One part of a reply, which can be pasted alone."""

    id = choice(BLOCKS, required=True)
    label = fields.String(required=True)


class ReplySchema(WritingSchema):
    """A message to the customer: what is asked for, what to do, what nobody has shown, and on whose word."""

    checked_on = fields.String(required=True, metadata={"description": "The newest day on which a page was read for it."})
    verdict = choice(READINESS, required=True)
    blocks = records(BlockSchema, required=True)
