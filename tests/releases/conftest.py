"""Three small releases, made with the command itself in a repository of their own."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from service.app import create_app
from service.cli import carriers
from service.reference.check import Checked
from service.reference.languages import LOCALES, read_catalogue, template, write_catalogue
from tests.conftest import ROOT, SMALL

FIRST, SECOND, THIRD = "2026.11.0", "2026.12.0", "2026.12.1"
CHANGES = {
    "sample-mobile.yaml": [
        ('amount: {value: "10.00"', 'amount: {value: "12.00"'),
        ("condition: Only when the credit check asks for it.", "condition: Only for new customers."),
        ("statement: No deposit is taken.", "statement: A deposit is never taken."),
        ('read_on: "2026-11-22"\n    copy: live', 'read_on: "2026-11-30"\n    copy: live'),
        (
            "  - id: general-ssn\n",
            """  - id: prepaid-name
    subject: billing_zip
    answer: required
    when: {plan: [prepaid]}
    statement: A name is given.
    sources: [help]
    basis: stated
    confidence: high
  - id: general-ssn
""",
        ),
    ],
}
PASSINGS = {
    "sample-mobile.yaml": [
        ("  - id: port-in-account-number\n", "  - id: port-account\n    formerly: [port-in-account-number]\n"),
        (
            """  - id: name-change-photo-id
    subject: government_photo_id
    answer: required
    when: {plan: [postpaid], channel: [store], action: [account_change]}
    statement: A photo ID is shown to change a name.
    sources: [help]
    basis: stated
    confidence: high
""",
            "",
        ),
        (
            """  - id: prepaid-deposit
    subject: deposit
    answer: not_required
    when: {plan: [prepaid]}
    statement: A deposit is never taken.
    sources: [help]
    basis: stated
    confidence: high
""",
            "",
        ),
        (
            "sources:\n  - id: esim\n",
            """closed:
  - {id: name-change-photo-id, closed_on: "2026-12-10"}
  - {id: prepaid-deposit, closed_on: "2026-12-10", successor: postpaid-deposit}
sources:
  - id: esim
""",
        ),
    ],
    "wee-mobile.yaml": [("name: Tiny Mobile\n", "name: Tiny Mobile\nformerly: [tiny-mobile]\n")],
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(carriers, [str(argument) for argument in arguments])


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=Tester", "-c", "user.email=tester@example.com")
    subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True, capture_output=True)


def edit(folder: Path, edits: dict[str, list[tuple[str, str]]]) -> None:
    for name, pairs in edits.items():
        file = folder / name
        text = file.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")


def translate(folder: Path) -> None:
    """Make every language whole: real translations where there are some, marked English where there is none."""
    checked = Checked(folder)
    for language in LOCALES:
        real = read_catalogue(ROOT / "carriers", language)
        catalog = read_catalogue(folder, language)
        catalog.update(template(checked), no_fuzzy_matching=True)
        for message in catalog:
            if message.id and not message.string:
                known = real.get(message.id)
                message.string = known.string if known else f"{language}: {message.id}"
        write_catalogue(folder, language, catalog)


def commit(folder: Path) -> None:
    translate(folder)
    git(folder, "add", "--all")
    git(folder, "commit", "--allow-empty", "--message", "Change something")


def start(folder: Path) -> Path:
    """Return a copy of the small dataset in a repository of its own, ready to be released."""
    shutil.copytree(SMALL, folder)
    git(folder, "init")
    commit(folder)
    return folder


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three releases: the first, one with changes, and one with other ids."""
    folder = start(tmp_path_factory.mktemp("released") / "carriers")
    for day, edits in (("2026-11-22", {}), ("2026-12-01", CHANGES), ("2026-12-20", PASSINGS)):
        if "wee-mobile.yaml" in edits:
            (folder / "tiny-mobile.yaml").rename(folder / "wee-mobile.yaml")
        edit(folder, edits)
        commit(folder)
        result = run("release", folder, "--date", day)
        assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def folder(three: Path, tmp_path: Path) -> Path:
    """A copy of the three releases that a test may damage."""
    return shutil.copytree(three, tmp_path / "carriers")


@pytest.fixture(scope="session")
def released(three: Path) -> Iterator[FlaskClient]:
    return create_app(three).test_client()
