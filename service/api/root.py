"""/v1 and /problems: where everything is, and what can go wrong."""

from dataclasses import asdict
from typing import Any

from marshmallow import fields

from schemas.message import Message
from schemas.record import KeyedSchema
from schemas.tongue import Told
from schemas.vocabulary.problems import PROBLEMS
from service.http.area import Area
from service.http.envelope import Query, many, one, page, whole
from service.http.query import ServicePageQuerySchema, ServiceQuerySchema
from service.http.shelf import dataset, find

root = Area("Service", "Where everything is, and what can go wrong.", pinned=False)

QUESTION = Message("What does a customer need before a US mobile line works?")
PLACES = {
    "desk": "/",
    "carriers": "/v1/carriers",
    "options": "/v1/options",
    "compare": "/v1/compare",
    "port": "/v1/port",
    "identify": "/v1/identify",
    "match": "/v1/match",
    "search": "/v1/search",
    "requirements": "/v1/requirements",
    "coverage": "/v1/coverage",
    "claims": "/v1/claims",
    "terms": "/v1/terms",
    "jurisdictions": "/v1/jurisdictions",
    "upcoming": "/v1/upcoming",
    "sources": "/v1/sources",
    "releases": "/v1/releases",
    "changes": "/v1/changes",
    "feed": "/v1/changes.atom",
    "dump_json": "/v1/dump.json",
    "dump_csv": "/v1/dump.csv",
    "dump_sqlite": "/v1/dump.sqlite",
    "vocabulary": "/v1/vocabulary",
    "mcp": "/mcp",
    "oembed": "/oembed",
    "zammad": "/integrations/zammad",
    "guide": "/llms.txt",
    "problems": "/problems",
    "description": "/openapi.json",
    "documentation": "/docs",
}


class ServiceSchema(KeyedSchema):
    """The service: what it is, under which licenses, and where its resources are."""

    name = fields.String(required=True)
    question = Told(required=True)
    license_of_data = fields.String(required=True)
    license_of_code = fields.String(required=True)
    carriers = fields.Integer(required=True)
    jurisdictions = fields.Integer(required=True)
    places = fields.Dict(keys=fields.String(), values=fields.String(), required=True)


class ProblemTypeSchema(KeyedSchema):
    """A kind of problem: what it means and what to do."""

    id = fields.String(required=True)
    label = Told(required=True)
    definition = Told(required=True)
    status = fields.Integer(required=True)


@root.get("/v1")
@root.arguments(ServiceQuerySchema, location="query")
@root.response(200, one("ServiceReply", ServiceSchema))
def get_service(query: Query) -> dict[str, Any]:
    """Show what the service is and where everything is"""
    service = {
        "name": "Carrier activation reference",
        "question": QUESTION.template,
        "license_of_data": "CC-BY-4.0",
        "license_of_code": "MIT",
        "carriers": len(dataset.carriers),
        "jurisdictions": len(dataset.jurisdictions),
        "places": PLACES,
    }
    return whole(service, query)


@root.get("/problems")
@root.arguments(ServicePageQuerySchema, location="query")
@root.response(200, many("ProblemTypesReply", ProblemTypeSchema))
def list_problem_types(query: Query) -> dict[str, Any]:
    """List the kinds of problem that can be reported"""
    return page([asdict(each) for each in PROBLEMS.values()], query)


@root.get("/problems/<slug>")
@root.arguments(ServiceQuerySchema, location="query")
@root.response(200, one("ProblemTypeReply", ProblemTypeSchema))
def get_problem_type(query: Query, slug: str) -> dict[str, Any]:
    """Explain one kind of problem"""
    return whole(asdict(find(PROBLEMS, "problem", slug)), query)
