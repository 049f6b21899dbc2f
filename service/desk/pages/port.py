"""/port: what moving a number from one carrier to another takes on both sides."""

from collections.abc import Iterator
from typing import Any

from flask import Response
from marshmallow import ValidationError, fields, validates_schema

from schemas.answer import AnswerSchema
from schemas.message import Message
from schemas.rows import FailureRowSchema, ProcedureRowSchema
from schemas.vocabulary.case import DIMENSIONS
from service.desk.pages.answer import choices
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query
from service.http.links import linked, linked_answer
from service.http.query import AnyOf, case_of
from service.http.shelf import dataset, find_carrier
from service.reference.cases import When
from service.reference.checklist import steps
from service.reference.compare import told

SAME = Message("From a carrier to itself no number moves: name two.")


class PortPageSchema(PageSchema):
    """From which carrier to which, on which plan and SIM."""

    leaving = fields.String(data_key="from")
    joining = fields.String(data_key="to")
    plan = AnyOf(DIMENSIONS["plan"], "Plan at the gaining carrier.")
    sim = AnyOf(DIMENSIONS["sim"], "SIM type at the gaining carrier.")

    @validates_schema
    def check_two(self, query: Query, **kwargs: Any) -> None:
        """Raise if the carriers are one and the same."""
        if "leaving" in query and query["leaving"] == query.get("joining"):
            raise ValidationError(SAME(), "to")


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
        "procedures": [ProcedureRowSchema().dump(linked(row)) for row in moving_rows(carrier["id"], case, "procedures")],
        "failures": [FailureRowSchema().dump(linked(row)) for row in moving_rows(carrier["id"], case, "failures")],
    }


def moving_rows(carrier: str, case: When, key: str) -> Iterator[Any]:
    """Find the procedures or failures that are about moving a number."""
    action = set(case["action"])
    return (row for row in steps(dataset, carrier, case, key) if action & set(row.get("when", {}).get("action", ())))
