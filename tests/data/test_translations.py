import re

import pytest

from service.reference.languages import LOCALES, read_catalogue
from tests.conftest import ROOT

HAN = re.compile(r"[\u4e00-\u9fff]")
WORDS = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "is",
        "are",
        "was",
        "were",
        "not",
        "with",
        "for",
        "from",
        "that",
        "this",
        "or",
        "by",
        "have",
        "may",
        "can",
        "when",
        "where",
        "which",
        "who",
        "only",
    ]
)
SPANISH = frozenset(
    [
        "el",
        "la",
        "los",
        "las",
        "de",
        "del",
        "que",
        "con",
        "para",
        "por",
        "una",
        "está",
        "son",
        "fue",
        "también",
        "según",
        "número",
        "línea",
        "compañía",
    ]
)
QUOTED = re.compile(r"[“\"«'(（《`][^”\"»')）》`]*[”\"»')）》`]")


@pytest.fixture(scope="module", params=LOCALES)
def catalogue(request):
    folder = ROOT / "carriers"
    return request.param, [(str(each.id), str(each.string)) for each in read_catalogue(folder, request.param) if each.id]


def test_no_english_leaks_into_a_translation(catalogue):
    """Names, codes and what stands in quotes or brackets may be English; a sentence may not."""
    _, pairs = catalogue
    leaks = [told for _, told in pairs if ENGLISH & {word.casefold() for word in WORDS.findall(QUOTED.sub("", told))}]
    assert leaks == []


def test_chinese_is_chinese_and_spanish_has_none(catalogue):
    language, pairs = catalogue
    if language == "es":
        assert [told for english, told in pairs if HAN.search(told) and not HAN.search(english)] == []
    else:
        sentences = [(english, told) for english, told in pairs if english.endswith(".")]
        assert [told for _, told in sentences if not HAN.search(told)] == []
        assert [told for _, told in pairs if SPANISH & set(WORDS.findall(QUOTED.sub("", told)))] == []


def test_a_translation_keeps_every_figure(catalogue):
    _, pairs = catalogue
    lost = [
        (english, told)
        for english, told in pairs
        for figure in re.findall(r"\d[\d.,]*\d", english)
        if re.sub(r"\D", "", figure) not in re.sub(r"\D", "", told)
    ]
    assert lost == []


def test_a_translation_keeps_every_place_to_fill(catalogue):
    _, pairs = catalogue
    place = re.compile(r"\{\w+\}")
    assert [told for english, told in pairs if sorted(place.findall(english)) != sorted(place.findall(told))] == []


def test_chinese_has_its_own_punctuation():
    pairs = [str(each.string) for each in read_catalogue(ROOT / "carriers", "zh-Hans") if each.id]
    assert [told for told in pairs if re.search(r"[\u4e00-\u9fff][,;:?!]", told)] == []


def test_the_english_texts_are_english():
    texts = [str(each.id) for each in read_catalogue(ROOT / "carriers", "es") if each.id]
    assert [text for text in texts if len(SPANISH & set(WORDS.findall(QUOTED.sub("", text)))) > 1] == []
