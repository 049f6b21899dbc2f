"""/v1/jurisdictions and /v1/jurisdictions/{iso2}: the law of a country."""

from typing import Any

from marshmallow import fields

from schemas.rows import JurisdictionRowSchema, UpcomingSchema, WholeJurisdictionSchema
from schemas.vocabulary.records import REGIMES, RULE_STATUSES
from schemas.vocabulary.subjects import SUBJECTS
from service.http.area import Area
from service.http.envelope import Query, many, one, page, whole
from service.http.links import linked, linked_rule
from service.http.query import AnyOf, PageQuerySchema, QuerySchema, kept_fields, sort_keys
from service.http.shelf import dataset, find
from service.reference.positions import Record
from service.reference.selection import having

jurisdictions = Area("Jurisdictions", "What the law of a country asks before a line may work.")

REGIME_KEYS = ("prepaid", "postpaid")


class JurisdictionsQuerySchema(PageQuerySchema):
    """Which countries."""

    prepaid = AnyOf(REGIMES, "Registration of prepaid lines.")
    postpaid = AnyOf(REGIMES, "Registration of postpaid lines.")
    kept = kept_fields(JurisdictionRowSchema)
    sort = sort_keys(("id", "name", *REGIME_KEYS))


class UpcomingQuerySchema(PageQuerySchema):
    """Which rules that are still to come."""

    jurisdiction = fields.String(metadata={"description": "Code of a country."})
    subject = AnyOf(SUBJECTS, "Subjects that would change.")
    status = AnyOf(RULE_STATUSES, "Status.")
    kept = kept_fields(UpcomingSchema)
    sort = sort_keys(("id", "status", "seen_on"))


class JurisdictionQuerySchema(QuerySchema):
    """How one country is shown."""

    kept = kept_fields(WholeJurisdictionSchema)


@jurisdictions.get("/jurisdictions")
@jurisdictions.arguments(JurisdictionsQuerySchema, location="query")
@jurisdictions.response(200, many("JurisdictionsReply", JurisdictionRowSchema))
def list_jurisdictions(query: Query) -> dict[str, Any]:
    """List the countries and whether their law makes users register"""
    rows = [jurisdiction_row(each) for each in dataset.jurisdictions.values()]
    return page(having(rows, {key: query[key] for key in REGIME_KEYS if key in query}), query)


@jurisdictions.get("/jurisdictions/<iso2>")
@jurisdictions.arguments(JurisdictionQuerySchema, location="query")
@jurisdictions.response(200, one("JurisdictionReply", WholeJurisdictionSchema))
def get_jurisdiction(query: Query, iso2: str) -> dict[str, Any]:
    """Show the law of one country, by its ISO 3166-1 alpha-2 code in lower case"""
    return whole(linked(find(dataset.jurisdictions, "jurisdiction", iso2), f"/v1/jurisdictions/{iso2}"), query)


@jurisdictions.get("/upcoming")
@jurisdictions.arguments(UpcomingQuerySchema, location="query")
@jurisdictions.response(200, many("UpcomingReply", UpcomingSchema))
def list_upcoming(query: Query) -> dict[str, Any]:
    """List the rules that are still to come: what may change, and when it was last seen"""
    return page([linked_rule(row) for row in dataset.upcoming.values() if coming(row, query)], query)


def coming(rule: Record, query: Query) -> bool:
    """Tell whether a rule is among those that a query asks for."""
    if "jurisdiction" in query:
        find(dataset.jurisdictions, "jurisdiction", query["jurisdiction"], parameter="jurisdiction")
    return (
        rule["jurisdiction"] == query.get("jurisdiction", rule["jurisdiction"])
        and rule["status"] in query.get("status", RULE_STATUSES)
        and ("subject" not in query or bool(set(query["subject"]) & set(rule.get("touches", ()))))
    )


def jurisdiction_row(jurisdiction: Record) -> Record:
    """Return a country as it stands in a list."""
    regimes = {key: jurisdiction["registration"][key] for key in REGIME_KEYS}
    row = {**{key: jurisdiction[key] for key in ("id", "name", "summary")}, **regimes}
    return linked(row, f"/v1/jurisdictions/{jurisdiction['id']}")
