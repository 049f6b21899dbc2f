import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from service.cli import carriers
from service.reference.check import Checked
from tests.conftest import SMALL

BROKEN = Path(__file__).parents[1] / "broken"
EXPECTED = re.compile(r"^# line (\d+): (.+)$", re.MULTILINE)
PLACES = {
    "broken": "broken-mobile.yaml",
    "jurisdictions": "jurisdictions/broken.yaml",
    "claims": "claims.yaml",
    "questions": "questions.yaml",
    "utterances": "utterances/broken.yaml",
    "namesakes": "utterances/namesakes.yaml",
}
EXAMPLES = sorted(BROKEN.rglob("*.yaml"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_a_broken_file_is_refused_at_the_right_line(example, tmp_path):
    """Drop a file into tests/broken: its first lines say which lines are found wrong, and why."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    name = PLACES[example.parent.name]
    (tmp_path / name).parent.mkdir(exist_ok=True)
    shutil.copy(example, tmp_path / name)
    expected = EXPECTED.findall(example.read_text(encoding="utf-8"))
    found = sorted(Checked(tmp_path).findings)
    assert expected
    assert [(finding.file, finding.line) for finding in found] == [(name, int(line)) for line, _ in expected]
    assert all(fragment in finding.message for finding, (_, fragment) in zip(found, expected, strict=True))


def test_all_faults_of_all_files_are_reported_at_once(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    shutil.copy(BROKEN / "implicit-date.yaml", tmp_path / "one-mobile.yaml")
    shutil.copy(BROKEN / "unknown-host.yaml", tmp_path / "two-mobile.yaml")
    shutil.copy(BROKEN / "said-twice.yaml", tmp_path / "three-mobile.yaml")
    assert {finding.file for finding in Checked(tmp_path).findings} == {"one-mobile.yaml", "two-mobile.yaml", "three-mobile.yaml"}


def test_a_fault_in_one_file_makes_none_in_those_that_cite_it(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "jurisdictions" / "us.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: ", "title: ", 1), encoding="utf-8")
    assert {finding.file for finding in Checked(tmp_path).findings} == {"jurisdictions/us.yaml"}


def test_the_command_names_file_line_path_and_remedy_and_fails(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    shutil.copy(BROKEN / "unknown-plan.yaml", tmp_path / "broken-mobile.yaml")
    result = CliRunner().invoke(carriers, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert "broken-mobile.yaml:12: requirements[0].when.plan[0]: 'pre-paid' is not known here." in result.stderr
    assert "Did you mean 'prepaid'?" in result.stderr


def test_the_command_passes_a_sound_dataset():
    result = CliRunner().invoke(carriers, ["check", str(SMALL)])
    assert (result.exit_code, result.stdout) == (0, "2 carriers and 1 countries are in order.\n")


def test_a_folder_without_carriers_is_refused(tmp_path):
    assert CliRunner().invoke(carriers, ["check", str(tmp_path)]).exit_code == 1


def test_bytes_that_are_not_utf8_are_refused_at_their_line(tmp_path):
    (tmp_path / "broken-mobile.yaml").write_bytes(b"name: Broken\nowner: \xff\n")
    (finding,) = Checked(tmp_path).findings
    assert (finding.line, finding.message) == (2, "Not UTF-8 text: save the file as UTF-8.")


def test_a_file_name_that_is_no_id_is_refused(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    (tmp_path / "tiny-mobile.yaml").rename(tmp_path / "Tiny_Mobile.yaml")
    assert ["A file's name is its id" in str(finding) for finding in Checked(tmp_path).findings] == [True]


def test_deep_nesting_is_refused_and_not_fatal(tmp_path):
    (tmp_path / "broken-mobile.yaml").write_text("[" * 20_000, encoding="utf-8")
    assert Checked(tmp_path).findings
