"""`carriers replies`: replies of all carriers in all languages, in the form in which a help desk takes them in."""

from pathlib import Path

import click
from flask.testing import FlaskClient

from service.app import create_app
from service.cli.group import FOLDER, carriers
from service.desk.saved_replies import TARGETS, Saved
from service.export import editions_of
from service.reference.positions import Record


@carriers.command()
@FOLDER
@click.option("--target", type=click.Choice(list(TARGETS)), required=True, help="The help desk that takes the replies in.")
@click.option("--output", type=click.Path(path_type=Path), help="Write to this file instead of the terminal.")
def replies(folder: Path, target: str, output: Path | None) -> None:
    """Write the replies of all carriers in all languages, one a carrier and language."""
    app = create_app(folder)
    dataset, client = editions_of(app).current.dataset, app.test_client()
    languages = ["en", *dataset.translations]
    text = TARGETS[target](save(client, carrier, language) for carrier in dataset.carriers.values() for language in languages)
    if output:
        output.write_text(text, encoding="utf-8", newline="")
        click.echo(f"Wrote {output}")
    else:
        click.echo(text, nl=False)


def save(client: FlaskClient, carrier: Record, language: str) -> Saved:
    """Return the reply of a carrier for opening a line, in a language."""
    answer = client.get(f"/v1/carriers/{carrier['id']}/reply?lang={language}").json
    return Saved(carrier, language, answer["data"], answer["meta"]["release"])  # type: ignore[index]
