"""/llms.txt: how programs that read texts ask here; in English alone, for no person reads it."""

from flask import Response, render_template

from service.desk.mcp.tools import TOOLS
from service.http.area import PlainArea
from service.http.language import speak
from service.http.links import absolute
from service.http.shelf import dataset
from service.reference.languages import ENGLISH

llms = PlainArea("llms", __name__, pinned=False, template_folder="templates")


@llms.get("/llms.txt")
def show_guide() -> Response:
    """Show how to ask and how to read the answers"""
    speak(ENGLISH)
    counts = {"carriers": len(dataset.carriers), "countries": len(dataset.jurisdictions)}
    return Response(render_template("llms.txt", address=absolute, tools=TOOLS, **counts), mimetype="text/plain")
