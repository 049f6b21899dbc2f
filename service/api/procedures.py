"""/v1/carriers/{carrier}/procedures and …/failures: what to do, and what mends it when it goes wrong."""

from collections.abc import Mapping
from typing import Any

from schemas.rows import FailureRowSchema, ProcedureRowSchema
from service.http.area import Area
from service.http.envelope import Query, many, page
from service.http.links import linked
from service.http.query import CaseQuerySchema, PageQuerySchema, case_of, kept_fields, sort_keys
from service.http.shelf import dataset, find_carrier
from service.reference.positions import Record
from service.reference.selection import fitting

procedures = Area("Procedures", "What to do, step by step, and what commonly goes wrong.")


class ProceduresQuerySchema(PageQuerySchema, CaseQuerySchema):
    """Which procedures: those that do not contradict the case."""

    kept = kept_fields(ProcedureRowSchema)
    sort = sort_keys(("id", "title", "confidence"))


class FailuresQuerySchema(PageQuerySchema, CaseQuerySchema):
    """Which failures: those that do not contradict the case."""

    kept = kept_fields(FailureRowSchema)
    sort = sort_keys(("id", "failure"))


@procedures.get("/carriers/<carrier>/procedures")
@procedures.arguments(ProceduresQuerySchema, location="query")
@procedures.response(200, many("ProceduresReply", ProcedureRowSchema))
def list_procedures(query: Query, carrier: str) -> dict[str, Any]:
    """List what to do at a carrier, step by step"""
    return listed(dataset.procedures, query, carrier)


@procedures.get("/carriers/<carrier>/failures")
@procedures.arguments(FailuresQuerySchema, location="query")
@procedures.response(200, many("FailuresReply", FailureRowSchema))
def list_failures(query: Query, carrier: str) -> dict[str, Any]:
    """List what commonly goes wrong at a carrier, and what mends it"""
    return listed(dataset.failures, query, carrier)


def listed(shelf: Mapping[str, Record], query: Query, carrier: str) -> dict[str, Any]:
    """Return the page of one carrier's records that a query asks for."""
    find_carrier(carrier)
    rows = [row for row in shelf.values() if row["carrier"] == carrier]
    return page([linked(row) for row in fitting(rows, case_of(query))], query)
