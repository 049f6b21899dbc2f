import base64
import csv
import hashlib
import io
import json
import sqlite3
import subprocess
import sys
import zipfile

import pytest
from frictionless import Package

from tests.releases.conftest import FIRST, SECOND, THIRD

FORMS = {"json": "dump.en.json", "csv": "dump.en.csv.zip", "sqlite": "dump.en.sqlite"}


def dump(client, ending, release=SECOND, language="en"):
    response = client.get(f"/v1/dump.{ending}?lang={language}&release={release}")
    assert response.status_code == 200
    return response


@pytest.fixture
def database(released, tmp_path):
    file = tmp_path / "dump.sqlite"
    file.write_bytes(dump(released, "sqlite").data)
    return file


@pytest.fixture
def tables(released, tmp_path):
    with zipfile.ZipFile(io.BytesIO(dump(released, "csv").data)) as archive:
        archive.extractall(tmp_path)
    return tmp_path


@pytest.mark.parametrize("ending", FORMS)
def test_a_dump_of_now_leads_to_an_address_that_never_changes(released, ending):
    response = released.get(f"/v1/dump.{ending}", headers={"Accept-Language": "es"})
    assert response.status_code == 307
    assert response.headers["Location"] == f"/v1/dump.{ending}?lang=es&release={THIRD}"


@pytest.mark.parametrize("ending", FORMS)
def test_a_dump_of_a_release_is_kept_for_ever_and_has_its_digest(released, ending):
    response = dump(released, ending)
    digest = base64.b64encode(hashlib.sha256(response.data).digest()).decode()
    assert response.headers["Repr-Digest"] == f"sha-256=:{digest}:"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.headers["Content-Length"] == str(len(response.data))
    file = next(each for each in released.get(f"/v1/releases/{SECOND}").json["data"]["files"] if each["name"] == FORMS[ending])
    assert file["sha256"] == hashlib.sha256(response.data).hexdigest()
    assert released.get(file["href"]).data == response.data


def test_a_dump_that_one_has_is_not_sent_again(released):
    etag = dump(released, "json").headers["ETag"]
    response = released.get(f"/v1/dump.json?lang=en&release={SECOND}", headers={"If-None-Match": etag})
    assert (response.status_code, response.data) == (304, b"")


def test_a_dump_is_sent_as_it_is_whatever_may_be_unpacked(released):
    response = released.get(f"/v1/dump.json?lang=en&release={SECOND}", headers={"Accept-Encoding": "gzip, br, zstd"})
    assert "Content-Encoding" not in response.headers


def test_a_dump_in_json_holds_every_file_in_the_language(released):
    content = dump(released, "json", language="zh-Hans").json
    assert (content["release"], content["date"], content["language"]) == (SECOND, "2026-12-01", "zh-Hans")
    assert set(content["carriers"]) == {"sample-mobile", "tiny-mobile"}
    statements = [row["statement"] for row in content["carriers"]["sample-mobile"]["requirements"]]
    assert "zh-Hans: The store charges ten dollars." in statements
    assert content["claims"]["claims"][0]["verdict"] == "false"


def test_the_tables_are_what_their_description_says(tables):
    report = Package(str(tables / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "note"])
    assert json.loads((tables / "datapackage.json").read_text(encoding="utf-8"))["version"] == SECOND


def rows_of(table, tables):
    with (tables / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_the_rows_of_csv_and_sqlite_are_the_same(database, tables):
    with sqlite3.connect(database) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        written = [name for name in names if (tables / f"{name}.csv").exists()]
        assert {"carriers", "requirements", "requirements_limits", "sources", "rules", "claims"} <= set(written)
        for name in written:
            header, *rows = rows_of(name, tables)
            found = connection.execute(f"SELECT {', '.join(header)} FROM {name}").fetchall()
            assert sorted(rows) == sorted([["" if value is None else str(value) for value in row] for row in found])


def test_what_is_imported_again_is_the_answer_of_the_service(database, released):
    with sqlite3.connect(database) as connection:
        connection.row_factory = sqlite3.Row
        row = connection.execute("SELECT * FROM requirements WHERE id = 'sample-mobile.order-photo-id'").fetchone()
    sent = released.get(f"/v1/requirements/sample-mobile.order-photo-id?release={SECOND}").json["data"]
    assert json.loads(row["when_action"]) == sent["when"]["action"]
    assert json.loads(row["accepts"]) == sent["accepts"]
    assert json.loads(row["sources"]) == [source["id"] for source in sent["sources"]]
    assert [row[key] for key in ("answer", "condition", "within", "evidence_age_freshness")] == [
        *(sent[key] for key in ("answer", "condition", "within")),
        sent["evidence_age"]["freshness"],
    ]


def test_the_references_of_the_tables_hold(database):
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize(
    ("word", "name"), [("样品", "sample-mobile"), ("实名", "real_name_registration"), ("nothing OR sample", "sample-mobile")]
)
def test_the_database_can_be_searched_in_chinese_too(database, word, name):
    with sqlite3.connect(database) as connection:
        assert name in [found for (found,) in connection.execute("SELECT id FROM search WHERE search MATCH ?", (word,))]


def test_datasette_opens_the_database(database):
    path = "/dump/requirements.json?_shape=array&subject=activation_fee&_sort=id"
    command = [sys.executable, "-m", "datasette", str(database), "--get", path]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert [row["amount_value"] for row in json.loads(result.stdout)] == ["12.00", None]


def test_a_tree_without_a_release_can_be_taken_away_too(client):
    response = client.get("/v1/dump.json")
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-cache")
    assert response.json["release"] == "unreleased"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/dump.xml", 404),
        ("/v1/dump.json?release=2020.01.0", 400),
        ("/v1/dump.json?plan=prepaid", 400),
        (f"/v1/releases/{FIRST}/dump.fr.json", 404),
        (f"/v1/releases/{FIRST}/..%2Freleases.yaml", 404),
        ("/v1/releases/2020.01.0/snapshot.json", 404),
    ],
)
def test_what_was_never_frozen_is_not_found(released, path, status):
    response = released.get(path)
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
