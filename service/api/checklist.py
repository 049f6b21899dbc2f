"""/v1/carriers/{carrier}/checklist and /v1/options: is the customer ready, and who else would take them?"""

from typing import Any

from flask import Response

from schemas.checklist import ChecklistSchema, OptionSchema
from schemas.vocabulary.verdicts import READINESS
from service.api.sheet import sheet
from service.http.area import Area
from service.http.customer import CustomerQuerySchema, customer_of
from service.http.document import written
from service.http.envelope import Query, cursor_free_page, many, one, spelled, whole
from service.http.forms import JSON, FormQuerySchema
from service.http.query import LIMIT, AnyOf, case_of, kept_fields, limit_of
from service.http.readiness import readiness
from service.http.shelf import dataset, find_carrier
from service.reference.cases import asked
from service.reference.offers import offered
from service.reference.options import options
from service.reference.positions import Record

checklists = Area("Help desk", "The questions that a help desk really asks.")

ChecklistReplySchema = one("ChecklistReply", ChecklistSchema)


class ChecklistQuerySchema(CustomerQuerySchema, FormQuerySchema):
    """Which case, what the customer has and lacks, and in which form it is told."""

    kept = kept_fields(ChecklistSchema)


class OptionsQuerySchema(CustomerQuerySchema):
    """Which cases, and what the customer has and lacks."""

    verdict = AnyOf(READINESS, "Verdicts.")
    limit = limit_of(LIMIT)
    kept = kept_fields(OptionSchema)


@checklists.get("/carriers/<carrier>/checklist")
@checklists.arguments(ChecklistQuerySchema, location="query")
@checklists.response(200, ChecklistReplySchema)
def get_checklist(query: Query, carrier: str) -> dict[str, Any] | Response:
    """Tell whether a customer is ready, with all there is to have, tell, pay and do"""
    form = query.pop("format")
    found_carrier, case = find_carrier(carrier), case_of(query)
    reply = readiness(carrier, case, customer_of(query))
    enveloped = whole(reply, query, case=asked(case), offered=offered(found_carrier, case))
    if form == JSON:
        return enveloped
    return written(sheet(found_carrier["name"], ChecklistReplySchema().dump(enveloped)), form)


@checklists.get("/options")
@checklists.arguments(OptionsQuerySchema, location="query")
@checklists.response(200, many("OptionsReply", OptionSchema))
def list_options(query: Query) -> dict[str, Any]:
    """List who would take a customer, best first, and why others would not"""
    found = [
        row for row in options(dataset, case_of(query), customer_of(query)) if row["verdict"] in query.get("verdict", READINESS)
    ]
    return cursor_free_page([{**row, "links": {"checklist": checklist_address(row, query)}} for row in found], query)


def checklist_address(row: Record, query: Query) -> str:
    """Return the address of the checklist behind an option."""
    told = {**row["case"], **{key: query[key] for key in ("have", "lack") if key in query}}
    return f"/v1/carriers/{row['carrier']}/checklist?" + "&".join(
        f"{key}={spelled(value)}" for key, value in sorted(told.items())
    )
