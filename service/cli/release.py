"""`carriers release`, `verify` and `diff`: freeze the dataset, prove what was frozen, and say what changed."""

import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import click
from click.termui import progressbar

from schemas.vocabulary.changes import CHANGED_KINDS, CHANGES
from service.app import create_app
from service.cli.check import report_languages, sound
from service.cli.group import FOLDER, carriers
from service.http.shelf import EXTENSION
from service.reference.dataset import UNRELEASED
from service.reference.positions import Record
from service.reference.releases.editions import Editions, open_editions
from service.reference.releases.ledger import DamagedReleaseError, read_file
from service.reference.releases.publish import publish

DAY = click.DateTime(["%Y-%m-%d"])


@carriers.command()
@FOLDER
@click.option("--date", "day", type=DAY, help="Day of the release; today if left out.")
def release(folder: Path, day: date | None) -> None:
    """Freeze the dataset as a new release; refused if a check fails, the tree is dirty or nothing changed."""
    checked = sound(folder)
    if not report_languages(checked):
        raise click.ClickException("A language is not whole: run `carriers translate` and finish it.")
    editions = open_editions(folder)
    if editions.current.name != UNRELEASED:
        raise click.ClickException(f"Nothing has changed since {editions.current.name}: there is nothing to release.")
    refuse_dirt(folder)
    chosen = f"{day or date.today():%Y-%m-%d}"
    refuse_the_past(editions, chosen)
    click.echo("Freezing the dataset in every form and language …", err=True)
    show(publish(folder, editions, chosen))


def refuse_dirt(folder: Path) -> None:
    """Raise unless git has everything that would be released."""
    command = ["git", "-C", str(folder), "status", "--porcelain", "--", "."]
    state = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - git, on a folder that the caller names
    if state.returncode != 0:
        raise click.ClickException(f"Git does not know this folder, so nothing vouches for its content: {state.stderr.strip()}")
    if state.stdout:
        raise click.ClickException(f"Commit or undo these first:\n{state.stdout.rstrip()}")


def refuse_the_past(editions: Editions, day: str) -> None:
    """Raise if a release would be older than what was read for it, or than the one before it."""
    newest = editions.current.dataset.today
    if day < newest:
        raise click.ClickException(f"Something was read or released on {newest}: choose that day or later.")


def show(released: Record) -> None:
    """Show the notes of a release."""
    click.echo(f"Released {released['version']} of {released['date']}. Commit `carriers/releases` and `carriers/releases.yaml`.")
    for note in released["notes"]:
        click.echo(f"  {CHANGES[note['change']].label}: {note['count']} × {CHANGED_KINDS[note['kind']].label}")


@carriers.command()
@FOLDER
def verify(folder: Path) -> None:
    """Prove every frozen file against its digest, and load every snapshot; the exit status is 1 if one is damaged."""
    editions, damaged = open_editions(folder), []
    with progressbar(editions.releases.values(), label="Verifying", show_pos=True) as bar:
        for each in bar:
            try:
                for file in each["files"]:
                    read_file(folder, each["version"], file)
                editions.load(each)
            except DamagedReleaseError as error:
                damaged.append(str(error))
    if damaged:
        raise click.ClickException("\n".join(damaged))
    click.echo(f"{len(editions.releases)} releases are what was frozen.")


@carriers.command()
@FOLDER
@click.option("--from", "before", help="Version of a release; the newest if left out.")
@click.option("--to", "after", help="Version of a release; the tree if left out.")
@click.option("--lang", default="en", show_default=True, help="Language of the sentences.")
def diff(folder: Path, before: str | None, after: str | None, lang: str) -> None:
    """Say in sentences what changed between two releases, or since a release."""
    app = create_app(folder)
    editions: Editions = app.extensions[EXTENSION]
    path = f"/v1/releases/{before or editions.newest}/diff/{after or editions.current.name}?lang={lang}&limit=500"
    while path:
        answer: dict[str, Any] = app.test_client().get(path).get_json()
        if "data" not in answer:
            raise click.ClickException("; ".join([answer["detail"], *(each["detail"] for each in answer.get("errors", ()))]))
        for row in answer["data"]:
            click.echo(row["sentence"])
        path = answer["links"].get("next")
