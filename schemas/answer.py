"""An answer as the service sends it: what is asked, on whose word, how old, and what stands beside it."""

from marshmallow import fields

from schemas.carrier import GapSchema
from schemas.case import CaseSchema
from schemas.fields import choice, record, records
from schemas.record import KeyedSchema
from schemas.requirement import AgeSchema, AmountSchema, LengthSchema, LimitSchema, SpanSchema
from schemas.rows import CitedSourceSchema, EvidenceAgeSchema, RequirementRowSchema, UpcomingSchema
from schemas.tongue import Told
from schemas.vocabulary.answers import ANSWERS, BASES, CONFIDENCES, DOCUMENT_VERDICTS, REASONS, STAGES
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import SUBJECTS


class VerdictSchema(KeyedSchema):
    """Whether a document that was asked about will do."""

    document = choice(DOCUMENTS, required=True)
    verdict = choice(DOCUMENT_VERDICTS, required=True)


class SaidSchema(KeyedSchema):
    """What is said in some cases, with its typed facts and its evidence."""

    answer = choice(ANSWERS, required=True)
    reason = choice(REASONS, metadata={"description": "Why no record gives the answer."})
    condition = Told()
    amount = record(AmountSchema)
    takes = record(SpanSchema)
    within = fields.String(metadata={"description": "ISO 8601 duration."})
    validity = fields.String(metadata={"description": "ISO 8601 duration."})
    length = record(LengthSchema)
    digits = fields.Boolean()
    age = record(AgeSchema)
    accepts = fields.List(choice(DOCUMENTS))
    accepts_only = fields.Boolean()
    refuses = fields.List(choice(DOCUMENTS))
    instead = fields.List(choice(SUBJECTS))
    documents = records(VerdictSchema)
    statement = Told()
    limits = records(LimitSchema)
    stage = choice(STAGES)
    basis = choice(BASES)
    confidence = choice(CONFIDENCES)
    why = fields.List(fields.String(), metadata={"description": "Ids of the requirements that say it."})
    evidence_age = record(EvidenceAgeSchema)
    sources = records(CitedSourceSchema)


class BranchCaseSchema(KeyedSchema):
    """The cases of a branch."""

    when = record(CaseSchema, metadata={"description": "Cases of the branch, as far as the question leaves them open."})
    otherwise = fields.Boolean(metadata={"description": "True on the last branch: all cases that no other names."})


class BranchSchema(SaidSchema, BranchCaseSchema):
    """The answer in some of the cases; the first branch that fits counts."""

    sides = records(SaidSchema)


class AboutSchema(KeyedSchema):
    """What an answer is about."""

    subject = choice(SUBJECTS, required=True)
    label = Told(required=True)


class AnswerSchema(SaidSchema, AboutSchema):
    """The answer on one subject for all cases that a question stands for."""

    branches = records(BranchSchema, metadata={"description": "Where the answer is `depends`."})
    sides = records(SaidSchema, metadata={"description": "Where the answer is `disputed`."})
    law = records(RequirementRowSchema, metadata={"description": "What the law says; it stands beside the answer."})
    generally = records(RequirementRowSchema, metadata={"description": "Advice on US carriers in general; it never answers."})
    upcoming = records(UpcomingSchema, metadata={"description": "Rules to come that may change the answer."})
    gaps = records(GapSchema, metadata={"description": "What was looked for in these cases and not found."})
    elsewhere = records(
        RequirementRowSchema, metadata={"description": "Where nothing is known here: what is known in other cases."}
    )
