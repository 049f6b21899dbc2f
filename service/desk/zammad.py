"""/integrations/zammad: the carriers as an external data source of Zammad, which filters nothing itself."""

from typing import Any

from marshmallow import fields

from schemas.fields import records
from schemas.record import KeyedSchema
from schemas.tongue import told
from schemas.vocabulary.records import STATUSES
from service.http.area import Area
from service.http.envelope import Query
from service.http.links import absolute
from service.http.query import QuerySchema, limit_of
from service.http.shelf import dataset
from service.reference.picking import pick
from service.reference.positions import Record

zammad = Area("Zammad", "What the help desk Zammad reads.")

SHOWN = 10


class ChoiceSchema(KeyedSchema):
    """A carrier to choose."""

    id = fields.String(required=True)
    label = fields.String(required=True)
    url = fields.String(required=True, metadata={"description": "The page of the carrier."})


class ChoicesSchema(KeyedSchema):
    """The carriers that a term may mean, the likeliest first."""

    results = records(ChoiceSchema, required=True)


class ChoicesQuerySchema(QuerySchema):
    """What an agent has typed so far."""

    q = fields.String(load_default="", metadata={"description": "A name or a part of it; left empty, all carriers fit."})
    limit = limit_of(SHOWN)


@zammad.get("/integrations/zammad")
@zammad.arguments(ChoicesQuerySchema, location="query")
@zammad.response(200, ChoicesSchema)
def list_choices(query: Query) -> dict[str, Any]:
    """List the carriers that an agent who is typing a name may mean"""
    found = pick(dataset.carriers.values(), query["q"])
    return {"results": [choice(carrier) for carrier in found[: query["limit"]]]}


def choice(carrier: Record) -> dict[str, str]:
    """Return a carrier as Zammad shows it: names are the same in every language, and only a closed carrier says more."""
    status = "" if carrier["status"] == "active" else f" · {told(STATUSES[carrier['status']].label)}"
    return {"id": carrier["id"], "label": carrier["name"] + status, "url": absolute(f"/carriers/{carrier['id']}")}
