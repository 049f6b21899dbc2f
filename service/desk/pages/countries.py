"""/countries and /countries/{jurisdiction}: the law of a country."""

from flask import Response

from schemas.rows import WholeJurisdictionSchema
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query
from service.http.links import linked
from service.http.shelf import dataset, find


@desk.get("/countries")
@parser.use_args(PageSchema, location="query")
def show_countries(query: Query) -> Response:
    """Show where the law makes users register"""
    rows = sorted(dataset.jurisdictions.values(), key=lambda each: (each["id"] != "us", each["name"]))
    return show("countries.html", query, rows=rows)


@desk.get("/countries/<jurisdiction>")
@parser.use_args(PageSchema, location="query")
def show_country(query: Query, jurisdiction: str) -> Response:
    """Show the law of one country"""
    found = find(dataset.jurisdictions, "jurisdiction", jurisdiction)
    sources = {source["id"]: source for source in found["sources"]}
    order = {name: place for place, name in enumerate(sources, 1)}
    return show("country.html", query, told=WholeJurisdictionSchema().dump(linked(found)), sources=sources, order=order)
