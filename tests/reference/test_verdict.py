import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import SUBJECTS
from schemas.vocabulary.verdicts import READINESS
from service.reference.cases import mask
from service.reference.checklist import checklist
from service.reference.verdict import Customer, item_state, overall, together

REQUIRED = {"subject": "ssn", "answer": "required"}
PHOTO_ID = {
    "subject": "government_photo_id",
    "answer": "required",
    "accepts": ["us_passport", "us_state_id"],
    "accepts_only": True,
    "refuses": ["military_id"],
}
DISPUTED = {"subject": "ssn", "answer": "disputed", "sides": [{"answer": "required"}, {"answer": "not_required"}]}


def customer(have="", lack=""):
    return Customer(frozenset(have.split()), frozenset(lack.split()))


@pytest.mark.parametrize(
    ("row", "have", "lack", "state"),
    [
        pytest.param(REQUIRED, "ssn", "", "satisfied", id="required and there"),
        pytest.param(REQUIRED, "", "ssn", "missing", id="required and lacking"),
        pytest.param(REQUIRED, "", "", "open", id="required and not told"),
        pytest.param({**REQUIRED, "instead": ["deposit"]}, "deposit", "ssn", "satisfied", id="something stands in"),
        pytest.param({**REQUIRED, "instead": ["deposit"]}, "", "ssn", "open", id="something might stand in"),
        pytest.param({**REQUIRED, "instead": ["deposit"]}, "", "ssn deposit", "missing", id="nothing stands in"),
        pytest.param({**REQUIRED, "answer": "conditional"}, "ssn", "", "satisfied", id="conditional and there"),
        pytest.param({**REQUIRED, "answer": "conditional"}, "", "ssn", "open", id="conditional and lacking"),
        pytest.param({**REQUIRED, "answer": "unknown"}, "ssn", "", "satisfied", id="unknown and there"),
        pytest.param({**REQUIRED, "answer": "unknown"}, "", "ssn", "unknown", id="unknown and lacking"),
        pytest.param({"subject": "imei", "answer": "unknown"}, "", "", None, id="unknown and not looked at"),
        pytest.param({**REQUIRED, "answer": "optional"}, "", "ssn", None, id="optional never gates"),
        pytest.param({**REQUIRED, "answer": "not_required"}, "", "ssn", None, id="not required never gates"),
        pytest.param({"subject": "activation_fee", "answer": "required"}, "", "", None, id="fees never gate"),
        pytest.param({"subject": "activation_time", "answer": "info"}, "", "", None, id="times never gate"),
        pytest.param({"subject": "app", "answer": "required"}, "", "app", "missing", id="what is done gates"),
        pytest.param(PHOTO_ID, "us_passport", "", "satisfied", id="an accepted document"),
        pytest.param(PHOTO_ID, "us_passport", "government_photo_id", "satisfied", id="an accepted document beats a lack"),
        pytest.param(PHOTO_ID, "cn_passport", "", "open", id="a document that is not listed"),
        pytest.param(PHOTO_ID, "military_id", "", "open", id="a document that is refused"),
        pytest.param(PHOTO_ID, "passport", "", "open", id="whose passport?"),
        pytest.param(PHOTO_ID, "", "us_passport us_state_id", "missing", id="every accepted document lacking"),
        pytest.param(PHOTO_ID, "", "passport us_state_id", "missing", id="every kind of passport lacking"),
        pytest.param(PHOTO_ID, "", "us_passport", "open", id="another document may serve"),
        pytest.param(DISPUTED, "", "ssn", "open", id="nothing is missing for sure while sources disagree"),
        pytest.param(DISPUTED, "ssn", "", "satisfied", id="disputed and there"),
    ],
)
def test_the_state_of_one_thing(row, have, lack, state):
    assert item_state(row, customer(have, lack)) == state


@pytest.mark.parametrize(
    ("states", "state"),
    [
        ({"missing"}, "missing"),
        ({"missing", "satisfied"}, "open"),
        ({"missing", None}, "open"),
        ({"open", "satisfied"}, "open"),
        ({"unknown", "satisfied"}, "unknown"),
        ({"unknown", "open"}, "open"),
        ({None, "satisfied"}, "satisfied"),
        ({None}, None),
    ],
)
def test_branches_that_differ_have_to_be_asked_about(states, state):
    assert together(states) == state


@pytest.mark.parametrize(
    ("states", "verdict"),
    [
        (["satisfied", "missing", "open", "unknown"], "not_ready"),
        (["satisfied", "open", "unknown"], "ask"),
        (["satisfied", "unknown"], "unknown"),
        (["satisfied", None], "ready"),
        ([], "ready"),
    ],
)
def test_the_whole_is_as_bad_as_its_worst_part(states, verdict):
    assert overall(states) == verdict


THINGS = [*(name for name, each in SUBJECTS.items() if each.type in ("have", "tell", "check", "do")), *DOCUMENTS]
things = st.sets(st.sampled_from(THINGS), max_size=12)
cases = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(list(values)).map(lambda value: (value,)) for name, values in DIMENSIONS.items()}
)
carriers = st.sampled_from(["t-mobile", "xfinity-mobile", "att", "mint-mobile", "safelink", "tello", "verizon"])
ORDER = list(READINESS)


def verdict(dataset, carrier, case, have, lack):
    return ORDER.index(checklist(dataset, carrier, case, Customer(frozenset(have), frozenset(lack))).verdict)


@given(data=st.data(), carrier=carriers, case=cases, have=things, lack=things, more=things)
@settings(max_examples=60)
def test_having_more_never_worsens_and_lacking_more_never_improves(embedded, data, carrier, case, have, lack, more):
    lack, more = lack - have, more - have - lack
    assert verdict(embedded, carrier, case, have | more, lack) >= verdict(embedded, carrier, case, have, lack)
    assert verdict(embedded, carrier, case, have, lack | more) <= verdict(embedded, carrier, case, have, lack)


@given(carrier=carriers, case=cases, have=things)
@settings(max_examples=60)
def test_ready_only_if_every_gating_subject_is_satisfied(embedded, carrier, case, have):
    found = checklist(embedded, carrier, case, Customer(frozenset(have), frozenset()))
    assert (found.verdict == "ready") == all(row.get("state") in (None, "satisfied") for row in found.rows)


@given(carrier=carriers, case=cases, have=things)
@settings(max_examples=30)
def test_every_line_is_about_the_case(embedded, carrier, case, have):
    found = checklist(embedded, carrier, case, Customer(frozenset(have), frozenset()))
    assert all(row["answer"] != "not_applicable" for row in found.rows)
    assert mask(case)
