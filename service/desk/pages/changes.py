"""/changes: what changed in each release, and the rules that are still to come."""

from collections.abc import Iterator
from typing import Any

from flask import Response
from marshmallow import fields

from service.desk.pages.answer import choices
from service.desk.site import PageSchema, desk, parser, show
from service.http.change_rows import history
from service.http.change_words import note_sentence
from service.http.envelope import Query
from service.http.shelf import dataset, editions, find_carrier
from service.reference.passing import ever_called
from service.reference.positions import Record
from service.reference.releases.changes import Change


class ChangesPageSchema(PageSchema):
    """Whose changes."""

    carrier = fields.String()


@desk.get("/changes")
@parser.use_args(ChangesPageSchema, location="query")
def show_changes(query: Query) -> Response:
    """Show what changed, release by release, and what may change"""
    carrier = find_carrier(query["carrier"], "carrier") if "carrier" in query else None
    path = f"/v1/carriers/{carrier['id']}/changes.atom" if carrier else "/v1/changes.atom"
    countries = carrier["countries"] if carrier else dataset.jurisdictions
    return show(
        "changes.html",
        query,
        carrier=carrier,
        carriers=choices(),
        feed=path,
        countries=dataset.jurisdictions,
        releases=list(told_releases(carrier)),
        upcoming=[rule for rule in dataset.upcoming.values() if rule["jurisdiction"] in countries],
    )


def told_releases(carrier: Record | None) -> Iterator[dict[str, Any]]:
    """Find the releases with their changes; of the first one, in which everything is new, only how much there is."""
    names = ever_called(dataset.passed, "carrier", carrier["id"]) if carrier else set()

    def wanted(change: Change) -> bool:
        return change.change != "evidence_only" and (carrier is None or change.concerns(names))

    for row in history(wanted):
        release = editions.releases.get(row["release"])
        first = editions.before(row["release"]) is None
        notes = [note_sentence(each) for each in release["notes"]] if release and not carrier else []
        yield {**row, "changes": [] if first else row["changes"], "notes": notes}
