"""/port: what moving a number from one carrier to another takes on both sides."""

from typing import Any

from flask import Response
from marshmallow import fields

from schemas.answer import AnswerSchema
from schemas.rows import FailureRowSchema, ProcedureRowSchema
from schemas.vocabulary.case import DIMENSIONS
from service.desk.pages.answer import choices
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query
from service.http.links import linked_answer
from service.http.query import AnyOf, case_of
from service.http.shelf import dataset, find_carrier
from service.http.side_by_side import MoveSchema, moving_rows
from service.reference.cases import When
from service.reference.compare import told


class PortPageSchema(PageSchema, MoveSchema):
    """From which carrier to which, on which plan and SIM."""

    leaving = fields.String(data_key="from")
    joining = fields.String(data_key="to")
    plan = AnyOf(DIMENSIONS["plan"], "Plan at the gaining carrier.")
    sim = AnyOf(DIMENSIONS["sim"], "SIM type at the gaining carrier.")


@desk.get("/port")
@parser.use_args(PortPageSchema, location="query")
def show_port(query: Query) -> Response:
    """Show what both carriers ask for when a number moves"""
    sides = [
        side(query[key], parameter, case)
        for key, parameter, case in (
            ("leaving", "from", {"action": ("port_out",)}),
            ("joining", "to", {**case_of(query), "action": ("port_in",)}),
        )
        if key in query
    ]
    return show("port.html", query, sides=sides, groups=choices(), dimensions=DIMENSIONS)


def side(name: str, parameter: str, case: When) -> dict[str, Any]:
    """Return what one of the carriers says on moving a number."""
    carrier = find_carrier(name, parameter)
    rows = [AnswerSchema().dump(linked_answer(row)) for row in told(dataset, carrier["id"], case)]
    return {
        "carrier": carrier,
        "case": case,
        "leaving": parameter == "from",
        "rows": [row for row in rows if row["answer"] != "unknown"],
        "unknown": [row["label"] for row in rows if row["answer"] == "unknown"],
        "procedures": ProcedureRowSchema(many=True).dump(moving_rows(carrier["id"], case, "procedures")),
        "failures": FailureRowSchema(many=True).dump(moving_rows(carrier["id"], case, "failures")),
    }
