import pytest


def ids(client, path):
    response = client.get(path)
    assert response.status_code == 200, response.json
    return [row["id"] for row in response.json["data"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("", ["sample-mobile", "tiny-mobile"], id="all"),
        pytest.param("kind=mvno", ["tiny-mobile"], id="by kind"),
        pytest.param("kind=mvno,mno", ["sample-mobile", "tiny-mobile"], id="comma means or"),
        pytest.param("kind=mno&status=closed", [], id="different names mean and"),
        pytest.param("host=sample-mobile", ["tiny-mobile"], id="by host"),
        pytest.param("sort=-id", ["tiny-mobile", "sample-mobile"], id="turned round"),
    ],
)
def test_carriers_are_those_asked_for(client, query, found):
    assert ids(client, f"/v1/carriers?{query}") == found


def test_a_carrier_in_a_list_can_be_shown_as_it_is(client):
    row = client.get("/v1/carriers?kind=mno").json["data"][0]
    assert (row["name"], row["aliases"]) == ("Sample Mobile", ["Sample", "样品卡"])
    assert row["counts"] == {"requirements": 10, "procedures": 1, "failures": 1, "gaps": 2}
    assert row["links"]["self"] == "/v1/carriers/sample-mobile"


def test_a_carrier_is_whole(client):
    carrier = client.get("/v1/carriers/sample-mobile").json["data"]
    assert carrier["contacts"] == [{"kind": "care", "dial": "611", "sources": ["help"]}]
    assert len(carrier["requirements"]) == 10


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("plan=prepaid&subject=deposit", ["prepaid-deposit"], id="plan"),
        pytest.param("sim=physical&subject=email", [], id="SIM"),
        pytest.param("channel=store&subject=government_photo_id", ["name-change-photo-id"], id="channel"),
        pytest.param("action=port_in&subject=account_number", ["port-in-account-number"], id="action"),
        pytest.param("device=own&subject=ssn", ["general-ssn"], id="device"),
        pytest.param("answer=conditional", ["order-photo-id", "postpaid-deposit"], id="answer"),
        pytest.param("basis=absent,general", ["esim-online-photo-id", "general-ssn"], id="basis"),
        pytest.param("confidence=low", ["store-no-fee", "general-ssn"], id="confidence"),
    ],
)
def test_requirements_are_those_that_do_not_contradict_the_case(client, query, found):
    expected = [f"sample-mobile.{each}" for each in found]
    assert ids(client, f"/v1/carriers/sample-mobile/requirements?{query}") == expected
    assert ids(client, f"/v1/requirements?carrier=sample-mobile&{query}") == expected


def test_a_list_names_whom_nobody_has_checked(client):
    assert client.get("/v1/requirements?subject=deposit").json["meta"]["unknown"] == ["tiny-mobile"]
    assert client.get("/v1/requirements?subject=ssn").json["meta"]["unknown"] == ["sample-mobile", "tiny-mobile"]


def test_a_requirement_can_be_cited_with_its_evidence(client):
    row = client.get("/v1/requirements/sample-mobile.esim-online-email").json["data"]
    assert (row["carrier"], row["sources"][0]["id"]) == ("sample-mobile", "sample-mobile.esim")
    assert row["evidence_age"] == {
        "known_by": "source_date",
        "date": "2026-08",
        "checked_on": "2026-11-22",
        "freshness": "fresh",
    }


def test_a_requirement_of_the_law_names_its_rule(client):
    assert client.get("/v1/requirements/us.lifeline-ssn").json["data"]["rule"] == "us.lifeline"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("procedures?plan=prepaid", ["sample-mobile.esim-online"]),
        ("procedures?action=port_out", []),
        ("failures?channel=online,store", ["sample-mobile.email-in-use"]),
        ("failures?channel=store", []),
    ],
)
def test_procedures_and_failures_are_those_of_the_case(client, path, found):
    assert ids(client, f"/v1/carriers/sample-mobile/{path}") == found


def test_countries_and_their_law_are_shown(client):
    assert ids(client, "/v1/jurisdictions?prepaid=none") == ["us"]
    assert ids(client, "/v1/jurisdictions?prepaid=mandatory") == []
    assert client.get("/v1/jurisdictions/us").json["data"]["rules"][1]["citation"] == "47 CFR 54.410"


def test_sources_are_shown(client):
    assert ids(client, "/v1/sources?carrier=tiny-mobile") == ["tiny-mobile.help"]
    assert ids(client, "/v1/sources?kind=regulator") == ["us.law"]


def test_every_closed_list_is_shown(client):
    names = ids(client, "/v1/vocabulary")
    assert {"subjects", "documents", "plans", "sims", "channels", "actions", "devices", "answers", "bases"} <= set(names)
    assert all(ids(client, f"/v1/vocabulary/{name}") for name in names)


def test_pages_follow_each_other_without_loss(client):
    path, found = "/v1/requirements?limit=4&sort=subject", []
    while path:
        response = client.get(path)
        found += [row["id"] for row in response.json["data"]]
        path = response.json["links"].get("next")
        assert (f'<{path}>; rel="next"' in response.headers["Link"]) == bool(path)
    assert found == ids(client, "/v1/requirements?sort=subject")
    assert len(found) == response.json["meta"]["total"] == 11


def test_the_link_to_itself_has_one_form(client):
    links = client.get("/v1/carriers?sort=name&kind=mvno,mno&limit=100").json["links"]
    assert links["self"] == "/v1/carriers?kind=mno,mvno&sort=name"


def test_a_record_can_be_reported_where_the_repository_is_known(small):
    from service.app import create_app

    client = create_app(small, REPOSITORY_URL="https://example.com/reference").test_client()
    report = client.get("/v1/requirements/tiny-mobile.email").json["data"]["links"]["report"]
    assert report.startswith("https://example.com/reference/issues/new?template=wrong-fact.yml&title=Wrong")
    assert "tiny-mobile.email" in report
