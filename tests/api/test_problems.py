import logging

import pytest
from flask import Flask

from schemas.vocabulary.problems import PROBLEMS

LONG = "x" * 301


def problem(response, status):
    assert response.status_code == status, response.data
    assert response.content_type == "application/problem+json"
    assert response.json["status"] == status
    return response.json


@pytest.mark.parametrize(
    ("query", "parameter", "meant"),
    [
        pytest.param("knd=mno", "knd", "kind", id="misspelt name"),
        pytest.param("kind=brnad", "kind", "brand", id="misspelt value"),
        pytest.param("kind=mno,mvnoo", "kind", "mvno", id="misspelt value in a list"),
        pytest.param("kind=", "kind", None, id="empty"),
        pytest.param("kind=mno,", "kind", None, id="empty value in a list"),
        pytest.param("kind=mno,mno", "kind", None, id="value twice"),
        pytest.param("kind=mno&kind=mvno", "kind", None, id="repeated"),
        pytest.param(f"kind={LONG}", "kind", None, id="over-long"),
        pytest.param(f"{LONG}=mno", LONG[:80], None, id="over-long name"),
        pytest.param("limit=0", "limit", None, id="too small"),
        pytest.param("limit=many", "limit", None, id="not a number"),
        pytest.param("sort=nam", "sort", "name", id="misspelt key to sort by"),
        pytest.param("fields=id,nmae", "fields", "name", id="misspelt field"),
        pytest.param("fields=id.deeper", "fields", None, id="field without fields"),
        pytest.param("fields=links.slef", "fields", "self", id="misspelt inner field"),
        pytest.param("cursor=bm90aGluZw", "cursor", None, id="mark of another list"),
        pytest.param("cursor=!", "cursor", None, id="no mark at all"),
        pytest.param("lang=xx", "lang", None, id="language that is not offered"),
    ],
)
def test_a_bad_parameter_is_named_with_what_may_be_meant(client, query, parameter, meant):
    body = problem(client.get(f"/v1/carriers?{query}"), 400)
    assert body["type"] == "/problems/invalid-parameter"
    assert [error["parameter"] for error in body["errors"]] == [parameter]
    assert body["errors"][0].get("did_you_mean") == meant


def test_all_bad_parameters_are_named_at_once(client):
    body = problem(client.get("/v1/carriers?knd=mno&status=alive&limit=0"), 400)
    assert {error["parameter"] for error in body["errors"]} == {"knd", "status", "limit"}
    assert next(error for error in body["errors"] if error["parameter"] == "status")["allowed"] == ["active", "closed"]


def test_an_unknown_host_is_a_bad_parameter(client):
    assert problem(client.get("/v1/carriers?host=sample"), 400)["errors"][0]["did_you_mean"] == "sample-mobile"


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        pytest.param("/v1/carriers/sample-mobil", "sample-mobile", id="near miss"),
        pytest.param("/v1/carriers/SAMPLE-MOBILE", "sample-mobile", id="capitals"),
        pytest.param("/v1/carriers/Tiny Mobile", "tiny-mobile", id="name"),
        pytest.param("/v1/carriers/样品卡", "sample-mobile", id="alias"),
        pytest.param("/v1/carriers/nobody/answers", None, id="nobody"),
        pytest.param("/v1/carriers/sample/procedures", "sample-mobile", id="procedures"),
        pytest.param("/v1/requirements/tiny-mobile.emial", "tiny-mobile.email", id="requirement"),
        pytest.param("/v1/jurisdictions/usa", "us", id="country"),
        pytest.param("/v1/vocabulary/plan", "plans", id="closed list"),
        pytest.param("/problems/not-fund", "not-found", id="problem"),
    ],
)
def test_an_unknown_name_in_a_path_is_not_found_with_a_suggestion(client, path, meant):
    assert problem(client.get(path), 404)["errors"][0].get("did_you_mean") == meant


def test_an_unknown_path_is_a_problem(client):
    assert problem(client.get("/v2"), 404)["type"] == "/problems/not-found"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, method):
    response = getattr(client, method)("/v1/carriers")
    assert problem(response, 405)["type"] == "/problems/method-not-allowed"
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("accept", ["application/xml", "text/csv", "application/json;q=0"])
def test_a_form_that_is_not_offered_is_not_acceptable(client, accept):
    assert problem(client.get("/v1/carriers", headers={"Accept": accept}), 406)["type"] == "/problems/not-acceptable"


@pytest.mark.parametrize("accept", ["application/json", "*/*", "application/*", "text/html,*/*;q=0.1"])
def test_a_form_that_is_offered_is_sent(client, accept):
    assert client.get("/v1/carriers", headers={"Accept": accept}).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("host=123-45-6789", id="SSN"),
        pytest.param("host=4111111111111111", id="card"),
        pytest.param("host=356938035643809", id="IMEI"),
        pytest.param("host=8901260123456789012", id="ICCID"),
        pytest.param("host=%2B1%20(206)%20555-0100", id="phone number"),
        pytest.param("host=jane%40example.com", id="email"),
        pytest.param("jane%40example.com=1", id="in a name"),
        pytest.param("nonsense=206-555-0100", id="in a parameter that is unknown"),
    ],
)
def test_what_looks_personal_is_refused_and_not_repeated(client, caplog, query):
    with caplog.at_level(logging.DEBUG):
        response = client.get(f"/v1/carriers?{query}")
    assert problem(response, 400)["type"] == "/problems/personal-data-refused"
    value = query.rpartition("=")[2].replace("%40", "@").replace("%2B", "+").replace("%20", " ")
    assert value == "1" or (value not in response.text and value not in caplog.text)
    assert "jane" not in response.text + caplog.text


def test_a_path_that_looks_personal_is_refused(client):
    assert problem(client.get("/v1/carriers/206-555-0100"), 400)["type"] == "/problems/personal-data-refused"


@pytest.mark.parametrize("query", ["kind=%ff", "kind=%00", "%0d%0aX=1", "kind=mno%0a"])
def test_bytes_that_are_no_text_are_refused(client, query):
    assert problem(client.get(f"/v1/carriers?{query}"), 400)["type"] == "/problems/malformed-request"


def test_a_path_that_is_no_text_is_refused(client):
    assert problem(client.get("/v1/carriers/%ff"), 400)["type"] == "/problems/malformed-request"


def test_a_large_body_is_refused(client):
    assert problem(client.get("/v1/carriers", data=b"x" * 65_537), 413)["type"] == "/problems/content-too-large"


def test_a_condition_that_does_not_hold_is_a_problem(client):
    response = client.get("/v1/carriers", headers={"If-Match": '"other"'})
    assert problem(response, 412)["type"] == "/problems/precondition-failed"


def test_a_fault_of_ours_says_nothing_of_itself(app: Flask, caplog):
    def fail() -> None:
        raise RuntimeError("secret of the house")

    app.add_url_rule("/fault", view_func=fail)
    response = app.test_client().get("/fault")
    assert problem(response, 500)["type"] == "/problems/internal-error"
    assert "secret" not in response.text
    assert "secret of the house" in caplog.text


def test_an_error_outside_the_catalogue_is_still_a_problem(app: Flask):
    from flask import abort

    app.add_url_rule("/teapot", view_func=lambda: abort(418))
    assert problem(app.test_client().get("/teapot"), 418)["type"] == "about:blank"


@pytest.mark.parametrize("slug", PROBLEMS)
def test_the_type_of_a_problem_resolves(client, slug):
    found = client.get(f"/problems/{slug}").json["data"]
    assert (found["label"], found["status"]) == (PROBLEMS[slug].label, PROBLEMS[slug].status)


@pytest.mark.parametrize("value", ["4155551234", "me@x.com"])
def test_personal_data_in_the_language_is_refused_and_not_repeated(client, value):
    response = client.get("/v1/carriers", query_string={"lang": value})
    assert problem(response, 400)["type"] == "/problems/personal-data-refused"
    assert value not in response.text
