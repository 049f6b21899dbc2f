import html
import re
import shutil
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from service.app import create_app
from service.http.durations import in_words
from service.http.wording import span
from tests.conftest import SMALL

DOCUMENTS = {"markdown": "text/markdown", "text": "text/plain", "html": "text/html"}
CHECKLIST = "/v1/carriers/sample-mobile/checklist?plan=prepaid&sim=esim&channel=online&lack=email&format="
HEADINGS = [
    "Readiness",
    "Missing",
    "To be asked",
    "Nobody knows",
    "To have ready",
    "To say or type in",
    "To be checked by the carrier",
    "To pay",
    "What to do, step by step",
    "What goes wrong, and what mends it",
    "What may change",
]
LEADING = {"markdown": r"^\s*(- |\d+\. |#+ )", "text": r"^\s*(- |\d+\. )"}


def told(client, form, path=CHECKLIST, **headers):
    response = client.get(path + form, headers=headers)
    assert response.status_code == 200, response.text
    assert response.content_type == f"{DOCUMENTS[form]}; charset=utf-8"
    return response.text


def words(text, form):
    """Return what a reader sees of a document."""
    if form == "html":
        text = html.unescape(re.sub(r"<title>.*?</title>|<[^>]+>", " ", text))
    else:
        text = re.sub(LEADING[form], "", text, flags=re.MULTILINE)
    if form == "markdown":
        text = re.sub(r"\]\(\S+\)", "", text.replace("**", "").replace("[", ""))
    return re.sub(r"https?://\S+|[()\s–]", "", text) if form != "html" else re.sub(r"[()\s–]", "", text)


@pytest.fixture
def hostile(tmp_path):
    """Return a client of a service whose texts are full of markup."""
    folder = shutil.copytree(SMALL, tmp_path / "dataset")
    file = folder / "sample-mobile.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("Activate an eSIM online", "'<script>alert(1)</script> & *bold* [a](b) `c` &lt; ~~d~~'")
    text = text.replace("[Choose a plan., Scan the QR code.]", "['# No heading', '- No list', '1. No list', '> No quotation']")
    text = text.replace("https://example.com/esim", "https://example.com/esim_(a)?b=*c*&d=1")
    file.write_text(text, encoding="utf-8")
    return create_app(folder).test_client()


def test_every_form_has_the_facts_of_the_answer(client):
    data = client.get(CHECKLIST + "json").json["data"]
    facts = [data["label"], *(item["label"] for item in data["items"])]
    facts += [item["statement"] for item in data["items"] if "statement" in item]
    facts += [*data["procedures"][0]["steps"], data["procedures"][0]["confirmation"], "Takes 5 minutes to 3 hours."]
    facts += [data["failures"][0]["failure"], data["failures"][0]["remedy"], data["upcoming"][0]["if_adopted"]]
    facts += [source["url"] for item in data["items"] for source in item.get("sources", ())]
    facts += ["Prepaid · eSIM · Online", "Date of the source: 2026-08", "Date of reading: 2026-11-22", "Undated"]
    for form in DOCUMENTS:
        text = html.unescape(told(client, form))
        assert [fact for fact in facts if fact not in text] == [], form


def test_every_form_says_the_same_in_the_same_order(client):
    markdown, text, page = (words(told(client, form), form) for form in DOCUMENTS)
    assert markdown == text == page


def test_the_headings_follow_the_work(client):
    page = LexborHTMLParser(told(client, "html"))
    assert [node.text() for node in page.css("h1")] == ["Sample Mobile"]
    assert [node.text() for node in page.css("h2")] == HEADINGS
    assert re.findall(r"^## (.+)$", told(client, "markdown"), re.MULTILINE) == HEADINGS
    assert [line for line in told(client, "text").splitlines() if line in HEADINGS] == HEADINGS


def test_what_has_nothing_to_say_has_no_heading(client):
    ready = told(client, "markdown", "/v1/carriers/tiny-mobile/checklist?plan=prepaid&have=email&format=")
    assert "## Missing" not in ready
    assert "## What to do" not in ready


def test_a_condition_and_the_branches_of_an_answer_are_told(client):
    text = told(client, "text", "/v1/carriers/sample-mobile/checklist?plan=postpaid&format=")
    assert "- Government-issued photo ID – Depends\n" in text
    assert "  - In all other cases – " in text
    assert "Only when the order is picked for a check." in text


def test_both_sides_of_a_dispute_are_told_each_with_its_source(client):
    text = told(client, "text", "/v1/carriers/sample-mobile/checklist?plan=prepaid&channel=store&format=")
    assert re.search(r"- Required\n.*ten dollars\..*- Not required\n.*free of it\.", text, re.DOTALL)


def test_a_page_needs_no_script_and_no_style(client):
    page = LexborHTMLParser(told(client, "html"))
    assert page.css_first("html").attributes["lang"] == "en"
    assert page.css("script, style, link, img, [style], [onclick]") == []
    links = page.css("a")
    assert links
    assert {(link.attributes["rel"], link.attributes["href"].partition(":")[0]) for link in links} == {("noopener", "https")}


def test_texts_are_no_markup_in_html(hostile):
    page = told(hostile, "html")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; *bold* [a](b) `c` &amp;lt; ~~d~~" in page


def test_texts_are_no_markup_in_markdown(hostile):
    text = told(hostile, "markdown")
    assert r"**\<script>alert(1)\</script> & \*bold\* \[a\](b) \`c\` \&lt; \~\~d\~\~**" in text
    assert (
        r"""
  1. \# No heading
  2. \- No list
  3. 1\. No list
  4. \> No quotation
"""
        in text
    )


def test_plain_text_is_plain(client, hostile):
    assert not re.search(r"[<>*`\\]|\]\(|^#|&\w+;", told(client, "text"), re.MULTILINE)
    assert "- <script>alert(1)</script> & *bold* [a](b) `c` &lt; ~~d~~ – " in told(hostile, "text")


@pytest.mark.parametrize(("language", "takes"), [("zh-Hans", "5 分钟 … 3 小时"), ("es", "5 minutos … 3 horas")])
@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_document_is_in_the_language_of_the_response_and_translated_once(small, form, language, takes):
    once = {"Missing": "M", "Prepaid": "P", "Required": "R", "Takes {least} to {most}.": "{least} … {most}"}
    translations = {language: {**once, "No deposit is taken.": "Once.", "Once.": "Twice."}}
    response = (
        create_app(replace(small, translations=translations))
        .test_client()
        .get(CHECKLIST + form, headers={"Accept-Language": language})
    )
    assert response.headers["Content-Language"] == language
    assert "Accept-Language" in response.headers["Vary"]
    assert [text for text in (takes, "Once.", "P · eSIM") if text not in response.text] == []
    assert [text for text in ("Twice.", "Missing", "Prepaid", "Required") if text in response.text] == []
    assert form != "html" or f'<html lang="{language}">' in response.text


@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_document_carries_what_every_answer_carries(client, form):
    answer, document = (client.get(CHECKLIST + each).headers for each in ("json", form))
    changing = {"Content-Type", "Content-Length", "ETag", "Date"}
    assert {key: value for key, value in document.items() if key not in changing} == {
        key: value for key, value in answer.items() if key not in changing
    }


@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_document_that_has_not_changed_is_not_sent_again(client, form):
    etag = client.get(CHECKLIST + form).headers["ETag"]
    assert etag != client.get(CHECKLIST + "json").headers["ETag"]
    response = client.get(CHECKLIST + form, headers={"If-None-Match": etag})
    assert (response.status_code, response.data, response.headers["ETag"]) == (304, b"", etag)
    assert client.get(CHECKLIST + form, headers={"If-Match": '"other"'}).status_code == 412


@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_document_from_memory_is_the_document(client, form):
    first, again = (client.get(CHECKLIST + form) for _ in range(2))
    assert (first.data, dict(first.headers)) == (again.data, dict(again.headers))


@pytest.mark.parametrize(
    ("form", "accept", "status"),
    [
        ("html", "text/html", 200),
        ("html", "text/html,application/xhtml+xml,*/*;q=0.8", 200),
        ("markdown", "text/*", 200),
        ("text", "application/json", 406),
        ("html", "text/html;q=0", 406),
        ("json", "application/json", 200),
        ("json", "text/html", 406),
        ("pdf", "application/pdf", 400),
    ],
)
def test_the_form_decides_what_must_be_acceptable(client, form, accept, status):
    assert client.get(CHECKLIST + form, headers={"Accept": accept}).status_code == status


def test_the_refusal_names_the_media_type_of_the_form(client):
    response = client.get(CHECKLIST + "html", headers={"Accept": "application/json"})
    assert response.content_type == "application/problem+json"
    assert response.json["detail"].startswith("Only text/html is offered here")


def test_other_resources_have_no_other_form(client):
    response = client.get("/v1/carriers?format=html", headers={"Accept": "text/html"})
    assert (response.status_code, response.json["errors"][0]["parameter"]) == (400, "format")


@pytest.mark.parametrize(("form", "guess"), [("htm", "html"), ("Markdown", "markdown"), ("pdf", None), ("", None)])
def test_an_unknown_form_is_refused_with_the_known_ones(client, form, guess):
    response = client.get(CHECKLIST + form)
    assert (response.status_code, response.json["type"]) == (400, "/problems/invalid-parameter")
    (error,) = response.json["errors"]
    assert (error["parameter"], error["allowed"], error.get("did_you_mean")) == ("format", ["json", *DOCUMENTS], guess)


def test_json_is_the_form_of_an_answer_without_one(client):
    bare = client.get(CHECKLIST.removesuffix("&format="))
    assert bare.data == client.get(CHECKLIST + "json").data
    assert "format" not in bare.json["links"]["self"]


@pytest.mark.parametrize("form", DOCUMENTS)
def test_only_json_has_fields(client, form):
    response = client.get(f"{CHECKLIST}{form}&fields=verdict")
    assert response.status_code == 400
    assert response.json["errors"] == [
        {"parameter": "fields", "detail": "`fields` goes with JSON alone: leave out `fields` or `format`."}
    ]
    assert client.get(f"{CHECKLIST}json&fields=verdict").json["data"].keys() == {"verdict"}


@pytest.mark.parametrize(
    ("duration", "english", "chinese", "spanish"),
    [
        ("PT1M", "1 minute", "1 分钟", "1 minuto"),
        ("PT72H", "72 hours", "72 小时", "72 horas"),
        ("P1DT2H", "1 day 2 hours", "1 天 2 小时", "1 día 2 horas"),
        ("P1Y6M", "1 year 6 months", "1 年 6 个月", "1 año 6 meses"),
    ],
)
def test_a_duration_is_told_in_words(duration, english, chinese, spanish):
    assert [in_words(duration, language) for language in ("en", "zh-Hans", "es")] == [english, chinese, spanish]


@pytest.mark.parametrize(
    ("takes", "sentence"),
    [
        ({"min": "PT5M"}, ["Takes at least 5 minutes."]),
        ({"max": "PT72H"}, ["Takes at most 72 hours."]),
        ({}, []),
    ],
)
def test_an_open_span_says_so(takes, sentence):
    assert span(takes, "en") == sentence
