"""How the content of a release that was made by an older schema gets the shape of today's."""

from collections.abc import Callable
from typing import Any

from service.reference.dataset import SCHEMA_VERSION

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: dict[int, Migration] = {}
"""By major version of the schema: what makes of a content of that version one of the next.

A minor version only adds keys that may be left out, so it needs none.
"""


def migrated(content: dict[str, Any]) -> dict[str, Any]:
    """Return a content in the shape of today's schema.

    Raises: ValueError if its schema is newer than this code, or so old that nobody knows it.
    """
    major, today = (int(version.partition(".")[0]) for version in (content["schema_version"], SCHEMA_VERSION))
    if major > today:
        raise ValueError(f"Its schema {content['schema_version']} is newer than {SCHEMA_VERSION}: bring the code up to date.")
    for version in range(major, today):
        if version not in MIGRATIONS:
            raise ValueError(f"No migration leads from schema {version} to {version + 1}.")
        content = MIGRATIONS[version](content)
    return content
