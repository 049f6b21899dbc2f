import pytest

from service.reference.answers import answer


def ask(dataset, subject, carrier="sample-mobile", documents=(), **case):
    return answer(dataset, carrier, subject, {key: tuple(value.split(",")) for key, value in case.items()}, documents)


def outline(row):
    if row["answer"] != "depends":
        return row["answer"]
    return [("otherwise" if "otherwise" in each else dict(each["when"]), each["answer"]) for each in row["branches"]]


@pytest.mark.parametrize(
    ("subject", "case", "expected"),
    [
        pytest.param("email", {"plan": "prepaid", "sim": "esim", "channel": "online"}, "required", id="all cases agree"),
        pytest.param(
            "email",
            {"plan": "prepaid"},
            [({"sim": ("esim",), "channel": ("online",)}, "required"), ("otherwise", "unknown")],
            id="known part first, then otherwise",
        ),
        pytest.param(
            "deposit",
            {},
            [({"plan": ("postpaid",)}, "conditional"), ({"plan": ("prepaid",)}, "not_required"), ("otherwise", "unknown")],
            id="branches by the requirements' own cases",
        ),
        pytest.param(
            "account_number",
            {"plan": "prepaid"},
            [({"action": ("port_in",)}, "required"), ({"action": ("new_line",)}, "not_applicable")],
            id="what the subject leaves out is said",
        ),
        pytest.param("account_number", {"action": "new_line"}, "not_applicable", id="outside the subject"),
        pytest.param("account_number", {"action": "port_out"}, "unknown", id="another action is another case"),
        pytest.param("government_photo_id", {"plan": "postpaid", "channel": "store"}, "unknown", id="opening is not changing"),
        pytest.param(
            "government_photo_id",
            {"plan": "postpaid", "channel": "store", "action": "account_change"},
            "required",
            id="changing is asked",
        ),
        pytest.param("email", {"plan": "business"}, "not_applicable", id="not sold"),
        pytest.param("ssn", {"plan": "lifeline"}, "required", id="a law binds"),
        pytest.param("ssn", {"plan": "prepaid"}, "unknown", id="general advice never answers"),
        pytest.param("real_name_registration", {}, "not_required", id="a matter of law"),
        pytest.param("activation_fee", {"plan": "prepaid", "channel": "store"}, "disputed", id="sources disagree"),
        pytest.param("roaming", {}, "unknown", id="nobody researched it"),
    ],
)
def test_an_answer_is_that_of_the_case(small, subject, case, expected):
    assert outline(ask(small, subject, **case)) == expected


def test_a_gap_says_what_was_looked_for(small):
    row = ask(small, "government_photo_id", plan="postpaid", channel="store")
    assert (row["reason"], [gap["note"] for gap in row["gaps"]]) == ("not_found", ["No page lists IDs."])


def test_what_nobody_researched_says_so(small):
    assert ask(small, "roaming")["reason"] == "not_researched"


def test_what_is_not_sold_says_so(small):
    assert ask(small, "email", plan="business")["reason"] == "not_sold"


def test_that_no_law_asks_stands_beside_and_never_answers(small):
    row = ask(small, "government_photo_id", plan="prepaid", channel="retailer")
    assert (row["answer"], [law["answer"] for law in row["law"]]) == ("unknown", ["not_required"])


def test_a_law_on_a_plan_binds_only_where_the_plan_is_known_to_be_sold(small):
    row = ask(small, "ssn", carrier="tiny-mobile", plan="lifeline")
    assert (row["answer"], [law["id"] for law in row["law"]]) == ("unknown", ["us.lifeline-ssn"])


def test_general_advice_stands_beside_an_unknown(small):
    row = ask(small, "ssn", plan="prepaid")
    assert [each["id"] for each in row["generally"]] == ["sample-mobile.general-ssn"]


def test_an_unknown_tells_what_is_known_in_other_cases(small):
    row = ask(small, "government_photo_id", plan="postpaid", channel="store")
    assert "sample-mobile.name-change-photo-id" in [each["id"] for each in row["elsewhere"]]


def test_disputed_sides_stand_side_by_side(small):
    row = ask(small, "activation_fee", plan="prepaid", channel="store")
    assert [(side["answer"], side["why"]) for side in row["sides"]] == [
        ("required", ["sample-mobile.store-fee"]),
        ("not_required", ["sample-mobile.store-no-fee"]),
    ]


def test_an_answer_brings_its_sources_and_its_age(small):
    row = ask(small, "email", plan="prepaid", sim="esim", channel="online")
    assert [source["url"] for source in row["sources"]] == ["https://example.com/esim", "https://example.org/forum"]
    assert (row["evidence_age"]["known_by"], row["evidence_age"]["date"]) == ("source_date", "2026-08")


@pytest.mark.parametrize(
    ("subject", "case", "age"),
    [
        pytest.param("deposit", {"plan": "prepaid"}, ("live_reading", "2026-11-22", "fresh"), id="live"),
        pytest.param("email", {"carrier": "tiny-mobile"}, ("undated", None, "undated"), id="stored and undated"),
        pytest.param(
            "activation_fee", {"plan": "prepaid", "channel": "online"}, ("source_date", "2024-05-01", "stale"), id="an old fee"
        ),
    ],
)
def test_the_age_is_only_as_good_as_the_sources(small, subject, case, age):
    found = ask(small, subject, **case)["evidence_age"]
    assert (found["known_by"], found.get("date"), found["freshness"]) == age


@pytest.mark.parametrize(
    ("document", "verdict"),
    [
        ("us_passport", "accepted"),
        ("military_id", "refused"),
        ("cn_passport", "not_listed"),
        ("passport", "depends"),
        ("driver_license", "not_listed"),
    ],
)
def test_a_document_is_answered_from_the_lists(small, document, verdict):
    row = ask(small, "government_photo_id", documents=[document], plan="postpaid", channel="online")
    assert row["documents"] == [{"document": document, "verdict": verdict}]


def test_a_document_is_not_judged_where_nothing_is_asked(small):
    row = ask(small, "government_photo_id", documents=["cn_passport"], plan="prepaid", sim="esim", channel="online")
    assert "documents" not in row


def test_the_dataset_cannot_be_changed(small):
    with pytest.raises(TypeError):
        small.carriers["sample-mobile"]["name"] = "Other"
