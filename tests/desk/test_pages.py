import re
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from service.app import create_app
from tests.desk.pages import LANGUAGES, PAGES, in_language

EVERY = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
OTHER = pytest.mark.parametrize("language", LANGUAGES[1:])
# What stands in its own language: titles and publishers of sources (the reply has tests of its own), ids, names.
IN_ITS_OWN = "cite, code, .source, .sources, #reply, #block-sources, option, select, script, style, .languages, [lang=en]"


@pytest.fixture(scope="module")
def public(embedded):
    return create_app(embedded, PUBLIC_URL="https://reference.example").test_client()


@pytest.fixture(scope="module")
def released():
    return create_app().test_client()


def parsed(real, path):
    return HTMLParser(real.get(path).text)


def text_of(real, path):
    page = parsed(real, path)
    for node in page.css(IN_ITS_OWN):
        node.decompose()
    return re.sub(r"\s+", " ", page.body.text(separator=" "))


@EVERY
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_sent_in_the_language_asked_for(real, path, language):
    response = real.get(in_language(path, language), headers={"Accept": "text/html"})
    assert response.status_code == 200
    assert response.content_type == "text/html; charset=utf-8"
    assert response.headers["Content-Language"] == language
    assert "Accept-Language" in response.headers["Vary"]
    assert HTMLParser(response.text).root.attributes["lang"] == language


@EVERY
@OTHER
def test_no_text_of_ours_stays_in_english(real, embedded, path, language):
    shown = text_of(real, in_language(path, language))
    texts = embedded.translations[language]
    left = [text for text, told in texts.items() if text != told and len(text) > 12 and text in shown and text not in told]
    assert [text for text in left if not any(text in told for told in texts.values())] == []


@EVERY
def test_no_english_sentence_stands_on_a_chinese_page(real, path):
    shown = text_of(real, in_language(path, "zh-Hans"))
    assert re.findall(r"(?:\b[a-z']+ ){3,}[a-z']+", shown) == []


@EVERY
def test_a_page_says_what_it_is_and_where_it_is_in_each_language(public, path):
    page = HTMLParser(public.get(in_language(path, "es")).text)
    assert page.css_first("title").text().strip()
    assert page.css_first("meta[property='og:title']").attributes["content"]
    assert page.css_first("meta[name=description]").attributes["content"]
    canonical = page.css_first("link[rel=canonical]").attributes["href"]
    assert canonical.startswith("https://reference.example/")
    assert "lang=es" in canonical
    alternates = {each.attributes["hreflang"]: each.attributes["href"] for each in page.css("link[rel=alternate][hreflang]")}
    assert list(alternates) == [*LANGUAGES, "x-default"]
    for language in LANGUAGES:
        address = alternates[language].removeprefix("https://reference.example")
        assert public.get(address).headers["Content-Language"] == language


@EVERY
def test_a_page_takes_nothing_from_elsewhere_and_needs_no_inline_code(real, path):
    page = parsed(real, path)
    taken = [*page.css("script"), *page.css("link[rel=stylesheet], link[rel=icon]"), *page.css("img"), *page.css("iframe")]
    for node in taken:
        address = node.attributes.get("src") or node.attributes.get("href")
        assert address.startswith("/static/")
        with real.get(address) as asset:
            assert asset.status_code == 200
    assert not page.css("style")
    assert not [each for node in page.css("*") for each in node.attributes if each == "style" or each.startswith("on")]


@EVERY
def test_only_the_card_may_be_framed(real, path):
    policy = real.get(path).headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.endswith("frame-ancestors *" if path.startswith("/embed") else "frame-ancestors 'none'")


def test_every_link_of_every_page_leads_somewhere(real):
    """Of addresses that are alike but for the values of their parameters, the first three are asked for."""
    found = {}
    for path in PAGES.values():
        page = parsed(real, in_language(path, "es"))
        marks = {each.attributes["id"] for each in page.css("[id]")}
        targets = [urlsplit(each.attributes["href"]) for each in page.css("a[href]")]
        assert {each.fragment for each in targets if not each.netloc and not each.path} <= marks
        for target in targets:
            if not target.netloc:
                found.setdefault((target.path, *parse_qs(target.query)), {})[f"{target.path}?{target.query}"] = path
    asked = [(address, at) for alike in found.values() for address, at in list(alike.items())[:3]]
    assert len(asked) > 200
    assert [(address, at) for address, at in asked if real.get(address).status_code != 200] == []


def test_records_that_prove_a_claim_are_found_on_their_pages(real):
    links = [urlsplit(each.attributes["href"]) for each in parsed(real, PAGES["claim"]).css("dd a[href*='#']")]
    assert len(links) > 5
    for link in links:
        assert parsed(real, link.path).css_first(f"[id='{link.fragment}']"), link


ERRORS = [
    ("/carriers/tmobile", 404, "/carriers/t-mobile"),
    ("/claims/article-real-name-by-lwa", 404, "/claims/article-real-name-by-law"),
    ("/countries/uss", 404, "/countries/us"),
    ("/?carrier=t-mobil", 400, "/?carrier=t-mobile"),
    ("/?carrier=t-mobile&plan=pre-paid", 400, "/?carrier=t-mobile&plan=prepaid"),
    ("/?carier=t-mobile", 400, "/?carrier=t-mobile"),
    ("/coverage?plam=postpaid", 400, "/coverage?plan=postpaid"),
    ("/compare?carriers=t-mobile,telo", 400, "/compare?carriers=t-mobile,tello"),
    ("/carriers?nothing=1", 400, None),
    ("/port?from=tello&to=tello", 400, None),
    ("/?plan=prepaid&plan=postpaid", 400, None),
    ("/?lang=klingon", 400, None),
    ("/?claim=no-such-claim-at-all", 400, None),
    ("/?carrier=4111111111111111", 400, None),
    ("/embed?carrier=t-mobil", 400, "/embed?carrier=t-mobile"),
]


@pytest.mark.parametrize(("path", "status", "guess"), ERRORS)
def test_an_error_is_a_page_that_leads_on(real, path, status, guess):
    response = real.get(path, headers={"Accept-Language": "es"})
    assert response.status_code == status
    assert response.content_type == "text/html; charset=utf-8"
    assert response.headers["Content-Language"] == "es"
    assert "no-store" in response.headers["Cache-Control"]
    page = HTMLParser(response.text)
    assert page.css_first("h1").text().strip()
    links = [urlsplit(each.attributes["href"]) for each in page.css("main a.button")]
    wanted = urlsplit(guess) if guess else None
    found = [(link.path, set(link.query.replace("%2C", ",").split("&")) - {"lang=es"}) for link in links]
    assert found == ([(wanted.path, set(filter(None, wanted.query.split("&"))))] if wanted else [])


@pytest.mark.parametrize("path", [path for path, *_ in ERRORS if "lang=" not in path])
def test_an_error_is_told_in_the_language_of_the_reader(real, path):
    shown = HTMLParser(real.get(path, headers={"Accept-Language": "zh-CN"}).text).css_first("main").text()
    assert re.findall(r"(?:\b[a-z']+ ){3,}[a-z']+", shown) == []


@pytest.mark.parametrize(
    "path", ["/carriers/078-05-1120", "/static/078-05-1120", "/claims/078-05-1120?lang=ess", "/carriers?ssn=078-05-1120&lang=ess"]
)
def test_an_error_repeats_no_personal_data(real, path):
    response = real.get(path)
    assert (response.status_code, response.mimetype) == (400, "text/html")
    assert "1120" not in response.text


def test_errors_of_the_api_stay_problems(real):
    for path in ("/v1/carriers/tmobile", "/v1/carriers?nothing=1", "/nothing"):
        assert real.get(path, headers={"Accept": "text/html"}).content_type != "text/html; charset=utf-8"


def test_a_fault_of_ours_is_a_page_that_says_no_more_than_that(embedded, monkeypatch):
    monkeypatch.setattr("service.desk.pages.about.show", None)
    response = create_app(embedded).test_client().get("/about?lang=es")
    assert response.status_code == 500
    assert "Traceback" not in response.text
    assert "NoneType" not in response.text


def test_a_host_may_add_parameters_of_its_own_to_the_card(real):
    assert real.get("/embed?carrier=TMO&account_id=7&theme=dark").status_code == 200


def test_reports_are_offered_where_the_repository_is_known(embedded):
    path = PAGES["answer"]
    assert not HTMLParser(create_app(embedded).test_client().get(path).text).css("a.report")
    known = create_app(embedded, REPOSITORY_URL="https://code.example/project/").test_client()
    links = [each.attributes["href"] for each in HTMLParser(known.get(path).text).css("a.report")]
    assert len(links) > 20
    assert all(link.startswith("https://code.example/project/issues/new?") for link in links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_on_a_release_speaks_the_language_of_the_reader_and_stays_there(released, language):
    response = released.get(f"/?carrier=t-mobile&plan=prepaid&release=2026.11.0&lang={language}")
    assert response.status_code == 200
    page = HTMLParser(response.text)
    assert "2026.11.0" in page.css_first("footer").text()
    assert all("release=2026.11.0" in each.attributes["href"] for each in page.css("nav a"))
    if language != "en":
        assert "Reply to copy" not in response.text


def test_a_day_leads_to_the_page_of_its_release(released):
    newest = released.get("/v1/releases").json["data"][0]
    response = released.get(f"/carriers/t-mobile?as_of={newest['date']}")
    assert response.status_code == 307
    assert response.headers["Location"] == f"/carriers/t-mobile?release={newest['id']}"
