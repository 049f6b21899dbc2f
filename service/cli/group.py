"""The command itself, and the folder that its parts work on."""

from pathlib import Path

import click

from service.reference.dataset import EMBEDDED

ROOT = EMBEDDED.parent
FOLDER = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=EMBEDDED)


@click.group()
def carriers() -> None:
    """Check and describe the carrier activation dataset."""
