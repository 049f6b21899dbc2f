"""/carrier-card.js: the card of a carrier as an element of somebody else's page."""

from pathlib import Path

from flask import Response, current_app

from service.http.area import PlainArea

MODULE = (Path(__file__).parent / "static" / "carrier-card.js").read_bytes()

web_component = PlainArea("web_component", __name__, pinned=False)


@web_component.get("/carrier-card.js")
def send_module() -> Response:
    """Send the module that knows the element"""
    return current_app.response_class(MODULE, mimetype="text/javascript")
