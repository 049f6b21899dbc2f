import pytest


def coverage(client, query):
    response = client.get(f"/v1/coverage?{query}")
    assert response.status_code == 200, response.json
    return response.json["data"]


@pytest.mark.parametrize(
    ("carrier", "subject", "plan", "state"),
    [
        ("sample-mobile", "email", "prepaid", "stated"),
        ("sample-mobile", "government_photo_id", "prepaid", "absent"),
        ("sample-mobile", "activation_fee", "prepaid", "disputed"),
        ("sample-mobile", "ssn", "prepaid", "general"),
        ("sample-mobile", "ssn", "postpaid", "not_researched"),
        ("sample-mobile", "ssn", "lifeline", "stated"),
        ("sample-mobile", "email", "business", "not_applicable"),
        ("tiny-mobile", "deposit", "prepaid", "not_researched"),
    ],
)
def test_a_cell_says_how_much_is_known(client, carrier, subject, plan, state):
    (cell,) = coverage(client, f"carrier={carrier}&subject={subject}&plan={plan}")["cells"]
    assert cell["state"] == state


def test_what_was_looked_for_and_not_found_is_its_own_state(real):
    (cell,) = coverage(real, "carrier=t-mobile&subject=government_photo_id&plan=postpaid")["cells"]
    assert cell["state"] == "unknown"


def test_the_sums_count_every_cell_once(client):
    found = coverage(client, "")
    assert sum(found["total"]["states"].values()) == len(found["cells"]) == 2 * 18 * 4
    assert sum(each["known"] for each in found["carriers"]) == found["total"]["known"]
    assert sum(each["official"] for each in found["subjects"]) == found["total"]["official"]


def test_the_cells_can_be_those_of_a_state_while_the_sums_are_of_all(client):
    found = coverage(client, "state=disputed")
    assert {cell["state"] for cell in found["cells"]} == {"disputed"}
    assert sum(found["total"]["states"].values()) == 2 * 18 * 4


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("freshness=stale", ["sample-mobile.store-no-fee", "sample-mobile.general-ssn"]),
        ("freshness=undated", ["tiny-mobile.email"]),
        ("checked_before=2026-11-22", []),
        ("checked_before=2026-11-23&freshness=stale", ["sample-mobile.store-no-fee", "sample-mobile.general-ssn"]),
    ],
)
def test_requirements_can_be_those_of_an_age(client, query, found):
    assert [row["id"] for row in client.get(f"/v1/requirements?{query}").json["data"]] == found


def test_a_day_that_is_no_day_is_refused(client):
    assert client.get("/v1/requirements?checked_before=2026-02-30").status_code == 400
