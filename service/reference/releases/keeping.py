"""No id vanishes: each that the last release had is still in use, or the tree says what became of it."""

from collections.abc import Iterator

from service.reference.check import Checked
from service.reference.content import Content, content_of
from service.reference.finding import Finding
from service.reference.passing import Name, names, passings
from service.reference.releases.ledger import read_file
from service.reference.releases.snapshot import thaw

FILES = {"carrier": "{}.yaml", "jurisdiction": "jurisdictions/{}.yaml", "claim": "claims.yaml", "term": "terms.yaml"}
KEEP = "Release {} has the {} {!r}: keep it, name it in `formerly` of the record that it is now, or put it into `closed`."
TAKEN = "In release {} {} {!r} is the former id of a record that is still there: give this one another id."


def check_kept(checked: Checked) -> list[Finding]:
    """Return what vanished since the last release, if there is one.

    Raises: DamagedReleaseError if the copy of that release is damaged.
    """
    if not checked.releases:
        return []
    last = checked.releases[-1]
    before, now = thaw(read_file(checked.folder, last["version"], last["snapshot"])), content_of(checked)
    wrong = [(KEEP, name) for name in vanished(before, now)] + [(TAKEN, name) for name in given_away(before, now)]
    return [
        Finding(file_of(kind, name, before), 1, "", message.format(last["version"], kind, name))
        for message, (kind, name) in wrong
    ]


def vanished(before: Content, now: Content) -> Iterator[Name]:
    """Find the kinds and ids that are or were in use and of which nothing tells any more what became of them."""
    return iter(sorted(known(before) - known(now)))


def given_away(before: Content, now: Content) -> Iterator[Name]:
    """Find the former ids that another record has now, while the one that had them is still there."""
    used = set(names(now))
    return (
        (kind, name)
        for (kind, name), passed in passings(before)
        if not passed.closed and {(kind, name), (kind, passed.successor)} <= used
    )


def known(content: Content) -> set[Name]:
    """Return the kinds and ids that are in use, and those that were before."""
    return {*names(content), *(name for name, _ in passings(content))}


def file_of(kind: str, name: str, content: Content) -> str:
    """Return the file in which a record stood."""
    owner = name.partition(".")[0]
    kind = kind if kind != "record" else "jurisdiction" if owner in content.jurisdictions else "carrier"
    return FILES[kind].format(owner)
