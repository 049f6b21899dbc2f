"""/v1/requirements, and the requirements of one carrier: the records themselves."""

from typing import Any

from marshmallow import fields
from webargs.fields import DelimitedList

from schemas.fields import partial_date
from schemas.rows import RequirementRowSchema
from schemas.vocabulary.answers import BASES, CONFIDENCES, WRITTEN_ANSWERS
from schemas.vocabulary.freshness import FRESHNESS
from schemas.vocabulary.subjects import SUBJECTS
from service.http.area import Area
from service.http.envelope import Query, many, one, page, whole
from service.http.links import linked_all, linked_requirement
from service.http.query import AnyOf, CaseQuerySchema, PageQuerySchema, QuerySchema, case_of, kept_fields, some, sort_keys
from service.http.shelf import dataset, find, find_carrier
from service.reference.selection import aged, fitting, having, unheard

requirements = Area("Requirements", "The records on which the answers rest, each with its evidence.")

FILTERS = ("subject", "answer", "basis", "confidence")
Requirements = many("RequirementsReply", RequirementRowSchema)


class RequirementsQuerySchema(PageQuerySchema, CaseQuerySchema):
    """Which requirements: those that do not contradict the case."""

    subject = AnyOf(SUBJECTS, "Subject.")
    answer = AnyOf(WRITTEN_ANSWERS, "Answer.")
    basis = AnyOf(BASES, "How it is known.")
    confidence = AnyOf(CONFIDENCES, "How sure it is.")
    freshness = AnyOf(FRESHNESS, "How fresh it is.")
    checked_before = partial_date(metadata={"description": "Only what was last read before this day, month or year."})
    kept = kept_fields(RequirementRowSchema)
    sort = sort_keys(("id", "carrier", *FILTERS))


class AllRequirementsQuerySchema(RequirementsQuerySchema):
    """Which requirements of which carriers."""

    carrier = DelimitedList(
        fields.String(),
        validate=some,
        metadata={"description": "Ids of carriers; all if left out. Comma means or.", "uniqueItems": True},
    )


class RequirementQuerySchema(QuerySchema):
    """How one requirement is shown."""

    kept = kept_fields(RequirementRowSchema)


@requirements.get("/carriers/<carrier>/requirements")
@requirements.arguments(RequirementsQuerySchema, location="query")
@requirements.response(200, Requirements)
def list_carrier_requirements(query: Query, carrier: str) -> dict[str, Any]:
    """List the requirements of a carrier that do not contradict a case"""
    return listed([find_carrier(carrier)["id"]], query)


@requirements.get("/requirements")
@requirements.arguments(AllRequirementsQuerySchema, location="query")
@requirements.response(200, Requirements)
def list_requirements(query: Query) -> dict[str, Any]:
    """List requirements across carriers, and whom nobody has checked"""
    return listed([find_carrier(name, "carrier")["id"] for name in query.get("carrier", dataset.carriers)], query)


@requirements.get("/requirements/<requirement>")
@requirements.arguments(RequirementQuerySchema, location="query")
@requirements.response(200, one("RequirementReply", RequirementRowSchema))
def get_requirement(query: Query, requirement: str) -> dict[str, Any]:
    """Show one requirement of a carrier or of the law: the thing to cite"""
    return whole(linked_requirement(find(dataset.requirements, "requirement", requirement)), query)


def listed(carriers: list[str], query: Query) -> dict[str, Any]:
    """Return the page of the requirements of some carriers that a query asks for."""
    about = [row for row in dataset.requirements.values() if row.get("carrier") in carriers]
    found = having(fitting(about, case_of(query)), {key: query[key] for key in FILTERS if key in query})
    asked = aged(found, query.get("freshness", FRESHNESS), query.get("checked_before"))
    spoken = having(fitting(about, case_of(query)), {key: query[key] for key in ("subject",) if key in query})
    return page(linked_all(asked), query, unheard=unheard(carriers, spoken))
