"""/v1/carriers/{carrier}/history and /v1/requirements/{id}/history: in which releases something changed."""

from typing import Any

from schemas.released import HistorySchema
from service.http.area import Area
from service.http.change_rows import history
from service.http.envelope import Query, many, whole
from service.http.query import QuerySchema, kept_fields
from service.http.shelf import dataset, find, find_carrier
from service.reference.passing import ever_called

past = Area("History", "In which releases something changed.")


class HistoryQuerySchema(QuerySchema):
    """How a history is shown."""

    kept = kept_fields(HistorySchema)


HistoryReplySchema = many("HistoryReply", HistorySchema)


@past.get("/carriers/<carrier>/history")
@past.arguments(HistoryQuerySchema, location="query")
@past.response(200, HistoryReplySchema)
def list_carrier_history(query: Query, carrier: str) -> dict[str, Any]:
    """List what changed at a carrier, release by release, the newest first; under its former ids too"""
    names = ever_called(dataset.passed, "carrier", find_carrier(carrier)["id"])
    rows = list(history(lambda change: change.concerns(names)))
    return whole(rows, query, total=len(rows))


@past.get("/requirements/<requirement>/history")
@past.arguments(HistoryQuerySchema, location="query")
@past.response(200, HistoryReplySchema)
def list_requirement_history(query: Query, requirement: str) -> dict[str, Any]:
    """List how a requirement changed, release by release, the newest first; under its former ids too"""
    names = ever_called(dataset.passed, "record", find(dataset.requirements, "requirement", requirement)["id"])
    rows = list(history(lambda change: change.id in names))
    return whole(rows, query, total=len(rows))
