"""Make a release: freeze the content of a folder and all that can be taken away, and write it into the ledger."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from service.reference.check import LEDGER, Checked
from service.reference.content import content_of
from service.reference.dataset import SCHEMA_VERSION, Dataset, build
from service.reference.releases.changes import Change, changes
from service.reference.releases.dumps import DUMPS, dump_name, languages
from service.reference.releases.editions import Editions
from service.reference.releases.ledger import SNAPSHOT, write_file
from service.reference.releases.snapshot import freeze

HEADER = """# yaml-language-server: $schema=../schemas/releases.schema.json
# Written by `carriers release`: every version of the dataset, the oldest first.
"""


def publish(folder: Path, editions: Editions, day: str) -> dict[str, Any]:
    """Freeze the tree of a folder as the release of a day; return its record.

    The tree has been checked, and differs from the newest release.
    """
    content = content_of(Checked(folder))
    dataset, version = build(content, day), next_version(editions.releases, day)
    before = editions.get(editions.newest).dataset if editions.newest else None
    release = {
        "version": version,
        "date": day,
        "schema_version": SCHEMA_VERSION,
        "notes": list(notes(changes(before, dataset))),
        "snapshot": write_file(folder, version, SNAPSHOT, freeze(content)),
        "files": [write_file(folder, version, name, data) for name, data in dumps(dataset, version)],
    }
    write_ledger(folder, [*editions.releases.values(), release])
    return release


def next_version(versions: Iterable[str], day: str) -> str:
    """Return the version of the next release: the year and the month of a day, and a count from 0."""
    month = day[:7].replace("-", ".")
    counts = [int(version.rpartition(".")[2]) for version in versions if version.startswith(month + ".")]
    return f"{month}.{max(counts, default=-1) + 1}"


def notes(found: Iterable[Change]) -> Iterator[dict[str, Any]]:
    """Find how many records of each kind changed in each way."""
    for (kind, change), count in Counter((each.kind, each.change) for each in found).items():
        yield {"change": change, "kind": kind, "count": count}


def dumps(dataset: Dataset, version: str) -> Iterator[tuple[str, bytes]]:
    """Find every form of the whole dataset in every language, with the name of its file."""
    for language in languages(dataset):
        yield from ((dump_name(form, language), make(dataset, version, language)) for form, make in DUMPS.items())


def write_ledger(folder: Path, releases: list[Any]) -> None:
    """Write the records of all releases, the oldest first."""
    text = yaml.safe_dump({LEDGER: releases}, allow_unicode=True, sort_keys=False, width=130)
    (folder / f"{LEDGER}.yaml").write_text(HEADER + text, encoding="utf-8")
