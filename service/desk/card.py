"""/v1/carriers/{carrier}/card: the answers and the reply for the agent, as a fragment without scripts."""

from flask import Response, current_app, request
from marshmallow import fields

from schemas.tongue import told
from schemas.vocabulary.problems import PROBLEMS
from schemas.vocabulary.subjects import SUBJECTS
from service.desk.fragment import card, picker
from service.http.area import PlainArea, StrictParser
from service.http.customer import CustomerQuerySchema
from service.http.forms import FORMS
from service.http.problem import Problem
from service.http.query import AnyOf
from service.http.shelf import find_carrier

cards = PlainArea("cards", __name__, template_folder="templates")


class CardQuerySchema(CustomerQuerySchema):
    """Which case, what the customer has and lacks, and what the customer asks about."""

    subject = AnyOf(SUBJECTS, "Subjects that are shown before the core ones.")
    claim = fields.String(metadata={"description": "Id of a claim about this carrier or about all."})


@cards.get("/v1/carriers/<carrier>/card")
def get_card(carrier: str) -> Response:
    """Show an agent what a carrier asks for in a case, with the reply to copy"""
    query = StrictParser().parse(CardQuerySchema(), request, location="query")
    return sent(card(find_carrier(carrier), query))


@cards.errorhandler(Problem)
def refuse(problem: Problem) -> Response:
    """Report a problem as a card in the language that was asked for, with the carriers to choose from."""
    kind = PROBLEMS[problem.slug]
    detail = [] if problem.slug == "invalid-parameter" else [problem.detail]  # it speaks of keys that only programs see
    response = sent(picker(told(kind.label), [told(text) for text in (*detail, *(error for _, error in problem.errors))]))
    response.status_code = kind.status
    response.cache_control.no_store = True
    return response


def sent(html: str) -> Response:
    """Return the response that sends HTML."""
    return current_app.response_class(html, mimetype=FORMS["html"].media_type)
