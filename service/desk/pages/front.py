"""/: the desk, one page that an agent keeps open."""

from typing import Any

from flask import Response, redirect
from marshmallow import fields, validate
from werkzeug import Response as BaseResponse

from schemas.record import StrictSchema
from service.desk import phrases
from service.desk.pages.answer import AnswerQuerySchema, answer_to
from service.desk.place import addressed
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query
from service.http.understanding import asked_in, likely_in, understood, without_personal_data


class PastedSchema(StrictSchema):
    """What the customer wrote."""

    text = fields.String(
        required=True,
        validate=validate.Regexp(r"[\s\S]*\S", error=phrases.EMPTY()),
        error_messages={"required": phrases.EMPTY()},
    )


@desk.get("/")
@parser.use_args(AnswerQuerySchema, location="query")
def show_desk(query: Query) -> Response:
    """Show the desk, with the answer to what the address asks"""
    return show("front.html", query, **answer_to(query))


@desk.post("/")
@parser.use_args(PageSchema, location="query")
@parser.use_args(PastedSchema, location="form")
def read_text(query: Query, body: dict[str, str]) -> BaseResponse:
    """Recognise what a pasted text is about, and lead on to the answer; the text itself goes nowhere"""
    found = understood(without_personal_data(body["text"]))
    return redirect(addressed("/", {**query, **question(found, query)}) + "#answer", 303)


def question(found: dict[str, Any], query: Query) -> dict[str, Any]:
    """Return the question that a text asks: nothing of the text itself is in it."""
    carriers = [each["carrier"] for each in found["carriers"]]
    asked: dict[str, Any] = {**asked_in(found), "claim": [each["claim"] for each in found["claims"]]}
    if likely := likely_in(found):
        asked["likely"] = likely
    if len(carriers) == 1:
        asked["carrier"] = carriers[0]
    else:
        asked |= {"among": carriers} if carriers else {"recognised": "none"}
    return asked | {"reply": found["language"]}
