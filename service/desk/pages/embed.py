"""/embed: the answer and the reply beside a conversation, for help desks that show a page in a frame."""

from flask import Response
from marshmallow import EXCLUDE

from service.desk.pages.answer import AnswerQuerySchema, answer_to
from service.desk.site import parser, show
from service.http.area import PlainArea
from service.http.envelope import Query
from service.http.shelf import called, dataset

embed = PlainArea("embed", __name__)


@embed.get("/embed")
@parser.use_args(AnswerQuerySchema, location="query", unknown=EXCLUDE)
def show_embed(query: Query) -> Response:
    """Show the card; parameters that a host adds of its own say nothing here"""
    if "carrier" in query:
        query["carrier"] = id_of(query["carrier"])
    return show("embed.html", query, **answer_to(query))


def id_of(name: str) -> str:
    """Return the id of a carrier that a host names by another of its names; an unknown name stays as it is."""
    return next((each["id"] for each in dataset.carriers.values() if name.casefold() in called(each)), name)
