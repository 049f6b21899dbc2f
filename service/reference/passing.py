"""Ids that are no longer used, and what took their place: an id never vanishes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from service.reference.check import citable
from service.reference.content import Content

Name = tuple[str, str]
OWNERS = {"carriers": "carrier", "jurisdictions": "jurisdiction"}
BOOKS = {"claims": "claim", "terms": "term"}


@dataclass(frozen=True)
class Passed:
    """What became of an id: another one for the same record, or the end of it, perhaps with a successor."""

    closed: bool
    successor: str | None


def names(content: Content) -> Iterator[Name]:
    """Find every kind and id in use, in the words of the service: carrier, jurisdiction, record, claim, term."""
    for shelf, kind in OWNERS.items():
        for owner, file in getattr(content, shelf).items():
            yield kind, owner
            yield from (("record", f"{owner}.{row['id']}") for _, row in citable(file))
    for book, kind in BOOKS.items():
        yield from ((kind, row["id"]) for row in content.books.get(book, {}).get(book, ()))


def passings(content: Content) -> Iterator[tuple[Name, Passed]]:
    """Find every kind and id that was used before, and what became of it."""
    for shelf, kind in OWNERS.items():
        for owner, file in getattr(content, shelf).items():
            rows = [row for _, row in citable(file)]
            same = {row["id"]: Passed(closed=False, successor=row["id"]) for row in rows}
            passed = dict(in_file(file, rows))
            for former in file.get("formerly", ()):
                yield (kind, former), Passed(closed=False, successor=owner)
                yield from of_owner(former, owner, {**same, **passed})
            yield from of_owner(owner, owner, passed)
    for book, kind in BOOKS.items():
        file = content.books.get(book, {})
        yield from (((kind, old), new) for old, new in in_file(file, file.get(book, ())))


def in_file(file: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Passed]]:
    """Find the ids that records of a file had before, and those of records that are closed."""
    for row in rows:
        yield from ((former, Passed(closed=False, successor=row["id"])) for former in row.get("formerly", ()))
    for row in file.get("closed", ()):
        yield row["id"], Passed(closed=True, successor=row.get("successor"))


def of_owner(before: str, owner: str, records: Mapping[str, Passed]) -> Iterator[tuple[Name, Passed]]:
    """Find the full ids of records under the id that their owner had, with what became of them under that of today."""
    for old, passed in records.items():
        successor = f"{owner}.{passed.successor}" if passed.successor else None
        yield ("record", f"{before}.{old}"), Passed(passed.closed, successor)


def ever_called(passed: Mapping[Name, Passed], kind: str, name: str) -> set[str]:
    """Return the id of a record of a kind, and those that it had before."""
    return {name, *(old for (each, old), to in passed.items() if (each, to.successor, to.closed) == (kind, name, False))}


def passed_on(passed: Mapping[Name, Passed], kind: str, name: str) -> Passed | None:
    """Return what became of a record of a kind, if its id is no longer used."""
    return passed.get((kind, name)) or passed.get(("record", name))


def called_now(passed: Mapping[Name, Passed], kind: str, name: str) -> str:
    """Return the id that has taken the place of one that may no longer be used."""
    found = passed_on(passed, kind, name)
    return found.successor if found and found.successor else name
