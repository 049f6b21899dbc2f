"""Whole answers kept as bytes, each hashed once; conditional requests of RFC 9110."""

import hashlib
from threading import Lock

from cachetools import LRUCache
from flask import Flask, Response, current_app, g, request

from schemas.vocabulary.problems import PROBLEMS
from service.http.pinning import pinnable
from service.http.problem import problem_body, send_problem
from service.http.shelf import edition
from service.reference.dataset import UNRELEASED

EXTENSION = "answers"
MOVING = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800"
PINNED = "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800"
MOST_BYTES = 64_000_000
BESIDES = 4_000
"""What the address and the header fields of an answer take, in bytes: more than a short answer itself."""

Kept = tuple[bytes, str, list[tuple[str, str]]]


class Answers:
    """The answers that were given last, by address; an answer is a pure function of its address."""

    def __init__(self) -> None:
        self.kept: LRUCache[str, Kept] = LRUCache(MOST_BYTES, getsizeof=lambda kept: len(kept[0]) + BESIDES)
        self.lock = Lock()

    def recall(self, address: str) -> Response | None:
        """Return the answer that was given at an address, if it is still kept."""
        with self.lock:
            kept = self.kept.get(address)
        if kept is None:
            return None
        body, etag, headers = kept
        response = Response(body, headers=headers)
        response.set_etag(etag)
        return response

    def keep(self, address: str, response: Response) -> None:
        """Hash an answer and keep it."""
        body = response.get_data()
        etag = hashlib.sha256(body).hexdigest()[:32]
        response.set_etag(etag)
        if len(body) + BESIDES <= MOST_BYTES:
            with self.lock:
                self.kept[address] = (body, etag, list(response.headers))


def recall() -> Response | None:
    """Answer from what is kept."""
    answers: Answers = current_app.extensions[EXTENSION]
    return answers.recall(f"{g.language} {request.full_path}") if request.method in ("GET", "HEAD") else None


def keep(response: Response) -> Response:
    """Keep a good answer, and say how long others may."""
    lasting = not (response.is_streamed or response.cache_control.no_store)
    if response.status_code == 200 and request.method in ("GET", "HEAD") and lasting:
        if "ETag" not in response.headers:
            current_app.extensions[EXTENSION].keep(f"{g.language} {request.full_path}", response)
        response.headers.setdefault("Cache-Control", lifetime())
    return response


def lifetime() -> str:
    """Return how long an answer may be kept: a pinned one for a day, since code may be mended, and an unreleased one never."""
    if edition.name == UNRELEASED:
        return "no-cache"
    return PINNED if pinnable() and "release" in request.args else MOVING


def evaluate(response: Response) -> Response:
    """Answer 304 or 412 where a condition of the request says so."""
    if response.status_code == 200 and "ETag" in response.headers:
        response.make_conditional(request)
    if response.status_code == 412:
        return send_problem(problem_body("precondition-failed", PROBLEMS["precondition-failed"].definition))
    return response


def init_app(app: Flask) -> None:
    """Answer from what is kept, before any view."""
    app.extensions[EXTENSION] = Answers()
    app.before_request(recall)
