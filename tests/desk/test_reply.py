import re

import nh3
import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from schemas.vocabulary.replies import BLOCKS
from schemas.vocabulary.subjects import SUBJECTS
from service.app import create_app
from service.desk.replies.evidence import citation
from tests.data.test_translations import ENGLISH, QUOTED, WORDS
from tests.desk.conftest import MARKUP

LANGUAGES = ("en", "zh-Hans", "es")
FORMS = {"text": "text/plain", "markdown": "text/markdown", "html": "text/html"}
TAGS = set("p br ul ol li strong em a".split())
MARKS = re.compile(r"^(- |\d+\. )", re.MULTILINE)
SAMPLE = "/v1/carriers/sample-mobile/reply?plan=prepaid&sim=esim&channel=online&action=new_line"
CASES = ("", "plan=prepaid&sim=esim&channel=online&have=cn_passport&lack=ssn")


def told(client, path):
    response = client.get(path)
    assert response.status_code == 200, response.text
    return response.json["data"]


def listed(client, path):
    """Return all rows of a list."""
    reply = client.get(f"{path}?limit=500").json
    rows = reply["data"]
    while "next" in reply["links"]:
        reply = client.get(reply["links"]["next"]).json
        rows += reply["data"]
    return rows


def blocks(data):
    return {block["id"]: block["text"] for block in data["blocks"]}


def squeezed(text):
    return re.sub(r"\s+", "", text)


def of_html(html):
    return squeezed(LexborHTMLParser(html).text() if html else "")


def of_markdown(markdown):
    reader = MarkdownIt()
    reader.normalizeLinkText = str
    return of_html(reader.render(markdown))


def of_text(text):
    return squeezed(MARKS.sub("", text))


@pytest.fixture(scope="module", params=LANGUAGES)
def everything(request, real):
    """Return a language and the replies of every carrier in it, in cases of several kinds."""
    carriers = [row["id"] for row in listed(real, "/v1/carriers")]
    addresses = [f"/v1/carriers/{carrier}/reply?lang={request.param}&{case}" for carrier in carriers for case in CASES]
    return request.param, {address: told(real, address) for address in addresses}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_carrier_has_a_reply_in_every_language_and_form(real, language, form):
    for carrier in listed(real, "/v1/carriers"):
        response = real.get(f"/v1/carriers/{carrier['id']}/reply?lang={language}&format={form}")
        assert (response.status_code, response.content_type) == (200, f"{FORMS[form]}; charset=utf-8")
        assert response.headers["Content-Language"] == language
        assert carrier["name"] in re.sub(r"&amp;", "&", response.text.replace("\\", ""))


def test_a_form_is_what_json_holds_in_that_form(client):
    data = told(client, SAMPLE)
    for form in FORMS:
        assert client.get(f"{SAMPLE}&format={form}").text == data[form] + "\n"


def test_html_has_few_tags_and_needs_no_cleaning(everything):
    _, replies = everything
    for address, data in replies.items():
        for html in (data["html"], *(block["html"] for block in data["blocks"])):
            cleaned = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, link_rel=None, url_schemes={"http", "https"})
            assert cleaned == html, address


def test_text_is_plain(everything):
    _, replies = everything
    for address, data in replies.items():
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]|</?[a-z]|\*\*|\]\(|&(#\d+|[a-z]+);|\\|^#", data["text"], re.MULTILINE), (
            address
        )


def test_the_three_forms_say_the_same_words(everything):
    _, replies = everything
    for address, data in replies.items():
        for writing in (data, *data["blocks"]):
            assert of_html(writing["html"]) == of_markdown(writing["markdown"]) == of_text(writing["text"]), address


def test_no_english_and_no_key_is_in_another_language(real, everything):
    language, replies = everything
    names = {row["id"]: row["name"] for row in listed(real, "/v1/carriers")}
    for address, data in replies.items():
        prose = "\n".join(
            line for line in data["text"].replace(names[address.split("/")[3]], "").splitlines() if "://" not in line
        )
        assert not re.search(r"\b[a-z]+_[a-z_]+\b|[{}]", prose), address
        if language != "en":
            assert not ENGLISH & {word.casefold() for word in WORDS.findall(QUOTED.sub("", prose))}, address


def test_the_blocks_are_the_reply(everything):
    _, replies = everything
    for data in replies.values():
        assert [block["id"] for block in data["blocks"]] == [name for name in BLOCKS if name in blocks(data)]
        assert "\n\n".join(block["text"] for block in data["blocks"]) == data["text"]


def test_a_reply_tells_what_the_files_say(client):
    parts = blocks(told(client, SAMPLE))
    assert "- Email address: An email address is required. An address that has an account already is refused." in parts["tell"]
    assert "- Government-issued photo ID: The listed steps have no ID step." in parts["not_needed"]
    assert (
        "1. Choose a plan.\n2. Scan the QR code.\n\nTakes 5 minutes to 3 hours.\n\nHow you see that it worked" in parts["steps"]
    )
    assert "- The email address is refused: Give another one." in parts["trouble"]
    assert "A shop would have to look at an ID." in parts["changes"]
    assert "whether Sample Mobile asks for this" in parts["unknown"]
    assert "Social Security number" in parts["unknown"]


def test_the_day_and_the_sources_are_those_of_the_files(client):
    data = told(client, SAMPLE)
    assert data["checked_on"] == "2026-11-22"
    assert blocks(data)["sources"] == (
        "Where this comes from\n\nChecked on 2026-11-22.\n"
        "- Activate your eSIM (Sample Mobile; Date of the source: 2026-08; Date of reading: 2026-11-22): https://example.com/esim\n"
        "- Help (Sample Mobile; Date of reading: 2026-11-22): https://example.com/help\n"
        "- Registration by country (Example List; Date of the source: 2026; Date of reading: 2026-11-22): "
        "https://example.com/registration\n"
        "- A thread (Example Forum; Date of the source: 2024-05-01; Date of reading: 2026-11-22): https://example.org/forum\n\n"
        "Carrier activation reference, not released yet"
    )


def test_a_reply_shows_sources_that_are_in_the_files(real, everything):
    known = {(row["url"], row["title"], row["read_on"]) for row in listed(real, "/v1/sources")}
    _, replies = everything
    for address, data in replies.items():
        for line in blocks(data)["sources"].splitlines():
            if "://" in line:
                shown = [
                    (url, title, day) for url, title, day in known if line.endswith(url) and f"- {title}" in line and day in line
                ]
                assert shown, (address, line)
                assert min(day for *_, day in shown) <= data["checked_on"]


def test_both_sides_of_a_dispute_are_told(client):
    text = blocks(told(client, "/v1/carriers/sample-mobile/reply?plan=prepaid&channel=store"))["pay"]
    assert "Sources disagree. (1) Required: The store charges ten dollars." in text
    assert "(2) Not required: A forum says that prepaid is free of it." in text


def test_a_weak_word_is_called_weak(client):
    text = told(client, "/v1/carriers/sample-mobile/reply?plan=prepaid&channel=store")["text"]
    assert "A forum says that prepaid is free of it. Please check this: the source is weak or old." in text


def test_typed_facts_are_told(client):
    text = told(client, "/v1/carriers/sample-mobile/reply?plan=postpaid&channel=online&have=military_id")["text"]
    assert "Only when the order is picked for a check. Photos of both sides of an ID are sent. Time allowed: 72 hours." in text
    assert "Only this is accepted: US passport and US state ID. Not accepted: US military ID." in text
    assert "US military ID: It is named as one that will not do." in text
    assert "Amount: from $100.00 to $500.00." in text
    assert "Length: 4 digits." in told(client, "/v1/carriers/sample-mobile/reply?plan=lifeline")["text"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("plan=prepaid&lack=email", "From what you told us, this is missing: Email address."),
        ("plan=prepaid", "Nothing is known to stand in the way. Please go through these points before you order."),
        ("plan=business", "Sample Mobile does not sell this."),
        ("plan=postpaid", "No source says whether it is sold."),
    ],
)
def test_the_answer_is_the_verdict_of_the_checklist(client, query, sentence):
    path = f"/v1/carriers/sample-mobile/reply?{query}&sim=esim&channel=online&action=new_line"
    data = told(client, path)
    assert sentence in blocks(data)["answer"]
    assert data["verdict"] == told(client, path.replace("/reply", "/checklist"))["verdict"]


def test_what_is_left_open_is_asked(client):
    asked = blocks(told(client, "/v1/carriers/sample-mobile/reply?sim=esim&channel=online"))["question"]
    assert asked == "A question to you\n\nSo that we can answer more exactly, please tell us which it is: " + (
        "Prepaid, Postpaid, Lifeline, or Business."
    )


def test_a_claim_is_told_first(client):
    data = told(client, f"{SAMPLE}&claim=real-name")
    assert [block["id"] for block in data["blocks"]][:3] == ["greeting", "claim", "answer"]
    assert blocks(data)["claim"] == (
        "What you may have read\n\nYou may have read this: “A Sample card has to be registered.”\n\nIn short: False.\n"
        "- No US law makes anybody register a line.\n\nSend photos of an ID to nobody who offers it."
    )


@pytest.mark.parametrize(
    ("carrier", "claim", "status"),
    [("tiny-mobile", "real-name", 400), ("tiny-mobile", "lucky-numbers", 200), ("tiny-mobile", "x", 400)],
)
def test_a_claim_about_another_carrier_is_refused(client, carrier, claim, status):
    response = client.get(f"/v1/carriers/{carrier}/reply?claim={claim}")
    assert response.status_code == status
    assert status == 200 or response.json["errors"][0]["parameter"] == "claim"


def test_one_block_can_be_had_alone(client):
    data = told(client, f"{SAMPLE}&block=steps,tell")
    assert [block["id"] for block in data["blocks"]] == ["tell", "steps"]
    assert data["text"].startswith("What you will be asked\n- Email address")
    assert client.get(f"{SAMPLE}&block=steps&format=text").text == blocks(data)["steps"] + "\n"


@pytest.mark.parametrize(
    ("query", "parameter", "guess"),
    [("block=step", "block", "steps"), ("format=htm", "format", "html"), ("format=text&fields=text", "fields", None)],
)
def test_a_wrong_parameter_is_refused(client, query, parameter, guess):
    response = client.get(f"{SAMPLE}&{query}")
    assert response.status_code == 400
    (error,) = response.json["errors"]
    assert (error["parameter"], error.get("did_you_mean")) == (parameter, guess)


def test_a_reply_about_some_subjects_speaks_of_nothing_else(real):
    reply = real.get("/v1/carriers/t-mobile/reply?plan=prepaid&subject=prc_resident_id&lang=en").json
    assert [block["id"] for block in reply["data"]["blocks"]] == ["greeting", "answer", "not_needed", "sources"]
    first = "No, T-Mobile does not ask for this, as far as we found: Chinese resident ID card."
    assert reply["data"]["blocks"][1]["text"].startswith(first)
    assert "subject=prc_resident_id" in reply["links"]["permalink"]


@pytest.mark.parametrize("some", [list(SUBJECTS)[place : place + 16] for place in range(0, len(SUBJECTS), 16)])
def test_no_subject_that_is_asked_about_is_passed_over(real, some):
    for carrier in ("airalo", "mint-mobile", "safelink", "t-mobile", "tello", "verizon"):
        text = told(real, f"/v1/carriers/{carrier}/reply?subject={','.join(some)}&lang=en")["text"]
        assert [subject for subject in some if SUBJECTS[subject].label not in text] == []


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("tello/reply?subject=proof_of_address", "We could not find whether Tello Mobile asks for this: Proof of address."),
        ("tello/reply?subject=device_unlock", "We could not find what Tello Mobile says on this: Unlock policy."),
        ("tello/reply?subject=tribal_id_number&plan=prepaid", "This does not come up in this case: Tribal ID number."),
    ],
)
def test_what_nobody_has_shown_is_said_of_what_was_asked(real, question, sentence):
    assert sentence in told(real, f"/v1/carriers/{question}&lang=en")["text"]


def test_fields_keep_parts_of_the_reply(client):
    assert told(client, f"{SAMPLE}&fields=text,verdict").keys() == {"text", "verdict"}
    assert told(client, f"{SAMPLE}&fields=blocks.id")["blocks"][0] == {"id": "greeting"}


@pytest.mark.parametrize(
    ("code", "language"),
    [
        *((code, "zh-Hans") for code in ("zh-Hans", "zh-cn", "zh-CN", "zh", "zh_CN", "ZH", "zh-SG", "zh-TW")),
        *((code, "es") for code in ("es", "es-419", "es-es", "es-mx", "es_ES", "es-ES", "es-LA", "es-MX")),
        *((code, "en") for code in ("en", "en-US", "en_US")),
    ],
)
def test_the_codes_of_help_desks_are_understood(real, code, language):
    response = real.get(f"/v1/carriers/tello/reply?block=greeting&lang={code}")
    assert response.headers["Content-Language"] == language
    assert response.json["data"]["text"] == {"zh-Hans": "您好！", "es": "¡Hola!", "en": "Hello!"}[language]


def test_texts_are_no_markup(hostile):
    data = told(hostile, SAMPLE)
    assert f"- Email address: {MARKUP}" in data["text"]
    assert r"- **Email address**: \<script>alert(1)\</script> & \*bold\*" in data["markdown"]
    assert "<script" not in data["html"]
    assert of_html(data["html"]) == of_markdown(data["markdown"]) == of_text(data["text"])
    assert nh3.clean(data["html"], tags=TAGS, attributes={"a": {"href"}}, link_rel=None) == data["html"]
    rendered = LexborHTMLParser(MarkdownIt().render(data["markdown"]))
    assert {node.tag for node in rendered.css("body *")} <= TAGS


@pytest.mark.parametrize(("public", "address"), [("https://example.org", "https://example.org/v1/x?release=2026.11.0"), ("", "")])
def test_a_release_is_cited_with_its_lasting_address(small, public, address):
    with create_app(small, PUBLIC_URL=public).app_context():
        line = citation("2026.11.0", {"permalink": "/v1/x?release=2026.11.0"})
    assert (line.text, line.address) == ("Carrier activation reference, release 2026.11.0", address)


@pytest.mark.parametrize(
    ("carrier", "said"),
    [
        ("t-mobile", "No, T-Mobile does not ask for this, as far as we found: Chinese resident ID card."),
        ("verizon", "No, the law does not require this: Chinese resident ID card."),
    ],
)
def test_that_no_law_asks_is_not_told_as_what_a_carrier_asks(real, carrier, said):
    text = real.get(f"/v1/carriers/{carrier}/reply?subject=prc_resident_id&plan=prepaid").json["data"]["text"]
    assert said in text
