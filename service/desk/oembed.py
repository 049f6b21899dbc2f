"""/oembed: what a page shows into which somebody puts the address of a carrier (oEmbed 1.0)."""

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from flask import Response, g, jsonify
from markupsafe import Markup
from marshmallow import EXCLUDE, fields, validate

from schemas.message import Message
from schemas.record import KeyedSchema
from schemas.tongue import told
from schemas.vocabulary.problems import PROBLEMS
from service.http.area import PlainArea, StrictParser
from service.http.forms import JSON
from service.http.language import matching, speak
from service.http.links import absolute
from service.http.problem import Problem
from service.http.query import BAD_LIMIT
from service.http.shelf import NO_RECORD, dataset, find_carrier
from service.reference.passing import called_now

oembed = PlainArea("oembed", __name__, pinned=False)

WIDTH, HEIGHT, MOST = 480, 640, 100_000
NO_ADDRESS = Message("Give the address of a carrier's page.")
TITLE = Message("{carrier}: what you need to activate a line")
FRAME = Markup(
    '<iframe src="{src}" title="{title}" width="{width}" height="{height}" loading="lazy" referrerpolicy="no-referrer"'
    ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>'
)


def length(default: int) -> fields.Integer:
    """Return the parameter that bounds a length in pixels."""
    refusal = BAD_LIMIT(most=MOST)
    return fields.Integer(
        load_default=default, validate=validate.Range(1, MOST, error=refusal), error_messages={"invalid": refusal}
    )


class EmbedQuerySchema(KeyedSchema):
    """What is to be embedded, how large at most, and in which form it is told."""

    url = fields.String(required=True, error_messages={"required": NO_ADDRESS()})
    maxwidth = length(WIDTH)
    maxheight = length(HEIGHT)
    format = fields.String(load_default=JSON)


@oembed.get("/oembed")
@StrictParser().use_args(EmbedQuerySchema, location="query", unknown=EXCLUDE)
def embed(query: dict[str, Any]) -> Response:
    """Tell how a carrier is embedded; as oEmbed has it, unknown parameters are left alone"""
    if query["format"] != JSON:
        raise Problem("not-implemented", PROBLEMS["not-implemented"].definition)
    shown = named(query["url"])
    carrier = find_carrier(called_now(dataset.passed, "carrier", shown["carrier"]))
    speak(matching(shown.get("lang", "")) or g.language)
    title = told(TITLE(carrier=carrier["name"]))
    source = absolute("/embed?" + urlencode({"carrier": carrier["id"], "lang": g.language}))
    size = {"width": min(query["maxwidth"], WIDTH), "height": min(query["maxheight"], HEIGHT)}
    frame = FRAME.format(src=source, title=title, **size)
    return jsonify(version="1.0", type="rich", title=title, html=frame, **size, **provider())


def provider() -> dict[str, str]:
    """Return who provides what is embedded."""
    return {"provider_name": "Carrier activation reference", "provider_url": absolute("/")}


def named(url: str) -> dict[str, str]:
    """Return which carrier an address of ours is about, and in which language.

    Raises: Problem (404) if it is not ours, or about no carrier.
    """
    path, query = parted(url)
    folder, _, carrier = path.rstrip("/").partition("/")
    found = {**query, "carrier": carrier} if folder == "carriers" else query if path == "embed" else {}
    if not found.get("carrier"):
        raise Problem("not-found", NO_RECORD())
    return found


def parted(url: str) -> tuple[str, dict[str, str]]:
    """Return the path and the query of an address of ours; of any other, nothing."""
    own = urlsplit(absolute("/"))
    try:
        address = urlsplit(url)
    except ValueError:
        return "", {}
    if address.netloc != own.netloc or not address.path.startswith(own.path):
        return "", {}
    return address.path.removeprefix(own.path), dict(parse_qsl(address.query))
