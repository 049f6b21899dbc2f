"""/v1/changes.atom, whole and for one carrier: what changed in each release, and the rules that are still to come."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from feedgenerator import Atom1Feed
from flask import Response, current_app, g
from markupsafe import escape

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.records import RULE_STATUSES
from service.http.area import PlainArea, StrictParser
from service.http.change_rows import history
from service.http.envelope import Query, address
from service.http.links import absolute
from service.http.query import QuerySchema
from service.http.shelf import dataset, editions, find_carrier
from service.reference.passing import ever_called
from service.reference.positions import Record
from service.reference.releases.changes import Change

feeds = PlainArea("feeds", __name__)

parser = StrictParser()
TITLE = Message("What US carriers ask for: changes")
TITLE_OF_CARRIER = Message("{carrier}: changes in what is asked for")
ABOUT = Message("Changes in what a customer needs before a US mobile line works, and rules that are still to come.")
TO_COME = Message("To come: {title} ({status})")
BEGINNERS = ("carrier", "jurisdiction")
Wanted = Callable[[Change], bool]


@feeds.get("/v1/changes.atom")
@parser.use_args(QuerySchema, location="query")
def send_feed(query: Query) -> Response:
    """Send the Atom feed of all changes and rules to come"""
    return feed(query, told(TITLE()), "/v1/changes", lambda _: True, dataset.upcoming.values())


@feeds.get("/v1/carriers/<carrier>/changes.atom")
@parser.use_args(QuerySchema, location="query")
def send_carrier_feed(query: Query, carrier: str) -> Response:
    """Send the Atom feed of the changes at a carrier, and of the rules to come in its countries"""
    found = find_carrier(carrier)
    rules = (rule for rule in dataset.upcoming.values() if rule["jurisdiction"] in found["countries"])
    names = ever_called(dataset.passed, "carrier", found["id"])
    title = told(TITLE_OF_CARRIER(carrier=found["name"]))
    return feed(query, title, f"/v1/carriers/{carrier}/history", lambda change: change.concerns(names), rules)


def feed(query: Query, title: str, path: str, wanted: Wanted, rules: Any) -> Response:
    """Return a feed of changes and rules, the newest first."""
    atom = Atom1Feed(
        title=title,
        link=absolute(path),
        description=told(ABOUT()),
        language=g.language,
        author_name="Carrier activation reference",
        feed_url=absolute(address(query)),
        feed_guid=f"urn:carrier-activation-reference:{path.removeprefix('/v1/')}",
    )
    for each in sorted([*changed(wanted), *map(coming, rules)], key=lambda each: each["updateddate"], reverse=True):
        atom.add_item(**each)
    return current_app.response_class(atom.writeString("utf-8"), mimetype="application/atom+xml")


def changed(wanted: Wanted) -> Iterator[dict[str, Any]]:
    """Find the entries of changes; what only its evidence changed is none, and of the first release only its carriers are."""
    for release in history(lambda change: wanted(change) and change.change != "evidence_only"):
        first = editions.before(release["release"]) is None
        for change in release["changes"]:
            if not first or change["kind"] in BEGINNERS:
                yield entry(
                    f"{release['release']}:{change['kind']}:{change['id']}",
                    change["sentence"],
                    change["links"].get("self", "/v1/changes"),
                    release["date"],
                )


def coming(rule: Record) -> dict[str, Any]:
    """Return the entry of a rule that is still to come."""
    title = told(TO_COME(title=told(rule["title"]), status=told(RULE_STATUSES[rule["status"]].label)))
    seen = rule.get("seen_on") or max(source["read_on"] for source in rule["sources"])
    said = told(rule["if_adopted"]) if "if_adopted" in rule else title
    name = f"{rule['status']}:{rule['id']}"
    return entry(name, title, f"/v1/jurisdictions/{rule['jurisdiction']}", seen, said)


def entry(name: str, title: str, path: str, day: str, said: str = "") -> dict[str, Any]:
    """Return an entry of a feed; a year or month counts from its first day."""
    updated = datetime.fromisoformat(day + "-01" * (2 - day.count("-"))).replace(tzinfo=UTC)
    return {
        "unique_id": f"urn:carrier-activation-reference:{name}",
        "title": title,
        "link": absolute(path),
        "description": str(escape(said or title)),
        "updateddate": updated,
    }
