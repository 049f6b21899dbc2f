"""The files that are not of one carrier: claims, terms and questions."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.fields import Text, choice, choices, identifier, plain, plains, record, records
from schemas.passing import ClosedSchema, formerly
from schemas.record import RecordSchema
from schemas.source import SourceSchema
from schemas.vocabulary.case import ACTIONS, PLANS, SIMS
from schemas.vocabulary.claims import VERDICTS
from schemas.vocabulary.records import LANGUAGES
from schemas.vocabulary.subjects import SUBJECTS

FULL_ID = validate.Regexp(
    r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$",
    error="Name the file and the record, such as 't-mobile.prepaid-esim-online-email' or 'us.no-prepaid-id'.",
)


class ClaimPointSchema(RecordSchema):
    """One sentence of the truth."""

    text = Text(required=True)
    sources = fields.List(identifier(), validate=validate.Length(1))


class ClaimSchema(RecordSchema):
    """What people believe, whether it is true, and what shows it."""

    id = identifier(required=True)
    formerly = formerly()
    claim = Text(required=True)
    languages = choices(LANGUAGES, required=True)
    carriers = fields.List(identifier(), validate=validate.Length(1))
    subjects = choices(SUBJECTS)
    verdict = choice(VERDICTS, required=True)
    truth = records(ClaimPointSchema, required=True, validate=validate.Length(1))
    warning = Text()
    proof = fields.List(fields.String(validate=FULL_ID), validate=validate.Length(1))

    @validates_schema
    def check_proof(self, claim: dict[str, Any], **kwargs: Any) -> None:
        """Raise if a verdict other than unproven rests on nothing."""
        if claim["verdict"] != "unproven" and "proof" not in claim and not any("sources" in each for each in claim["truth"]):
            raise ValidationError("Name what proves it: records in `proof`, or sources of the truth.", "proof")


class ClaimsSchema(RecordSchema):
    """What people believe about activation, and whether it is true."""

    claims = records(ClaimSchema, required=True)
    closed = records(ClosedSchema, validate=validate.Length(1))
    sources = records(SourceSchema)


class NamesSchema(RecordSchema):
    """A name in each language."""

    en = plain(required=True)
    zh_hans = plain(required=True, data_key="zh-Hans", attribute="zh-Hans")
    es = plain(required=True)


class OtherNamesSchema(RecordSchema):
    """Other names in each language."""

    en = plains()
    zh_hans = plains(data_key="zh-Hans", attribute="zh-Hans")
    es = plains()


class TermSchema(RecordSchema):
    """A term of the field: one name a language, what else it is called, and what it means."""

    id = fields.String(required=True, validate=validate.Regexp(r"^[a-z0-9]+(_[a-z0-9]+)*$"))
    formerly = formerly()
    names = record(NamesSchema, required=True)
    also = record(OtherNamesSchema)
    subjects = choices(SUBJECTS)
    actions = choices(ACTIONS)
    plans = choices(PLANS)
    sims = choices(SIMS)
    definition = Text(required=True)
    note = Text()


class TermsSchema(RecordSchema):
    """The terms of the field in three languages."""

    terms = records(TermSchema, required=True)
    closed = records(ClosedSchema, validate=validate.Length(1))


class QuestionSchema(RecordSchema):
    """How somebody asks, and what the question is about."""

    id = identifier(required=True)
    text = plain(required=True)
    language = choice(LANGUAGES, required=True)
    carriers = fields.List(identifier(), validate=validate.Length(1))
    subjects = choices(SUBJECTS)
    actions = choices(ACTIONS)
    claims = fields.List(identifier(), validate=validate.Length(1))


class TrapSchema(RecordSchema):
    """A sentence in which a word looks like a carrier's name and is none."""

    id = identifier(required=True)
    text = plain(required=True)
    language = choice(LANGUAGES, required=True)


class QuestionsSchema(RecordSchema):
    """How people ask, in three languages: what search and matching are tested on."""

    questions = records(QuestionSchema, required=True)
    traps = records(TrapSchema)


BOOKS: dict[str, type[RecordSchema]] = {"claims": ClaimsSchema, "terms": TermsSchema, "questions": QuestionsSchema}
