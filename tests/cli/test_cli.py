import shutil

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner

from service.cli import carriers
from service.reference.check import Checked
from tests.conftest import SMALL


def run(*arguments):
    return CliRunner().invoke(carriers, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "carriers")


def test_a_skeleton_is_a_file_that_says_what_is_missing(folder):
    assert run("new", "new-mobile", folder).exit_code == 0
    (finding,) = Checked(folder).findings
    assert (finding.file, finding.path) == ("new-mobile.yaml", "sources")


def test_a_skeleton_never_overwrites(folder):
    result = run("new", "tiny-mobile", folder)
    assert result.exit_code == 1
    assert "exists already" in result.output


def test_a_skeleton_needs_an_id(folder):
    assert "lower-case words" in run("new", "New_Mobile", folder).output


def test_coverage_is_a_table_with_a_line_a_carrier(folder):
    lines = run("coverage", folder).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["carrier", "sample-mobile", "tiny-mobile", "all"]


def test_the_stale_come_before_the_undated_and_the_core_before_the_rest(folder):
    lines = run("stale", folder).stdout.splitlines()
    assert [line.split()[::2][:2] for line in lines[:2]] == [
        ["stale", "sample-mobile.general-ssn"],
        ["stale", "sample-mobile.store-no-fee"],
    ]


def catalogue(folder, name):
    with (folder / "translations" / name).open("rb") as stream:
        return read_po(stream)


def test_translate_extracts_every_text_and_says_what_is_missing(folder):
    result = run("translate", folder)
    assert "zh-Hans: " in result.stdout
    assert " missing, 0 fuzzy" in result.stdout
    texts = {message.id for message in catalogue(folder, "es.po")}
    assert {"An email address is required.", "Choose a plan.", "Prepaid", "There is no such record."} <= texts


def test_a_changed_text_turns_its_translation_fuzzy(folder):
    run("translate", folder)
    file = folder / "translations" / "es.po"
    said = 'msgid "An address that has an account already is refused."\nmsgstr '
    text = file.read_text(encoding="utf-8")
    assert said in text
    file.write_text(text.replace(said + '""', said + '"Se rechaza una dirección que ya tiene cuenta."'), encoding="utf-8")
    carrier = folder / "sample-mobile.yaml"
    old = carrier.read_text(encoding="utf-8")
    carrier.write_text(old.replace("has an account already is refused", "has an account by now is refused"), encoding="utf-8")
    run("translate", folder)
    message = catalogue(folder, "es.po").get("An address that has an account by now is refused.")
    assert (message.fuzzy, message.string) == (True, "Se rechaza una dirección que ya tiene cuenta.")
    assert " 1 fuzzy" in run("check", folder).stderr


def test_translating_twice_changes_nothing(folder):
    run("translate", folder)
    first = {file.name: file.read_bytes() for file in (folder / "translations").iterdir()}
    run("translate", folder)
    assert {file.name: file.read_bytes() for file in (folder / "translations").iterdir()} == first


def test_a_release_needs_every_language_whole(folder):
    assert run("check", folder).exit_code == 0
    result = run("check", "--release", folder)
    assert result.exit_code == 1
    assert "A language is not whole" in result.output


def test_quality_is_measured_on_both_halves():
    lines = run("quality").stdout.splitlines()
    assert [tuple(line.split()[:2]) for line in lines[:8]] == [
        (half, language) for half in ("tuned", "unseen") for language in ("en", "zh-Hans", "es", "all")
    ]
    assert lines[8].startswith("traps with a false carrier: 0 of ")
