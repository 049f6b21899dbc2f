"""/v1/dump.json, .csv and .sqlite, and the frozen files of releases: the whole dataset to take away."""

import base64
from collections.abc import Iterable
from functools import lru_cache

from flask import Response, current_app, g

from service.http.area import PlainArea, StrictParser
from service.http.envelope import Query, address
from service.http.moved import MovedError
from service.http.pinning import report_damage
from service.http.query import QuerySchema, ServiceQuerySchema
from service.http.shelf import edition, editions, find
from service.reference.dataset import UNRELEASED, Dataset
from service.reference.positions import Record
from service.reference.releases.dumps import DUMPS, dump_name
from service.reference.releases.ledger import DamagedReleaseError, digest, stream_file

dumps = PlainArea("dumps", __name__)

FOR_EVER = "public, max-age=31536000, immutable"
ENDINGS = {"json": "json", "csv": "csv.zip", "sqlite": "sqlite"}
TYPES = {"json": "application/json", "zip": "application/zip", "sqlite": "application/vnd.sqlite3"}
parser = StrictParser()


@dumps.get("/dump.<any(json, csv, sqlite):ending>")
@parser.use_args(QuerySchema, location="query")
def send_dump(query: Query, ending: str) -> Response:
    """Send the whole dataset in one form and language; that of a release is at an address that never changes"""
    form = ENDINGS[ending]
    name = dump_name(form, g.language)
    if edition.name == UNRELEASED:
        data = made(edition.dataset, form, g.language)
        return sent([data], {"name": name, "bytes": len(data), "sha256": digest(data)}, "no-cache")
    if "release" not in query or "lang" not in query:
        raise MovedError(address({"release": edition.name, "lang": g.language}), 307)
    return frozen(edition.name, name)


@dumps.get("/releases/<version>/<name>")
@parser.use_args(ServiceQuerySchema, location="query")
def send_file(query: Query, version: str, name: str) -> Response:
    """Send a frozen file of a release"""
    return frozen(version, name)


def frozen(version: str, name: str) -> Response:
    """Return the response that sends a frozen file, piece by piece and for ever the same.

    Raises: Problem if there is none of that name, or if it is damaged.
    """
    release = find(editions.releases, "release", version)
    files = {file["name"]: file for file in (release["snapshot"], *release["files"])}
    file = find(files, "file", name)
    try:
        editions.prove(version, file)
    except DamagedReleaseError as error:
        report_damage(error)
    return sent(stream_file(editions.folder, version, name), file, FOR_EVER, version)


def sent(pieces: Iterable[bytes], file: Record, lifetime: str, version: str = UNRELEASED) -> Response:
    """Return the response that sends a file with its digest (RFC 9530)."""
    response = current_app.response_class(iter(pieces), mimetype=TYPES[file["name"].rpartition(".")[2]])
    response.content_length = file["bytes"]
    response.set_etag(file["sha256"][:32])
    response.headers["Cache-Control"] = lifetime
    response.headers["Repr-Digest"] = f"sha-256=:{base64.b64encode(bytes.fromhex(file['sha256'])).decode()}:"
    told = file["name"].removeprefix("dump.")
    response.headers["Content-Disposition"] = f'attachment; filename="carrier-activation-{version}.{told}"'
    return response


@lru_cache(maxsize=9)
def made(dataset: Dataset, form: str, language: str) -> bytes:
    """Return a dump of the tree, made when it is first asked for."""
    return DUMPS[form](dataset, UNRELEASED, language)
