import json
import re
import shutil
from urllib.parse import quote, urlsplit

import pytest

from service.app import create_app
from tests.conftest import ROOT

PAGE = (ROOT / "integrations" / "zammad.md").read_text(encoding="utf-8")
SETTINGS = dict(re.findall(r"^\| ((?:Search|Link)[\w ]+) \| `(.+)` \|$", PAGE, re.MULTILINE))
ADDRESS = "https://reference.example"
TERMS = (
    "",
    " ",
    "%",
    "%25",
    "#",
    "&",
    "+",
    "tello",
    "T-MOBILE",
    "Ｔ-Mobile",
    "mobile us",
    "中国",
    "红",
    "预付费",
    "prepagado",
    "ñ",
    "'",
    "\\",
    "x" * 200,
)


@pytest.fixture(scope="module")
def published(embedded):
    return create_app(embedded, PUBLIC_URL=ADDRESS).test_client()


def dig(element, path):
    """Follow a path with dots, as Zammad does; there must be a way and something at its end."""
    for key in path.split("."):
        assert isinstance(element, dict), path
        element = element.get(key)
    assert element is not None, path
    return element


def as_zammad(client, term, limit=10):
    """Return what Zammad would show for a term under the settings of the page."""
    url = SETTINGS["Search URL"].replace("#{search.term}", quote(term, safe=""))
    assert url.startswith(ADDRESS)
    response = client.get(url.removeprefix(ADDRESS))
    assert response.status_code == 200, response.text
    found = dig(json.loads(response.text), SETTINGS["Search result list key"])
    assert isinstance(found, list)
    rows = [(dig(each, SETTINGS["Search result value key"]), dig(each, SETTINGS["Search result label key"])) for each in found]
    assert all(isinstance(part, str | int | float | bool) for row in rows for part in row)
    return rows[:limit]


def test_the_page_gives_four_settings_and_a_template():
    assert len(SETTINGS) == 5
    set_up = PAGE.partition("## Set-up")[2].partition("## What it does")[0]
    assert len([line for line in set_up.splitlines() if line.strip()]) <= 10


@pytest.mark.parametrize("term", TERMS, ids=ascii)
def test_zammad_accepts_the_answer_to_any_term(published, term):
    rows = as_zammad(published, term)
    assert all(re.fullmatch("[a-z0-9-]+", value) and label.strip() for value, label in rows)


@pytest.mark.parametrize(
    ("term", "first"),
    [
        ("tello", "tello"),
        ("TELL", "tello"),
        ("T-Mob", "t-mobile"),
        ("t-mobile 预付费", "t-mobile"),
        ("prepagado t-mobile", "t-mobile"),
        ("visible", "visible"),
        ("us mobile", "us-mobile"),
    ],
)
def test_what_is_typed_leads_to_the_carrier(published, term, first):
    assert as_zammad(published, term)[0][0] == first


@pytest.mark.parametrize("term", ["%", "no such carrier", "x" * 200])
def test_what_is_no_name_leads_to_nothing(published, term):
    assert as_zammad(published, term) == []


def test_no_term_leads_to_the_first_ten(published):
    assert len(as_zammad(published, "")) == 10


def test_every_carrier_can_be_chosen_and_resolves(published):
    every = published.get("/integrations/zammad?limit=500").json["results"]
    assert {each["id"] for each in every} == {each["id"] for each in published.get("/v1/carriers").json["data"]}
    assert all(published.get(f"/v1/carriers/{each['id']}").status_code == 200 for each in every)


def test_the_template_leads_where_the_answer_says(published):
    (choice,) = published.get("/integrations/zammad?q=tello").json["results"]
    assert SETTINGS["Link template"].replace("#{ticket.carrier}", choice["id"]) == choice["url"]
    assert urlsplit(choice["url"]).path == "/carriers/tello"


def test_a_closed_carrier_can_still_be_chosen_and_says_so(tmp_path):
    shutil.copytree(ROOT / "carriers", tmp_path, dirs_exist_ok=True)
    file = tmp_path / "tello.yaml"
    closed = file.read_text(encoding="utf-8").replace("status: active", 'status: closed\nclosed_on: "2026-01-31"')
    file.write_text(closed, encoding="utf-8")
    client = create_app(tmp_path).test_client()
    shown = [client.get(f"/integrations/zammad?q=tello&lang={each}").json["results"][0] for each in ("en", "zh-CN", "es-MX")]
    assert [each["label"] for each in shown] == ["Tello Mobile · Closed", "Tello Mobile · 已关闭", "Tello Mobile · Cerrada"]
    assert {each["id"] for each in shown} == {"tello"}


def test_a_number_of_a_person_is_refused_and_not_repeated(published):
    response = published.get("/integrations/zammad", query_string={"q": "206-555-0143 9"})
    assert (response.status_code, response.json["type"]) == (400, "/problems/personal-data-refused")
    assert "0143" not in response.text


def test_a_misspelt_parameter_is_refused(published):
    (error,) = published.get("/integrations/zammad?query=tello").json["errors"]
    assert {"lang", "q", "limit"} <= set(error["allowed"])
