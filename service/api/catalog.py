"""/.well-known/api-catalog (RFC 9727): where the API, its description and its documentation are, as a linkset (RFC 9264)."""

import json

from flask import Response, current_app

from service.http.area import PlainArea, StrictParser
from service.http.envelope import Query
from service.http.links import absolute
from service.http.query import ServiceQuerySchema

catalog = PlainArea("catalog", __name__, pinned=False)

MEDIA_TYPE = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
LINKS = {
    "service-desc": ("/openapi.json", "application/json"),
    "service-doc": ("/docs", "text/html"),
    "service-meta": ("/v1", "application/json"),
    "status": ("/readyz", "application/json"),
}


@catalog.get("/.well-known/api-catalog")
@StrictParser().use_args(ServiceQuerySchema, location="query")
def send_catalog(query: Query) -> Response:
    """Send the catalog of the one API that is here"""
    links = {relation: [{"href": absolute(path), "type": media_type}] for relation, (path, media_type) in LINKS.items()}
    body = json.dumps({"linkset": [{"anchor": absolute("/v1"), **links}]})
    return current_app.response_class(body, content_type=MEDIA_TYPE)
