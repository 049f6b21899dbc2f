"""/v1/coverage: what is known and what is not."""

from typing import Any

from marshmallow import fields
from webargs.fields import DelimitedList

from schemas.fields import choice, record, records
from schemas.record import KeyedSchema
from schemas.vocabulary.case import PLANS
from schemas.vocabulary.coverage import COVERAGE
from schemas.vocabulary.subjects import CORE_SUBJECTS
from service.http.area import Area
from service.http.envelope import Query, one, whole
from service.http.query import AnyOf, QuerySchema, kept_fields, some
from service.http.shelf import dataset, find_carrier
from service.reference.coverage import cells, grouped, summary

coverage = Area("Coverage", "What is known and what is not.")


class SummarySchema(KeyedSchema):
    """How much is known of some cells; a cell is one subject at one carrier on one plan."""

    states = fields.Dict(keys=choice(COVERAGE), values=fields.Integer(), required=True)
    known = fields.Integer(required=True)
    official = fields.Integer(required=True, metadata={"description": "Known from a carrier's, regulator's or statute's page."})
    known_share = fields.String(required=True, metadata={"description": "Of the cells that are applicable."})
    official_share = fields.String(required=True, metadata={"description": "Of the cells that are applicable."})


class CarrierSummarySchema(SummarySchema):
    """How much is known of one carrier."""

    carrier = fields.String(required=True)


class SubjectSummarySchema(SummarySchema):
    """How much is known of one subject."""

    subject = fields.String(required=True)


class CellSchema(KeyedSchema):
    """What is known of one subject at one carrier on one plan."""

    carrier = fields.String(required=True)
    subject = choice(CORE_SUBJECTS, required=True)
    plan = choice(PLANS, required=True)
    state = choice(COVERAGE, required=True)
    official = fields.Boolean(required=True)


class CoverageSchema(KeyedSchema):
    """What is known and what is not, in sum and cell by cell."""

    total = record(SummarySchema, required=True)
    carriers = records(CarrierSummarySchema, required=True)
    subjects = records(SubjectSummarySchema, required=True)
    cells = records(CellSchema, required=True)


class CoverageQuerySchema(QuerySchema):
    """Which cells."""

    carrier = DelimitedList(
        fields.String(),
        validate=some,
        metadata={"description": "Ids of carriers; all if left out. Comma means or.", "uniqueItems": True},
    )
    subject = AnyOf(CORE_SUBJECTS, "Core subjects; all if left out.")
    plan = AnyOf(PLANS, "Plans; all if left out.")
    state = AnyOf(COVERAGE, "States of the cells that are listed; the sums are of all.")
    kept = kept_fields(CoverageSchema)


@coverage.get("/coverage")
@coverage.arguments(CoverageQuerySchema, location="query")
@coverage.response(200, one("CoverageReply", CoverageSchema))
def get_coverage(query: Query) -> dict[str, Any]:
    """Show how much is known, by carrier, core subject and plan"""
    names = [find_carrier(name, "carrier")["id"] for name in query.get("carrier", dataset.carriers)]
    rows = list(cells(dataset, names, query.get("subject", CORE_SUBJECTS), query.get("plan", PLANS)))
    found = {
        "total": summary(rows),
        "carriers": grouped(rows, "carrier"),
        "subjects": grouped(rows, "subject"),
        "cells": [row for row in rows if row["state"] in query.get("state", COVERAGE)],
    }
    return whole(found, query)
