"""Where a reader is, and the addresses of what is around: each in one canonical form, in a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from service.http.envelope import NAMES, Query, spelled
from service.http.query import QuerySchema

CARRIED = tuple(QuerySchema().fields)


@dataclass(frozen=True)
class Place:
    """The path and the query of a page, and the language in which it is read."""

    path: str
    query: Query
    language: str

    def here(self, **changes: Any) -> str:
        """Return the address of this page with another query; nothing takes a parameter out."""
        return addressed(self.path, {**self.query, "lang": self.language, **changes})

    def to(self, path: str, **query: Any) -> str:
        """Return the address of another page, in the same language and on the same data."""
        carried = {key: self.query[key] for key in CARRIED if key in self.query}
        return addressed(path, {**carried, "lang": self.language, **query})

    def toggled(self, key: str, name: str) -> str:
        """Return the address of this page with one thing more, or less, that the customer has or lacks."""
        other = "lack" if key == "have" else "have"
        names = [each for each in self.query.get(key, ()) if each != name]
        if name not in self.query.get(key, ()):
            names = sorted([*names, name])
        return self.here(**{key: names, other: [each for each in self.query.get(other, ()) if each != name]})


def addressed(path: str, query: Mapping[str, Any]) -> str:
    """Return a path with a query, its parameters in the order of their names."""
    given = {NAMES.get(key, key): value for key, value in query.items() if value}
    pairs = [f"{key}={spelled(value)}" for key, value in sorted(given.items())]
    return path + ("?" + "&".join(pairs) if pairs else "")
