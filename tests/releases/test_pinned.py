import json
import shutil

import pytest
from yaml import safe_load

from service.app import create_app
from service.http import caching, shelf
from service.reference.dataset import SCHEMA_VERSION
from service.reference.releases.ledger import read_file, write_file
from service.reference.releases.migrations import MIGRATIONS
from service.reference.releases.publish import write_ledger
from tests.releases.conftest import FIRST, SECOND, THIRD, edit

FEE = "/v1/requirements/sample-mobile.store-fee"


@pytest.mark.parametrize(("release", "amount"), [(FIRST, "10.00"), (SECOND, "12.00"), (THIRD, "12.00")])
def test_a_release_answers_as_it_was(released, release, amount):
    answer = released.get(f"{FEE}?release={release}").json
    assert answer["data"]["amount"]["value"] == amount
    assert answer["meta"]["release"] == release


def test_what_came_later_is_not_in_an_old_release(released):
    assert released.get(f"/v1/requirements/sample-mobile.prepaid-name?release={FIRST}").status_code == 404
    assert (
        released.get(f"/v1/carriers/sample-mobile/answers?subject=billing_zip&release={FIRST}").json["data"][0]["answer"]
        == "unknown"
    )
    assert released.get("/v1/requirements/sample-mobile.prepaid-name").status_code == 200


def test_a_tree_that_is_the_newest_release_says_so_and_gives_permalinks(released):
    answer = released.get("/v1/carriers/sample-mobile/answers?subject=email&plan=prepaid&lang=es").json
    assert answer["meta"]["release"] == THIRD
    permalink = answer["links"]["permalink"]
    assert permalink == f"/v1/carriers/sample-mobile/answers?lang=es&plan=prepaid&release={THIRD}&subject=email"
    pinned = released.get(permalink).json
    assert pinned["data"] == answer["data"]
    assert pinned["links"]["self"] == pinned["links"]["permalink"] == permalink


def test_the_same_record_has_a_permalink_in_every_release(released):
    links = [released.get(f"{FEE}?release={each}").json["links"]["permalink"] for each in (FIRST, THIRD)]
    assert links == [f"{FEE}?lang=en&release={FIRST}", f"{FEE}?lang=en&release={THIRD}"]


@pytest.mark.parametrize(
    ("path", "cached"),
    [
        (FEE, "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800"),
        (f"{FEE}?release={FIRST}", "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800"),
        ("/v1/vocabulary", "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800"),
        ("/readyz", "no-cache"),
    ],
)
def test_how_long_an_answer_may_be_kept(released, path, cached):
    for _ in range(2):
        assert released.get(path).headers["Cache-Control"] == cached


@pytest.mark.parametrize(
    ("day", "release"),
    [("2026-11-22", FIRST), ("2026-11-30", FIRST), ("2026-12-01", SECOND), ("2026-12-19", SECOND), ("2030-01-01", THIRD)],
)
def test_a_day_leads_to_the_release_of_then(released, day, release):
    response = released.get(f"/v1/carriers?kind=mno,mvno&as_of={day}&lang=zh-CN")
    assert response.status_code == 307
    assert response.headers["Location"] == f"/v1/carriers?kind=mno,mvno&lang=zh-CN&release={release}"
    assert released.get(response.headers["Location"]).json["meta"]["release"] == release


@pytest.mark.parametrize(
    ("query", "parameter", "words"),
    [
        ("as_of=2026-11-21", "as_of", "the first is of 2026-11-22"),
        ("as_of=2026-11", "as_of", "Use a day"),
        ("as_of=2026-02-30", "as_of", "Use a day"),
        (f"release={FIRST}&as_of=2026-12-01", "as_of", "not both"),
        ("release=2026.11.9", "release", "Did you mean"),
        ("release=", "release", "is not known here"),
    ],
)
def test_a_release_that_cannot_be_meant_is_refused_with_what_to_do(released, query, parameter, words):
    response = released.get(f"/v1/carriers?{query}")
    assert response.status_code == 400
    (error,) = response.json["errors"]
    assert error["parameter"] == parameter
    assert words in error["detail"]


def test_what_is_not_of_the_dataset_has_no_release(released):
    assert released.get(f"/v1/vocabulary?release={FIRST}").status_code == 400
    assert "permalink" not in released.get("/v1/vocabulary").json["links"]


def test_a_text_in_a_body_is_understood_as_of_a_release(released):
    answer = released.post(f"/v1/match?release={FIRST}", json={"text": "Tiny Mobile eSIM"}).json
    assert answer["meta"]["release"] == FIRST
    assert [each["carrier"] for each in answer["data"]["carriers"]] == ["tiny-mobile"]
    assert [each["carrier"] for each in released.get("/v1/match?q=Tiny+Mobile+eSIM").json["data"]["carriers"]] == ["wee-mobile"]


def test_a_tree_that_differs_says_unreleased_everywhere(folder):
    edit(folder, {"sample-mobile.yaml": [("owner: Sample Holdings", "owner: Other Holdings")]})
    client = create_app(folder).test_client()
    answer = client.get(FEE)
    assert answer.json["meta"]["release"] == "unreleased"
    assert "permalink" not in answer.json["links"]
    assert answer.headers["Cache-Control"] == "no-cache"
    pinned = client.get(f"{FEE}?release={THIRD}")
    assert pinned.json["meta"]["release"] == THIRD
    assert pinned.headers["Cache-Control"].startswith("public, max-age=86400")


def test_a_damaged_release_is_refused_by_name_and_the_rest_is_served(folder):
    (folder / "releases" / FIRST / "snapshot.json.xz").write_bytes(b"damaged")
    client = create_app(folder).test_client()
    damaged = client.get(f"{FEE}?release={FIRST}")
    assert (damaged.status_code, damaged.json["type"]) == (503, "/problems/release-damaged")
    assert FIRST in damaged.json["detail"]
    assert client.get(f"{FEE}?release={SECOND}").status_code == 200
    assert client.get(FEE).status_code == 200


@pytest.mark.parametrize(
    "path", ["/v1/changes.atom", "/changes", "/v1/carriers/sample-mobile/history", f"{FEE}/history", f"/v1/changes?since={FIRST}"]
)
def test_what_goes_through_a_damaged_release_says_so(folder, path):
    (folder / "releases" / FIRST / "snapshot.json.xz").write_bytes(b"damaged")
    response = create_app(folder).test_client().get(path)
    assert response.status_code == 503
    assert FIRST in response.get_data(as_text=True)


def test_what_was_compared_once_is_told_without_the_releases(folder):
    app = create_app(folder)
    client = app.test_client()
    first = client.get("/v1/changes.atom?lang=zh").text
    shutil.rmtree(folder / "releases")
    app.extensions[shelf.EXTENSION].loaded.clear()
    app.extensions[caching.EXTENSION].kept.clear()
    assert client.get("/v1/changes.atom?lang=zh").text == first
    assert client.get("/v1/carriers/sample-mobile/history?lang=es").status_code == 200


def test_the_ages_of_a_release_are_counted_from_its_day(released):
    ages = [released.get(f"{FEE}?release={each}").json["data"]["evidence_age"] for each in (FIRST, SECOND)]
    assert [each["checked_on"] for each in ages] == ["2026-11-22", "2026-11-30"]


def test_a_release_of_an_older_schema_still_answers(folder, monkeypatch):
    older_schema(folder)
    monkeypatch.setitem(MIGRATIONS, 0, lambda content: {**content, "carriers": content["sellers"]})
    client = create_app(folder).test_client()
    assert client.get(f"{FEE}?release={FIRST}").json["data"]["amount"]["value"] == "10.00"


def test_a_release_of_a_schema_that_nobody_knows_is_refused_by_name(folder):
    older_schema(folder)
    client = create_app(folder).test_client()
    assert client.get(f"{FEE}?release={FIRST}").status_code == 503
    assert client.get(f"{FEE}?release={SECOND}").status_code == 200


@pytest.mark.parametrize("content", ["[]", "{}", '{"schema_version": "1.0.0"}', '{"schema_version": 1}'])
def test_a_snapshot_of_another_shape_is_refused_by_name(folder, content):
    releases = safe_load((folder / "releases.yaml").read_text(encoding="utf-8"))["releases"]
    releases[0]["snapshot"] = write_file(folder, FIRST, "snapshot.json", content.encode())
    write_ledger(folder, releases)
    client = create_app(folder).test_client()
    assert client.get(f"{FEE}?release={FIRST}").status_code == 503
    assert client.get(f"{FEE}?release={SECOND}").status_code == 200


def older_schema(folder):
    """Make of the first release one of schema 0.9.0, in which carriers were called sellers."""
    assert SCHEMA_VERSION.startswith("1.")
    releases = safe_load((folder / "releases.yaml").read_text(encoding="utf-8"))["releases"]
    content = json.loads(read_file(folder, FIRST, releases[0]["snapshot"]))
    content |= {"schema_version": "0.9.0", "sellers": content.pop("carriers")}
    snapshot = write_file(folder, FIRST, "snapshot.json", json.dumps(content).encode())
    releases[0] |= {"schema_version": "0.9.0", "snapshot": snapshot}
    write_ledger(folder, releases)
