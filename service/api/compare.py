"""/v1/compare and /v1/port: carriers side by side, and from one to another."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from webargs.fields import DelimitedList

from schemas.checklist import ComparisonSchema, PortCardSchema
from schemas.fields import OneName, check_unique
from schemas.message import Message
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.subjects import CORE_SUBJECTS, SUBJECTS
from schemas.vocabulary.term import Term, Vocabulary
from service.http.area import Area
from service.http.envelope import Query, many, one, whole
from service.http.links import linked, linked_answer
from service.http.query import AnyOf, CaseQuerySchema, QuerySchema, case_of, kept_fields
from service.http.shelf import dataset, find_carrier
from service.reference.cases import asked
from service.reference.checklist import steps
from service.reference.compare import compare, told

comparison = Area("Comparison", "Carriers side by side, and from one to another.")

FEWEST, MOST = 2, 5
PARTS = Vocabulary("parts", "Parts", Term("differences", "Differences", "Only where they differ."))
HOW_MANY = Message("Name {fewest} to {most} carriers, parted by commas.")
SAME = Message("From a carrier to itself no number moves: name two.")
NEEDED = Message("Missing: name it.")


class CompareQuerySchema(CaseQuerySchema):
    """Which carriers, on which subjects, in which case."""

    carriers = DelimitedList(
        fields.String(),
        required=True,
        validate=[validate.Length(FEWEST, MOST, error=HOW_MANY(fewest=FEWEST, most=MOST)), check_unique],
        error_messages={"required": HOW_MANY(fewest=FEWEST, most=MOST)},
        metadata={"description": "Two to five ids of carriers, parted by commas.", "uniqueItems": True},
    )
    subject = AnyOf(SUBJECTS, "Subjects; the core list if left out.")
    part = fields.String(
        data_key="only",
        validate=OneName(PARTS),
        metadata={"description": "`differences`: leave out where they agree."},
    )
    kept = kept_fields(ComparisonSchema)


class PortQuerySchema(QuerySchema):
    """From which carrier to which, on which plan and SIM."""

    leaving = fields.String(
        required=True, data_key="from", error_messages={"required": NEEDED()}, metadata={"description": "The losing carrier."}
    )
    joining = fields.String(
        required=True, data_key="to", error_messages={"required": NEEDED()}, metadata={"description": "The gaining carrier."}
    )
    plan = AnyOf(DIMENSIONS["plan"], "Plan at the gaining carrier.")
    from_plan = AnyOf(DIMENSIONS["plan"], "Plan at the losing carrier.")
    sim = AnyOf(DIMENSIONS["sim"], "SIM type at the gaining carrier.")
    channel = AnyOf(DIMENSIONS["channel"], "Where the new line is ordered.")
    device = AnyOf(DIMENSIONS["device"], "Whose phone.")
    kept = kept_fields(PortCardSchema)

    @validates_schema
    def check_two(self, query: dict[str, Any], **kwargs: Any) -> None:
        """Raise if the carriers are one and the same."""
        if query["leaving"] == query["joining"]:
            raise ValidationError(SAME(), "to")


@comparison.get("/compare")
@comparison.arguments(CompareQuerySchema, location="query")
@comparison.response(200, many("CompareReply", ComparisonSchema))
def list_comparisons(query: Query) -> dict[str, Any]:
    """Compare two to five carriers, subject by subject"""
    names = [find_carrier(name, "carriers")["id"] for name in query["carriers"]]
    case, subjects = case_of(query), query.get("subject", CORE_SUBJECTS)
    rows = [
        {**row, "cells": [linked_answer(cell) for cell in row["cells"]]}
        for row in compare(dataset, names, subjects, case, differing="part" in query)
    ]
    return whole(rows, query, total=len(rows), case=asked(case))


@comparison.get("/port")
@comparison.arguments(PortQuerySchema, location="query")
@comparison.response(200, one("PortReply", PortCardSchema))
def get_port_card(query: Query) -> dict[str, Any]:
    """Show what moving a number from one carrier to another takes on both sides"""
    leaving, joining = find_carrier(query["leaving"], "from")["id"], find_carrier(query["joining"], "to")["id"]
    left = {"plan": tuple(query["from_plan"])} if "from_plan" in query else {}
    leave, join = {**left, "action": ("port_out",)}, {**case_of(query), "action": ("port_in",)}
    card = {
        "leaving": leaving,
        "joining": joining,
        "leave": [linked_answer(row) for row in told(dataset, leaving, leave)],
        "join": [linked_answer(row) for row in told(dataset, joining, join)],
        **{key: [linked(row) for row in port_steps(leaving, leave, joining, join, key)] for key in ("procedures", "failures")},
    }
    return whole(card, query, case=join)


def port_steps(leaving: str, leave: Any, joining: str, join: Any, key: str) -> list[Any]:
    """Return the procedures or failures of leaving, then those of coming, that are about moving a number."""
    found = []
    for carrier, case, action in ((leaving, leave, "port_out"), (joining, join, "port_in")):
        found += [row for row in steps(dataset, carrier, case, key) if action in row.get("when", {}).get("action", ())]
    return found
