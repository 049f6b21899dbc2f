"""/v1/sources: the pages on whose word everything is said."""

from typing import Any

from marshmallow import fields

from schemas.rows import SourceRowSchema
from schemas.vocabulary.records import COPIES, SOURCE_KINDS
from service.http.area import Area
from service.http.envelope import Query, many, page
from service.http.links import linked
from service.http.query import AnyOf, PageQuerySchema, kept_fields, sort_keys
from service.http.shelf import dataset, find_carrier
from service.reference.selection import having

sources = Area("Sources", "The pages on whose word everything is said.")


class SourcesQuerySchema(PageQuerySchema):
    """Which sources."""

    carrier = fields.String(metadata={"description": "Id of a carrier."})
    kind = AnyOf(SOURCE_KINDS, "Kind of source.")
    copy = AnyOf(COPIES, "Copy that was read.")
    kept = kept_fields(SourceRowSchema)
    sort = sort_keys(("id", "publisher", "kind", "dated", "read_on"))


@sources.get("/sources")
@sources.arguments(SourcesQuerySchema, location="query")
@sources.response(200, many("SourcesReply", SourceRowSchema))
def list_sources(query: Query) -> dict[str, Any]:
    """List the sources"""
    wanted: dict[str, list[str]] = {key: query[key] for key in ("kind", "copy") if key in query}
    if "carrier" in query:
        wanted["carrier"] = [find_carrier(query["carrier"], "carrier")["id"]]
    return page([linked(row) for row in having(dataset.sources.values(), wanted)], query)
