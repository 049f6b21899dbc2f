"""Records as the service sends them: with full ids, owners and whole sources."""

from marshmallow import fields

from schemas.book import ClaimSchema, TermSchema
from schemas.carrier import CarrierSchema, FailureSchema, ProcedureSchema
from schemas.fields import choice, record, records
from schemas.jurisdiction import JurisdictionSchema, RuleSchema
from schemas.record import KeyedSchema
from schemas.requirement import RequirementSchema
from schemas.source import SourceSchema
from schemas.tongue import Told
from schemas.vocabulary.answers import AGES
from schemas.vocabulary.freshness import FRESHNESS
from schemas.vocabulary.records import KINDS, REGIMES, RULE_STATUSES, STATUSES
from schemas.vocabulary.subjects import SUBJECTS


class RowLinksSchema(KeyedSchema):
    """Where a record is, and where to say that it is wrong."""

    self = fields.String()
    report = fields.String()


class EvidenceAgeSchema(KeyedSchema):
    """From which day a fact is known: as exact as its newest source shows."""

    known_by = choice(AGES, required=True)
    date = fields.String(metadata={"description": "A year, a month or a day."})
    checked_on = fields.String(metadata={"description": "The newest day on which a page was read."})
    freshness = choice(FRESHNESS, required=True)


class CitedSourceSchema(SourceSchema):
    """A source with its full id."""

    id = fields.String(required=True)


class RequirementRowSchema(RequirementSchema):
    """A requirement with its evidence: the thing to cite."""

    id = fields.String(required=True)
    carrier = fields.String()
    jurisdiction = fields.String()
    rule = fields.String()
    sources = records(CitedSourceSchema, required=True)
    evidence_age = record(EvidenceAgeSchema, required=True)
    links = record(RowLinksSchema, required=True)


class ProcedureRowSchema(ProcedureSchema):
    """A procedure with its evidence."""

    id = fields.String(required=True)
    carrier = fields.String(required=True)
    sources = records(CitedSourceSchema, required=True)
    links = record(RowLinksSchema, required=True)


class FailureRowSchema(FailureSchema):
    """A failure, its remedy and its evidence."""

    id = fields.String(required=True)
    carrier = fields.String(required=True)
    sources = records(CitedSourceSchema, required=True)
    links = record(RowLinksSchema, required=True)


class RuleRowSchema(RuleSchema):
    """A rule of law of a country, with its evidence."""

    id = fields.String(required=True)
    jurisdiction = fields.String(required=True)
    sources = records(CitedSourceSchema, required=True)


class UpcomingSchema(KeyedSchema):
    """A rule that is still to come, or in force in part: what may change."""

    id = fields.String(required=True)
    jurisdiction = fields.String(required=True)
    citation = fields.String(required=True)
    title = Told(required=True)
    status = choice(RULE_STATUSES, required=True)
    if_adopted = Told()
    touches = fields.List(choice(SUBJECTS))
    effective_on = fields.String()
    seen_on = fields.String(metadata={"description": "When it was last seen in this state."})
    sources = records(CitedSourceSchema, required=True)
    links = record(RowLinksSchema, required=True)


class ClaimRowSchema(ClaimSchema):
    """A claim, its verdict and what shows it."""

    sources = records(CitedSourceSchema, required=True)
    links = record(RowLinksSchema, required=True)


class TermNamesRowSchema(TermSchema):
    """A term of the field in three languages."""

    links = record(RowLinksSchema, required=True)


class SourceRowSchema(CitedSourceSchema):
    """A source and whose file it stands in."""

    carrier = fields.String()
    jurisdiction = fields.String()
    links = record(RowLinksSchema, required=True)


class CountsSchema(KeyedSchema):
    """How many records there are of each kind."""

    requirements = fields.Integer(required=True)
    procedures = fields.Integer(required=True)
    failures = fields.Integer(required=True)
    gaps = fields.Integer(required=True)


class CarrierRowSchema(KeyedSchema):
    """A carrier in a list: enough to show it."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    kind = choice(KINDS, required=True)
    owner = fields.String()
    status = choice(STATUSES, required=True)
    successor = fields.String()
    countries = fields.List(fields.String(), required=True)
    hosts = fields.List(fields.String(), required=True)
    aliases = fields.List(fields.String(), required=True)
    counts = record(CountsSchema, required=True)
    links = record(RowLinksSchema, required=True)


class IdSchema(KeyedSchema):
    """What is known by an id."""

    id = fields.String(required=True)


class WholeCarrierSchema(CarrierSchema, IdSchema):
    """One carrier whole, in the shape of its file."""

    links = record(RowLinksSchema, required=True)


class JurisdictionRowSchema(KeyedSchema):
    """A country in a list."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    summary = Told(required=True)
    prepaid = choice(REGIMES, required=True)
    postpaid = choice(REGIMES, required=True)
    links = record(RowLinksSchema, required=True)


class WholeJurisdictionSchema(JurisdictionSchema, IdSchema):
    """One country whole, in the shape of its file."""

    links = record(RowLinksSchema, required=True)


class VocabularyRowSchema(KeyedSchema):
    """A closed list among the others."""

    id = fields.String(required=True)
    label = Told(required=True)
    terms = fields.List(fields.String(), required=True)
    links = record(RowLinksSchema, required=True)


class TermRowSchema(KeyedSchema):
    """One name of a closed list, with what belongs to it."""

    id = fields.String(required=True)
    label = Told(required=True)
    definition = Told(required=True)
    type = fields.String(metadata={"description": "Of a subject: what a person does with it."})
    applies = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata={"description": "Of a subject: the only cases in which it has a place."},
    )
    documents = fields.Boolean(metadata={"description": "Of a subject: whether a document serves it."})
    law_decides = fields.Boolean(metadata={"description": "Of a subject: whether it is a matter of law alone."})
    broader = fields.String(metadata={"description": "Of a document: the wider kind it belongs to."})
    status = fields.Integer(metadata={"description": "Of a problem: its HTTP status."})
    links = record(RowLinksSchema, required=True)
