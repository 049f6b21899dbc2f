"""/mcp: where assistants ask, one message a request and one answer each; nothing is remembered between them."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from flask import Response, current_app, jsonify, request
from werkzeug.datastructures import Headers

from schemas.record import StrictSchema
from service.desk.mcp.envelope import VERSION_FIELD, check_envelope, check_version, is_modern
from service.desk.mcp.message import OTHER_ORIGIN, STATUSES, Message, Refused, read_message
from service.desk.mcp.revisions import AFTER_HANDSHAKE, SINGLE, Revision
from service.http.area import PlainArea, StrictParser

mcp = PlainArea("mcp", __name__, pinned=False)


@mcp.post("/mcp")
@StrictParser().use_args(StrictSchema(), location="query")
def exchange(query: Mapping[str, str]) -> Response:
    """Answer one message of the Model Context Protocol"""
    message = None
    try:
        check_origin(request.headers.get("Origin"))
        message = read_message(request.get_data())
        revision = revision_of(message, request.headers)
    except Refused as refused:
        return refusal(refused, message, STATUSES)
    return Response("", 202) if message.id is None else answer(message, revision)


def check_origin(origin: str | None) -> None:
    """Raise if a page from elsewhere asks: programs name no origin, and pages of our own name ours."""
    own = urlsplit(current_app.config["PUBLIC_URL"])
    if origin is not None and origin != f"{own.scheme}://{own.netloc}":
        raise Refused(OTHER_ORIGIN, "Pages of other origins may not ask here; programs send no Origin.")


def revision_of(message: Message, headers: Headers) -> Revision:
    """Return how a message is to be answered; nothing is asked of a notification but a known version.

    Raises: Refused if what it says of itself is not whole, or not true.
    """
    if message.id is not None and is_modern(message, headers):
        check_envelope(message, headers)
        return SINGLE
    if VERSION_FIELD in headers:
        check_version(headers[VERSION_FIELD])
    return AFTER_HANDSHAKE


def answer(message: Message, revision: Revision) -> Response:
    """Return the answer to a request."""
    try:
        return jsonify(jsonrpc="2.0", id=message.id, result=revision.answer(message))
    except Refused as refused:
        return refusal(refused, message, revision.statuses)


def refusal(refused: Refused, message: Message | None, statuses: Mapping[int, int]) -> Response:
    """Return the error that refuses a message; one that could not be read has no id."""
    about = {"data": refused.data} if refused.data else {}
    response = jsonify(
        jsonrpc="2.0", id=message.id if message else None, error={"code": refused.code, "message": str(refused), **about}
    )
    response.status_code = statuses.get(refused.code, 200)
    return response
