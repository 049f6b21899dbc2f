"""What gunicorn is given of ours: its errors as problem details, its log without personal data."""

import json
from typing import Any

from gunicorn.glogging import Logger
from gunicorn.http import errors
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

from schemas.vocabulary.problems import PROBLEMS
from service.http.problem import MEDIA_TYPE, problem_body
from service.reference.privacy import withheld

SLUGS = {
    errors.LimitRequestLine: "uri-too-long",
    errors.LimitRequestHeaders: "header-fields-too-large",
    errors.ParseException: "malformed-request",
}


class ProblemWorker(ThreadWorker):
    """A threaded worker that answers what it cannot read with a problem, and keeps the request out of the log."""

    def handle_error(self, req: Any, client: Any, addr: Any, exc: Exception) -> None:
        """Send the problem that fits the error; the connection ends with it."""
        slug = next((slug for kind, slug in SLUGS.items() if isinstance(exc, kind)), "internal-error")
        problem = PROBLEMS[slug]
        self.log.warning("%s: %s", problem.status, type(exc).__name__)
        body = json.dumps(problem_body(slug, problem.definition)).encode()
        head = (
            f"HTTP/1.1 {problem.status} {problem.label}\r\nConnection: close\r\n"
            f"Content-Type: {MEDIA_TYPE}\r\nContent-Length: {len(body)}\r\nX-Content-Type-Options: nosniff\r\n\r\n"
        )
        try:
            write_nonblock(client, head.encode() + body)
        except OSError:
            self.log.debug("The client has gone.")


class QuietLogger(Logger):
    """An access log of method, address, status, size and time: no client, and nothing that looks personal."""

    def atoms(self, resp: Any, req: Any, environ: dict[str, Any], request_time: Any) -> dict[str, Any]:
        """Return the parts of a line of the log; `A` is the address without what looks personal."""
        atoms = super().atoms(resp, req, environ, request_time)
        return {**atoms, "A": withheld(environ["RAW_URI"]).encode("unicode_escape").decode()}
