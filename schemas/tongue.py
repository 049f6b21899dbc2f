"""The language in which texts are sent: English is what is written, other languages are looked up."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from marshmallow import fields

from schemas.message import Refusal

TRANSLATE: ContextVar[Callable[[str], str]] = ContextVar("TRANSLATE", default=str)


def told(text: str) -> str:
    """Return a text in the language of the moment; a refusal is translated first and filled then."""
    translate = TRANSLATE.get()
    return translate(text.template).format(**text.values) if isinstance(text, Refusal) else translate(text)


class Told(fields.String):
    """A text that is written in English and sent in the language of the moment."""

    def _serialize(self, value: Any, *args: Any, **kwargs: Any) -> str | None:
        return None if value is None else told(value)
