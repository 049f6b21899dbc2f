import logging

import pytest

from tests.api.test_problems import problem

SENTENCE = "样品卡怎么实名？"


def matched(client, text):
    """Return what is recognised in a text, sent in the address and in the body: both must agree."""
    asked = client.get("/v1/match", query_string={"q": text})
    sent = client.post("/v1/match", json={"text": text})
    assert asked.status_code == sent.status_code == 200, (asked.json, sent.json)
    assert asked.json["data"] == sent.json["data"]
    return asked.json["data"]


def named(rows, key):
    return [row[key] for row in rows]


@pytest.mark.parametrize(
    ("text", "language", "carriers", "subjects", "actions"),
    [
        (SENTENCE, "zh-Hans", ["sample-mobile"], ["real_name_registration"], []),
        ("Does TINY mobile ask for my SSN?", "en", ["tiny-mobile"], ["ssn"], []),
        ("¿Me pide el numero de seguro social Sample-Mobile?", "es", ["sample-mobile"], ["ssn"], []),
        ("Quiero portar mi número a Tiny Mobile", "es", ["tiny-mobile"], ["account_number", "transfer_pin"], ["port_in"]),
        ("The weather is fine today", "en", [], [], []),
        ("A tinymobile SIM", "en", ["tiny-mobile"], [], []),
    ],
)
def test_a_sentence_is_understood_in_three_languages(client, text, language, carriers, subjects, actions):
    found = matched(client, text)
    assert found["language"] == language
    assert named(found["carriers"], "carrier") == carriers
    assert named(found["subjects"], "subject") == subjects
    assert named(found["actions"], "action") == actions


def test_positions_are_characters_of_the_text_as_it_was_sent(client):
    text = "😀 Ｓａｍｐｌｅ Mobile 的卡要实名吗"
    found = matched(client, text)
    places = [(row["start"], row["end"]) for row in (*found["carriers"], *found["subjects"])]
    assert [text[start:end] for start, end in places] == ["Ｓａｍｐｌｅ Mobile", "实名"]


def test_a_sentence_leads_to_its_claims_and_answers(client):
    found = matched(client, SENTENCE)
    assert found["claims"] == [{"claim": "real-name", "verdict": "false"}]
    (address,) = found["answers"]
    (row,) = client.get(address).json["data"]
    assert row["subject"] == "real_name_registration"


def test_a_misspelt_name_is_recognised(client):
    (carrier,) = matched(client, "sampel card ssn and sample-mobil")["carriers"]
    assert (carrier["carrier"], carrier["start"]) == ("sample-mobile", 20)


def test_personal_data_in_a_body_is_masked_and_nowhere_to_be_found(client, caplog):
    text = "Sample Mobile, SSN 078-05-1120, jane.roe@example.com, +1 206 555 0143"
    with caplog.at_level(logging.DEBUG):
        response = client.post("/v1/match", json={"text": text})
    assert response.status_code == 200
    for private in ("1120", "jane", "0143", "Sample Mobile,"):
        assert private not in response.text
        assert private not in caplog.text
    assert named(response.json["data"]["subjects"], "subject") == ["ssn"]


def test_personal_data_in_the_address_is_refused(client):
    refused = problem(client.get("/v1/match?q=ssn+078-05-1120"), 400)
    assert refused["type"] == "/problems/personal-data-refused"


def test_a_sentence_is_not_sent_back(client):
    assert "portar" not in client.get("/v1/match?q=Quiero+portar").text


@pytest.mark.parametrize("query", ["/v1/match", "/v1/match?q=", "/v1/match?q=%20", "/v1/search", "/v1/search?q=+"])
def test_an_empty_query_says_what_to_do(client, query):
    (error,) = problem(client.get(query), 400)["errors"]
    assert error == {"parameter": "q", "detail": "Write something to look for."}


@pytest.mark.parametrize(
    ("body", "parameter"),
    [({}, "text"), ({"text": ""}, "text"), ({"text": 1}, "text"), ({"text": "a", "name": "b"}, "name"), ([], "body")],
)
def test_a_body_of_another_shape_is_refused(client, body, parameter):
    assert parameter in {error["parameter"] for error in problem(client.post("/v1/match", json=body), 400)["errors"]}


def test_a_body_that_is_not_json_is_refused(client):
    problem(client.post("/v1/match", data=b"{", content_type="application/json"), 400)


def test_a_text_may_have_ten_kilobytes_and_no_more(client):
    assert client.post("/v1/match", json={"text": "x" * 10_240}).status_code == 200
    assert problem(client.post("/v1/match", json={"text": "名" * 3_414}), 413)["type"] == "/problems/content-too-large"
    assert problem(client.get("/v1/match?q=" + "x" * 301), 400)["errors"][0]["parameter"] == "q"


def test_control_characters_are_refused_in_an_address(client):
    assert problem(client.get("/v1/match?q=a%00b"), 400)["type"] == "/problems/malformed-request"


def found(client, query):
    response = client.get("/v1/search", query_string=query)
    assert response.status_code == 200, response.json
    return [(row["kind"], row["id"]) for row in response.json["data"]]


def test_a_search_finds_records_of_every_kind(client):
    assert ("carrier", "tiny-mobile") in found(client, {"q": "tiny"})
    kinds = {kind for text in ("sample", "qr", "registered", "law", "nine-digit") for kind, _ in found(client, {"q": text})}
    assert {"carrier", "requirement", "procedure", "claim", "rule", "term"} <= kinds


def test_a_search_finds_words_that_are_still_being_typed(client):
    assert found(client, {"q": "real-name regis"})[0] == ("term", "real_name_registration")


def test_two_chinese_characters_are_enough(client):
    assert ("term", "real_name_registration") in found(client, {"q": "实名"})
    assert ("carrier", "sample-mobile") in found(client, {"q": "样品"})


def test_accents_do_not_matter(client):
    assert found(client, {"q": "número"}) == found(client, {"q": "NUMERO"}) != []


def test_a_search_can_be_for_one_kind(client):
    assert {kind for kind, _ in found(client, {"q": "sample", "kind": "carrier"})} == {"carrier"}
    (error,) = problem(client.get("/v1/search?q=a&kind=terms"), 400)["errors"]
    assert error["did_you_mean"] == "term"


def test_what_has_a_meaning_to_a_search_machine_is_only_text(client):
    assert found(client, {"q": 'sample" OR "tiny'}) == []
    assert found(client, {"q": "NOT * (sample"}) == []


def test_a_hit_leads_to_its_record(client):
    for row in client.get("/v1/search?q=sample").json["data"]:
        assert client.get(row["links"]["self"]).status_code == 200


def test_a_search_says_how_much_there_is(client):
    whole = client.get("/v1/search?q=sample").json
    cut = client.get("/v1/search?q=sample&limit=1").json
    assert len(cut["data"]) == 1
    assert cut["meta"]["total"] == whole["meta"]["total"] == len(whole["data"])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("I threw the plastic away that my chip was punched out of, where else do I read those long digits?", "iccid"),
        ("quieren ver dónde vivo pero todos los recibos llegan a mi compañero", "proof_of_address"),
        ("抠下小卡以后大卡板扔了，那串很长的数字哪里还能看到？", "iccid"),
        ("apenas tiene quince, ¿puede ella sola?", "minimum_age"),
        ("they want to see where I live but every bill goes to my roommate", "proof_of_address"),
    ],
)
def test_a_subject_that_nothing_names_is_a_likely_reading_of_the_whole_text(real, text, subject):
    first = matched(real, text)["subjects"][0]
    assert first == {"subject": subject, "start": 0, "end": len(text), "found_by": "likeness"}


@pytest.mark.parametrize(
    ("text", "found_by"),
    [
        ("Does Tello ask for an SSN?", {"name"}),
        ("port in to tello", {"action"}),
        ("my grandson turns fifteen, may he take one out by himself?", {"likeness"}),
    ],
)
def test_it_is_said_how_a_subject_was_found(real, text, found_by):
    assert {row["found_by"] for row in matched(real, text)["subjects"]} == found_by


def test_what_only_follows_from_an_action_is_not_asked_for_alone(real):
    assert matched(real, "port in to tello")["answers"] == ["/v1/carriers/tello/answers?action=port_in"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Do I need an SSN? And is there an activation fee?", {"ssn", "activation_fee"}),
        ("需要 SSN 吗？要不要查信用？", {"ssn", "credit_check"}),
        ("¿Piden correo electrónico? ¿Y cuánto es el depósito?", {"email", "deposit"}),
    ],
)
def test_two_questions_in_one_text_are_both_kept(real, text, subjects):
    assert subjects <= set(named(matched(real, text)["subjects"], "subject"))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Good morning",
            "el perro duerme",
            "今天天气很好",
            "?!",
            "asdf qwer",
            "ok",
            "请问",
            "hola",
            "5",
            "unsubscribe",
            "x" * 300,
        ),
        *(
            "Verizon",
            "hi, Tello",
            "Hello I have Mint Mobile",
            "a quick question on Tello",
            "thanks for your help with Verizon",
            "gracias por todo",
        ),
    ],
)
def test_a_text_that_asks_nothing_turns_on_nothing(real, text):
    assert matched(real, text)["subjects"] == []


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("could my aunt pay mint by the month", "mint-mobile"),
        ("straight  talk is what my sister has", "straight-talk"),
        ("Verizon's store was closed", "verizon"),
        ("mint 每个月多少钱", "mint-mobile"),
        ("llevo dos años con metro y ya quiero irme", "metro-by-t-mobile"),
        ("is visible any better than at home internet", "visible"),
        ("my straigt talk sim never came", "straight-talk"),
        ("tengo verison y quiero otro plan", "verizon"),
        ("trac fone wont let me in", "tracfone"),
        ("el tracphone de mi mamá", "tracfone"),
    ],
)
def test_a_carrier_is_known_by_how_its_name_is_used_and_in_spite_of_a_slip(real, text, carrier):
    assert named(matched(real, text)["carriers"], "carrier") == [carrier]


@pytest.mark.parametrize(
    "text",
    [
        "the total on my phone bill is wrong",
        "will my s24 ultra take an esim",
        "el total de la factura del celular",
        "我的手机是 S24 Ultra，支持 eSIM 吗",
        "my esim is invisible in the settings",
        "it costs 5 in total. Wireless charging is extra",
        "Why doesn't mobile data work?",
        "please let us. Mobile data is off",
        "¿A cuántos metros de la torre vivo?",
    ],
)
def test_a_word_of_every_day_is_no_carrier_even_where_phones_are_spoken_of(real, text):
    assert matched(real, text)["carriers"] == []


@pytest.mark.parametrize("text", ["my mobile does not work", "I want a new mobile number with an SSN", "中国移动mobile"])
def test_half_of_a_name_is_no_carrier(real, text):
    assert matched(real, text)["carriers"] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("T\u2011Mobile nu\u0301mero de cuenta", id="another hyphen, and an accent of its own"),
        pytest.param("e\u0301 T-Mobile número de cuenta", id="an accent of its own before"),
    ],
)
def test_every_way_of_typing_a_letter_is_understood(real, text):
    found = matched(real, text)
    (carrier,), (subject, *_) = found["carriers"], found["subjects"]
    assert carrier["carrier"] == "t-mobile"
    assert text[carrier["start"] : carrier["end"]] in ("T-Mobile", "T\u2011Mobile")
    assert subject["subject"] == "account_number"
    assert text[subject["start"] : subject["end"]].endswith("de cuenta")


def test_a_spanish_letter_tells_the_language_however_it_is_typed(client):
    assert {matched(client, text)["language"] for text in ("Español", "Espan\u0303ol")} == {"es"}


def test_an_accent_of_its_own_is_found(client):
    assert found(client, {"q": "nu\u0301mero"}) == found(client, {"q": "número"})


def test_an_address_in_a_sentence_without_blanks_hides_itself_alone(real):
    body = {"text": "我用Tello激活eSIM邮箱是zhang@qq.com可以没有SSN吗"}
    response = real.post("/v1/match", json=body)
    assert named(response.json["data"]["carriers"], "carrier") == ["tello"]
    assert "ssn" in named(response.json["data"]["subjects"], "subject")


@pytest.mark.parametrize("key", ["me@x.com", "4155551234"])
def test_a_personal_key_of_a_body_is_refused_and_not_repeated(client, key):
    response = client.post("/v1/match", json={"text": "a", key: 1})
    assert problem(response, 400)["type"] == "/problems/personal-data-refused"
    assert key not in response.text


def test_half_a_character_in_a_text_does_no_harm(client):
    assert client.post("/v1/match", data=b'{"text":"\\ud800 Tiny Mobile"}', content_type="application/json").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"[" * 30_000, id="bottomless"),
        pytest.param(b'{"text": ' + b"1" * 5_000 + b"}", id="endless number"),
        pytest.param(b'{"text": "a", "\\ud800": 1}', id="half a character in a key"),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(client, body):
    refused = client.post("/v1/match", data=body, content_type="application/json")
    assert problem(refused, 400)["type"] == "/problems/malformed-request"


@pytest.mark.parametrize("body", [{"text": None}, [], 5])
def test_a_wrong_body_is_refused_in_the_language_of_the_reader(real, body):
    (error,) = problem(real.post("/v1/match?lang=es", json=body), 400)["errors"]
    assert error["detail"].startswith(("Escriba", "Envíe"))
