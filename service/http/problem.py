"""Every error as application/problem+json (RFC 9457)."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any, cast

from flask import Flask, Response, current_app
from werkzeug.exceptions import HTTPException

from schemas.message import Message, Refusal
from schemas.problem import ProblemSchema
from schemas.vocabulary.problems import PROBLEMS

MEDIA_TYPE = "application/problem+json"
BAD_PARAMETER = Message("Look at errors for each parameter that is not valid.")
BY_STATUS = {problem.status: problem.id for problem in PROBLEMS.values()}


class Problem(Exception):  # noqa: N818
    """A problem to be reported, with what is wrong in each parameter."""

    def __init__(self, slug: str, detail: str, errors: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__(detail)
        self.slug, self.detail, self.errors = slug, detail, list(errors)


def problem_body(slug: str, detail: str, errors: Iterable[tuple[str, str]] = ()) -> dict[str, Any]:
    """Return the problem details of a problem of the catalogue."""
    problem = PROBLEMS[slug]
    body = {"type": f"/problems/{slug}", "title": problem.label, "status": problem.status, "detail": detail}
    listed = [error_row(parameter, message) for parameter, message in errors]
    return {**body, "errors": listed} if listed else body


def error_row(parameter: str, message: str) -> dict[str, Any]:
    """Return one error; a refusal brings what is allowed and what may be meant."""
    row: dict[str, Any] = {"parameter": parameter, "detail": message}
    if isinstance(message, Refusal) and message.allowed:
        row["allowed"] = message.allowed
    if isinstance(message, Refusal) and message.did_you_mean:
        row["did_you_mean"] = message.did_you_mean
    return row


def send_problem(body: dict[str, Any]) -> Response:
    """Return the response that reports a problem."""
    response = cast(Response, current_app.json.response(ProblemSchema().dump(body)))
    response.status_code, response.mimetype = body["status"], MEDIA_TYPE
    response.cache_control.no_store = True
    return response


def report_problem(problem: Problem) -> Response:
    """Report a problem that one of our own modules raised."""
    return send_problem(problem_body(problem.slug, problem.detail, problem.errors))


def report_http(error: HTTPException) -> Response:
    """Report an error of the framework in the same form."""
    status = HTTPStatus(error.code or 500)
    if status in BY_STATUS:
        slug = BY_STATUS[status]
        body = problem_body(slug, PROBLEMS[slug].definition)
    else:
        body = {"type": "about:blank", "title": status.phrase, "status": status, "detail": status.description}
    response = send_problem(body)
    response.headers.extend([(key, value) for key, value in error.get_headers() if key == "Allow"])
    return response


def report_fault(error: Exception) -> Response:
    """Report a fault of our own; what it was stands in the log only."""
    current_app.logger.error("A fault in our code", exc_info=error)
    return send_problem(problem_body("internal-error", PROBLEMS["internal-error"].definition))


def init_app(app: Flask) -> None:
    """Let every error of the app end in problem details."""
    app.register_error_handler(Problem, report_problem)
    app.register_error_handler(HTTPException, report_http)
    app.register_error_handler(Exception, report_fault)
