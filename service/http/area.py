"""An area of the API: a blueprint whose parameters are strict and whose problems are documented."""

from typing import Any, NoReturn

from flask import Blueprint as FlaskBlueprint
from flask import Request
from flask_smorest import Blueprint
from marshmallow import RAISE, Schema, ValidationError
from webargs.flaskparser import FlaskParser

from schemas.problem import ProblemSchema
from schemas.vocabulary.problems import PROBLEMS
from service.http.problem import BAD_PARAMETER, MEDIA_TYPE, Problem
from service.reference.finding import flatten
from service.reference.privacy import looks_personal

PROBLEM_RESPONSES = {
    304: "The answer has not changed since the `ETag` that was sent.",
    400: "A parameter is not valid, or looks like personal data.",
    406: "No form is offered that `Accept` names.",
    412: "The `ETag` of `If-Match` is not that of the answer.",
    414: "The address is too long.",
}


class StrictParser(FlaskParser):
    """Reads parameters; an unknown or invalid one is a problem that says what is allowed."""

    DEFAULT_UNKNOWN_BY_LOCATION: dict[str, str | None] = {"query": RAISE, "json": RAISE}  # noqa: RUF012
    DEFAULT_VALIDATION_STATUS = 400

    def load_json(self, request: Request, schema: Schema) -> Any:
        """Return the body; one that is nested too deep, or has a number too long or half a character in a key, cannot be read."""
        try:
            body = super().load_json(request, schema)
            "".join(body if isinstance(body, dict) else ()).encode()
        except (RecursionError, ValueError) as error:
            raise Problem("malformed-request", PROBLEMS["malformed-request"].definition) from error
        return body

    def handle_error(self, error: ValidationError, *args: Any, **kwargs: Any) -> NoReturn:
        """Report what is wrong with each parameter."""
        (messages,) = error.messages_dict.values()
        if any(looks_personal(f"{path} {message}") for path, message in flatten(messages)):
            raise Problem("personal-data-refused", PROBLEMS["personal-data-refused"].definition)
        errors = [(str(path[0] if path else "body"), message) for path, message in flatten(messages)]
        raise Problem("invalid-parameter", BAD_PARAMETER(), errors)


class Area(Blueprint):
    """A blueprint of read-only resources."""

    ARGUMENTS_PARSER = StrictParser()

    def __init__(self, name: str, description: str, *, pinned: bool = True) -> None:
        """Make an area; one that is `pinned` answers from the release that is asked for."""
        super().__init__(name, name, description=description)
        self.pinned = pinned
        self._prepare_doc_cbks.append(document_problems)

    def _store_endpoint_docs(self, endpoint: str, view: Any, *args: Any, **options: Any) -> None:
        super()._store_endpoint_docs(endpoint, view, *args, **options)
        for documented in filter(None, self._docs[endpoint].values()):
            documented["manual_doc"] = {"operationId": view.__name__}


class PlainArea(FlaskBlueprint):
    """A blueprint of files, feeds and pages, which the description of the API leaves out."""

    def __init__(self, name: str, import_name: str, *, pinned: bool = True, **options: Any) -> None:
        """Make an area; one that is `pinned` answers from the release that is asked for."""
        super().__init__(name, import_name, **options)
        self.pinned = pinned


def document_problems(doc: dict[str, Any], info: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """Add to the description of an operation the answers that every operation can give."""
    problem = {"content": {MEDIA_TYPE: {"schema": ProblemSchema}}}
    conditional = kwargs["method"].lower() != "post"
    for status, description in PROBLEM_RESPONSES.items():
        if status in (304, 412) and not conditional:
            continue
        body = {} if status == 304 else problem
        doc["responses"][status] = {"description": description, **body}
    return doc
