"""What a help desk asks, as the service sends it: checklists, options, comparisons and port cards."""

from marshmallow import fields

from schemas.answer import AnswerSchema
from schemas.case import CaseSchema
from schemas.fields import choice, record, records
from schemas.record import KeyedSchema
from schemas.rows import FailureRowSchema, ProcedureRowSchema, UpcomingSchema
from schemas.tongue import Told
from schemas.vocabulary.answers import OFFERED
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.subjects import SUBJECT_TYPES, SUBJECTS
from schemas.vocabulary.term import Term, Vocabulary
from schemas.vocabulary.verdicts import ITEM_STATES, READINESS

DIMENSION_NAMES = Vocabulary("dimension_names", "Dimensions", *(Term(name, name, name) for name in DIMENSIONS))


class ItemSchema(AnswerSchema):
    """One line of a checklist: an answer, what a person does with it, and its state for the customer."""

    type = choice(SUBJECT_TYPES, required=True)
    state = choice(ITEM_STATES, metadata={"description": "Left out where the line gates nothing."})


class SplitSchema(KeyedSchema):
    """A dimension that was left out and changes what is asked."""

    dimension = choice(DIMENSION_NAMES, required=True)
    label = Told(required=True)
    subjects = fields.List(choice(SUBJECTS), required=True)
    values = fields.List(fields.String(), required=True, metadata={"description": "What it may be."})


class NextQuestionSchema(KeyedSchema):
    """The one question that decides most."""

    kind = fields.String(required=True, metadata={"enum": ["dimension", "subject"]})
    name = fields.String(required=True)
    label = Told(required=True)


class AlternativeSchema(KeyedSchema):
    """What would leave the customer better off."""

    kind = fields.String(required=True, metadata={"enum": ["document", "subject", "plan", "sim", "channel"]})
    name = fields.String(required=True)
    label = Told(required=True)
    subject = choice(SUBJECTS, metadata={"description": "For which subject a document or another thing will do."})
    verdict = choice(READINESS, metadata={"description": "Of another case: the verdict there."})


class ChecklistSchema(KeyedSchema):
    """Whether a customer is ready, and the list of a case in the order in which a person works through it."""

    verdict = choice(READINESS, required=True)
    label = Told(required=True)
    missing = fields.List(choice(SUBJECTS), required=True)
    open = fields.List(choice(SUBJECTS), required=True)
    unclear = fields.List(choice(SUBJECTS), required=True, data_key="unknown", attribute="unknown")
    next_question = record(NextQuestionSchema)
    alternatives = records(AlternativeSchema, required=True)
    splits = records(SplitSchema, required=True)
    items = records(ItemSchema, required=True)
    procedures = records(ProcedureRowSchema, required=True)
    failures = records(FailureRowSchema, required=True)
    upcoming = records(UpcomingSchema, required=True)


class OptionSchema(KeyedSchema):
    """What one carrier would say to a customer in one case."""

    carrier = fields.String(required=True)
    name = fields.String(required=True)
    case = record(CaseSchema, required=True)
    offered = choice(OFFERED, required=True)
    verdict = choice(READINESS, required=True)
    missing = fields.List(choice(SUBJECTS), required=True)
    open = fields.List(choice(SUBJECTS), required=True)
    unclear = fields.List(choice(SUBJECTS), required=True, data_key="unknown", attribute="unknown")
    official = fields.Integer(required=True, metadata={"description": "Gating answers that rest on an official page."})
    links = fields.Dict(keys=fields.String(), values=fields.String(), required=True)


class CellAnswerSchema(AnswerSchema):
    """What one carrier says."""

    carrier = fields.String(required=True)


class ComparisonSchema(KeyedSchema):
    """What carriers say on one subject, side by side."""

    subject = choice(SUBJECTS, required=True)
    label = Told(required=True)
    differs = fields.Boolean(required=True)
    cells = records(CellAnswerSchema, required=True)


class PortCardSchema(KeyedSchema):
    """Moving a number: what the losing carrier asks for leaving, and the gaining one for coming."""

    leaving = fields.String(required=True, metadata={"description": "Id of the losing carrier."})
    joining = fields.String(required=True, metadata={"description": "Id of the gaining carrier."})
    leave = records(AnswerSchema, required=True)
    join = records(AnswerSchema, required=True)
    procedures = records(ProcedureRowSchema, required=True)
    failures = records(FailureRowSchema, required=True)
