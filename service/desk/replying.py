"""The reply that the desk and the embedded card offer to copy."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import g

from schemas.checklist import ChecklistSchema
from service.http.customer import customer_of
from service.http.envelope import Query
from service.http.language import speak
from service.http.query import case_of
from service.http.readiness import readiness


def reply_text(carrier: str, query: Query, language: str) -> dict[str, Any]:
    """Return the reply to a customer in a language, whole and in blocks."""
    with speaking(language):
        told = ChecklistSchema().dump(readiness(carrier, case_of(query), customer_of(query)))
    blocks = [
        {"id": item["subject"], "label": item["label"], "text": f"{item['label']}: {item['statement']}"}
        for item in told["items"]
        if "statement" in item
    ]
    return {"text": "\n".join(block["text"] for block in blocks) + "\n", "blocks": blocks}


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let texts be in another language for a while."""
    before = g.language
    speak(language)
    try:
        yield
    finally:
        speak(before)
