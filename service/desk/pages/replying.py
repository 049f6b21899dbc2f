"""The reply that the desk and the embedded card offer to copy."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import g

from service.desk.replies.writing import claims_for, matter_for, reply_of
from service.http.envelope import Query
from service.http.language import speak
from service.reference.positions import Record

ASKED = ("plan", "sim", "channel", "action", "device", "have", "lack")
BRIEFLY = (*ASKED, "subject")


def brief_reply(carrier: Record, query: Query, language: str) -> dict[str, Any]:
    """Return the reply that speaks of what was asked alone."""
    with speaking(language):
        return reply_of(matter_for(carrier, {key: query[key] for key in BRIEFLY if key in query}))


def reply_text(carrier: Record, query: Query, language: str) -> dict[str, Any]:
    """Return the reply to a customer in a language, whole and in blocks; the first claim in play is told first."""
    asked = {key: query[key] for key in ASKED if key in query}
    claim = next((name for name in query.get("claim", ()) if name in claims_for(carrier["id"])), None)
    with speaking(language):
        return reply_of(matter_for(carrier, {**asked, "claim": claim} if claim else asked))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let texts be in another language for a while."""
    before = g.language
    speak(language)
    try:
        yield
    finally:
        speak(before)
