"""The `carriers` command: what contributors and operators do with the dataset."""

from pathlib import Path

import click

from service.app import create_app
from service.examples import write_page
from service.reference.check import Checked
from service.reference.dataset import EMBEDDED
from service.reference.json_schema import FILES, json_schema

PAGE = EMBEDDED.parent / "docs" / "answers.md"
SCHEMAS = EMBEDDED.parent / "schemas"
FOLDER = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=EMBEDDED)


@click.group()
def carriers() -> None:
    """Check and describe the carrier activation dataset."""


@carriers.command()
@FOLDER
def check(folder: Path) -> None:
    """Report all that is wrong with the dataset; the exit status is 1 if anything is."""
    checked = Checked(folder)
    for finding in sorted(checked.findings):
        click.echo(str(finding), err=True)
    if checked.findings:
        raise click.ClickException(f"{len(checked.findings)} findings.")
    click.echo(f"{len(checked.carriers)} carriers and {len(checked.jurisdictions)} countries are in order.")


@carriers.command()
def examples() -> None:
    """Write docs/answers.md from what the service answers."""
    PAGE.write_text(write_page(create_app().test_client()), encoding="utf-8")
    click.echo(f"Wrote {PAGE}")


@carriers.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=SCHEMAS)
def schema(folder: Path) -> None:
    """Write the JSON Schemas of the data files for editors."""
    for name, declared in FILES.items():
        (folder / name).write_text(json_schema(declared), encoding="utf-8")
        click.echo(f"Wrote {folder / name}")
