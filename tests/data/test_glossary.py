"""One term per idea: where an English text names a thing, its translation uses the name that the glossary gives first."""

import re

import pytest

from service.reference.languages import LOCALES, read_catalogue
from tests.conftest import ROOT

# Terms whose English name means one thing only; "line", "number" or "pin" do not.
UNMISTAKABLE = (
    "real_name_registration prc_resident_id face_comparison liveness_detection passport driver_license state_id ssn "
    "date_of_birth email deposit refund mvno host_network esim postpaid lifeline reactivation activation_code transfer_pin "
    "proof_of_address wifi_calling payment_method payment_card top_up roaming dealer customer_care fcc minimum_age"
).split()


def bare(text):
    """Return a text without case and blanks."""
    return re.sub(r"\s+", "", text).casefold()


@pytest.fixture(scope="module", params=LOCALES)
def catalogue(request):
    return request.param, [
        (str(each.id), str(each.string)) for each in read_catalogue(ROOT / "carriers", request.param) if each.id
    ]


@pytest.mark.parametrize("term", UNMISTAKABLE)
def test_a_term_has_one_name_in_each_language(embedded, catalogue, term):
    language, pairs = catalogue
    names = embedded.terms[term]["names"]
    english_name, name = (re.split(r" ?[（(]", names[each])[0] for each in ("en", language))
    named = re.compile(rf"\b{re.escape(english_name)}s?\b", re.IGNORECASE)
    told = [translation for english, translation in pairs if named.search(english)]
    assert told, "No text names this term: take it out of the list."
    assert [each for each in told if bare(name) not in bare(each)] == []
