import pytest
from flask import Response

from service.http.caching import MOST_BYTES, Answers

PATH = "/v1/carriers/sample-mobile/answers?plan=prepaid"


def test_an_answer_that_has_not_changed_is_not_sent_again(client):
    etag = client.get(PATH).headers["ETag"]
    response = client.get(PATH, headers={"If-None-Match": etag})
    assert (response.status_code, response.data, response.headers["ETag"]) == (304, b"", etag)


def test_an_answer_that_has_changed_is_sent(client):
    assert client.get(PATH, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_condition_that_holds_is_no_hindrance(client):
    etag = client.get(PATH).headers["ETag"]
    assert client.get(PATH, headers={"If-Match": etag}).status_code == 200


def test_the_etag_is_strong_and_that_of_the_bytes(client):
    one, other = client.get(PATH), client.get("/v1/carriers")
    assert not one.headers["ETag"].startswith("W/")
    assert one.headers["ETag"] != other.headers["ETag"]


def test_an_answer_from_memory_is_the_answer(app):
    first, again = (app.test_client().get(PATH) for _ in range(2))
    assert (first.data, dict(first.headers)) == (again.data, dict(again.headers))


def test_unreleased_data_is_always_asked_for_again(client):
    response = client.get(PATH)
    assert response.headers["Cache-Control"] == "no-cache"
    assert response.json["meta"]["release"] == "unreleased"
    assert "permalink" not in response.json["links"]


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_an_answer_is_compressed_and_its_etag_says_so(client, encoding):
    plain, packed = (client.get(PATH, headers={"Accept-Encoding": each}) for each in ("identity", encoding))
    assert packed.headers["Content-Encoding"] == encoding
    assert len(packed.data) < len(plain.data)
    assert packed.headers["ETag"] not in (plain.headers["ETag"], "")
    assert "Accept-Encoding" in packed.headers["Vary"]
    again = client.get(PATH, headers={"Accept-Encoding": encoding, "If-None-Match": packed.headers["ETag"]})
    assert again.status_code == 304


def test_head_is_get_without_a_body(client):
    head, get = client.head(PATH), client.get(PATH)
    assert (head.status_code, head.data) == (200, b"")
    assert {key: head.headers[key] for key in ("ETag", "Content-Type", "Content-Length")} == {
        key: get.headers[key] for key in ("ETag", "Content-Type", "Content-Length")
    }


def test_a_page_of_any_origin_may_read(client):
    assert client.get(PATH).headers["Access-Control-Allow-Origin"] == "*"
    for path, methods in ((PATH, "GET, HEAD, OPTIONS"), ("/v1/match", "GET, HEAD, OPTIONS, POST")):
        preflight = client.options(path, headers={"Origin": "https://desk.example", "Access-Control-Request-Method": "GET"})
        assert preflight.status_code == 200
        assert preflight.headers["Access-Control-Allow-Methods"] == methods


@pytest.mark.parametrize("path", ["/v1", "/docs", "/nothing", "/openapi.json"])
def test_every_response_is_guarded(client, path):
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_an_answer_says_where_it_is_described(client):
    link = client.get("/v1").headers["Link"]
    assert '</openapi.json>; rel="service-desc"' in link
    assert '</docs>; rel="service-doc"' in link


def test_text_is_sent_as_text(client):
    assert "样品卡" in client.get("/v1/carriers").text


def test_the_documentation_takes_nothing_from_elsewhere(client):
    page = client.get("/docs").text
    assert "http" not in page
    for path in ("/docs/static/start.js", "/docs/assets/swagger-ui-bundle.js", "/docs/assets/swagger-ui.css"):
        assert path in page
        with client.get(path) as asset:
            assert asset.status_code == 200


def test_the_process_and_its_data_can_be_watched(client):
    assert client.get("/healthz").json == {"status": "ok"}
    assert client.get("/readyz").json == {"status": "ready", "carriers": 2}


def test_short_answers_do_not_fill_the_memory():
    answers = Answers()
    for number in range(MOST_BYTES // 4_000 + 100):
        answers.keep(f"/v1/carriers?number={number}", Response(b"{}"))
    assert len(answers.kept) <= MOST_BYTES // 4_000
