"""/docs: the description of the API for people, with every asset from this origin."""

from pathlib import Path

import flask_swagger_ui
from flask import Response, make_response, render_template, send_from_directory

from service.http.area import PlainArea

ASSETS = Path(flask_swagger_ui.__file__).parent / "dist"
POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'; frame-ancestors 'none'"
)

docs = PlainArea(
    "docs", __name__, pinned=False, template_folder="templates", static_folder="static", static_url_path="/docs/static"
)


@docs.get("/docs")
def show_docs() -> Response:
    """Show the documentation"""
    response = make_response(render_template("docs.html"))
    response.headers["Content-Security-Policy"] = POLICY
    return response


@docs.get("/docs/assets/<path:name>")
def send_asset(name: str) -> Response:
    """Send a file of the documentation's package"""
    return send_from_directory(ASSETS, name, max_age=3600)
