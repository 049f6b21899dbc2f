import csv
import io
import json
import re
import shutil

import pytest
from click.testing import CliRunner
from yaml import safe_load

from service.cli import carriers
from service.cli.replies import save
from service.desk.saved_replies import TARGETS
from tests.conftest import ROOT, SMALL

GUIDE = (ROOT / "integrations" / "saved-replies.md").read_text(encoding="utf-8")


def export(target, *arguments):
    result = CliRunner().invoke(carriers, ["replies", "--target", target, *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes.decode()


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


READERS = {"chatwoot": json.loads, "zammad": rows_of, "osticket": safe_load, "zendesk-dc": json.loads, "csv": rows_of}


@pytest.fixture(scope="module")
def texts(embedded, real, pairs):
    """Return what each target gets of all carriers in all languages."""
    saved = [save(real, embedded.carriers[carrier], language) for carrier, language in pairs]
    return {target: write(saved) for target, write in TARGETS.items()}


@pytest.fixture(scope="module")
def exports(texts):
    return {target: READERS[target](text) for target, text in texts.items()}


@pytest.fixture(scope="module")
def pairs(real):
    names = [row["id"] for row in real.get("/v1/carriers?limit=500").json["data"]]
    return [(name, language) for name in names for language in ("en", "zh-Hans", "es")]


@pytest.mark.parametrize("target", TARGETS)
def test_the_same_data_gives_the_same_bytes(target):
    assert export(target, SMALL) == export(target, SMALL)


def test_chatwoot_gets_a_short_code_a_carrier_and_language(exports, pairs):
    codes = [row["short_code"] for row in exports["chatwoot"]]
    assert codes == [f"{carrier}-{language.lower()}" for carrier, language in pairs]
    assert len(set(codes)) == len(codes)
    assert all(row.keys() == {"short_code", "content"} for row in exports["chatwoot"])


def test_zammad_gets_the_fields_of_a_text_module(exports, pairs):
    rows = exports["zammad"]
    assert list(rows[0]) == ["name", "keywords", "content", "note", "active"]
    assert len({row["name"] for row in rows}) == len(rows) == len(pairs)
    assert {row["active"] for row in rows} == {"true"}
    assert all(row["content"].startswith("<p>") for row in rows)
    assert rows[0]["keywords"].split("~~~")[0] == "airalo-en"


def test_osticket_gets_titles_and_languages(exports, pairs):
    rows = exports["osticket"]
    titles = [row["title"] for row in rows]
    assert len(set(titles)) == len(titles) == len(pairs)
    assert max(map(len, titles)) <= 255
    assert [row["lang"] for row in rows] == [
        {"en": "en_US", "zh-Hans": "zh_CN", "es": "es_ES"}[language] for _, language in pairs
    ]


def test_zendesk_gets_an_item_a_carrier_with_a_variant_a_language(exports, pairs):
    items = [row["item"] for row in exports["zendesk-dc"]]
    assert [item["name"] for item in items] == list(dict.fromkeys(carrier for carrier, _ in pairs))
    for item in items:
        assert [variant["locale_id"] for variant in item["variants"]] == [1, 10, 2]
        assert [variant["default"] for variant in item["variants"]] == [True, False, False]


def test_a_table_is_what_the_service_says(exports, pairs, real):
    assert [(row["carrier"], row["language"]) for row in exports["csv"]] == pairs
    for row in exports["csv"][::10]:
        data = real.get(f"/v1/carriers/{row['carrier']}/reply?lang={row['language']}").json["data"]
        assert [row[key] for key in ("text", "markdown", "html", "checked_on")] == [
            data[key] for key in ("text", "markdown", "html", "checked_on")
        ]


@pytest.mark.parametrize("target", TARGETS)
def test_each_reply_says_its_release_and_its_day(exports, real, target):
    release = real.get("/v1/carriers").json["meta"]["release"]
    entries = (
        [variant for row in exports[target] for variant in row["item"]["variants"]] if target == "zendesk-dc" else exports[target]
    )
    for entry in entries:
        said = json.dumps(entry, ensure_ascii=False)
        assert re.search(rf"\b{re.escape(release)}\b", said)
        assert re.search(r"2026-\d\d-\d\d", said)


@pytest.mark.parametrize("target", TARGETS)
def test_no_reply_holds_what_a_help_desk_would_fill_in(texts, target):
    assert not re.search(r"\{\{|\{%|#\{|%\{", texts[target])


@pytest.mark.parametrize("target", TARGETS)
def test_a_changed_fact_changes_the_replies_of_its_carrier_alone(tmp_path, target):
    folder = shutil.copytree(SMALL, tmp_path / "dataset")
    file = folder / "tiny-mobile.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("An email address", "One email address"), encoding="utf-8")
    before, after = (READERS[target](export(target, each)) for each in (SMALL, folder))
    changed = [json.dumps(new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed
    assert all("Tiny Mobile" in each and "Sample Mobile asks" not in each for each in changed)


def test_replies_go_into_a_file(tmp_path):
    file = tmp_path / "replies.csv"
    assert export("csv", SMALL, "--output", file) == f"Wrote {file}\n"
    assert file.read_bytes().decode() == export("csv", SMALL)


def test_the_guide_names_every_command():
    commands = re.findall(r"`carriers replies --target (\S+) --output (\S+)`", GUIDE)
    assert [target for target, _ in commands] == list(TARGETS)
