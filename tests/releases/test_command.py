import lzma
import shutil

import pytest
from yaml import safe_load

from service.reference.check import Checked
from tests.releases.conftest import CHANGES, FIRST, THIRD, commit, edit, git, run, start


@pytest.fixture
def fresh(tmp_path):
    return start(tmp_path / "elsewhere" / "carriers")


def ledger(folder):
    return safe_load((folder / "releases.yaml").read_text(encoding="utf-8"))["releases"]


def test_the_same_content_is_frozen_to_the_same_bytes_on_another_day_in_another_folder(three, fresh):
    assert run("release", fresh, "--date", "2026-11-29").exit_code == 0
    (again,) = ledger(fresh)
    first = ledger(three)[0]
    assert again["snapshot"] == first["snapshot"]
    assert again["date"] != first["date"]
    read = [lzma.decompress((each / "releases" / FIRST / "snapshot.json.xz").read_bytes()) for each in (three, fresh)]
    assert read[0] == read[1]


def test_versions_count_within_a_month(three):
    assert [row["version"] for row in ledger(three)] == ["2026.11.0", "2026.12.0", "2026.12.1"]


def test_everything_that_was_frozen_is_proven(three):
    result = run("verify", three)
    assert result.exit_code == 0
    assert "3 releases are what was frozen." in result.output


@pytest.mark.parametrize("name", ["snapshot.json.xz", "dump.es.sqlite.xz"])
@pytest.mark.parametrize("data", [None, b"", b"damaged", lzma.compress(b"another")])
def test_a_damaged_file_is_named(folder, name, data):
    file = folder / "releases" / FIRST / name
    file.unlink() if data is None else file.write_bytes(data)
    result = run("verify", folder)
    assert result.exit_code == 1
    assert f"Release {FIRST}: {name.removesuffix('.xz')}" in result.output


def test_a_tree_in_which_nothing_changed_is_not_released(folder):
    result = run("release", folder, "--date", "2026-12-31")
    assert result.exit_code == 1
    assert f"Nothing has changed since {THIRD}" in result.output


def test_a_tree_that_git_does_not_have_is_not_released(fresh):
    edit(fresh, {"sample-mobile.yaml": [("owner: Sample Holdings", "owner: Other Holdings")]})
    result = run("release", fresh)
    assert result.exit_code == 1
    assert "sample-mobile.yaml" in result.output


def test_a_folder_without_git_is_not_released(fresh, tmp_path):
    alone = shutil.copytree(fresh, tmp_path / "alone", ignore=shutil.ignore_patterns(".git"))
    result = run("release", alone)
    assert result.exit_code == 1
    assert "Git does not know this folder" in result.output


def test_a_tree_with_a_fault_is_not_released(fresh):
    edit(fresh, {"tiny-mobile.yaml": [("hosts: [sample-mobile]", "hosts: [nobody]")]})
    git(fresh, "commit", "--all", "--message", "Break something")
    assert run("release", fresh).exit_code == 1
    assert not (fresh / "releases.yaml").exists()


def test_a_language_that_is_not_whole_is_not_released(fresh):
    edit(fresh, {"tiny-mobile.yaml": [("An email address is required.", "An address is required.")]})
    git(fresh, "commit", "--all", "--message", "Say it otherwise")
    result = run("release", fresh)
    assert result.exit_code == 1
    assert "A language is not whole" in result.output


@pytest.mark.parametrize("day", ["2026-12-19", "2026-11-01"])
def test_a_release_is_not_older_than_the_one_before(folder, day):
    edit(folder, {"sample-mobile.yaml": [("owner: Sample Holdings", "owner: Other Holdings")]})
    commit(folder)
    result = run("release", folder, "--date", day)
    assert result.exit_code == 1
    assert "on 2026-12-20: choose that day or later" in result.output


def test_a_release_is_not_older_than_what_was_read_for_it(fresh):
    result = run("release", fresh, "--date", "2026-11-01")
    assert result.exit_code == 1
    assert "2026-11-22" in result.output


def test_an_id_of_the_last_release_does_not_vanish(folder):
    edit(folder, {"wee-mobile.yaml": [("  - id: email\n", "  - id: an-email\n"), ("formerly: [tiny-mobile]\n", "")]})
    result = run("check", folder)
    assert result.exit_code == 1
    assert f"Release {THIRD} has the record 'wee-mobile.email': keep it" in result.output


def test_a_file_of_the_last_release_does_not_vanish(folder):
    (folder / "wee-mobile.yaml").unlink()
    assert f"wee-mobile.yaml:1: Release {THIRD} has the carrier 'wee-mobile': keep it" in run("check", folder).output


@pytest.mark.parametrize(
    ("name", "line", "lost"),
    [
        ("sample-mobile.yaml", "    formerly: [port-in-account-number]\n", "record 'sample-mobile.port-in-account-number'"),
        (
            "sample-mobile.yaml",
            '  - {id: name-change-photo-id, closed_on: "2026-12-10"}\n',
            "record 'sample-mobile.name-change-photo-id'",
        ),
        ("wee-mobile.yaml", "formerly: [tiny-mobile]\n", "carrier 'tiny-mobile'"),
    ],
)
def test_what_became_of_an_id_is_told_for_ever(folder, name, line, lost):
    edit(folder, {name: [(line, "")]})
    result = run("check", folder)
    assert result.exit_code == 1
    assert f"Release {THIRD} has the {lost}: keep it" in result.output


def test_a_former_id_is_not_given_to_another_record(folder):
    edits = [("    formerly: [port-in-account-number]\n", ""), ("  - id: prepaid-name\n", "  - id: port-in-account-number\n")]
    closed = [("closed:\n", 'closed:\n  - {id: prepaid-name, closed_on: "2026-12-21"}\n')]
    edit(folder, {"sample-mobile.yaml": edits + closed})
    result = run("check", folder)
    assert result.exit_code == 1
    assert "'sample-mobile.port-in-account-number' is the former id of a record that is still there" in result.output


def test_an_id_that_was_used_is_never_used_again(folder):
    edit(folder, {"sample-mobile.yaml": [("  - id: prepaid-name\n", "  - id: prepaid-deposit\n")]})
    assert any("an id is never given to another record" in str(finding) for finding in Checked(folder).findings)


def test_what_takes_the_place_of_a_closed_record_exists(folder):
    edit(folder, {"sample-mobile.yaml": [("successor: postpaid-deposit", "successor: nothing")]})
    assert any("There is no record 'nothing' in this file" in str(finding) for finding in Checked(folder).findings)


def test_the_command_says_what_changed(folder):
    assert "Amount was “10.00 USD” and is now “12.00 USD”." in run("diff", folder, "--from", FIRST).output
    edit(folder, {"sample-mobile.yaml": [("12.00", "14.00")]})
    assert run("diff", folder).output.endswith("(Carrier's store): Amount was “12.00 USD” and is now “14.00 USD”.\n")
    assert "is not known here" in run("diff", folder, "--from", "2020.01.0").output


def test_notes_count_what_changed(three):
    notes = {(note["kind"], note["change"]): note["count"] for note in ledger(three)[1]["notes"]}
    assert notes["requirement", "answer_changed"] == 1
    assert notes["requirement", "added"] == 1
    assert sum(len(pairs) for pairs in CHANGES.values()) == 5
