"""The parameters that say what a customer has and lacks: names of things, never values."""

from typing import Any

from marshmallow import ValidationError, validates_schema

from schemas.message import Message
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import SUBJECTS
from schemas.vocabulary.term import Term, Vocabulary
from service.http.envelope import Query
from service.http.query import AnyOf, CaseQuerySchema
from service.reference.verdict import Customer

BOTH = Message("Said to be there and to be missing: {names}. Keep each in one of the two.")
ASKED = (subject for subject in SUBJECTS.values() if subject.type in ("have", "tell", "check", "do"))
THINGS: Vocabulary[Term] = Vocabulary("things", "Things that one has or lacks", *ASKED, *DOCUMENTS.values())


class CustomerQuerySchema(CaseQuerySchema):
    """A case, and what the customer has and lacks."""

    have = AnyOf(THINGS, "Subjects and documents that the customer has.")
    lack = AnyOf(THINGS, "Subjects and documents that the customer lacks.")

    @validates_schema
    def check_apart(self, query: dict[str, Any], **kwargs: Any) -> None:
        """Raise if something is had and lacked at once."""
        lacking = Customer(lack=frozenset(query.get("lack", ())))
        both = [name for name in query.get("have", ()) if lacking.lacks(name)]
        if both:
            raise ValidationError(BOTH(names=", ".join(both)), "have")


def customer_of(query: Query) -> Customer:
    """Return the customer whom a query describes."""
    return Customer(frozenset(query.get("have", ())), frozenset(query.get("lack", ())))
