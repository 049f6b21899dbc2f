"""A carrier file: who sells, what is sold, what is asked, what is done and what is not known."""

import re
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.case import CaseSchema
from schemas.fields import Text, choice, day, full_match, identifier, plain, plains, record, records
from schemas.passing import ClosedSchema, formerly
from schemas.record import RecordSchema
from schemas.requirement import RequirementSchema, SpanSchema
from schemas.source import SourceSchema, citations
from schemas.vocabulary.answers import CONFIDENCES, SOLD
from schemas.vocabulary.records import CONTACT_KINDS, KINDS, STATUSES
from schemas.vocabulary.subjects import SUBJECTS

MCC_MNC = full_match(re.compile(r"\d{5,6}"), "Use the MCC and the MNC as 5 or 6 digits in quotes, such as '310260'.")
CARRIER_ID = full_match(re.compile(r"\d{1,6}"), "Use the number in quotes, such as '1'.")
ICCID_PREFIX = full_match(re.compile(r"89\d{3,6}"), "Use the first 5 to 8 digits in quotes, such as '8901260'.")
DIAL = full_match(re.compile(r"[\d*#+][\d*#A-Z -]{1,24}"), "Use what is dialled, such as '611' or '1-800-937-8997'.")


class IdentifiersSchema(RecordSchema):
    """The codes by which networks and phones know a carrier."""

    mcc_mnc = fields.List(fields.String(validate=MCC_MNC), validate=validate.Length(1))
    android_carrier_id = fields.List(fields.String(validate=CARRIER_ID), validate=validate.Length(1))
    iccid_prefix = fields.List(fields.String(validate=ICCID_PREFIX), validate=validate.Length(1))
    sources = citations()


class ContactSchema(RecordSchema):
    """A number that a customer can dial."""

    kind = choice(CONTACT_KINDS, required=True)
    dial = fields.String(required=True, validate=DIAL)
    note = Text()
    sources = citations()


class OfferSchema(RecordSchema):
    """Whether something is sold, on whose word; what is not listed is unknown."""

    when = record(CaseSchema, required=True)
    sold = choice(SOLD, required=True)
    sources = citations()


class ProcedureSchema(RecordSchema):
    """What to do, step by step, and how one knows that it worked."""

    id = identifier(required=True)
    formerly = formerly()
    title = Text(required=True)
    when = record(CaseSchema)
    steps = fields.List(Text(), required=True, validate=validate.Length(1))
    takes = record(SpanSchema)
    confirmation = Text()
    sources = citations()
    confidence = choice(CONFIDENCES, required=True)


class FailureSchema(RecordSchema):
    """What commonly goes wrong and what mends it."""

    id = identifier(required=True)
    formerly = formerly()
    failure = Text(required=True)
    remedy = Text(required=True)
    when = record(CaseSchema)
    sources = citations()


class GapSchema(RecordSchema):
    """Something that was looked for and not found: it answers unknown, never no."""

    subject = choice(SUBJECTS, required=True)
    when = record(CaseSchema)
    note = Text(required=True)
    looked_on = day(required=True)


class NoteSchema(RecordSchema):
    """A fact that helps and asks nothing."""

    text = Text(required=True)
    sources = citations()


class CarrierSchema(RecordSchema):
    """One carrier: everything that is known of what it asks, each fact with its source."""

    name = plain(required=True)
    formerly = formerly()
    kind = choice(KINDS, required=True)
    owner = plain()
    status = choice(STATUSES, required=True)
    closed_on = day()
    successor = identifier()
    countries = fields.List(identifier(), required=True, validate=validate.Length(1))
    hosts = fields.List(identifier(), required=True)
    aliases = plains(required=True)
    identifiers = record(IdentifiersSchema)
    contacts = records(ContactSchema)
    offers = records(OfferSchema)
    requirements = records(RequirementSchema, required=True)
    procedures = records(ProcedureSchema)
    failures = records(FailureSchema)
    gaps = records(GapSchema)
    notes = records(NoteSchema)
    closed = records(ClosedSchema, validate=validate.Length(1))
    sources = records(SourceSchema, required=True, validate=validate.Length(1))

    @validates_schema
    def check_hosts(self, carrier: dict[str, Any], **kwargs: Any) -> None:
        """Raise if an operator names a host, or a virtual operator none."""
        if carrier["kind"] == "mno" and carrier["hosts"]:
            raise ValidationError("A network operator runs on its own network: leave `hosts` empty.", "hosts")
        if carrier["kind"] in ("mvno", "brand") and not carrier["hosts"]:
            raise ValidationError("Name the carrier on whose network it runs.", "hosts")

    @validates_schema
    def check_closing(self, carrier: dict[str, Any], **kwargs: Any) -> None:
        """Raise unless a closed carrier, and only that, has its closing date."""
        if (carrier["status"] == "closed") != ("closed_on" in carrier):
            raise ValidationError("A closed carrier has `closed_on`, and an active one has not.", "closed_on")
        if "successor" in carrier and carrier["status"] != "closed":
            raise ValidationError("Only a closed carrier has a successor.", "successor")
