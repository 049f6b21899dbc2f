"""The sentences from which the service learns are not those by which it is measured, and they always teach the same."""

import json
import subprocess
import sys

import pytest
from yaml import safe_load

from schemas.vocabulary.subjects import SUBJECTS
from tests.conftest import ROOT

UTTERANCES = ROOT / "carriers" / "utterances"
LANGUAGES = ("en", "es", "zh-hans")
SENTENCES = (
    "is tiny any good, i pay mint by the month",
    "give us mobil data",
    "we like it at T. Mobile",
    "some straigt talk please",
)
RECOGNISE = f"""
import json
from service.reference.releases.editions import open_editions
from service.reference.text.matching import match
edition = open_editions().current
print(json.dumps([match(edition.dataset, edition.words, text) for text in {SENTENCES!r}]))
"""


def lines_of(content):
    """Return every sentence of a file."""
    blocks = [
        *content.get("subjects", {}).values(),
        *(content[key] for key in ("nothing", "meant", "everyday") if key in content),
    ]
    return {line for block in blocks for line in block.splitlines()}


def read(name):
    return safe_load((UTTERANCES / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_subject_has_sentences_in_every_language(language):
    assert {subject for subject, block in read(language)["subjects"].items() if len(block.splitlines()) >= 50} == set(SUBJECTS)


@pytest.mark.parametrize("name", [*LANGUAGES, "namesakes"])
def test_no_sentence_that_measures_is_among_those_that_teach(name):
    questions = safe_load((ROOT / "carriers" / "questions.yaml").read_text(encoding="utf-8"))
    assert lines_of(read(name)).isdisjoint(row["text"] for key in ("questions", "traps") for row in questions[key])
    tests = (ROOT / "tests" / "api" / "test_words.py").read_text(encoding="utf-8")
    assert [line for line in lines_of(read(name)) if f'"{line}"' in tests] == []


def test_another_process_reads_the_same_from_a_text():
    def read_in_a_process(seed):
        command = [sys.executable, "-c", RECOGNISE]
        environment = {"PYTHONHASHSEED": seed}
        return json.loads(subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout)

    assert read_in_a_process("0") == read_in_a_process("3")
