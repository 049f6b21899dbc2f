"""The two ways to speak: each request for itself (2026-07-28), and after a handshake (before that)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import current_app

from service.desk.mcp.envelope import HANDSHAKE, VERSIONS
from service.desk.mcp.message import BAD_PARAMS, NO_METHOD, NO_RESOURCE, STATUSES, Message, Params, Refused, Result
from service.desk.mcp.resources import list_resources, list_templates, read_resource
from service.desk.mcp.tools import call_tool, list_tools
from service.http.links import absolute

Methods = Mapping[str, Callable[[Params], Result]]
FRESH_MS = 60_000
CAPABILITIES: dict[str, dict[str, Any]] = {"tools": {}, "resources": {}}
INSTRUCTIONS = (
    "What a customer needs before a US mobile line works: by carrier and case, each answer with its source. "
    "`unknown` means that nobody has shown it; it is never a no. Never send personal data: names of things are enough. "
    "Paths in answers are relative to {root}."
)


@dataclass(frozen=True)
class Revision:
    """A way to speak: its methods, and the HTTP statuses of its errors."""

    methods: Methods
    statuses: Mapping[int, int]

    def answer(self, message: Message) -> Result:
        """Return the result of a request."""
        if message.method not in self.methods:
            raise Refused(NO_METHOD, "Method not found")
        return self.methods[message.method](message.params)


def introduction() -> Result:
    """Return what a client is told first."""
    return {"capabilities": CAPABILITIES, "instructions": INSTRUCTIONS.format(root=absolute("/"))}


def server() -> dict[str, str]:
    """Return who answers."""
    config = current_app.config
    return {"name": "carrier-activation-reference", "title": config["API_TITLE"], "version": config["API_VERSION"]}


def discover(params: Params) -> Result:
    """Return what is spoken and offered here."""
    return {"supportedVersions": VERSIONS, **introduction()}


def shake_hands(params: Params) -> Result:
    """Return the revision to speak: the one that is wished for, or else the newest with a handshake."""
    wished = params.get("protocolVersion")
    version = wished if wished in HANDSHAKE else HANDSHAKE[0]
    return {"protocolVersion": version, "serverInfo": server(), **introduction()}


def whole_list(listing: Callable[[Params], Result], params: Params) -> Result:
    """Return a list, which has one page alone."""
    if "cursor" in params:
        raise Refused(BAD_PARAMS, "There is one page alone: leave the cursor out.")
    return listing(params)


def complete(method: Callable[[Params], Result], params: Params) -> Result:
    """Return a result as the newest revision wants it."""
    return {"resultType": "complete", **method(params), "_meta": {"io.modelcontextprotocol/serverInfo": server()}}


def lasting(method: Callable[[Params], Result], params: Params) -> Result:
    """Return a result that may be kept for a while, by everybody."""
    return {**complete(method, params), "ttlMs": FRESH_MS, "cacheScope": "public"}


def pong(params: Params) -> Result:
    """Return nothing, as a sign of life."""
    return {}


LISTS: Methods = {
    "tools/list": partial(whole_list, list_tools),
    "resources/list": partial(whole_list, list_resources),
    "resources/templates/list": partial(whole_list, list_templates),
}
KEPT: Methods = {"server/discover": discover, "resources/read": read_resource, **LISTS}
SINGLE = Revision(
    {"tools/call": partial(complete, call_tool), **{name: partial(lasting, method) for name, method in KEPT.items()}},
    STATUSES,
)
AFTER_HANDSHAKE = Revision(
    {
        "initialize": shake_hands,
        "ping": pong,
        "tools/call": call_tool,
        "resources/read": partial(read_resource, missing=NO_RESOURCE),
        **LISTS,
    },
    {},
)
