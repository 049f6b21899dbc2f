"""/v1/claims and /v1/terms: what people believe, and what words mean."""

from typing import Any

from marshmallow import fields

from schemas.rows import ClaimRowSchema, TermNamesRowSchema
from schemas.vocabulary.claims import VERDICTS
from schemas.vocabulary.records import LANGUAGES
from schemas.vocabulary.subjects import SUBJECTS
from service.http.area import Area
from service.http.envelope import Query, many, one, page, whole
from service.http.links import linked
from service.http.query import AnyOf, PageQuerySchema, QuerySchema, kept_fields, sort_keys
from service.http.shelf import dataset, find, find_carrier
from service.reference.claims import is_about
from service.reference.positions import Record

claims = Area("Claims", "What people believe about activation, whether it is true, and what words mean.")


class ClaimsQuerySchema(PageQuerySchema):
    """Which claims."""

    carrier = fields.String(metadata={"description": "Id of a carrier: claims about it, and those about every carrier."})
    subject = AnyOf(SUBJECTS, "Subject.")
    verdict = AnyOf(VERDICTS, "Verdict.")
    language = AnyOf(LANGUAGES, "Language in which the claim was met.")
    kept = kept_fields(ClaimRowSchema)
    sort = sort_keys(("id", "verdict"))


class ClaimQuerySchema(QuerySchema):
    """How one claim is shown."""

    kept = kept_fields(ClaimRowSchema)


class TermsQuerySchema(PageQuerySchema):
    """How the terms are shown."""

    kept = kept_fields(TermNamesRowSchema)
    sort = sort_keys(("id",))


@claims.get("/claims")
@claims.arguments(ClaimsQuerySchema, location="query")
@claims.response(200, many("ClaimsReply", ClaimRowSchema))
def list_claims(query: Query) -> dict[str, Any]:
    """List what people believe about activation, and whether it is true"""
    return page([linked_claim(row) for row in dataset.claims.values() if chosen(row, query)], query)


@claims.get("/claims/<claim>")
@claims.arguments(ClaimQuerySchema, location="query")
@claims.response(200, one("ClaimReply", ClaimRowSchema))
def get_claim(query: Query, claim: str) -> dict[str, Any]:
    """Show one claim, its verdict and what shows it"""
    return whole(linked_claim(find(dataset.claims, "claim", claim)), query)


@claims.get("/terms")
@claims.arguments(TermsQuerySchema, location="query")
@claims.response(200, many("TermNamesReply", TermNamesRowSchema))
def list_term_names(query: Query) -> dict[str, Any]:
    """List the terms of the field, with their names in three languages"""
    return page([linked(row) for row in dataset.terms.values()], query)


def linked_claim(claim: Record) -> dict[str, Any]:
    """Return a claim with its links."""
    return linked(claim, f"/v1/claims/{claim['id']}")


def chosen(claim: Record, query: Query) -> bool:
    """Tell whether a claim is among those that a query asks for; one that names no carrier is about all."""
    if "carrier" in query:
        find_carrier(query["carrier"], "carrier")
    return (
        ("carrier" not in query or is_about(claim, query["carrier"]))
        and claim["verdict"] in query.get("verdict", VERDICTS)
        and ("subject" not in query or bool(set(query["subject"]) & set(claim.get("subjects", ()))))
        and bool(set(query.get("language", LANGUAGES)) & set(claim["languages"]))
    )
