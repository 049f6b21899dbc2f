from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.subjects import SUBJECTS
from service.reference.answers import answer
from service.reference.cases import EVERY, asked, atoms, mask, narrow
from service.reference.content import Content
from service.reference.dataset import build
from service.reference.positions import position
from service.reference.resolution import divide

PLAIN = {"statement": "Something.", "sources": ["page"], "basis": "stated"}
SOURCE = {"id": "page", "url": "https://example.com", "read_on": "2026-11-22", "copy": "stored"}

cases = st.fixed_dictionaries(
    {},
    optional={
        dimension: st.lists(st.sampled_from(list(values)), min_size=1, max_size=len(values) - 1, unique=True).map(tuple)
        for dimension, values in DIMENSIONS.items()
    },
)
answers = st.sampled_from(["required", "not_required", "optional"])
rows = st.lists(st.tuples(cases, answers), max_size=6)
subjects = st.sampled_from(["email", "unlocked_device", "account_number", "eid"])


def carrier(subject, whens):
    requirements = [
        {"id": f"r{place}", "subject": subject, "answer": given, "when": when, "confidence": "high", **PLAIN}
        for place, (when, given) in enumerate(whens)
    ]
    return {
        "id": "c",
        "name": "C",
        "countries": [],
        "hosts": [],
        "aliases": [],
        "requirements": requirements,
        "sources": [SOURCE],
    }


def dataset(subject, whens):
    return build(Content({"c": carrier(subject, whens)}, {}, {}, {}))


def outcomes(row):
    """Return all answers that a row leaves possible."""
    return {each["answer"] for each in row.get("branches", [row])}


@given(subjects, rows, cases, cases)
@settings(max_examples=300)
def test_naming_more_of_a_case_only_narrows_the_answer(subject, whens, case, more):
    data, narrower = dataset(subject, whens), narrow(asked(case), more)
    if mask(narrower):
        wide, close = (answer(data, "c", subject, each) for each in (case, narrower))
        assert outcomes(close) <= outcomes(wide)


@given(subjects, rows, cases)
@settings(max_examples=300)
def test_a_row_gives_every_single_case_its_own_answer(subject, whens, case):
    """The branches, read from the top, give each case what it is answered when asked about alone."""
    data = dataset(subject, whens)
    row = answer(data, "c", subject, case)
    for atom in list(atoms(mask(asked(case))))[::7]:
        single = {dimension: (value,) for dimension, value in atom.items()}
        branches = row.get("branches", [row])
        fitting = next(each for each in branches if mask(each.get("when", {})) & mask(single))
        assert fitting["answer"] == answer(data, "c", subject, single)["answer"]


@given(rows, cases)
def test_the_order_of_records_never_matters(whens, case):
    found = [answer(dataset("email", shuffled), "c", "email", case) for shuffled in list(permutations(whens[:3]))]
    assert all(outcomes(each) == outcomes(found[0]) for each in found)


@given(cases, cases)
def test_the_more_specific_requirement_wins(wide, close):
    inside = narrow(wide, close)
    if mask(inside) and mask(inside) != mask(wide):
        data = dataset("email", [(wide, "required"), (inside, "optional")])
        assert (
            answer(data, "c", "email", inside if "action" in inside else {**inside, "action": ("new_line",)})["answer"]
            == "optional"
        )


@given(st.lists(cases, max_size=6))
def test_dividing_loses_no_case_and_repeats_none(whens):
    parts = divide(EVERY, [mask(when) for when in whens])
    assert sum(parts) == EVERY
    assert sum(part.bit_count() for part in parts) == EVERY.bit_count()


@given(cases, cases)
def test_narrowing_is_the_meeting_of_the_cases(one, other):
    assert mask(narrow(one, other)) == mask(one) & mask(other)


def test_every_subject_has_a_place_in_one_dimension_at_most():
    assert all(len(subject.applies) <= 1 for subject in SUBJECTS.values())


def test_the_order_of_a_list_of_documents_is_no_difference():
    one, other = (
        {"answer": "required", "accepts": each} for each in (["us_passport", "us_state_id"], ["us_state_id", "us_passport"])
    )
    assert position(one) == position(other)
