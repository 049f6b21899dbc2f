import re
from urllib.parse import quote

import pytest

HAN = re.compile(r"[\u4e00-\u9fff]")
PATH = "/v1/carriers/t-mobile/answers?plan=prepaid&subject=email"


def answer(client, path=PATH, **headers):
    return client.get(path, headers=headers)


def test_all_three_languages_are_whole(embedded):
    assert list(embedded.translations) == ["zh-Hans", "es"]


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        *((tag, "zh-Hans") for tag in ("zh", "zh-Hans", "zh-CN", "zh_CN", "zh-SG", "zh-TW", "zh-HK", "ZH-cn")),
        *((tag, "es") for tag in ("es", "es-MX", "es_US", "es-419")),
        *((tag, "en") for tag in ("en", "en-US", "en_GB")),
    ],
)
def test_the_primary_subtag_decides_the_language(real, tag, language):
    for response in (answer(real, f"{PATH}&lang={tag}"), answer(real, **{"Accept-Language": tag.replace("_", "-")})):
        assert response.headers["Content-Language"] == response.json["meta"]["language"] == language
        assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("fr, es;q=0.8, en;q=0.5", "es"),
        ("en;q=0.2, zh-CN", "zh-Hans"),
        ("fr", "en"),
        ("es;q=0", "en"),
        ("*", "en"),
        ("nonsense;;;", "en"),
    ],
)
def test_the_most_wanted_language_that_is_offered_is_sent(real, accepted, language):
    assert answer(real, **{"Accept-Language": accepted}).headers["Content-Language"] == language


def test_the_parameter_beats_the_header(real):
    response = answer(real, f"{PATH}&lang=es", **{"Accept-Language": "zh-CN"})
    assert response.headers["Content-Language"] == "es"


def test_a_language_that_is_not_offered_is_refused_in_one_that_is(real):
    response = answer(real, f"{PATH}&lang=fr", **{"Accept-Language": "es"})
    assert response.status_code == 400
    assert response.headers["Content-Language"] == "es"
    assert response.json["errors"][0]["allowed"] == ["en", "zh-Hans", "es"]
    assert response.json["errors"][0]["detail"].startswith("Aquí no se conoce 'fr'.")


def test_a_language_that_is_not_whole_is_not_offered(client):
    assert answer(client, "/v1", **{"Accept-Language": "es"}).headers["Content-Language"] == "en"
    assert answer(client, "/v1?lang=es").json["errors"][0]["allowed"] == ["en"]


def test_an_answer_is_told_in_the_language(real):
    (row,) = answer(real, "/v1/carriers/t-mobile/answers?plan=prepaid&subject=real_name_registration&lang=zh-CN").json["data"]
    assert (row["label"], bool(HAN.search(row["statement"]))) == ("实名登记", True)
    (row,) = answer(real, "/v1/carriers/t-mobile/answers?plan=prepaid&subject=real_name_registration&lang=es").json["data"]
    assert row["label"] == "Registro con identidad real"
    assert "Estados Unidos" in row["statement"] or "EE. UU." in row["statement"]


def test_ids_and_codes_are_the_same_in_every_language(real):
    rows = [answer(real, f"{PATH}&fields=subject,answer,why&lang={each}").json["data"] for each in ("en", "zh", "es")]
    assert rows[0] == rows[1] == rows[2]


@pytest.mark.parametrize(
    ("path", "status", "chinese", "spanish"),
    [
        ("/v1/carriers?kind=mvnoo", 400, "您是不是想写 “mvno”", "¿Quiso decir 'mvno'?"),
        ("/v1/carriers?limit=0", 400, "1 到 500", "de 1 a 500"),
        ("/v1/carriers?kind=mno&kind=mno", 400, "写了不止一次", "más de una vez"),
        ("/v1/carriers/nobody", 404, "没有这条记录", "No existe ese registro"),
        ("/v1/carriers/T-Mobile USA", 404, "另一个名称", "otro nombre"),
        ("/v1/carriers?host=206-555-0100", 400, "切勿发送具体内容", "nunca valores"),
        ("/nowhere", 404, "从 /v1 开始", "empiece en /v1"),
    ],
)
def test_problems_are_told_in_the_language(real, path, status, chinese, spanish):
    for language, words in (("zh-Hans", chinese), ("es", spanish)):
        response = answer(real, quote(path, safe="/?=&"), **{"Accept-Language": language})
        assert (response.status_code, response.headers["Content-Language"]) == (status, language)
        assert words in response.text


def strings(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("title", "publisher", "citation", "names", "also", "aliases", "name"):
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def enumerated(real):
    carriers = [row["id"] for row in real.get("/v1/carriers").json["data"]]
    for carrier in carriers:
        yield from (f"/v1/carriers/{carrier}{rest}?" for rest in ("", "/answers", "/requirements", "/procedures", "/failures"))
    yield from (f"/v1/jurisdictions/{row['id']}?" for row in real.get("/v1/jurisdictions").json["data"])
    yield from (f"/v1/vocabulary/{row['id']}?" for row in real.get("/v1/vocabulary").json["data"])
    yield from ("/v1?", "/problems?", "/v1/claims?limit=500&", "/v1/terms?", "/v1/upcoming?", "/v1/jurisdictions?")


@pytest.mark.parametrize("language", ["zh-Hans", "es"])
def test_no_english_text_is_sent_in_another_language(real, embedded, language):
    texts = {english: told for english, told in embedded.translations[language].items() if english != told}
    leaked = {
        (path, text)
        for path in enumerated(real)
        for text in strings(real.get(f"{path}lang={language}").json)
        if text in texts and text not in texts.values() and " " in text
    }
    assert leaked == set()
