"""/coverage: a picture of what is known and what is not."""

from flask import Response

from schemas.fields import choice
from schemas.vocabulary.case import PLANS
from schemas.vocabulary.coverage import COVERAGE
from schemas.vocabulary.subjects import CORE_SUBJECTS
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query
from service.http.shelf import dataset
from service.reference.coverage import cells, summary

# What a cell shows beside its colour.
SIGNS = {
    "stated": "●",
    "absent": "◐",
    "disputed": "⇄",
    "general": "○",
    "unknown": "?",
    "not_researched": "·",
    "not_applicable": "–",
}


class CoveragePageSchema(PageSchema):
    """On which plan."""

    plan = choice(PLANS, load_default="prepaid")


@desk.get("/coverage")
@parser.use_args(CoveragePageSchema, location="query")
def show_coverage(query: Query) -> Response:
    """Show carriers by core subjects on one plan"""
    rows = list(cells(dataset, dataset.carriers, CORE_SUBJECTS, [query["plan"]]))
    total = summary(rows)
    return show(
        "coverage.html",
        query,
        cells={(row["carrier"], row["subject"]): row["state"] for row in rows},
        carriers=sorted(dataset.carriers.values(), key=lambda each: each["name"].casefold()),
        subjects=CORE_SUBJECTS,
        total=total,
        meant=len(rows) - total["states"]["not_applicable"],
        signs=SIGNS,
        plans=PLANS,
        states=COVERAGE,
    )
