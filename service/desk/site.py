"""What every page has: its frame, its policy and its address in each language."""

from typing import Any

from flask import Response, current_app, g, make_response, render_template, request
from marshmallow import pre_load

from schemas.vocabulary.records import LANGUAGES
from service.desk import phrases
from service.desk.place import Place
from service.http.area import PlainArea, StrictParser
from service.http.envelope import Query, standing
from service.http.guards import is_personal
from service.http.language import offered
from service.http.links import absolute
from service.http.query import QuerySchema
from service.http.shelf import dataset

desk = PlainArea("desk", __name__, template_folder="templates", static_folder="static", static_url_path="/static")
parser = StrictParser()

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors {ancestors}"
)
LOCALES = {"en": "en_US", "zh-Hans": "zh_CN", "es": "es_US"}
NAVIGATION = (
    ("/", phrases.DESK),
    ("/carriers", phrases.CARRIERS),
    ("/claims", phrases.CLAIMS),
    ("/countries", phrases.COUNTRIES),
    ("/coverage", phrases.COVERED),
    ("/changes", phrases.CHANGED),
    ("/compare", phrases.COMPARE),
    ("/port", phrases.PORT),
    ("/about", phrases.ABOUT),
)


class PageSchema(QuerySchema):
    """What every page can be asked; a field of a form that was left empty says nothing."""

    @pre_load
    def leave_out(self, query: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the parameters that say something."""
        return {key: value for key, value in query.items() if value != ""}


def show(template: str, query: Query, **content: Any) -> Response:
    """Return a page: a template in its frame; the title and the description of it are told already."""
    place = Place("/" if is_personal() else request.path, query, g.language)
    frame = {
        "place": place,
        "query": query,
        "p": phrases,
        "navigation": NAVIGATION,
        "alternates": {language: place.here(lang=language) for language in offered()},
        "languages": LANGUAGES,
        "locale": LOCALES[g.language],
        "absolute": absolute,
        "meta": standing(),
        "today": dataset.today,
        "description": "",
        "discovery": "",
    }
    response = make_response(render_template(template, **{**frame, **content}))
    response.headers["Content-Security-Policy"] = POLICY.format(ancestors=ancestors())
    return response


def ancestors() -> str:
    """Return who may show the page in a frame: nobody, but for what is meant to be embedded."""
    return str(current_app.config["EMBED_FRAME_ANCESTORS"]) if request.blueprint == "embed" else "'none'"
