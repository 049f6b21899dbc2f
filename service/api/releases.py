"""/v1/releases and /v1/changes: every version of the dataset, and what changed between two of them."""

from collections.abc import Iterable
from typing import Any

from marshmallow import fields

from schemas.message import Message
from schemas.released import ChangeSchema, ReleaseRowSchema
from schemas.vocabulary.changes import CHANGED_KINDS, CHANGES
from schemas.vocabulary.subjects import SUBJECTS
from service.http.area import Area
from service.http.change_rows import change_row, difference
from service.http.change_words import note_sentence
from service.http.envelope import Query, address, many, one, page, whole
from service.http.links import absolute
from service.http.pinning import edition_of, refuse, release_on
from service.http.query import AnyOf, PageQuerySchema, ServicePageQuerySchema, ServiceQuerySchema, kept_fields
from service.http.shelf import dataset, edition, editions, find, find_carrier
from service.reference.dataset import UNRELEASED
from service.reference.passing import ever_called
from service.reference.positions import Record
from service.reference.releases.changes import Change

releases = Area("Releases", "Every version of the dataset, and what changed from one to another.", pinned=False)
changing = Area("Changes", "What changed up to the release that is asked for.")

TOO_LATE = Message("{since} came after {release}: ask for a later `release`, or for changes since an earlier one.")
ChangesReplySchema = many("ChangesReply", ChangeSchema)


class ReleasesQuerySchema(ServicePageQuerySchema):
    """How the releases are shown."""

    kept = kept_fields(ReleaseRowSchema)


class ChangeFilterSchema(ServiceQuerySchema):
    """Which changes."""

    carrier = fields.String(metadata={"description": "Id of a carrier: what is its own, and claims about it."})
    subject = AnyOf(SUBJECTS, "Subjects.")
    kind = AnyOf(CHANGED_KINDS, "Kinds of record.")
    change = AnyOf(CHANGES, "Kinds of change.")


class DiffQuerySchema(ServicePageQuerySchema, ChangeFilterSchema):
    """Which changes between two releases."""


class ChangesQuerySchema(PageQuerySchema, ChangeFilterSchema):
    """Which changes since when."""

    since = fields.String(metadata={"description": "Version of a release, or a day; the first release if left out."})


@releases.get("/releases")
@releases.arguments(ReleasesQuerySchema, location="query")
@releases.response(200, many("ReleasesReply", ReleaseRowSchema))
def list_releases(query: Query) -> dict[str, Any]:
    """List the published versions of the dataset, the newest first"""
    return page([release_row(each) for each in reversed(list(editions.releases.values()))], query)


@releases.get("/releases/<version>")
@releases.arguments(ServiceQuerySchema, location="query")
@releases.response(200, one("ReleaseReply", ReleaseRowSchema))
def get_release(query: Query, version: str) -> dict[str, Any]:
    """Show one version of the dataset: its date, what changed in it, and its frozen files with their digests"""
    return whole(release_row(find(editions.releases, "release", version)), query)


@releases.get("/releases/<before>/diff/<after>")
@releases.arguments(DiffQuerySchema, location="query")
@releases.response(200, ChangesReplySchema)
def list_differences(query: Query, before: str, after: str) -> dict[str, Any]:
    """List what changed from one release to another, by the ids of the records"""
    for place, version in (("before", before), ("after", after)):
        if version != editions.current.name:
            find(editions.releases, place, version)
    return listed(difference(before, after), query)


@changing.get("/changes")
@changing.arguments(ChangesQuerySchema, location="query")
@changing.response(200, ChangesReplySchema)
def list_changes(query: Query) -> dict[str, Any]:
    """List what changed since a release or a day, and where to go on from next time"""
    since = start_of(query["since"]) if "since" in query else next(iter(editions.releases), edition.name)
    reply = listed(difference(since, edition.name), query)
    reached = edition.name if edition.name != UNRELEASED else editions.newest
    if reached:
        kept = {key: value for key, value in query.items() if key not in ("release", "cursor")}
        reply["links"]["delta"] = address({**kept, "since": reached})
    return reply


def start_of(since: str) -> str:
    """Return the version from which changes are counted: that of a day is never later than the edition of the response.

    Raises: Problem if there is none, or if it is later than that edition.
    """
    if since not in editions.releases and since.count(".") != 2:
        return min(release_on(since, "since"), edition.name, key=editions.place)
    version = edition_of(since, "since").name
    if editions.place(version) > editions.place(edition.name):
        refuse("since", TOO_LATE(since=version, release=edition.name))
    return version


def listed(found: Iterable[Change], query: Query) -> dict[str, Any]:
    """Return the page of the changes that a query asks for."""
    if "carrier" in query:
        names = ever_called(dataset.passed, "carrier", find_carrier(query["carrier"], "carrier")["id"])
        found = (each for each in found if each.concerns(names))
    return page([change_row(each) for each in found if chosen(each, query)], query)


def chosen(change: Change, query: Query) -> bool:
    """Tell whether a change is of a kind and on a subject that a query asks for."""
    return (
        change.kind in query.get("kind", CHANGED_KINDS)
        and change.change in query.get("change", CHANGES)
        and ("subject" not in query or any(map(change.touches, query["subject"])))
    )


def release_row(release: Record) -> dict[str, Any]:
    """Return a release as it is sent."""
    version = release["version"]
    before = editions.before(version)
    links = {"self": f"/v1/releases/{version}", **({"changes": f"/v1/releases/{before}/diff/{version}"} if before else {})}
    return {
        "id": version,
        **{key: release[key] for key in ("date", "schema_version")},
        "notes": [{**note, "sentence": note_sentence(note)} for note in release["notes"]],
        "files": [{**file, "href": file_address(version, file)} for file in (release["snapshot"], *release["files"])],
        "links": links,
    }


def file_address(version: str, file: Record) -> str:
    """Return the address of a frozen file."""
    return absolute(f"/v1/releases/{version}/{file['name']}")
