"""`carriers watch`: which source pages have changed since the last round?"""

import json
import sys
from pathlib import Path

import click
from click.termui import progressbar

from service.cli.group import FOLDER, ROOT, carriers
from service.reference.dataset import read_dataset
from service.watch.page import Page
from service.watch.report import due_requirements, read_state, remembered, report, write_state
from service.watch.round import polite_client, visit


@carriers.command()
@FOLDER
@click.option("--state", type=click.Path(path_type=Path), default=ROOT / "watch.json", help="What earlier rounds kept.")
@click.option("--json", "output", type=click.Path(path_type=Path), help="Write the report as JSON as well.")
@click.option("--match", default="", help="Only pages whose address holds this.")
@click.option("--pause", default=2.0, show_default=True, help="Seconds between two pages of one host.")
@click.option("--timeout", default=20.0, show_default=True, help="Seconds to wait for a page.")
@click.option("--backoff", default=1.0, show_default=True, help="Seconds before the first new try; they double.")
@click.option("--read", "read_again", multiple=True, help="An address that has been read again: no longer due.")
def watch(folder: Path, state: Path, output: Path | None, match: str, read_again: tuple[str, ...], **manners: float) -> None:
    """Fetch every source page and report which changed, moved, are gone or cannot be reached."""
    dataset = read_dataset(folder)
    kept = {url: row if url not in read_again else {**row, "due": ""} for url, row in read_state(state).items()}
    urls = sorted({source["url"] for source in dataset.sources.values() if match in source["url"]})
    digests = {url: row["digest"] for url, row in kept.items() if row.get("digest")}
    pages: dict[str, Page] = {}
    try:
        with polite_client(manners["backoff"], manners["timeout"]) as client:
            visits = visit(client, urls, digests, manners["pause"])
            with progressbar(visits, length=len(urls), label="Reading pages", file=sys.stderr) as bar:
                for url, page in bar:
                    pages[url] = page
                    kept[url] = remembered(kept, url, page)
    finally:
        write_state(state, kept)
    rows = report(pages, due_requirements(dataset, kept))
    for row in rows:
        click.echo(f"{row['state']:11} {row['url']} {row['note']}".rstrip())
        for requirement in row["requirements"]:
            click.echo(f"{'':11} due: {requirement}")
    if output:
        output.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
