"""The header fields that every response carries."""

from flask import Flask, Response, current_app, g, request

from schemas.message import Message
from service.http.area import PlainArea
from service.http.forms import is_answer, wanted_type
from service.http.problem import Problem

NOT_OFFERED = Message("Only {media_type} is offered here: send it in Accept, or send no Accept at all.")
EVERYWHERE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Language, ETag, Link, Repr-Digest",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
PREFLIGHT = {
    "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type, If-Match, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
SERVICE_LINKS = [
    '</.well-known/api-catalog>; rel="api-catalog"',
    '</openapi.json>; rel="service-desc"',
    '</docs>; rel="service-doc"',
]


def refuse_other_forms() -> None:
    """Raise if a resource is asked for in a form that is not offered."""
    area = current_app.blueprints.get(request.blueprint or "")
    resource = area is not None and not isinstance(area, PlainArea)
    media_type = wanted_type()
    if resource and media_type and request.accept_mimetypes and not request.accept_mimetypes[media_type]:
        raise Problem("not-acceptable", NOT_OFFERED(media_type=media_type))


def label(response: Response) -> Response:
    """Add what every response carries; a page may set a policy of its own."""
    for key, value in EVERYWHERE.items():
        response.headers.setdefault(key, value)
    if request.method == "OPTIONS":
        response.headers.update(PREFLIGHT)
        response.headers["Access-Control-Allow-Methods"] = ", ".join(sorted(response.allow))
    if is_answer(response):
        following = [f'<{g.next}>; rel="next"'] if "next" in g else []
        response.headers.setdefault("Link", ", ".join([*following, *SERVICE_LINKS]))
    return response


def init_app(app: Flask) -> None:
    """Refuse forms that are not offered, and label every response."""
    app.before_request(refuse_other_forms)
    app.after_request(label)
