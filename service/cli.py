"""The `carriers` command: what contributors and operators do with the dataset."""

from pathlib import Path

import click

from service.reference.check import Checked
from service.reference.dataset import EMBEDDED

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
