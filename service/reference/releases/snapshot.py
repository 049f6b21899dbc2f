"""A snapshot: the whole content of a dataset in one file, byte for byte the same wherever and whenever it is made."""

import json
from collections.abc import Mapping
from typing import Any

from service.reference.content import Content, own_texts
from service.reference.dataset import SCHEMA_VERSION
from service.reference.releases.migrations import migrated


def freeze(content: Content) -> bytes:
    """Return the snapshot of a content: JSON in UTF-8, with keys in the order of the schema and names in their own."""
    frozen = {
        "schema_version": SCHEMA_VERSION,
        "carriers": by_name(content.carriers),
        "jurisdictions": by_name(content.jurisdictions),
        "books": by_name(content.books),
        "translations": by_name(own_texts(content)),
    }
    return json.dumps(frozen, ensure_ascii=False, separators=(",", ":")).encode()


def thaw(snapshot: bytes) -> Content:
    """Return the content of a snapshot, in the shape of today's schema.

    Raises: ValueError if it is not one, or if its schema is newer than this code.
    """
    content = migrated(json.loads(snapshot))
    try:
        return Content(*(content[key] for key in ("carriers", "jurisdictions", "books", "translations")))
    except KeyError as error:
        raise ValueError(f"The key {error} is missing.") from error


def by_name(shelf: Mapping[str, Any]) -> dict[str, Any]:
    """Return a shelf in the order of its names."""
    return dict(sorted(shelf.items()))
