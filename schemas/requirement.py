"""A requirement: one statement on one subject for the cases in its `when`."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.case import CaseSchema
from schemas.fields import Text, choice, choices, count, duration, identifier, money, record, records
from schemas.passing import formerly
from schemas.record import RecordSchema
from schemas.source import citations
from schemas.vocabulary.answers import BASES, CONFIDENCES, STAGES, WRITTEN_ANSWERS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.records import CURRENCIES
from schemas.vocabulary.subjects import SUBJECTS


class AmountSchema(RecordSchema):
    """A sum of money: its exact value, or the least and the most it may be."""

    value = money()
    min = money()
    max = money()
    currency = choice(CURRENCIES, required=True)

    @validates_schema
    def check_one_form(self, amount: dict[str, str], **kwargs: Any) -> None:
        """Raise unless there is a value or a range, and not both."""
        if ("value" in amount) == bool(amount.keys() & {"min", "max"}):
            raise ValidationError("Give `value`, or else `min` or `max` or both.", "value")


class SpanSchema(RecordSchema):
    """The least and the most time that something takes, as ISO 8601 durations."""

    min = duration()
    max = duration()

    @validates_schema
    def check_some(self, span: dict[str, str], **kwargs: Any) -> None:
        """Raise if neither end is given."""
        if not span:
            raise ValidationError("Give `min` or `max` or both.", "min")


class LengthSchema(RecordSchema):
    """The least and the greatest number of characters."""

    min = count(required=True)
    max = count(required=True)

    @validates_schema
    def check_ends(self, length: dict[str, int], **kwargs: Any) -> None:
        """Raise if the ends are in the wrong order."""
        if length["min"] > length["max"]:
            raise ValidationError("`min` is greater than `max`: swap them.", "min")


class AgeSchema(RecordSchema):
    """The least age in years."""

    min = count(required=True)


class LimitSchema(RecordSchema):
    """What the thing itself must satisfy."""

    text = Text(required=True)
    sources = citations()


class RequirementSchema(RecordSchema):
    """What is asked of a customer on one subject, in the cases of `when`."""

    id = identifier(required=True)
    formerly = formerly()
    subject = choice(SUBJECTS, required=True)
    answer = choice(WRITTEN_ANSWERS, required=True)
    condition = Text()
    when = record(CaseSchema)
    amount = record(AmountSchema)
    takes = record(SpanSchema)
    within = duration()
    validity = duration()
    length = record(LengthSchema)
    digits = fields.Boolean(truthy={True}, falsy={False})
    age = record(AgeSchema)
    accepts = choices(DOCUMENTS)
    accepts_only = fields.Boolean(truthy={True}, falsy={False})
    refuses = choices(DOCUMENTS)
    instead = choices(SUBJECTS)
    statement = Text(required=True)
    limits = records(LimitSchema, validate=validate.Length(1))
    stage = choice(STAGES)
    disputed = fields.Boolean(truthy={True}, falsy=set(), metadata={"enum": [True]})
    sources = citations()
    basis = choice(BASES, required=True)
    confidence = choice(CONFIDENCES, required=True)

    @validates_schema
    def check_condition(self, requirement: dict[str, Any], **kwargs: Any) -> None:
        """Raise unless `conditional` and `condition` come together."""
        if (requirement["answer"] == "conditional") != ("condition" in requirement):
            raise ValidationError(
                "`conditional` needs its `condition`, and only it has one; where none can be written, make it a gap.",
                "condition",
            )

    @validates_schema
    def check_documents(self, requirement: dict[str, Any], **kwargs: Any) -> None:
        """Raise where documents are listed for a subject that takes none."""
        listed = requirement.keys() & {"accepts", "accepts_only", "refuses"}
        if listed and not SUBJECTS[requirement["subject"]].documents:
            raise ValidationError(f"`{requirement['subject']}` is not shown with a document.", min(listed))
        if "accepts_only" in listed and "accepts" not in listed:
            raise ValidationError("`accepts_only` needs the list in `accepts`.", "accepts_only")


FACTS = (
    "amount",
    "takes",
    "within",
    "validity",
    "length",
    "digits",
    "age",
    "accepts",
    "accepts_only",
    "refuses",
    "instead",
)
