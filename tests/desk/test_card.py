import json
import logging
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from service.app import create_app

CARD = "/v1/carriers/sample-mobile/card?plan=prepaid&sim=esim&channel=online&action=new_line"
HOOK = "/integrations/freescout"
EMAIL, PHONE = "jane.roe@example.com", "+1 (555) 010-9999"
PERSON = {
    "customerEmail": EMAIL,
    "customerPhones": [PHONE],
    "mailboxId": 1,
    "secret": "s",
    "conversationType": "email",
}


def page(response):
    assert response.content_type == "text/html; charset=utf-8"
    return LexborHTMLParser(response.text)


def hooked(client, subject, **headers):
    body = json.dumps({**PERSON, "conversationSubject": subject})
    return client.post(HOOK, data=body, content_type="application/json", headers={"Accept": "text/html", **headers})


def test_a_card_shows_the_core_answers_with_source_and_age(client):
    card = page(client.get(CARD))
    assert card.css_first("section").attributes["lang"] == "en"
    assert card.css_first("h2").text() == "Sample Mobile"
    assert "Ask" in card.css_first(".carrier-verdict").text()
    (email,) = (row for row in card.css("tr") if row.css_first("th").text() == "Email address")
    assert "Required An email address is required." in email.text()
    assert email.css_first("a").attributes["href"] == "https://example.com/esim"
    assert "Date of the source: 2026-08; Date of reading: 2026-11-22" in email.text()
    assert "Social Security number" in card.css_first(".carrier-unknown").text()


@pytest.fixture(scope="module")
def public():
    return create_app(PUBLIC_URL="https://carriers.example").test_client()


@pytest.mark.parametrize(
    "query", ["plan=prepaid&lang=es", "have=cn_passport&claim=article-real-name-by-law&plan=prepaid", "lang=zh-CN"]
)
def test_the_reply_of_a_card_is_the_reply(public, query):
    reply = public.get(f"/v1/carriers/t-mobile/reply?{query}&release=2026.11.0").json["data"]["text"]
    assert page(public.get(f"/v1/carriers/t-mobile/card?{query}&release=2026.11.0")).css_first("textarea").text().strip() == reply
    assert "https://carriers.example/v1/carriers/t-mobile/reply?" in reply


def test_a_card_of_another_release_is_refused_where_there_is_none(client):
    response = client.get(f"{CARD}&release=2020.1.0&lang=en")
    assert response.status_code == 400
    assert "There is no release yet" in page(response).text()


def test_what_the_customer_asks_about_comes_first(client):
    card = page(client.get(f"{CARD}&subject=old_carrier,deposit&claim=real-name"))
    assert card.css_first("th").text() == "Deposit"
    assert "In short: False." in card.css_first(".carrier-belief").text()


def test_each_answer_can_be_reported_where_the_project_is_known(small, client):
    assert page(client.get(CARD)).css(".carrier-report") == []
    reported = page(create_app(small, REPOSITORY_URL="https://example.org/project").test_client().get(CARD))
    links = [node.attributes["href"] for node in reported.css(".carrier-report")]
    assert links[0].startswith("https://example.org/project/issues/new?")
    assert any("sample-mobile.esim-online-email" in link for link in links)


@pytest.mark.parametrize("path", [CARD, "/v1/carriers/nobody/card", "/v1/carriers/sample-mobile/card?plan=x"])
def test_a_card_runs_nothing_and_loads_nothing(client, hostile, path):
    for each in (client, hostile):
        fragment = page(each.get(path))
        assert fragment.css("script, style, link, img, iframe, object, embed, form, [style], [src], [action]") == []
        assert [name for node in fragment.css("*") for name in node.attributes if name.startswith("on")] == []
        schemes = {node.attributes["href"].partition(":")[0] for node in fragment.css("a") if "://" in node.attributes["href"]}
        assert schemes <= {"https", "http"}


def test_a_card_can_be_included_from_anywhere(client):
    response = client.get(CARD, headers={"Accept": "text/html, */*; q=0.01", "Origin": "https://desk.example"})
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert client.get(CARD, headers={"If-None-Match": response.headers["ETag"]}).status_code == 304


def test_the_links_of_a_card_are_whole_addresses(small):
    client = create_app(small, PUBLIC_URL="https://carriers.example").test_client()
    links = [node.attributes["href"] for path in (CARD, "/v1/carriers/x/card") for node in page(client.get(path)).css("a")]
    assert [link for link in links if "://" not in link] == []
    (whole,) = (link for link in links if link.startswith("https://carriers.example/?"))
    assert client.get(whole.removeprefix("https://carriers.example")).status_code == 200


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "There is no such record."), ("zh-CN", "没有这条记录。"), ("es", "No existe ese registro.")],
)
def test_an_unknown_carrier_is_a_card_that_offers_others(real, language, sentence):
    response = real.get(f"/v1/carriers/telo/card?lang={language}")
    assert response.status_code == 404
    assert response.headers["Cache-Control"] == "no-store"
    card = page(response)
    assert sentence in card.text()
    assert re.search(r"['“]tello['”]", card.text())
    address = next(node.attributes["href"] for node in card.css("a") if node.text() == "Tello Mobile")
    assert page(real.get(address)).css_first("h2").text() == "Tello Mobile"


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("plan=pre-paid", 400, "Did you mean 'prepaid'?"),
        ("no_such=1", 400, "'no_such' is not known here."),
        ("lang=fr", 400, "'fr' is not known here."),
        ("plan=prepaid&plan=postpaid", 400, "Given more than once"),
        ("have=123-45-6789", 400, "This looks like personal data"),
    ],
)
def test_a_wrong_parameter_is_a_card_that_says_so(client, query, status, said):
    response = client.get(f"/v1/carriers/sample-mobile/card?{query}")
    assert response.status_code == status
    assert said in page(response).text()
    assert "Look at errors" not in response.text
    assert "6789" not in response.text


@pytest.mark.parametrize(
    ("subject", "language", "carrier"),
    [
        ("Necesito activar Tello", "es", "Tello Mobile"),
        ("Tmobile卡手机卡怎么实名？", "zh-Hans", "T-Mobile"),
        ("How do I port my number to Mint Mobile?", "en", "Mint Mobile"),
    ],
)
def test_freescout_gets_the_card_of_the_carrier_in_the_language_of_the_subject(real, subject, language, carrier):
    response = hooked(real, subject, **{"Accept-Language": "en"})
    panel = page(response)
    assert response.status_code == 200
    assert response.headers["Content-Language"] == panel.css_first("html").attributes["lang"] == language
    assert panel.css_first("title").text() == panel.css_first("h2").text() == carrier


def test_freescout_gets_the_case_and_the_truth_of_the_subject(real):
    panel = page(hooked(real, "T-Mobile 预付费 eSIM 卡怎么实名？"))
    assert panel.css_first(".carrier-case").text().startswith("预付费 · eSIM")
    assert "简而言之：不实。" in panel.css_first("textarea").text()
    assert "简而言之：不实。" in panel.css_first(".carrier-belief").text()
    assert panel.css_first("th").text() == "实名登记"


@pytest.mark.parametrize("subject", ["Hello", "", None, 5, ["Tello"], "\ud800"])
def test_freescout_gets_the_carriers_to_choose_from_where_none_is_named(client, subject):
    response = hooked(client, subject)
    panel = page(response)
    assert response.status_code == 200
    assert panel.css_first("title").text() == "What the carrier asks for"
    assert [node.text() for node in panel.css(".carrier-picker a")] == ["Sample Mobile", "Tiny Mobile"]


@pytest.mark.parametrize(
    ("subject", "query", "accepted", "language"),
    [
        ("Tello", "", "es-MX", "es"),
        ("Tello", "", "", "en"),
        ("Necesito activar Tello", "?lang=zh-CN", "es", "zh-Hans"),
        ("How do I activate Tello?", "", "es", "en"),
    ],
)
def test_a_subject_that_tells_no_language_leaves_it_to_the_browser(real, subject, query, accepted, language):
    response = real.post(HOOK + query, json={"conversationSubject": subject}, headers={"Accept-Language": accepted})
    assert response.headers["Content-Language"] == language


def test_nobody_is_in_the_answer_or_the_log(client, caplog):
    caplog.set_level(logging.DEBUG)
    for subject in (f"Sample SIM for {EMAIL} {PHONE}", "Hello"):
        response = hooked(client, subject)
        seen = response.text + caplog.text + str(response.headers)
        assert not re.search(r"jane|roe|010-9999|0109999", seen)


def test_an_address_in_a_subject_is_masked_before_it_is_understood(real):
    assert page(hooked(real, "Message from tello@example.com")).css(".carrier-picker")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"Tello"', b"[" * 60_000])
def test_a_body_that_is_no_object_is_refused_in_html(client, body):
    response = client.post(HOOK, data=body, content_type="application/json")
    assert response.status_code == 400
    assert "The request cannot be read" in page(response).text()


def test_a_body_that_is_too_large_is_refused(client):
    assert client.post(HOOK, json={"conversationSubject": "x" * 70_000}).status_code == 413


def test_a_card_answers_plainly_what_was_asked(client):
    card = page(client.get(f"{CARD}&subject=email&lang=en"))
    assert card.css_first(".carrier-plain").text() == "Yes, Sample Mobile asks for this: Email address."


def test_no_row_of_a_card_says_only_that_nobody_knows(real):
    card = page(real.get("/v1/carriers/t-mobile/card?plan=prepaid&lang=en"))
    assert "In all other cases Unknown" not in card.text()
    wholly, partly = (node.text() for node in card.css(".carrier-unknown"))
    assert "US payment card" in wholly
    assert partly.startswith("Unknown in other cases: Government-issued photo ID")
