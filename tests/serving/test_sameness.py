import json
from contextlib import closing

import pytest

from schemas.vocabulary.case import DIMENSIONS
from tests.serving.conftest import gunicorn


def names(connection, path):
    return [row["id"] for row in fetch(connection, path)[2]["data"]]


def fetch(connection, path):
    connection.request("GET", path)
    response = connection.getresponse()
    return response.status, response.getheader("ETag"), json.loads(response.read())


def addresses(connection):
    """Find every address whose parts can be listed: all documented paths for all records."""
    yield from (
        "/v1",
        "/openapi.json",
        "/problems",
        "/v1/carriers",
        "/v1/jurisdictions",
        "/v1/sources?limit=500",
        "/v1/vocabulary",
    )
    yield from (f"/problems/{slug}" for slug in names(connection, "/problems"))
    yield from (f"/v1/vocabulary/{name}" for name in names(connection, "/v1/vocabulary"))
    yield from (f"/v1/jurisdictions/{iso2}" for iso2 in names(connection, "/v1/jurisdictions"))
    path = "/v1/requirements?limit=500&fields=id"
    while path:
        page = fetch(connection, path)[2]
        yield from (path, *(f"/v1/requirements/{row['id']}" for row in page["data"]))
        path = page["links"].get("next")
    for carrier in names(connection, "/v1/carriers"):
        yield from (f"/v1/carriers/{carrier}{rest}" for rest in ("", "/requirements", "/procedures", "/failures"))
        for dimension, values in DIMENSIONS.items():
            yield from (f"/v1/carriers/{carrier}/answers?{dimension}={value}" for value in values)


@pytest.fixture(scope="module")
def twins(tmp_path_factory):
    """Two processes that share nothing, not even the order of their hashes."""
    logs = tmp_path_factory.mktemp("twins")
    with gunicorn(logs / "one", "--workers", "1", seed="1") as one, gunicorn(logs / "two", "--workers", "1", seed="2") as two:
        yield one, two


def test_two_processes_give_the_same_bytes_and_etag_for_every_address(twins):
    with closing(twins[0].connect()) as guide, closing(twins[0].connect()) as one, closing(twins[1].connect()) as two:
        different = [address for address in addresses(guide) if fetch(one, address) != fetch(two, address)]
    assert different == []
