import pytest

from tests.api.test_lists import ids


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("", ["real-name", "lucky-numbers"], id="all"),
        pytest.param("carrier=sample-mobile", ["real-name", "lucky-numbers"], id="about a carrier, and about all"),
        pytest.param("carrier=tiny-mobile", ["lucky-numbers"], id="not about another carrier"),
        pytest.param("subject=real_name_registration,ssn", ["real-name"], id="by subject"),
        pytest.param("verdict=unproven", ["lucky-numbers"], id="by verdict"),
        pytest.param("language=es", ["lucky-numbers"], id="by language"),
    ],
)
def test_claims_are_those_asked_for(client, query, found):
    assert ids(client, f"/v1/claims?{query}") == found


def test_a_claim_brings_the_truth_and_what_shows_it(client):
    claim = client.get("/v1/claims/real-name").json["data"]
    assert (claim["verdict"], claim["truth"][0]["text"]) == ("false", "No US law makes anybody register a line.")
    assert client.get(f"/v1/requirements/{claim['proof'][1]}").status_code == 200
    assert client.get("/v1/claims/lucky-numbers").json["data"]["sources"][0]["url"] == "https://example.org/talk"


def test_terms_have_a_name_in_each_language(client):
    term = client.get("/v1/terms").json["data"][0]
    assert term["names"] == {"en": "prepaid", "zh-Hans": "预付费", "es": "prepago"}


def test_rules_to_come_are_listed_and_stand_beside_the_answers_they_may_change(client):
    (rule,) = client.get("/v1/upcoming?subject=government_photo_id").json["data"]
    assert (rule["id"], rule["status"], rule["seen_on"]) == ("us.id-proposal", "proposed", "2026-07")
    assert ids(client, "/v1/upcoming?subject=roaming") == []
    (row,) = client.get("/v1/carriers/tiny-mobile/answers?subject=government_photo_id").json["data"]
    assert [each["if_adopted"] for each in row["upcoming"]] == ["A shop would have to look at an ID."]
    (row,) = client.get("/v1/carriers/tiny-mobile/answers?subject=email").json["data"]
    assert "upcoming" not in row
