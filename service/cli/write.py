"""`carriers schema`, `examples` and `new`: the files that are written from something else."""

from pathlib import Path

import click

from schemas.fields import ID
from schemas.vocabulary.answers import BASES, CONFIDENCES, WRITTEN_ANSWERS
from schemas.vocabulary.records import COPIES, KINDS, SOURCE_KINDS, STATUSES
from service.app import create_app
from service.cli.group import FOLDER, ROOT, carriers
from service.examples import write_page
from service.reference.json_schema import FILES, json_schema
from service.skeleton import SKELETON


@carriers.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=ROOT / "schemas")
def schema(folder: Path) -> None:
    """Write the JSON Schemas of the data files for editors."""
    for name, declared in FILES.items():
        (folder / name).write_text(json_schema(declared), encoding="utf-8")
        click.echo(f"Wrote {folder / name}")


@carriers.command()
def examples() -> None:
    """Write docs/answers.md from what the service answers."""
    page = ROOT / "docs" / "answers.md"
    page.write_text(write_page(create_app().test_client()), encoding="utf-8")
    click.echo(f"Wrote {page}")


@carriers.command()
@click.argument("slug")
@FOLDER
def new(slug: str, folder: Path) -> None:
    """Write a commented skeleton of a carrier file; SLUG is its id, for ever."""
    file = folder / f"{slug}.yaml"
    if not ID.fullmatch(slug):
        raise click.BadParameter("use lower-case words joined by hyphens, such as 'example-wireless'.", param_hint="SLUG")
    if file.exists():
        raise click.ClickException(f"{file} exists already: edit it.")
    lists = {"kinds": KINDS, "statuses": STATUSES, "answers": WRITTEN_ANSWERS, "bases": BASES}
    lists |= {"confidences": CONFIDENCES, "source_kinds": SOURCE_KINDS, "copies": COPIES}
    words = {key: " | ".join(vocabulary) for key, vocabulary in lists.items()}
    file.write_text(SKELETON.format(name=slug.replace("-", " ").title(), **words), encoding="utf-8")
    click.echo(f"Wrote {file}: fill it in, then run `carriers check`.")
