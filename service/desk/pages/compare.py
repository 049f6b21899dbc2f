"""/compare: two to five carriers side by side."""

from flask import Response, redirect
from marshmallow import fields, validate
from webargs.fields import DelimitedList
from werkzeug import Response as BaseResponse

from schemas.checklist import ComparisonSchema
from schemas.fields import OneName, check_unique
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.subjects import CORE_SUBJECTS
from service.desk import phrases
from service.desk.pages.answer import choices
from service.desk.place import addressed
from service.desk.site import PageSchema, desk, parser, show
from service.http.envelope import Query
from service.http.query import CaseQuerySchema, case_of
from service.http.shelf import find_carrier
from service.http.side_by_side import FEWEST, MOST, PARTS, compared
from service.reference.cases import asked


class ComparePageSchema(PageSchema, CaseQuerySchema):
    """Which carriers, in which case; one can be added to those that are there."""

    carriers = DelimitedList(
        fields.String(),
        load_default=(),
        validate=[validate.Length(1, MOST, error=phrases.TWO_TO_FIVE()), check_unique],
    )
    add = fields.String()
    part = fields.String(data_key="only", validate=OneName(PARTS))


@desk.get("/compare")
@parser.use_args(ComparePageSchema, location="query")
def show_comparison(query: Query) -> BaseResponse | Response:
    """Show carriers side by side; one that is added leads on to the address with it"""
    names = [find_carrier(name, "carriers")["id"] for name in query["carriers"]]
    if "add" in query:
        added = find_carrier(query.pop("add"), "add")["id"]
        return redirect(addressed("/compare", {**query, "carriers": list(dict.fromkeys([*names, added]))}), 303)
    case = case_of(query)
    enough = len(names) >= FEWEST
    rows = compared(names, CORE_SUBJECTS, case, differing="part" in query) if enough else []
    return show(
        "compare.html",
        query,
        names=names,
        rows=ComparisonSchema(many=True).dump(rows),
        groups=choices(),
        dimensions=DIMENSIONS,
        asked=asked(case),
        enough=enough,
        full=len(names) == MOST,
    )
