"""`carriers coverage` and `carriers stale`: what is known, and what to read again first."""

from collections.abc import Iterator
from pathlib import Path

import click

from schemas.vocabulary.coverage import COVERAGE
from schemas.vocabulary.subjects import CORE_SUBJECTS
from service.cli.group import FOLDER, carriers
from service.reference.coverage import cells, grouped, summary
from service.reference.dataset import Dataset, read_dataset
from service.reference.positions import Record
from service.watch.report import due_requirements, read_state

ORDER = ("stale", "undated", "ageing")


@carriers.command()
@FOLDER
def coverage(folder: Path) -> None:
    """Show for each carrier how many core subjects are known, by state of knowledge, over all plans."""
    dataset = read_dataset(folder)
    rows = list(cells(dataset, dataset.carriers))
    width = max(len(carrier) for carrier in dataset.carriers)
    click.echo(" ".join(["carrier".ljust(width), *COVERAGE, "known official"]))
    for row in [*grouped(rows, "carrier"), {"carrier": "all", **summary(rows)}]:
        counts = (str(row["states"][name]).rjust(len(name)) for name in COVERAGE)
        click.echo(" ".join([row["carrier"].ljust(width), *counts, f"{row['known_share']:>5} {row['official_share']:>8}"]))


@carriers.command()
@FOLDER
@click.option("--limit", default=50, show_default=True, help="At most so many requirements.")
@click.option("--state", type=click.Path(path_type=Path), help="What `carriers watch` kept: its due pages come first.")
def stale(folder: Path, limit: int, state: Path | None) -> None:
    """List the requirements to read again first: those whose page changed, then the core and old ones."""
    dataset = read_dataset(folder)
    changed = {each for ids in due_requirements(dataset, read_state(state)).values() for each in ids} if state else set()
    for row in sorted(aged_requirements(dataset, changed), key=lambda row: urgency(row, changed))[:limit]:
        age = row["evidence_age"]
        word = "due" if row["id"] in changed else age["freshness"]
        click.echo(f"{word:8} {age.get('date', '-'):10} {row['id']} {row['sources'][0]['url']}")


def aged_requirements(dataset: Dataset, changed: set[str]) -> Iterator[Record]:
    """Find the requirements that are not fresh, or whose page changed."""
    for row in dataset.requirements.values():
        if row["id"] in changed or row["evidence_age"]["freshness"] in ORDER:
            yield row


def urgency(row: Record, changed: set[str]) -> tuple[bool, bool, int, str, str]:
    """Return a sort key: changed pages, then core subjects, then the stalest and oldest."""
    age = row["evidence_age"]
    place = ORDER.index(age["freshness"]) if age["freshness"] in ORDER else len(ORDER)
    return (row["id"] not in changed, row["subject"] not in CORE_SUBJECTS, place, age.get("date", ""), row["id"])
