"""A jurisdiction file: what the law of one country asks before a line may work."""

from typing import Any

from marshmallow import ValidationError, validate, validates_schema

from schemas.fields import Text, choice, choices, day, identifier, partial_date, plain, record, records
from schemas.passing import ClosedSchema, formerly
from schemas.record import RecordSchema
from schemas.requirement import RequirementSchema
from schemas.source import SourceSchema, citations
from schemas.vocabulary.answers import CONFIDENCES
from schemas.vocabulary.records import BIOMETRICS, REGIMES, RULE_STATUSES
from schemas.vocabulary.subjects import SUBJECTS

JOINING = ("in_force", "partly_in_force", "none")
UPCOMING = ("proposed", "delayed", "partly_in_force")


class PointSchema(RecordSchema):
    """One thing that a rule says, or that is known about it."""

    text = Text(required=True)
    sources = citations()


class RegistrationSchema(RecordSchema):
    """Whether the law makes the users of SIM cards register, and how."""

    prepaid = choice(REGIMES, required=True)
    postpaid = choice(REGIMES, required=True)
    since = partial_date()
    biometric = choice(BIOMETRICS, required=True)
    points = records(PointSchema, required=True, validate=validate.Length(1))
    documents = records(PointSchema)
    foreigners = records(PointSchema)
    confidence = choice(CONFIDENCES, required=True)


class RuleSchema(RecordSchema):
    """One rule of law, or the finding that there is none, with citation, status and points."""

    id = identifier(required=True)
    formerly = formerly()
    citation = plain(required=True)
    title = Text(required=True)
    status = choice(RULE_STATUSES, required=True)
    applies_to = Text()
    points = records(PointSchema, required=True, validate=validate.Length(1))
    if_adopted = Text()
    touches = choices(SUBJECTS)
    effective_on = partial_date()
    seen_on = partial_date()
    requires = records(RequirementSchema, validate=validate.Length(1))
    confidence = choice(CONFIDENCES, required=True)

    @validates_schema
    def check_status(self, rule: dict[str, Any], **kwargs: Any) -> None:
        """Raise where a rule that does not bind asks something, or a proposal lacks its last sighting."""
        if "requires" in rule and rule["status"] not in JOINING:
            raise ValidationError(f"Only a rule that is {', '.join(JOINING)} can require something.", "requires")
        if rule["status"] == "proposed" and "seen_on" not in rule:
            raise ValidationError("A proposal says when it was last seen: add `seen_on`.", "seen_on")
        for key in ("if_adopted", "touches"):
            if key in rule and rule["status"] not in UPCOMING:
                raise ValidationError(f"Only what is still to come can have `{key}`.", key)


class OpenQuestionSchema(RecordSchema):
    """Something about the law that was looked for and not found."""

    note = Text(required=True)
    looked_on = day(required=True)


class JurisdictionSchema(RecordSchema):
    """One country: its regime of SIM registration and the rules that touch a customer."""

    name = plain(required=True)
    summary = Text(required=True)
    registration = record(RegistrationSchema, required=True)
    rules = records(RuleSchema, required=True)
    notes = records(PointSchema)
    open_questions = records(OpenQuestionSchema)
    closed = records(ClosedSchema, validate=validate.Length(1))
    sources = records(SourceSchema, required=True, validate=validate.Length(1))
