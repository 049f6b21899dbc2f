"""/v1/carriers and /v1/carriers/{carrier}: who sells."""

from typing import Any

from marshmallow import fields

from schemas.rows import CarrierRowSchema, WholeCarrierSchema
from schemas.vocabulary.records import KINDS, STATUSES
from service.http.area import Area
from service.http.envelope import Query, many, one, page, whole
from service.http.links import linked
from service.http.query import AnyOf, PageQuerySchema, QuerySchema, kept_fields, sort_keys
from service.http.shelf import dataset, find_carrier
from service.reference.positions import Record

carriers = Area("Carriers", "Who sells US mobile lines.")

COUNTED = ("requirements", "procedures", "failures", "gaps")
SHOWN = ("id", "name", "kind", "owner", "status", "successor", "countries", "hosts", "aliases")


class CarriersQuerySchema(PageQuerySchema):
    """Which carriers."""

    kind = AnyOf(KINDS, "Kind of carrier.")
    status = AnyOf(STATUSES, "Status.")
    host = fields.String(metadata={"description": "Id of the carrier on whose network it runs."})
    kept = kept_fields(CarrierRowSchema)
    sort = sort_keys(("id", "name", "kind", "status"))


class CarrierQuerySchema(QuerySchema):
    """How one carrier is shown."""

    kept = kept_fields(WholeCarrierSchema)


@carriers.get("/carriers")
@carriers.arguments(CarriersQuerySchema, location="query")
@carriers.response(200, many("CarriersReply", CarrierRowSchema))
def list_carriers(query: Query) -> dict[str, Any]:
    """List the carriers"""
    return page([carrier_row(each) for each in dataset.carriers.values() if chosen(each, query)], query)


@carriers.get("/carriers/<carrier>")
@carriers.arguments(CarrierQuerySchema, location="query")
@carriers.response(200, one("CarrierReply", WholeCarrierSchema))
def get_carrier(query: Query, carrier: str) -> dict[str, Any]:
    """Show all that is known of one carrier"""
    return whole(linked(find_carrier(carrier), f"/v1/carriers/{carrier}"), query)


def carrier_row(carrier: Record) -> Record:
    """Return a carrier as it stands in a list."""
    counts = {key: len(carrier.get(key, ())) for key in COUNTED}
    row = {**{key: carrier[key] for key in SHOWN if key in carrier}, "counts": counts}
    return linked(row, f"/v1/carriers/{carrier['id']}")


def chosen(carrier: Record, query: Query) -> bool:
    """Tell whether a carrier is among those that a query asks for."""
    return (
        carrier["kind"] in query.get("kind", KINDS)
        and carrier["status"] in query.get("status", STATUSES)
        and ("host" not in query or find_carrier(query["host"], "host")["id"] in carrier["hosts"])
    )
