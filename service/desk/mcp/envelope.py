"""What a message of the revision 2026-07-28 says of itself, in its body and once more in the header fields."""

import base64
from collections.abc import Collection

from werkzeug.datastructures import Headers

from service.desk.mcp.message import BAD_PARAMS, HEADER_MISMATCH, OTHER_VERSION, Message, Params, Refused
from service.reference.text.masking import masked

MODERN = "2026-07-28"
HANDSHAKE = ("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")
VERSIONS = (MODERN, *HANDSHAKE)
VERSION_FIELD, METHOD_FIELD, NAME_FIELD = "MCP-Protocol-Version", "Mcp-Method", "Mcp-Name"
VERSION_KEY = "io.modelcontextprotocol/protocolVersion"
CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities"
NAMED = {"tools/call": "name", "resources/read": "uri", "prompts/get": "name"}
OPENING, CLOSING = "=?base64?", "?="


def is_modern(message: Message, headers: Headers) -> bool:
    """Tell whether a request is of the revision that knows no handshake."""
    return VERSION_KEY in message.meta or headers.get(VERSION_FIELD) == MODERN


def check_envelope(message: Message, headers: Headers) -> None:
    """Raise unless the body says what it must, the header fields say the same, and the revision is the modern one."""
    missing = [key for key in (VERSION_KEY, CAPABILITIES_KEY) if message.meta.get(key) is None]
    if missing:
        raise Refused(BAD_PARAMS, f"params._meta lacks {' and '.join(missing)}.")
    for field, value in mirrored(message).items():
        if read_field(field, headers) != value:
            raise Refused(HEADER_MISMATCH, f"The header field {field} does not say what the body says.")
    check_version(message.meta[VERSION_KEY], (MODERN,))


def check_version(version: str, spoken: Collection[str] = VERSIONS) -> None:
    """Raise if a revision is not spoken."""
    if version not in spoken:
        raise Refused(OTHER_VERSION, "Unsupported protocol version", {"supported": VERSIONS, "requested": masked(version)})


def mirrored(message: Message) -> Params:
    """Return what the header fields of a message must say."""
    said = {VERSION_FIELD: message.meta[VERSION_KEY], METHOD_FIELD: message.method}
    key = NAMED.get(message.method)
    return {**said, NAME_FIELD: message.params.get(key)} if key else said


def read_field(field: str, headers: Headers) -> str | None:
    """Return what a header field says; a name may be in Base64, and one that cannot be read says nothing."""
    value = headers.get(field)
    if field != NAME_FIELD or not value or not (value.startswith(OPENING) and value.endswith(CLOSING)):
        return value
    try:
        return base64.b64decode(value[len(OPENING) : -len(CLOSING)], validate=True).decode()
    except ValueError:
        return None
