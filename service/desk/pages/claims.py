"""/claims and /claims/{claim}: what people believe, and whether it is true."""

from flask import Response
from marshmallow import fields

from schemas.vocabulary.claims import VERDICTS
from schemas.vocabulary.subjects import SUBJECTS
from service.desk.pages.answer import told_claims
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query
from service.http.query import AnyOf
from service.http.shelf import dataset, find, find_carrier
from service.reference.claims import is_about
from service.reference.positions import Record


class ClaimsPageSchema(PageSchema):
    """Which claims."""

    carrier = fields.String()
    subject = AnyOf(SUBJECTS, "Subject.")
    verdict = AnyOf(VERDICTS, "Verdict.")


@desk.get("/claims")
@parser.use_args(ClaimsPageSchema, location="query")
def show_claims(query: Query) -> Response:
    """Show what people believe, by verdict"""
    if "carrier" in query:
        find_carrier(query["carrier"], "carrier")
    found = told_claims(claim for claim in dataset.claims.values() if chosen(claim, query))
    return show("claims.html", query, claims=found, verdicts=VERDICTS)


@desk.get("/claims/<claim>")
@parser.use_args(PageSchema, location="query")
def show_claim(query: Query, claim: str) -> Response:
    """Show one claim, its verdict and what shows it"""
    (found,) = told_claims([find(dataset.claims, "claim", claim)])
    return show("claim.html", query, claim=found, proof=[(name, place_of(name)) for name in found.get("proof", ())])


def chosen(claim: Record, query: Query) -> bool:
    """Tell whether a claim is among those that are asked for; one that names no carrier is about all."""
    return (
        ("carrier" not in query or is_about(claim, query["carrier"]))
        and claim["verdict"] in query.get("verdict", VERDICTS)
        and ("subject" not in query or bool(set(query["subject"]) & set(claim.get("subjects", ()))))
    )


def place_of(record: str) -> tuple[str, str]:
    """Return the page on which a record stands, and its mark there."""
    owner, _, mark = record.partition(".")
    return (f"/carriers/{owner}" if owner in dataset.carriers else f"/countries/{owner}"), mark
