"""One message of JSON-RPC 2.0: how it is read, and by which numbers it is refused."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

UNREADABLE = -32700
NO_MESSAGE = -32600
NO_METHOD = -32601
BAD_PARAMS = -32602
OTHER_ORIGIN = -32000
NO_RESOURCE = -32002
HEADER_MISMATCH = -32020
OTHER_VERSION = -32022
STATUSES = {
    UNREADABLE: 400,
    NO_MESSAGE: 400,
    NO_METHOD: 404,
    BAD_PARAMS: 400,
    OTHER_ORIGIN: 403,
    HEADER_MISMATCH: 400,
    OTHER_VERSION: 400,
}

Params = Mapping[str, Any]
Result = dict[str, Any]


class Refused(Exception):  # noqa: N818
    """A message that is refused, with the number of the error."""

    def __init__(self, code: int, message: str, data: Params | None = None) -> None:
        super().__init__(message)
        self.code, self.data = code, data


@dataclass(frozen=True)
class Message:
    """A request, or a notification: that has no id and gets no answer."""

    id: str | int | None
    method: str
    params: Params

    @property
    def meta(self) -> Params:
        """What the message says about itself."""
        meta = self.params.get("_meta")
        return meta if isinstance(meta, dict) else {}


def read_message(body: bytes) -> Message:
    """Return the message in a body.

    Raises: Refused if there is none, or more than one.
    """
    try:
        received = json.loads(body)
        json.dumps(received, ensure_ascii=False).encode()  # half a character, escaped, could not be sent on
    except (ValueError, RecursionError) as error:
        raise Refused(UNREADABLE, "The body is not JSON in UTF-8.") from error
    if not is_message(received):
        raise Refused(NO_MESSAGE, "Send one request or one notification of JSON-RPC 2.0.")
    return Message(received.get("id"), received["method"], received.get("params", {}))


def is_message(received: Any) -> bool:
    """Tell whether JSON is one request or one notification."""
    return (
        isinstance(received, dict)
        and received.get("jsonrpc") == "2.0"
        and isinstance(received.get("method"), str)
        and isinstance(received.get("params", {}), dict)
        and ("id" not in received or type(received["id"]) in (str, int))
    )
