import pytest


def rows(client, query, carrier="sample-mobile"):
    response = client.get(f"/v1/carriers/{carrier}/answers?{query}")
    assert response.status_code == 200
    return {row["subject"]: row for row in response.json["data"]}


def test_one_call_gives_one_row_a_subject_with_its_source(client):
    found = rows(client, "plan=prepaid&subject=prc_resident_id,real_name_registration,government_photo_id,ssn")
    assert {subject: row["answer"] for subject, row in found.items()} == {
        "government_photo_id": "depends",
        "prc_resident_id": "unknown",
        "ssn": "unknown",
        "real_name_registration": "not_required",
    }
    assert found["real_name_registration"]["sources"][0]["url"] == "https://example.com/registration"


def test_without_a_subject_the_core_list_is_answered(client):
    assert len(rows(client, "plan=prepaid")) == 18


def test_the_case_that_was_answered_is_said(client):
    meta = client.get("/v1/carriers/sample-mobile/answers?plan=prepaid").json["meta"]
    assert meta["case"] == {"plan": ["prepaid"], "action": ["new_line", "port_in"]}


@pytest.mark.parametrize(
    ("query", "offered"),
    [("plan=business", "no"), ("plan=prepaid&sim=esim", "yes"), ("plan=postpaid", "unknown"), ("plan=prepaid", "depends")],
)
def test_whether_the_case_is_sold_is_said(client, query, offered):
    assert client.get(f"/v1/carriers/sample-mobile/answers?{query}").json["meta"]["offered"] == offered


def test_a_comma_means_or(client):
    one = rows(client, "plan=prepaid,postpaid&subject=deposit")["deposit"]
    assert [(branch["when"], branch["answer"]) for branch in one["branches"]] == [
        ({"plan": ["postpaid"]}, "conditional"),
        ({"plan": ["prepaid"]}, "not_required"),
    ]


def test_the_order_of_parameters_and_values_never_matters(client):
    one = client.get("/v1/carriers/sample-mobile/answers?plan=prepaid,postpaid&subject=ssn,email")
    other = client.get("/v1/carriers/sample-mobile/answers?subject=email,ssn&plan=postpaid,prepaid")
    assert (one.data, one.headers["ETag"]) == (other.data, other.headers["ETag"])


def test_a_document_can_be_asked_about(client):
    row = rows(client, "plan=postpaid&channel=online&subject=government_photo_id&document=cn_passport,us_passport")
    assert row["government_photo_id"]["documents"] == [
        {"document": "us_passport", "verdict": "accepted"},
        {"document": "cn_passport", "verdict": "not_listed"},
    ]


def test_only_the_fields_asked_for_are_sent(client):
    found = rows(client, "plan=prepaid&sim=esim&channel=online&subject=email&fields=subject,answer,sources.url")
    assert found["email"] == {
        "subject": "email",
        "answer": "required",
        "sources": [{"url": "https://example.com/esim"}, {"url": "https://example.org/forum"}],
    }


def test_the_law_that_stands_beside_can_be_followed(client):
    law = rows(client, "plan=prepaid&subject=government_photo_id")["government_photo_id"]["law"][0]
    assert client.get(law["links"]["self"]).json["data"]["statement"] == law["statement"]
