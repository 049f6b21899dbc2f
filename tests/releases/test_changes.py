import re

import feedparser
import pytest

from service.app import create_app
from tests.releases.conftest import FIRST, SECOND, THIRD, edit

DIFF = f"/v1/releases/{FIRST}/diff/{SECOND}"
HAN = re.compile(r"[\u4e00-\u9fff]")


def changed(client, path, **query):
    return {row["id"]: row["change"] for row in client.get(path, query_string=query).json["data"]}


def test_a_difference_says_of_each_record_what_kind_of_change_it_is(released):
    found = changed(released, DIFF)
    assert found["sample-mobile.store-fee"] == "answer_changed"
    assert found["sample-mobile.postpaid-deposit"] == "condition_changed"
    assert found["sample-mobile.prepaid-deposit"] == "text_changed"
    assert found["sample-mobile.prepaid-name"] == "added"
    assert {name for name, change in found.items() if change != "evidence_only"} == {
        *("sample-mobile.store-fee", "sample-mobile.postpaid-deposit"),
        *("sample-mobile.prepaid-deposit", "sample-mobile.prepaid-name"),
    }


def test_a_page_that_was_read_again_changes_the_evidence_alone(released):
    row = next(row for row in released.get(DIFF).json["data"] if row["id"] == "sample-mobile.order-photo-id")
    assert row["change"] == "evidence_only"
    assert "only the sources, or how sure it is, have changed" in row["sentence"]


def test_ids_that_pass_on_are_told_as_such(released):
    found = changed(released, f"/v1/releases/{SECOND}/diff/{THIRD}")
    assert found == {
        "wee-mobile": "renamed",
        "wee-mobile.email": "renamed",
        "sample-mobile.port-account": "renamed",
        "sample-mobile.name-change-photo-id": "removed",
        "sample-mobile.prepaid-deposit": "removed",
    }
    rows = {row["id"]: row for row in released.get(f"/v1/releases/{SECOND}/diff/{THIRD}").json["data"]}
    assert rows["wee-mobile"]["former"] == "tiny-mobile"
    assert rows["sample-mobile.prepaid-deposit"]["successor"] == "sample-mobile.postpaid-deposit"
    assert "successor" not in rows["sample-mobile.name-change-photo-id"]


def test_a_difference_the_other_way_round_takes_back(released):
    assert changed(released, f"/v1/releases/{SECOND}/diff/{FIRST}")["sample-mobile.prepaid-name"] == "removed"


def test_another_id_is_another_id_both_ways_round(released):
    rows = released.get(f"/v1/releases/{THIRD}/diff/{FIRST}?carrier=wee-mobile").json["data"]
    assert [(row["id"], row["former"], row["change"]) for row in rows] == [
        ("tiny-mobile", "wee-mobile", "renamed"),
        ("tiny-mobile.email", "wee-mobile.email", "renamed"),
    ]
    assert rows[1]["sentence"] == "Tiny Mobile, Email address: now has the id tiny-mobile.email."


def test_nothing_differs_from_itself(released):
    assert released.get(f"/v1/releases/{FIRST}/diff/{FIRST}").json["data"] == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Sample Mobile, Activation fee (Carrier's store): Amount was “10.00 USD” and is now “12.00 USD”."),
        ("zh-Hans", "Sample Mobile，开通费（运营商门店）：金额由“10.00 USD”改为“12.00 USD”。"),
        ("es", "Sample Mobile, Cargo de activación (Tienda de la compañía): Importe: antes «10.00 USD», ahora «12.00 USD»."),
    ],
)
def test_a_change_is_a_sentence_in_each_language(released, language, sentence):
    rows = released.get(DIFF, query_string={"lang": language, "carrier": "sample-mobile", "subject": "activation_fee"}).json[
        "data"
    ]
    assert sentence in [row["sentence"] for row in rows]


@pytest.mark.parametrize(
    ("edits", "change", "words"),
    [
        (
            [('amount: {value: "12.00", currency: USD}', 'amount: {max: "12.00", currency: USD}')],
            "answer_changed",
            "Amount was “12.00 USD” and is now “at most 12.00 USD”.",
        ),
        (
            [('{min: "100.00", max: "500.00", currency: USD}', '{min: "100.00", currency: USD}')],
            "answer_changed",
            "Amount was “100.00 USD – 500.00 USD” and is now “at least 100.00 USD”.",
        ),
        ([("takes: {min: PT5M, max: PT3H}", "takes: {max: PT3H}")], "answer_changed", "is now “at most 3 hours”."),
        ([("stage: order", "stage: activate")], "condition_changed", "Stage was “Order” and is now “Activation”."),
        (
            [("has an account already is refused", "has an account is refused"), ("stage: order", "stage: activate")],
            "condition_changed",
            "“Activation”. Limits changed.",
        ),
        ([("hosts: []", "hosts: [wee-mobile]"), ("kind: mno", "kind: mvno")], "answer_changed", "Network is now “wee-mobile”."),
    ],
)
def test_a_sentence_says_what_changed(folder, edits, change, words):
    edit(folder, {"sample-mobile.yaml": edits})
    (row,) = create_app(folder).test_client().get(f"/v1/changes?since={THIRD}").json["data"]
    assert row["change"] == change
    assert words in row["sentence"]


def test_details_without_a_name_are_told_once(folder):
    edit(folder, {"sample-mobile.yaml": [("aliases: [Sample, ", "aliases: [Sample One, "), ('["9001"]', '["9002"]')]})
    (row,) = create_app(folder).test_client().get(f"/v1/changes?since={THIRD}").json["data"]
    assert row["sentence"] == "Sample Mobile: Details changed."


def test_another_order_of_names_is_no_change(folder):
    edit(
        folder,
        {"sample-mobile.yaml": [("accepts: [us_passport, us_state_id]", "accepts: [us_state_id, us_passport]")]},
    )
    assert create_app(folder).test_client().get(f"/v1/changes?since={THIRD}").json["data"] == []


def test_what_an_old_release_said_is_told_in_the_language_too(released):
    rows = released.get(f"/v1/releases/{SECOND}/diff/{FIRST}?lang=zh").json["data"]
    texts = [row["sentence"] for row in rows if row["change"] == "text_changed"]
    assert texts
    assert all("zh-Hans: No deposit is taken." in text for text in texts)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({"subject": "deposit"}, {"sample-mobile.postpaid-deposit", "sample-mobile.prepaid-deposit"}),
        ({"change": "added"}, {"sample-mobile.prepaid-name"}),
        ({"carrier": "wee-mobile"}, set()),
        ({"kind": "procedure"}, set()),
    ],
)
def test_changes_can_be_chosen(released, query, ids):
    assert set(changed(released, DIFF, **query)) == ids


def test_what_changed_since_a_release_or_a_day_and_where_to_go_on(released):
    since_release = released.get(f"/v1/changes?since={SECOND}").json
    since_day = released.get("/v1/changes?since=2026-12-05").json
    assert since_release["data"] == since_day["data"] != []
    assert since_release["links"]["delta"] == f"/v1/changes?since={THIRD}"
    assert released.get(since_release["links"]["delta"]).json["data"] == []


def test_changes_up_to_a_release_are_the_difference(released):
    pinned = released.get(f"/v1/changes?since={FIRST}&release={SECOND}").json
    assert pinned["data"] == released.get(DIFF).json["data"]
    assert pinned["links"]["delta"] == f"/v1/changes?since={SECOND}"


def test_whoever_goes_on_is_asked_the_same_question(released):
    path = f"/v1/changes?carrier=sample-mobile&kind=carrier,requirement&lang=zh-CN&limit=1&release={SECOND}&since={FIRST}"
    delta = released.get(path).json["links"]["delta"]
    assert delta == f"/v1/changes?carrier=sample-mobile&kind=carrier,requirement&lang=zh-Hans&limit=1&since={SECOND}"


def test_changes_are_not_told_backwards(released):
    response = released.get(f"/v1/changes?since={THIRD}&release={SECOND}")
    assert response.status_code == 400
    assert f"{THIRD} came after {SECOND}" in response.json["errors"][0]["detail"]
    assert released.get(f"/v1/changes?since=2030-01-01&release={SECOND}").json["data"] == []


def test_a_long_list_of_changes_is_paged(released):
    path, found = f"{DIFF}?limit=2", []
    while path:
        answer = released.get(path).json
        found += [row["id"] for row in answer["data"]]
        path = answer["links"].get("next")
    assert found == [row["id"] for row in released.get(DIFF).json["data"]]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/changes?since=2026.1.1", 400),
        ("/v1/changes?since=2020-01-01", 400),
        ("/v1/changes?since=yesterday", 400),
        (f"/v1/releases/{FIRST}/diff/2027.01.0", 404),
        ("/v1/releases/2027.01.0", 404),
        ("/v1/changes?carrier=nobody", 400),
    ],
)
def test_what_cannot_be_compared_is_refused(released, path, status):
    response = released.get(path)
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
    assert response.json["errors"][0]["detail"]


def test_a_history_goes_down_to_the_first_release(released):
    rows = released.get("/v1/carriers/sample-mobile/history").json["data"]
    assert [(row["release"], row["date"]) for row in rows] == [
        (THIRD, "2026-12-20"),
        (SECOND, "2026-12-01"),
        (FIRST, "2026-11-22"),
    ]


def test_the_history_of_a_requirement_goes_on_under_its_former_ids(released):
    rows = released.get("/v1/requirements/sample-mobile.port-account/history").json["data"]
    assert [(row["release"], [each["change"] for each in row["changes"]]) for row in rows] == [
        (THIRD, ["renamed"]),
        (SECOND, ["evidence_only"]),
        (FIRST, ["added"]),
    ]


def test_the_history_of_a_carrier_goes_on_under_its_former_ids(released):
    rows = released.get("/v1/carriers/wee-mobile/history").json["data"]
    assert [row["release"] for row in rows] == [THIRD, FIRST]
    assert [each["sentence"] for each in rows[1]["changes"]] == ["New: Tiny Mobile.", "New: Tiny Mobile, Email address."]
    assert "New: Tiny Mobile." in [
        entry.title for entry in feedparser.parse(released.get("/v1/carriers/wee-mobile/changes.atom").data).entries
    ]


def test_the_history_of_a_release_ends_with_it(released):
    rows = released.get(f"/v1/requirements/sample-mobile.store-fee/history?release={SECOND}").json["data"]
    assert [row["release"] for row in rows] == [SECOND, FIRST]


def test_a_release_tells_what_changed_in_it_and_has_its_files(released):
    rows = released.get("/v1/releases").json["data"]
    assert [row["id"] for row in rows] == [THIRD, SECOND, FIRST]
    second = released.get(f"/v1/releases/{SECOND}?lang=es").json["data"]
    assert second["links"]["changes"] == DIFF
    assert {"change": "added", "kind": "requirement", "count": 1, "sentence": "Requisito, Añadido: 1"} in second["notes"]
    assert len(second["files"]) == 10


def test_a_feed_is_read_by_another_reader(released):
    response = released.get("/v1/changes.atom")
    assert response.mimetype == "application/atom+xml"
    feed = feedparser.parse(response.data)
    assert (feed.bozo, feed.version) == (False, "atom10")
    titles = [entry.title for entry in feed.entries]
    assert any("12.00 USD" in title for title in titles)
    assert any(title.startswith("To come: A proposal to look at IDs") for title in titles)
    assert not any("how sure it is" in title for title in titles)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert feed.feed.updated == "2026-12-20T00:00:00+00:00"


def test_a_feed_of_a_carrier_holds_what_is_its_own(released):
    feed = feedparser.parse(released.get("/v1/carriers/wee-mobile/changes.atom?lang=zh").data)
    titles = [entry.title for entry in feed.entries]
    assert feed.feed.language == "zh-Hans"
    assert not any("Sample Mobile" in title for title in titles)
    assert all(HAN.search(title) for title in titles)


def test_a_feed_is_one_for_all_ways_to_name_a_language(released):
    assert len({released.get(f"/v1/changes.atom?lang={each}").data for each in ("en", "en-US", "EN")}) == 1


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/v1/carriers/tiny-mobile", "/v1/carriers/wee-mobile"),
        (
            "/v1/carriers/tiny-mobile/answers?plan=prepaid&subject=email",
            "/v1/carriers/wee-mobile/answers?plan=prepaid&subject=email",
        ),
        ("/v1/requirements/tiny-mobile.email", "/v1/requirements/wee-mobile.email"),
        ("/v1/requirements/sample-mobile.port-in-account-number", "/v1/requirements/sample-mobile.port-account"),
        ("/v1/requirements/sample-mobile.prepaid-deposit", "/v1/requirements/sample-mobile.postpaid-deposit"),
    ],
)
def test_an_id_that_passed_on_leads_to_the_one_of_today(released, path, target):
    response = released.get(path)
    assert (response.status_code, response.headers["Location"]) == (308, target)
    assert released.get(target).status_code == 200


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/v1/carriers/wee-mobile", "/v1/carriers/tiny-mobile"),
        ("/v1/carriers/wee-mobile/answers", "/v1/carriers/tiny-mobile/answers"),
        ("/v1/requirements/sample-mobile.port-account", "/v1/requirements/sample-mobile.port-in-account-number"),
    ],
)
def test_an_id_of_today_leads_to_the_one_that_a_release_has(released, path, target):
    response = released.get(f"{path}?release={FIRST}")
    assert (response.status_code, response.headers["Location"]) == (308, f"{target}?release={FIRST}")
    assert released.get(response.headers["Location"]).status_code == 200


def test_an_id_of_today_in_a_parameter_is_answered_with_that_of_the_release(released):
    error = released.get(f"/v1/compare?carriers=wee-mobile,sample-mobile&release={FIRST}").json["errors"][0]
    assert error["did_you_mean"] == "tiny-mobile"
    assert "was 'tiny-mobile' then" in error["detail"]


def test_only_the_place_of_the_id_is_another_one(folder):
    edit(folder, {"wee-mobile.yaml": [("formerly: [tiny-mobile]", "formerly: [tiny-mobile, car]")]})
    response = create_app(folder).test_client().get("/v1/carriers/car/answers?plan=prepaid&subject=email")
    assert response.headers["Location"] == "/v1/carriers/wee-mobile/answers?plan=prepaid&subject=email"


def test_what_is_embedded_of_a_carrier_stays_under_its_former_id(released):
    response = released.get("/oembed", query_string={"url": "/carriers/tiny-mobile"})
    assert response.status_code == 200
    assert "carrier=wee-mobile" in response.json["html"]


def test_a_closed_record_is_gone_and_its_last_release_still_has_it(released):
    response = released.get("/v1/requirements/sample-mobile.name-change-photo-id")
    assert (response.status_code, response.json["type"]) == (410, "/problems/gone")
    assert released.get(f"/v1/requirements/sample-mobile.name-change-photo-id?release={SECOND}").status_code == 200


def test_a_former_id_in_a_parameter_is_answered_with_the_one_of_today(released):
    response = released.get("/v1/compare?carriers=tiny-mobile,sample-mobile")
    assert response.status_code == 400
    assert response.json["errors"][0]["did_you_mean"] == "wee-mobile"
