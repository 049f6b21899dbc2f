"""Releases and changes as the service sends them."""

from marshmallow import fields

from schemas.fields import choice, record, records
from schemas.record import KeyedSchema
from schemas.release import CountedChangeSchema
from schemas.vocabulary.changes import CHANGED_KINDS, CHANGES
from schemas.vocabulary.subjects import SUBJECTS


class ReleaseLinksSchema(KeyedSchema):
    """Where a release is, and what changed in it."""

    self = fields.String(required=True)
    changes = fields.String(metadata={"description": "What changed since the release before it."})


class FrozenFileSchema(KeyedSchema):
    """A frozen file of a release, which never changes."""

    name = fields.String(required=True)
    bytes = fields.Integer(required=True)
    sha256 = fields.String(required=True)
    href = fields.String(required=True)


class ReleaseNoteSchema(CountedChangeSchema):
    """How many records of a kind changed in one way, also in a sentence."""

    sentence = fields.String(required=True)


class ReleaseRowSchema(KeyedSchema):
    """One published version of the dataset."""

    id = fields.String(required=True, metadata={"description": "The version: year, month and a count."})
    date = fields.String(required=True)
    schema_version = fields.String(required=True)
    notes = records(ReleaseNoteSchema, required=True)
    files = records(FrozenFileSchema, required=True)
    links = record(ReleaseLinksSchema, required=True)


class ChangeLinksSchema(KeyedSchema):
    """Where a record that changed is."""

    self = fields.String()


class ChangedPartSchema(KeyedSchema):
    """One part of a record that changed, with its value before and after in words, where they can be said briefly."""

    key = fields.String(required=True)
    change = choice(CHANGES, required=True)
    label = fields.String(required=True)
    before = fields.String()
    after = fields.String()


class ChangeSchema(KeyedSchema):
    """How one record changed."""

    id = fields.String(required=True)
    kind = choice(CHANGED_KINDS, required=True)
    change = choice(CHANGES, required=True)
    carrier = fields.String()
    jurisdiction = fields.String()
    subject = choice(SUBJECTS)
    sentence = fields.String(required=True)
    details = records(ChangedPartSchema)
    former = fields.String(metadata={"description": "The id that it had."})
    successor = fields.String(metadata={"description": "The id of what took its place."})
    links = record(ChangeLinksSchema, required=True)


class HistorySchema(KeyedSchema):
    """What changed in one release."""

    release = fields.String(required=True)
    date = fields.String(required=True)
    changes = records(ChangeSchema, required=True)
