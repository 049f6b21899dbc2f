"""/v1/match and /v1/search: what a sentence is about, and what is written on something."""

from typing import Any

from flask import g
from marshmallow import fields, validate

from schemas.found import HitSchema, MatchSchema
from schemas.message import Message
from schemas.record import StrictSchema
from schemas.vocabulary.found import FOUND_KINDS
from service.http.area import Area
from service.http.envelope import Query, cursor_free_page, many, one, standing, whole
from service.http.links import path_of
from service.http.query import LIMIT, AnyOf, QuerySchema, kept_fields, limit_of
from service.http.shelf import edition
from service.http.understanding import asked_in, understood, without_personal_data
from service.reference.text.index import Entry

words = Area("Words", "What a sentence is about, and what is written on something.")

SNIPPET = 300
EMPTY_TEXT = Message("Write something to look for.")
NO_OBJECT = Message("Send a JSON object with a text, such as {example}.")
MatchReplySchema = one("MatchReply", MatchSchema)


def words_to_read(about: str) -> fields.String:
    """Return a field for words that somebody wrote: at least one character that shows."""
    refusals: dict[str, Any] = dict.fromkeys(("required", "invalid", "null"), EMPTY_TEXT())
    shown = validate.Regexp(r"[\s\S]*\S", error=EMPTY_TEXT())
    return fields.String(required=True, validate=shown, error_messages=refusals, metadata={"description": about})


class MatchQuerySchema(QuerySchema):
    """A sentence of a ticket, without personal data."""

    q = words_to_read("At most 300 characters; longer texts are sent in a body.")
    kept = kept_fields(MatchSchema)


class TextSchema(StrictSchema):
    """A text of a ticket; personal data in it is masked before anything else sees it."""

    error_messages = {"type": NO_OBJECT(example='{"text": "…"}')}  # noqa: RUF012

    text = words_to_read("At most 10 kB in UTF-8.")


class SearchQuerySchema(QuerySchema):
    """What to look for."""

    q = words_to_read("Words, the last perhaps unfinished; at most 300 characters.")
    kind = AnyOf(FOUND_KINDS, "Kinds of record.")
    limit = limit_of(LIMIT)
    kept = kept_fields(HitSchema)


@words.get("/match")
@words.arguments(MatchQuerySchema, location="query")
@words.response(200, MatchReplySchema)
def match_sentence(query: Query) -> dict[str, Any]:
    """Recognise carriers, subjects, actions, claims and the language in a sentence"""
    reply = whole(recognised(query["q"]), query)
    return {**reply, "links": {"self": "/v1/match"}}


@words.post("/match")
@words.arguments(QuerySchema, location="query")
@words.arguments(TextSchema, location="json")
@words.response(200, MatchReplySchema)
def match_text(query: Query, body: dict[str, str]) -> dict[str, Any]:
    """Recognise the same in a text of up to 10 kB that is sent in the body"""
    return {"data": recognised(without_personal_data(body["text"])), "meta": standing(), "links": {"self": "/v1/match"}}


@words.get("/search")
@words.arguments(SearchQuerySchema, location="query")
@words.response(200, many("SearchReply", HitSchema))
def search_records(query: Query) -> dict[str, Any]:
    """Search carriers, requirements, procedures, failures, claims, rules and terms"""
    found = edition.words.indexes[g.language].search(query["q"], query.get("kind", FOUND_KINDS))
    return cursor_free_page([hit(each) for each in found], query)


def recognised(text: str) -> dict[str, Any]:
    """Return what a text is about, and where the answers are."""
    found = understood(text)
    return {**found, "answers": [answers_address(carrier["carrier"], found) for carrier in found["carriers"]]}


def answers_address(carrier: str, found: dict[str, Any]) -> str:
    """Return the address of the answers on what was recognised."""
    pairs = [f"{key}={','.join(names)}" for key, names in asked_in(found).items()]
    return f"/v1/carriers/{carrier}/answers" + ("?" + "&".join(pairs) if pairs else "")


def hit(entry: Entry) -> dict[str, Any]:
    """Return what was found, with the beginning of its text and where it is."""
    row = {"id": entry.id, "kind": entry.kind, "title": entry.title, "text": entry.text[:SNIPPET]}
    return {**{key: value for key, value in row.items() if value}, "links": {"self": path_of(entry.kind, entry.id)}}
