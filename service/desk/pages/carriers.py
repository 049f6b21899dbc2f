"""/carriers and /carriers/{carrier}: who sells, and all that is known of one."""

from typing import Any

from flask import Response, g

from schemas.checklist import ChecklistSchema
from schemas.rows import RequirementRowSchema, WholeCarrierSchema
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.coverage import KNOWN
from schemas.vocabulary.subjects import CORE_SUBJECTS
from service.desk.discovery import discovery_link
from service.desk.pages.answer import choices, sections
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query
from service.http.links import linked, linked_requirement
from service.http.query import CaseQuerySchema, case_of
from service.http.readiness import readiness
from service.http.shelf import dataset, find_carrier
from service.reference.cases import asked
from service.reference.coverage import cells
from service.reference.offers import offered
from service.reference.positions import Record
from service.reference.verdict import Customer


class CarrierPageSchema(PageSchema, CaseQuerySchema):
    """In which case a carrier is shown."""


@desk.get("/carriers")
@parser.use_args(PageSchema, location="query")
def show_carriers(query: Query) -> Response:
    """Show who sells, by kind"""
    return show("carriers.html", query, groups=choices(), known=known_subjects(), core=len(CORE_SUBJECTS))


@desk.get("/carriers/<carrier>")
@parser.use_args(CarrierPageSchema, location="query")
def show_carrier(query: Query, carrier: str) -> Response:
    """Show all that is known of one carrier, in a case or in all"""
    found, case = find_carrier(carrier), case_of(query)
    data = ChecklistSchema().dump(readiness(carrier, case, Customer()))
    return show(
        "carrier.html",
        query,
        discovery=discovery_link(f"/carriers/{carrier}?lang={g.language}"),
        record=found,
        told=WholeCarrierSchema().dump(linked(found)),
        case=case,
        asked=asked(case),
        offered=offered(found, case),
        data=data,
        labels={item["subject"]: item["label"] for item in data["items"]},
        sections=list(sections(data["items"])),
        dimensions=DIMENSIONS,
        records=[RequirementRowSchema().dump(linked_requirement(row)) for row in requirements_of(carrier)],
        sources=sources_of(found),
    )


def known_subjects() -> dict[str, int]:
    """Return of how many core subjects something is known at each carrier, on any plan."""
    found: dict[str, set[str]] = {name: set() for name in dataset.carriers}
    for cell in cells(dataset, dataset.carriers):
        if cell["state"] in KNOWN:
            found[cell["carrier"]].add(cell["subject"])
    return {name: len(subjects) for name, subjects in found.items()}


def requirements_of(carrier: str) -> list[Record]:
    """Return the requirements of a carrier, as they are cited."""
    return [row for row in dataset.requirements.values() if row.get("carrier") == carrier]


def sources_of(carrier: Record) -> list[Any]:
    """Return the sources of a carrier, the newest reading first."""
    return sorted(carrier["sources"], key=lambda source: (source["read_on"], source.get("dated", "")), reverse=True)
