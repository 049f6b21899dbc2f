"""/v1/compare and /v1/port: carriers side by side, and from one to another."""

from typing import Any

from marshmallow import fields, validate
from webargs.fields import DelimitedList

from schemas.checklist import ComparisonSchema, PortCardSchema
from schemas.fields import OneName, check_unique
from schemas.message import Message
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.subjects import CORE_SUBJECTS, SUBJECTS
from service.http.area import Area
from service.http.envelope import Query, many, one, whole
from service.http.links import linked_answer
from service.http.query import AnyOf, CaseQuerySchema, QuerySchema, case_of, kept_fields
from service.http.shelf import dataset, find_carrier
from service.http.side_by_side import FEWEST, MOST, PARTS, MoveSchema, compared, moving_rows
from service.reference.cases import asked
from service.reference.compare import told

comparison = Area("Comparison", "Carriers side by side, and from one to another.")

HOW_MANY = Message("Name {fewest} to {most} carriers, parted by commas.")
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


class PortQuerySchema(QuerySchema, MoveSchema):
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


@comparison.get("/compare")
@comparison.arguments(CompareQuerySchema, location="query")
@comparison.response(200, many("CompareReply", ComparisonSchema))
def list_comparisons(query: Query) -> dict[str, Any]:
    """Compare two to five carriers, subject by subject"""
    names = [find_carrier(name, "carriers")["id"] for name in query["carriers"]]
    case, subjects = case_of(query), query.get("subject", CORE_SUBJECTS)
    rows = compared(names, subjects, case, differing="part" in query)
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
        **{key: [*moving_rows(leaving, leave, key), *moving_rows(joining, join, key)] for key in ("procedures", "failures")},
    }
    return whole(card, query, case=join)
