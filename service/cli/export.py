"""`carriers export`: the whole API as files, for any static host."""

import sys
from itertools import product
from pathlib import Path

import click
from click.termui import progressbar

from service.app import create_app
from service.cli.group import FOLDER, carriers
from service.export import editions_of, page, paths
from service.hosting import host_files
from service.reference.releases.dumps import languages

POLICIES = {
    "default": "/v1",
    "~^/(about|carriers|changes|claims|countries|coverage)([/?]|$)": "/about",
    "~^/docs([?]|$)": "/docs",
}
"""For which addresses the policy of which page holds, in the patterns of nginx."""


@carriers.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@FOLDER
def export(site: Path, folder: Path) -> None:
    """Write every answer that needs no question as a file below SITE, one folder a language, and how hosts serve them."""
    if site.exists() and any(site.iterdir()):
        raise click.ClickException(f"{site} is not empty: name a new folder, so that nothing old is left in it.")
    app = create_app(folder)
    client, spoken = app.test_client(), languages(editions_of(app).current.dataset)
    wanted = list(product(spoken, sorted(set(paths(app)))))
    files: dict[str, str] = {}
    with progressbar(wanted, label="Writing pages", file=sys.stderr) as bar:
        for language, path in bar:
            found = page(client, language, path)
            file, files[path] = site / found.file, found.file.removeprefix(language)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(found.body)
    policies = {path: client.get(asked).headers["Content-Security-Policy"] for path, asked in POLICIES.items()}
    for name, text in host_files(dict(client.get("/v1").headers), policies, spoken, files).items():
        (site / name).write_text(text, encoding="utf-8")
    click.echo(f"Wrote {len(wanted)} answers in {len(spoken)} languages to {site}.")
