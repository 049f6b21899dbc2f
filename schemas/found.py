"""What is recognised in a text, and what a search finds, as the service sends it."""

from marshmallow import fields

from schemas.fields import choice, records
from schemas.record import KeyedSchema
from schemas.vocabulary.case import ACTIONS, PLANS, SIMS
from schemas.vocabulary.claims import VERDICTS
from schemas.vocabulary.found import FOUND_BY, FOUND_KINDS
from schemas.vocabulary.records import LANGUAGES
from schemas.vocabulary.subjects import SUBJECTS


class PlacedSchema(KeyedSchema):
    """Where something was recognised: characters of the text as sent, the end not included."""

    start = fields.Integer(required=True)
    end = fields.Integer(required=True)


class PlacedCarrierSchema(PlacedSchema):
    """A carrier that was recognised."""

    carrier = fields.String(required=True)


class PlacedSubjectSchema(PlacedSchema):
    """A subject that was recognised: where its name stands, or the whole text if it is a likely reading of it."""

    subject = choice(SUBJECTS, required=True)
    found_by = choice(FOUND_BY, required=True)


class PlacedActionSchema(PlacedSchema):
    """An action that was recognised."""

    action = choice(ACTIONS, required=True)


class PlacedPlanSchema(PlacedSchema):
    """A plan that was recognised."""

    plan = choice(PLANS, required=True)


class PlacedSimSchema(PlacedSchema):
    """A SIM type that was recognised."""

    sim = choice(SIMS, required=True)


class PossibleClaimSchema(KeyedSchema):
    """A claim that the text may be about."""

    claim = fields.String(required=True)
    verdict = choice(VERDICTS, required=True)


class MatchSchema(KeyedSchema):
    """What a text is about; the text itself is neither kept nor sent back."""

    language = choice(LANGUAGES, required=True)
    carriers = records(PlacedCarrierSchema, required=True)
    subjects = records(
        PlacedSubjectSchema, required=True, metadata={"description": "What the text asks about; what it turns on stands first."}
    )
    actions = records(PlacedActionSchema, required=True)
    plans = records(PlacedPlanSchema, required=True)
    sims = records(PlacedSimSchema, required=True)
    claims = records(PossibleClaimSchema, required=True)
    answers = fields.List(fields.String(), required=True, metadata={"description": "Where the answers are."})


class HitSchema(KeyedSchema):
    """A record that a search finds."""

    id = fields.String(required=True)
    kind = choice(FOUND_KINDS, required=True)
    title = fields.String(required=True)
    text = fields.String(metadata={"description": "The beginning of its text."})
    links = fields.Dict(keys=fields.String(), values=fields.String(), required=True)
