"""How the API is asked from within: by the same guards, views and words as from outside."""

from collections.abc import Mapping
from typing import Any, cast

from flask import Response, current_app, g


def ask(path: str, query: Mapping[str, str] | None = None, body: Mapping[str, Any] | None = None) -> Response:
    """Return what the API answers, in the language of the moment if the query names no other; what has moved is followed."""
    sent: dict[str, Any] = {"method": "GET"} if body is None else {"method": "POST", "json": body}
    accepted = {"Accept-Language": g.language}
    with current_app.app_context():  # else the answer would share its `g` with ours
        client = current_app.test_client()
        return cast(Response, client.open(path, query_string=query, headers=accepted, follow_redirects=True, **sent))
