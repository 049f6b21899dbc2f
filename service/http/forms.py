"""The forms in which an answer is sent: JSON for programs, and documents for people."""

from dataclasses import dataclass
from typing import Any

from flask import Response, request
from marshmallow import ValidationError, fields, validates_schema

from schemas.fields import OneName
from schemas.message import Message
from schemas.record import StrictSchema
from schemas.vocabulary.term import Term, Vocabulary

JSON = "json"
JSON_ALONE = Message("`fields` goes with JSON alone: leave out `fields` or `format`.")


@dataclass(frozen=True)
class Form(Term):
    """A form of an answer, with its media type."""

    media_type: str


FORMS = Vocabulary(
    "forms",
    "Forms",
    Form(JSON, "JSON", "For programs.", "application/json"),
    Form("markdown", "Markdown", "For tickets and wikis.", "text/markdown"),
    Form("text", "Plain text", "For mail and chat.", "text/plain"),
    Form("html", "HTML", "For browsers.", "text/html"),
)
DOCUMENT_TYPES = tuple(f"{form.media_type}; charset=utf-8" for form in FORMS.values() if form.id != JSON)


class FormQuerySchema(StrictSchema):
    """In which form an answer is sent."""

    format = fields.String(
        load_default=JSON,
        validate=OneName(FORMS),
        metadata={
            "description": "Form of the answer; what `Accept` names must include it. `fields` goes with `json` alone.",
        },
    )

    @validates_schema
    def check_form(self, query: dict[str, Any], **kwargs: Any) -> None:
        """Raise if parts of a document are asked for: only JSON has fields."""
        if "kept" in query and query["format"] != JSON:
            raise ValidationError(JSON_ALONE(), "fields")


def wanted_type() -> str | None:
    """Return the media type that the request asks for by `format`; an unknown form has none."""
    name = request.args.get("format", JSON)
    return FORMS[name].media_type if name in FORMS else None


def is_answer(response: Response) -> bool:
    """Tell whether a response is an answer or a problem; documentation, files of pages and preflights are neither."""
    of_resource = request.blueprint not in (None, "docs") and request.method != "OPTIONS"
    return response.is_json or (of_resource and not str(request.endpoint).endswith(".static"))
