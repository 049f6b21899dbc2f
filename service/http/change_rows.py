"""Changes as they are sent: with a sentence, and where the record is."""

from collections.abc import Callable, Iterator
from typing import Any

from flask import g

from service.http import language
from service.http.change_words import detail_words, sentence
from service.http.links import path_of
from service.http.pinning import report_damage
from service.http.shelf import dataset, edition, editions
from service.reference.positions import Record
from service.reference.releases.changes import Change
from service.reference.releases.ledger import DamagedReleaseError

NAMED = ("carrier", "jurisdiction", "subject")


def difference(before: str | None, after: str) -> tuple[Change, ...]:
    """Return what changed between two editions, both of which are told in the language of the response from now on.

    Raises: Problem if the copy of one of them is damaged.
    """
    try:
        found = editions.difference(before, after)
    except DamagedReleaseError as error:
        report_damage(error)
    language.speak(g.language, found.translations)
    return found.changes


def history(wanted: Callable[[Change], bool]) -> Iterator[Record]:
    """Find the editions in which something that is wanted changed: from that of the response down to the first."""
    name: str | None = edition.name
    while name:
        before = editions.before(name)
        found = [change_row(each) for each in difference(before, name) if wanted(each)]
        if found:
            yield {"release": name, "date": date_of(name), "changes": found}
        name = before


def date_of(name: str) -> str:
    """Return the day of an edition."""
    return str(editions.releases[name]["date"] if name in editions.releases else editions.current.dataset.today)


def change_row(change: Change) -> dict[str, Any]:
    """Return a change as it is sent."""
    return {
        "id": change.id,
        "kind": change.kind,
        "change": change.change,
        **{key: change.record[key] for key in NAMED if key in change.record},
        "sentence": sentence(change, dataset),
        **({"details": [detail_words(each) for each in change.details]} if change.details else {}),
        **{key: value for key, value in (("former", change.former), ("successor", change.successor)) if value},
        "links": {"self": path_of(change.kind, change.id)} if change.change != "removed" else {},
    }
