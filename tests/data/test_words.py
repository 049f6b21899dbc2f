"""How well people are understood; the numbers themselves are those of `carriers quality`."""

import pytest
from yaml import safe_load

from schemas.vocabulary.records import LANGUAGES
from service.reference.releases.editions import open_editions
from service.reference.text.matching import match
from service.reference.text.quality import ask, half_of
from tests.conftest import ROOT

QUESTIONS = safe_load((ROOT / "carriers" / "questions.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def words():
    return open_editions().current.words


@pytest.fixture(scope="module")
def asked(embedded, words):
    return list(ask(embedded, words))


@pytest.mark.parametrize("trap", QUESTIONS["traps"], ids=lambda trap: trap["text"])
def test_a_word_of_every_day_is_no_carrier(embedded, words, trap):
    assert match(embedded, words, trap["text"])["carriers"] == []


def test_the_language_of_every_question_is_told(asked):
    assert [each.question["id"] for each in asked if each.language != each.question["language"]] == []


def test_no_carrier_is_made_up(asked):
    wrong = [each.question["id"] for each in asked if set(each.found["carriers"]) - set(each.question.get("carriers", ()))]
    assert len(wrong) <= len(asked) * 0.03


@pytest.mark.parametrize("half", ["tuned", "unseen"])
def test_both_halves_have_questions_in_every_language(asked, half):
    assert {each.question["language"] for each in asked if half_of(each.question) == half} == set(LANGUAGES)


@pytest.mark.parametrize("half", ["tuned", "unseen"])
def test_nine_questions_in_ten_have_the_right_carrier_and_subject_first(asked, half):
    right = [each.right_first for each in asked if half_of(each.question) == half]
    assert sum(right) >= len(right) * 0.9


def test_the_question_that_started_it_all_is_understood(embedded, words):
    found = match(embedded, words, "Tmobile卡手机卡怎么实名？")
    assert found["language"] == "zh-Hans"
    assert [each["carrier"] for each in found["carriers"]] == ["t-mobile"]
    assert found["subjects"][0]["subject"] == "real_name_registration"
    assert all("real_name_registration" in embedded.claims[each["claim"]]["subjects"] for each in found["claims"])
    assert len(found["claims"]) == 5
