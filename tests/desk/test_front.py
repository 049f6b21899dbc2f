from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from service.app import create_app


def recognised(real, text, language="en"):
    response = real.post(f"/?lang={language}", data={"text": text})
    assert response.status_code == 303
    return {key: value[0] for key, value in parse_qs(urlsplit(response.headers["Location"]).query).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tmobile卡手机卡怎么实名？", {"carrier": "t-mobile", "subject": "real_name_registration", "reply": "zh-Hans"}),
        ("¿Qué necesito para un eSIM prepago de Tello?", {"carrier": "tello", "plan": "prepaid", "sim": "esim", "reply": "es"}),
        ("From Verizon to T-Mobile with my number", {"among": "verizon,t-mobile", "reply": "en"}),
        ("hello", {"recognised": "none"}),
    ],
)
def test_a_pasted_text_leads_to_an_address_that_holds_what_was_recognised(real, text, expected):
    found = recognised(real, text)
    assert expected.items() <= found.items()
    assert found["lang"] == "en"


LIKELY = "No word of the text names “Proof of address”"


def test_a_likely_reading_is_said_to_be_one_and_what_nobody_has_shown_too(real):
    text = "they want to see where I live but every bill goes to my roommate, I use mint"
    page = real.post("/?lang=en", data={"text": text}, follow_redirects=True).text
    assert LIKELY in page
    assert "We could not find whether Mint Mobile asks for this: Proof of address." in page


def test_a_reading_is_no_longer_spoken_of_when_another_subject_is_asked_about(real):
    assert LIKELY not in real.get("/?carrier=mint-mobile&subject=ssn&likely=proof_of_address&lang=en").text


def test_a_panel_with_a_subject_line_alone_does_not_ask_for_a_likely_reading(real):
    body = {"conversationSubject": "they want to see where I live, I use mint"}
    assert "Proof of address" not in real.post("/integrations/freescout?lang=en", json=body).text


def test_nothing_of_a_pasted_text_is_in_an_address_or_on_a_page(real):
    text = "Kim Secretname, kim@example.com, +1 555 010 9999, my T-Mobile SIM"
    response = real.post("/", data={"text": text}, follow_redirects=True)
    for part in ("Secretname", "example.com", "9999"):
        assert part not in response.text
        assert part not in response.request.url


@pytest.mark.parametrize(
    ("body", "status"), [({"text": "  "}, 400), ({}, 400), ({"text": "a", "other": "b"}, 400), ({"text": "水" * 4000}, 413)]
)
def test_a_text_that_cannot_be_read_is_refused_with_a_page(real, body, status):
    response = real.post("/?lang=zh-Hans", data=body)
    assert response.status_code == status
    assert response.headers["Content-Language"] == "zh-Hans"
    assert response.content_type.startswith("text/html")
    assert "水" not in response.text


def page(real, path):
    return HTMLParser(real.get(path).text)


def test_the_verdict_stands_on_top_of_the_answer(real):
    first = page(real, "/?carrier=t-mobile&plan=prepaid&lang=en").css_first("#answer > section")
    assert "T-Mobile" in first.css_first("h2").text()
    assert "Ask" in first.css_first(".big").text()


def test_the_next_question_leads_to_the_case_that_it_settles(real):
    found = page(real, "/?carrier=t-mobile&plan=prepaid&lang=en")
    links = {each.text(): each.attributes["href"] for each in found.css(".verdict .chips a")}
    assert links["Online"] == "/?carrier=t-mobile&channel=online&lang=en&plan=prepaid#answer"


def test_what_the_customer_has_is_one_link_away_and_taken_back_by_the_same(real):
    path = "/?carrier=t-mobile&plan=prepaid&sim=esim&channel=online&lang=en"
    before = page(real, path).css_first("#email .toggles a").attributes["href"]
    assert "have=email" in before
    after = page(real, before).css_first("#email")
    assert "satisfied" in after.attributes["class"]
    assert after.css_first(".toggles a").attributes["aria-current"] == "true"
    assert "have" not in after.css_first(".toggles a").attributes["href"]


def test_a_field_left_empty_says_nothing(real):
    answers = [page(real, f"/?carrier=tello&lang=en{rest}").css_first("#answer").html for rest in ("", "&plan=&sim=&channel=")]
    assert answers[0] == answers[1]


def test_the_myth_in_play_is_checked_beside_the_answer(real):
    claims = page(real, "/?carrier=t-mobile&subject=prc_resident_id&lang=en").css(".claim")
    assert claims
    assert "False" in claims[0].text()


def test_every_line_has_its_source_with_its_age(real):
    items = page(real, "/?carrier=t-mobile&plan=prepaid&sim=esim&channel=online&action=new_line&device=own&lang=en").css(".item")
    said = [each for each in items if each.css(".statement")]
    assert len(said) > 15
    assert all(each.css_first(".source a") and each.css_first(".source .tag") for each in said)


def test_the_reply_may_be_in_another_language_than_the_page(real):
    shown = page(real, "/?carrier=t-mobile&plan=prepaid&lang=en&reply=es")
    assert shown.css_first("#reply").attributes["lang"] == "es"
    alone = page(real, "/?carrier=t-mobile&plan=prepaid&lang=es")
    assert shown.css_first("#reply").text() == alone.css_first("#reply").text()


def test_a_carrier_that_is_added_joins_the_comparison(real):
    response = real.get("/compare?carriers=tello&add=t-mobile&plan=&lang=en")
    assert response.status_code == 303
    assert response.headers["Location"] == "/compare?carriers=tello,t-mobile&lang=en"


@pytest.mark.parametrize(
    ("subject", "language", "sentence"),
    [
        ("prc_resident_id", "en", "No, T-Mobile does not ask for this, as far as we found: Chinese resident ID card."),
        ("prc_resident_id,real_name_registration", "zh-Hans", "不需要。据我们所查，T-Mobile 不要求中国居民身份证。"),
        ("real_name_registration", "zh-Hans", "不需要。法律不要求：实名登记。"),
        ("us_payment_card", "es", "No pudimos averiguar si T-Mobile pide esto: Tarjeta de pago de EE. UU."),
    ],
)
def test_what_was_asked_is_answered_plainly_before_all_else(real, subject, language, sentence):
    shown = page(real, f"/?carrier=t-mobile&plan=prepaid&subject={subject}&lang={language}")
    assert shown.css_first("#verdict + p").text() == sentence


def test_the_reply_to_what_was_asked_is_short_and_the_whole_one_stands_below(real):
    path = "/?carrier=t-mobile&plan=prepaid&lang=en"
    brief, whole = (page(real, path + "&subject=prc_resident_id").css_first(name).text() for name in ("#reply", "#reply-whole"))
    assert whole.strip() == page(real, path).css_first("#reply").text().strip()
    assert len(brief.splitlines()) < 20 < len(whole.splitlines())


def test_two_carriers_of_a_number_that_moves_lead_to_both_sides(real):
    text = "Quiero pasar mi número de Verizon prepago a Mint, ¿qué necesito?"
    shown = HTMLParser(real.post("/?lang=en", data={"text": text}, follow_redirects=True).text)
    links = {each.text(): each.attributes["href"] for each in shown.css(".notice a")}
    assert next(iter(links)) == "Move a number from Verizon to Mint Mobile"
    assert real.get(links["Move a number from Mint Mobile to Verizon"]).status_code == 200


def test_the_next_question_names_one_dimension(real):
    assert "Ask next: Channel" in page(real, "/?carrier=t-mobile&plan=prepaid&lang=en").css_first(".next").text()


def test_every_line_can_be_reported_once_where_the_project_is_known():
    client = create_app(REPOSITORY_URL="https://example.org/project").test_client()
    items = HTMLParser(client.get("/?carrier=t-mobile&lang=en").text).css(".item")
    assert {len(each.css("a.report")) for each in items} == {1}


def test_typed_facts_stand_in_sentences(real):
    shown = page(real, "/?carrier=xfinity-mobile&plan=postpaid&channel=online&lang=en").css_first("#government_photo_id")
    assert "Time allowed: 72 hours." in [each.text() for each in shown.css(".fact")]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("I want to port my number to Mint, what do I need?", None),
        ("Which transfer PIN do I need to port my number to Mint?", "transfer_pin"),
    ],
)
def test_a_text_that_names_an_action_alone_asks_for_all_it_takes(real, text, subject):
    found = recognised(real, text)
    assert "port_in" in found["action"]
    assert found.get("subject", "").split(",")[0] == (subject or "")


def test_the_changes_of_a_carrier_do_not_count_those_of_all(real):
    everything, tello = (real.get(path).text for path in ("/changes", "/changes?carrier=tello"))
    assert "Carrier, Added: 34" in everything
    assert "Added: 34" not in tello
    assert "2026.11.0" in tello
