"""/integrations/freescout: a panel beside a conversation, found by its subject alone; nothing else of the body is read."""

from typing import Any

from flask import Response, g, render_template, request

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.problems import PROBLEMS
from service.desk.card import refuse, sent
from service.desk.fragment import card, picker
from service.desk.replies.writing import claims_for
from service.http.area import PlainArea, StrictParser
from service.http.envelope import Query
from service.http.language import offered, speak
from service.http.problem import Problem
from service.http.query import QuerySchema
from service.http.shelf import dataset
from service.http.understanding import asked_in, understood, without_personal_data
from service.reference.text.language import telling_language

freescout = PlainArea("freescout", __name__, template_folder="templates")
freescout.register_error_handler(Problem, refuse)

PANEL = Message("What the carrier asks for")
MYTHS = ("false", "misleading")


@freescout.post("/integrations/freescout")
def show_panel() -> Response:
    """Show beside a conversation the card of the carrier that its subject names, or the carriers to choose from"""
    query = StrictParser().parse(QuerySchema(), request, location="query")
    subject = without_personal_data(subject_of_body())
    language = telling_language(subject)
    if "lang" not in query and language in offered():
        speak(language)
    found = understood(subject)
    if not found["carriers"]:
        return panel(told(PANEL()), picker())
    carrier = dataset.carriers[found["carriers"][0]["carrier"]]
    return panel(carrier["name"], card(carrier, question(found, carrier["id"])))


def subject_of_body() -> str:
    """Return the subject of the conversation, empty if there is none.

    Raises: Problem if the body is no JSON object.
    """
    try:
        body = request.get_json(force=True, silent=True)
    except RecursionError:
        body = None
    if not isinstance(body, dict):
        raise Problem("malformed-request", PROBLEMS["malformed-request"].definition)
    subject = body.get("conversationSubject")
    return subject if isinstance(subject, str) else ""


def question(found: dict[str, Any], carrier: str) -> Query:
    """Return the query for what was recognised by name; a false belief about the carrier is told first."""
    myths = [each["claim"] for each in found["claims"] if each["verdict"] in MYTHS and each["claim"] in claims_for(carrier)]
    return {**asked_in(found, ("action", "likeness")), **({"claim": myths[0]} if myths else {})}


def panel(title: str, fragment: str) -> Response:
    """Return the response that sends a whole page around a fragment."""
    return sent(render_template("panel.html", language=g.language, title=title, fragment=fragment))
