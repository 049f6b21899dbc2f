"""/about: what this is, what an answer means and how facts are known."""

from flask import Response

from schemas.vocabulary.answers import ANSWERS, BASES, CONFIDENCES
from schemas.vocabulary.freshness import FRESHNESS
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query


@desk.get("/about")
@parser.use_args(PageSchema, location="query")
def show_about(query: Query) -> Response:
    """Show what this is and how to read it"""
    return show("about.html", query, lists=[ANSWERS, BASES, CONFIDENCES], ages=FRESHNESS)
