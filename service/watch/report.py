"""What a round found, and which requirements are due to be read again."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from service.reference.dataset import Dataset
from service.watch.page import Page
from service.watch.round import DUE, STATES

State = dict[str, dict[str, str]]


def read_state(file: Path) -> State:
    """Return what earlier rounds kept of each page: digest, state and note by address."""
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def write_state(file: Path, state: State) -> None:
    """Keep what is known of each page for the next round."""
    file.write_text(json.dumps(state, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def remembered(state: State, url: str, page: Page) -> dict[str, str]:
    """Return what is kept of a page: the last digest stays where the page could not be read.

    A page stays due until somebody has read it again and says so with `--read`.
    """
    last = state.get(url, {})
    kept = {"digest": page.digest or last.get("digest", ""), "state": page.state, "note": page.note}
    if page.state in DUE or last.get("due"):
        kept["due"] = page.state if page.state in DUE else last["due"]
    return {key: value for key, value in kept.items() if value}


def due_requirements(dataset: Dataset, state: State) -> dict[str, list[str]]:
    """Return the ids of the requirements that rest on a page that is due, by address."""
    due: dict[str, list[str]] = {url: [] for url, kept in state.items() if "due" in kept}
    for row in dataset.requirements.values():
        for url in {source["url"] for source in row["sources"]} & due.keys():
            due[url].append(row["id"])
    return due


def report(pages: Mapping[str, Page], due: Mapping[str, Iterable[str]]) -> list[dict[str, Any]]:
    """Return a row for each page, what needs a look first."""
    rows = [
        {"url": url, "state": page.state, "note": page.note, "requirements": sorted(due.get(url, ()))}
        for url, page in pages.items()
    ]
    return sorted(rows, key=lambda row: (STATES.index(row["state"]), row["url"]))
