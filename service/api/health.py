"""/healthz and /readyz: whether the process lives, and whether it can answer."""

from typing import Any

from marshmallow import fields

from schemas.record import KeyedSchema, StrictSchema
from service.http.area import Area
from service.http.shelf import dataset

health = Area("Operation", "Whether the service lives and can answer.", pinned=False)

Answer = tuple[dict[str, Any], int, dict[str, str]]
ASK_AGAIN = {"Cache-Control": "no-cache"}


class HealthSchema(KeyedSchema):
    """The state of the process."""

    status = fields.String(required=True)


class ReadinessSchema(HealthSchema):
    """The state of the data."""

    carriers = fields.Integer(required=True)


@health.get("/healthz")
@health.arguments(StrictSchema, location="query")
@health.response(200, HealthSchema)
def get_health(query: dict[str, Any]) -> Answer:
    """Tell that the process lives"""
    return {"status": "ok"}, 200, ASK_AGAIN


@health.get("/readyz")
@health.arguments(StrictSchema, location="query")
@health.response(200, ReadinessSchema)
def get_readiness(query: dict[str, Any]) -> Answer:
    """Tell that the dataset is loaded"""
    return {"status": "ready", "carriers": len(dataset.carriers)}, 200, ASK_AGAIN
