import pytest

from schemas.vocabulary.documents import DOCUMENTS


def data(client, path):
    response = client.get(path)
    assert response.status_code == 200, response.json
    return response.json["data"]


def errors(client, path):
    response = client.get(path)
    assert response.status_code == 400, response.json
    return [(error["parameter"], error["detail"]) for error in response.json["errors"]]


CHECKLIST = "/v1/carriers/sample-mobile/checklist?"


@pytest.mark.parametrize(
    ("query", "verdict"),
    [
        pytest.param("plan=lifeline&lack=ssn", "not_ready", id="something is missing"),
        pytest.param("plan=lifeline", "ask", id="something is to be asked"),
        pytest.param("plan=prepaid&sim=esim&channel=online&action=new_line&have=email", "unknown", id="the rest nobody knows"),
    ],
)
def test_a_checklist_says_whether_the_customer_is_ready(client, query, verdict):
    assert data(client, CHECKLIST + query)["verdict"] == verdict


def test_a_checklist_is_ordered_as_a_person_works_through_it(client):
    types = [item["type"] for item in data(client, CHECKLIST + "plan=prepaid")["items"]]
    assert types == sorted(types, key=["have", "tell", "check", "pay", "do", "know"].index)


def test_a_checklist_brings_what_to_do_and_what_goes_wrong(client):
    found = data(client, CHECKLIST + "plan=prepaid&sim=esim&channel=online")
    assert found["procedures"][0]["steps"] == ["Choose a plan.", "Scan the QR code."]
    assert found["failures"][0]["remedy"] == "Give another one."


def test_a_checklist_says_what_may_change(client):
    assert [rule["id"] for rule in data(client, CHECKLIST + "plan=prepaid")["upcoming"]] == ["us.id-proposal"]


def test_what_was_left_out_and_matters_is_offered_as_a_split_and_as_a_question(client):
    found = data(client, CHECKLIST + "plan=prepaid&sim=esim&channel=online")
    assert [(split["dimension"], split["subjects"]) for split in found["splits"]] == [
        ("action", ["account_number", "transfer_pin"]),
        ("device", ["unlocked_device"]),
    ]
    assert found["next_question"] == {"kind": "dimension", "name": "action", "label": "Action"}
    found = data(client, CHECKLIST + "plan=lifeline&action=new_line&device=own")
    assert found["next_question"]["name"] == "ssn"


def test_other_documents_and_other_cases_are_named_where_they_would_help(client):
    found = data(client, CHECKLIST + "plan=postpaid&channel=online&have=cn_passport")
    assert [each["name"] for each in found["alternatives"] if each["kind"] == "document"] == ["us_passport", "us_state_id"]
    found = data(client, CHECKLIST + "plan=lifeline&action=new_line&lack=ssn")
    assert ("plan", "prepaid", "ask") in [(each["kind"], each["name"], each.get("verdict")) for each in found["alternatives"]]


def test_what_may_stand_in_for_a_missing_thing_is_named(real):
    found = data(real, "/v1/carriers/assurance-wireless/checklist?plan=lifeline&lack=ssn")
    assert (found["verdict"], "ssn" in found["open"]) == ("ask", True)
    both = data(real, "/v1/carriers/assurance-wireless/checklist?plan=lifeline&lack=ssn,tribal_id_number")
    assert (both["verdict"], both["missing"]) == ("not_ready", ["ssn"])
    assert ("subject", "tribal_id_number", "ssn") in [
        (each["kind"], each["name"], each.get("subject")) for each in found["alternatives"]
    ]


def test_only_what_a_source_says_is_sold_is_an_alternative(real):
    found = data(real, "/v1/carriers/assurance-wireless/checklist?plan=lifeline&lack=ssn")
    assert [each["name"] for each in found["alternatives"] if each["kind"] == "plan"] == []


def test_knowing_nothing_of_a_carrier_does_not_make_it_the_best(real):
    found = [row["verdict"] for row in data(real, "/v1/options?plan=prepaid&sim=esim&have=email&limit=500")]
    assert found == sorted(found, key=["ready", "ask", "unknown", "not_ready"].index)


def test_the_network_itself_comes_before_those_that_run_on_it(real):
    assert data(real, "/v1/identify?mcc_mnc=310260")[0]["carrier"] == "t-mobile"


def test_options_are_best_first_by_the_written_rule(client):
    found = data(client, "/v1/options?plan=lifeline&sim=physical&lack=ssn")
    assert [(row["carrier"], row["verdict"]) for row in found] == [("tiny-mobile", "ask"), ("sample-mobile", "not_ready")]
    assert found[1]["missing"] == ["ssn"]
    assert client.get(found[1]["links"]["checklist"]).json["data"]["verdict"] == "not_ready"


def test_options_leave_out_what_is_not_sold(client):
    assert {row["carrier"] for row in data(client, "/v1/options?plan=business")} == {"tiny-mobile"}


def test_options_can_be_those_of_a_verdict(client):
    assert {row["verdict"] for row in data(client, "/v1/options?lack=ssn&verdict=not_ready")} == {"not_ready"}


def test_carriers_are_compared_subject_by_subject(client):
    (row,) = data(client, "/v1/compare?carriers=sample-mobile,tiny-mobile&plan=prepaid&subject=deposit")
    assert (row["differs"], [(cell["carrier"], cell["answer"]) for cell in row["cells"]]) == (
        True,
        [("sample-mobile", "not_required"), ("tiny-mobile", "unknown")],
    )


def test_only_differences_can_be_shown(client):
    path = "/v1/compare?carriers=sample-mobile,tiny-mobile&plan=prepaid&subject=deposit,roaming,real_name_registration"
    assert [row["subject"] for row in data(client, path)] == ["real_name_registration", "deposit", "roaming"]
    assert [row["subject"] for row in data(client, path + "&only=differences")] == ["deposit"]


def test_a_port_card_joins_both_sides(client):
    card = data(client, "/v1/port?from=tiny-mobile&to=sample-mobile&plan=prepaid")
    assert "account_number" in [row["subject"] for row in card["leave"]]
    joined = {row["subject"]: row["answer"] for row in card["join"]}
    assert joined["account_number"] == "required"


def test_a_port_card_can_be_of_one_plan_at_the_losing_carrier(real):
    card = data(real, "/v1/port?from=verizon&from_plan=prepaid&to=t-mobile&plan=prepaid")
    cases = [
        plan for row in card["leave"] for branch in row.get("branches", [row]) for plan in branch.get("when", {}).get("plan", ())
    ]
    assert set(cases) <= {"prepaid"}
    assert "verizon.postpaid-port-out" not in [row["id"] for row in card["procedures"]]


@pytest.mark.parametrize(
    ("path", "parameter", "words"),
    [
        ("/v1/carriers/sample-mobile/checklist?have=ssn&lack=ssn", "have", "Said to be there and to be missing: ssn."),
        ("/v1/carriers/sample-mobile/checklist?have=pasport", "have", "Did you mean 'passport'?"),
        ("/v1/carriers/sample-mobile/checklist?have=activation_fee", "have", "is not known here"),
        ("/v1/options?lack=", "lack", "Name at least one"),
        ("/v1/options?limit=0", "limit", "from 1 to 500"),
        ("/v1/compare", "carriers", "Name 2 to 5"),
        ("/v1/compare?carriers=sample-mobile", "carriers", "Name 2 to 5"),
        ("/v1/compare?carriers=a,b,c,d,e,f", "carriers", "Name 2 to 5"),
        ("/v1/compare?carriers=sample-mobile,sample-mobile", "carriers", "Named twice: sample-mobile."),
        ("/v1/compare?carriers=sample-mobile,tiny-mobil", "carriers", "Did you mean 'tiny-mobile'?"),
        ("/v1/compare?carriers=sample-mobile,tiny-mobile&only=all", "only", "differences"),
        ("/v1/port?from=tiny-mobile&to=tiny-mobile", "to", "no number moves"),
        ("/v1/port?from=tiny-mobile", "to", "Missing"),
        ("/v1/port?from=tiny-mobil&to=sample-mobile", "from", "Did you mean 'tiny-mobile'?"),
        ("/v1/identify", "name", "Give one of"),
        ("/v1/identify?mcc_mnc=31", "mcc_mnc", "5 or 6 digits"),
        ("/v1/identify?iccid_prefix=1234", "iccid_prefix", "beginning with 89"),
        ("/v1/identify?android_carrier_id=one", "android_carrier_id", "number alone"),
        ("/v1/identify?name=" + "x" * 81, "name", "1 to 80"),
    ],
)
def test_what_cannot_be_meant_is_refused(client, path, parameter, words):
    ((named, detail),) = errors(client, path)
    assert named == parameter
    assert words in detail


@pytest.mark.parametrize(
    ("query", "first", "reason"),
    [
        ("mcc_mnc=310260", "t-mobile", "network_code"),
        ("android_carrier_id=1", "t-mobile", "android_carrier_id"),
        ("iccid_prefix=8901260", "t-mobile", "iccid_issuer"),
        ("iccid_prefix=89014103", "att", "iccid_issuer"),
        ("name=Tmobile", "t-mobile", "name"),
        ("name=visble", "visible", "similar_name"),
        ("name=mint&mcc_mnc=310260", "mint-mobile", "name"),
    ],
)
def test_a_carrier_is_identified_with_a_reason(real, query, first, reason):
    found = data(real, f"/v1/identify?{query}")
    assert first in [row["carrier"] for row in found]
    row = next(row for row in found if row["carrier"] == first)
    assert reason in [each["reason"] for each in row["reasons"]]


def test_a_network_code_names_every_carrier_on_the_network(real):
    found = data(real, "/v1/identify?mcc_mnc=310260")
    assert {"mint-mobile", "tello"} <= {row["carrier"] for row in found}
    reasons = [row["reasons"][0]["reason"] for row in found]
    assert reasons == sorted(reasons, key=["network_code", "host_network"].index)


def test_a_whole_iccid_is_refused_as_personal_data(real):
    response = real.get("/v1/identify?iccid_prefix=8901260123456789012")
    assert response.json["type"] == "/problems/personal-data-refused"


def test_the_order_of_parameters_and_of_their_values_never_matters(client):
    pairs = ["plan=prepaid", "sim=esim", "channel=online", "have=email,ssn", "lack=deposit,us_passport"]
    turned = ["have=ssn,email", "lack=us_passport,deposit", "channel=online", "sim=esim", "plan=prepaid"]
    for path in ("/v1/carriers/sample-mobile/checklist?", "/v1/options?"):
        assert client.get(path + "&".join(pairs)).data == client.get(path + "&".join(turned)).data


def test_nobody_is_ready_for_what_is_not_sold(real):
    response = real.get("/v1/carriers/walmart-family-mobile/checklist?plan=postpaid").json
    assert (response["meta"]["offered"], response["data"]["verdict"]) == ("no", "not_ready")
    assert "prepaid" in [each["name"] for each in response["data"]["alternatives"] if each["kind"] == "plan"]


def test_a_kind_of_document_cannot_be_lacked_and_one_of_it_had(client):
    ((named, detail),) = errors(client, "/v1/carriers/sample-mobile/checklist?have=us_passport&lack=passport")
    assert named == "have"
    assert "us_passport" in detail


def test_a_document_of_a_kind_that_is_lacked_is_no_alternative(real):
    found = data(real, "/v1/carriers/xfinity-mobile/checklist?plan=postpaid&channel=online&lack=passport")
    documents = [each["name"] for each in found["alternatives"] if each["kind"] == "document"]
    assert documents
    assert [name for name in documents if name.endswith("passport")] == []


def test_no_question_is_asked_whose_answer_changes_nothing(real):
    have = "government_photo_id,payment_method,email,one_time_code,real_name_registration,identity_check,account,wifi"
    found = data(real, f"/v1/carriers/airalo/checklist?plan=prepaid&sim=esim&have={have}")
    satisfied = {row["subject"] for row in found["items"] if row.get("state") == "satisfied"}
    named = found.get("next_question", {}).get("name")
    assert named not in [each["dimension"] for each in found["splits"] if set(each["subjects"]) <= satisfied]


def test_documents_stand_in_the_order_of_the_vocabulary_on_every_machine(real):
    names = [name for name in DOCUMENTS if name.endswith(("passport", "license"))]
    path = "/v1/carriers/xfinity-mobile/checklist?plan=postpaid&channel=online&have=" + ",".join(names)
    told = [
        [each["document"] for each in item["documents"]] for item in real.get(path).json["data"]["items"] if "documents" in item
    ]
    assert told
    assert all(each == names for each in told)
