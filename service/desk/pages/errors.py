"""Errors of pages: pages in the reader's language that say what a problem says, with its status."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from flask import Response, current_app, g, request, url_for
from werkzeug.exceptions import HTTPException

from schemas.message import Refusal
from schemas.problem import ProblemSchema
from schemas.vocabulary.problems import PROBLEMS
from service.desk.pages.embed import embed
from service.desk.site import desk, show
from service.http.guards import is_personal
from service.http.moved import MovedError, lead_on
from service.http.problem import BY_STATUS, Problem, problem_body

BARE = {"embed"}


def show_problem(problem: Problem) -> Response:
    """Show a problem as a page."""
    body = ProblemSchema().dump(problem_body(problem.slug, problem.detail, problem.errors))
    guesses = {} if is_personal() else dict(guessed(problem))
    template = "embed_error.html" if request.blueprint in BARE else "error.html"
    response = show(template, {}, problem=body, guesses=guesses, title=body["title"], description=body["detail"])
    response.status_code = body["status"]
    response.cache_control.no_store = True
    return response


def guessed(problem: Problem) -> Iterator[tuple[str, str]]:
    """Find the address that may be meant, for each parameter of which one is likely."""
    for parameter, refusal in problem.errors:
        if isinstance(refusal, Refusal) and refusal.did_you_mean:
            yield parameter, mended(parameter, refusal)


def mended(parameter: str, refusal: Refusal) -> str:
    """Return the address of the request with the likeliest name in the place of the wrong one."""
    word, guess = refusal.values["word"], str(refusal.did_you_mean)
    given: dict[str, Any] = {**request.args, "lang": g.language}
    if parameter == word and word in given:
        given = {guess if key == word else key: value for key, value in given.items()}
    elif parameter in given:
        given[parameter] = ",".join(guess if each == word else each for each in given[parameter].split(","))
    named = {**(request.view_args or {}), **({parameter: guess} if parameter in (request.view_args or {}) else {})}
    return url_for(str(request.endpoint), **named, **{key: value for key, value in given.items() if key not in named})


def show_http(error: HTTPException) -> Response:
    """Show an error of the framework as a page."""
    status = HTTPStatus(error.code or 500)
    slug = BY_STATUS.get(status, "malformed-request")
    return show_problem(Problem(slug, PROBLEMS[slug].definition))


def show_fault(error: Exception) -> Response:
    """Show that something went wrong; what it was stands in the log only."""
    current_app.logger.error("A fault in our code", exc_info=error)
    return show_problem(Problem("internal-error", PROBLEMS["internal-error"].definition))


for pages in (desk, embed):
    pages.register_error_handler(MovedError, lead_on)
    pages.register_error_handler(Problem, show_problem)
    pages.register_error_handler(HTTPException, show_http)
    pages.register_error_handler(Exception, show_fault)
