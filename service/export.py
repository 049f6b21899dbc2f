"""The whole API as files: every answer that needs no question, in every language, byte for byte as it is served."""

import mimetypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path, PurePosixPath

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from schemas.vocabulary import VOCABULARIES
from schemas.vocabulary.problems import PROBLEMS
from service.api.docs import ASSETS, docs
from service.desk.site import desk
from service.http.shelf import EXTENSION
from service.reference.releases.editions import Editions

QUESTIONS = {
    *("/v1/compare", "/v1/port", "/v1/identify", "/v1/match", "/v1/search", "/oembed"),
    *("/", "/compare", "/port", "/embed"),
    *("/healthz", "/readyz", "/v1/dump.<any(json, csv, sqlite):ending>"),
}
"""What is left out: what cannot be answered without a question, what tells of a process, and redirects."""

ENDINGS = {
    "application/json": ".json",
    "application/linkset+json": ".linkset",
    "application/atom+xml": ".atom",
    "text/html": ".html",
}


@dataclass(frozen=True)
class Page:
    """One answer: its language, its path, and the file in which it stands, below the folder of its language."""

    language: str
    path: str
    body: bytes
    media_type: str

    @property
    def address(self) -> str:
        """Return the address at which the service itself gives the same bytes."""
        return self.path if self.language == "en" else f"{self.path}?lang={self.language}"

    @property
    def file(self) -> str:
        """Return the name of the file: the path, with the ending of its type unless it has that."""
        plain = self.media_type.partition(";")[0]
        ended = mimetypes.guess_type(self.path)[0] == plain or PurePosixPath(self.path).suffix in (".sqlite", ".atom")
        return self.language + (self.path if ended else f"{self.path.rstrip('/') or '/index'}{ENDINGS[plain]}")


def page(client: FlaskClient, language: str, path: str) -> Page:
    """Return the answer at a path in a language.

    Raises: RuntimeError if there is none, since a file must not stand for a problem.
    """
    asked = Page(language, path, b"", "")
    with client.get(asked.address) as response:
        if response.status_code != 200:
            raise RuntimeError(f"{asked.address} answers {response.status_code}.")
        return Page(language, path, response.get_data(), str(response.mimetype))


def paths(app: Flask) -> Iterator[str]:
    """Find every path that answers without a question."""
    adapter, editions = app.url_map.bind("localhost"), editions_of(app)
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and rule.rule not in QUESTIONS:
            for values in SPECIAL[rule.rule](editions) if rule.rule in SPECIAL else values_of(rule, editions):
                yield adapter.build(rule.endpoint, values)


def values_of(rule: Rule, editions: Editions) -> Iterator[dict[str, str]]:
    """Find what may stand in the places of a rule: names of the newest data."""
    dataset = editions.current.dataset
    known: dict[str, Iterable[str]] = {
        "carrier": dataset.carriers,
        "requirement": dataset.requirements,
        "claim": dataset.claims,
        "iso2": dataset.jurisdictions,
        "jurisdiction": dataset.jurisdictions,
        "name": VOCABULARIES,
        "slug": PROBLEMS,
        "version": editions.releases,
    }
    places = sorted(rule.arguments)
    for values in product(*(known[place] for place in places)):
        yield dict(zip(places, values, strict=True))


def differences(editions: Editions) -> Iterator[dict[str, str]]:
    """Find every pair of releases, the older one first."""
    return ({"before": before, "after": after} for before, after in combinations(editions.releases, 2))


def frozen_files(editions: Editions) -> Iterator[dict[str, str]]:
    """Find every frozen file of every release."""
    for version, release in editions.releases.items():
        yield from ({"version": version, "name": file["name"]} for file in (release["snapshot"], *release["files"]))


def assets(folder: Path, place: str, *endings: str) -> Callable[[Editions], Iterator[dict[str, str]]]:
    """Return how the files of a folder are found."""
    found = [{place: file.name} for file in sorted(folder.iterdir()) if file.suffix in endings]
    return lambda _: iter(found)


def editions_of(app: Flask) -> Editions:
    """Return the editions that an app serves."""
    editions: Editions = app.extensions[EXTENSION]
    return editions


SPECIAL: dict[str, Callable[[Editions], Iterator[dict[str, str]]]] = {
    "/v1/releases/<before>/diff/<after>": differences,
    "/v1/releases/<version>/<name>": frozen_files,
    "/docs/assets/<path:name>": assets(ASSETS, "name", ".css", ".js"),
    "/static/<path:filename>": assets(Path(desk.static_folder or ""), "filename", ".css", ".js", ".svg"),
    "/docs/static/<path:filename>": assets(Path(docs.static_folder or ""), "filename", ".js"),
}
