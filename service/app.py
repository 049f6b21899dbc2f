"""The one place where the parts meet."""

import gc
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask
from flask_compress import Compress
from flask_smorest import Api

from service.api import description
from service.api.answers import answers
from service.api.carriers import carriers
from service.api.catalog import catalog
from service.api.checklist import checklists
from service.api.claims import claims
from service.api.compare import comparison
from service.api.coverage import coverage
from service.api.docs import docs
from service.api.dumps import dumps
from service.api.feeds import feeds
from service.api.health import health
from service.api.history import past
from service.api.identify import identity
from service.api.jurisdictions import jurisdictions
from service.api.procedures import procedures
from service.api.releases import changing, releases
from service.api.requirements import requirements
from service.api.root import root
from service.api.sources import sources
from service.api.vocabulary import vocabulary
from service.api.words import words
from service.desk.card import cards
from service.desk.freescout import freescout
from service.desk.llms import llms
from service.desk.mcp.endpoint import mcp
from service.desk.oembed import oembed
from service.desk.pages import PAGES
from service.desk.replies.endpoint import replies
from service.desk.web_component import web_component
from service.desk.zammad import zammad
from service.http import caching, guards, headers, language, moved, pinning, problem, shelf
from service.http.forms import FORMS
from service.reference.dataset import EMBEDDED, Dataset
from service.reference.finding import DatasetError
from service.reference.releases.editions import edition_alone, open_editions

AREAS = (
    answers,
    checklists,
    replies,
    comparison,
    identity,
    carriers,
    requirements,
    procedures,
    claims,
    coverage,
    jurisdictions,
    sources,
    vocabulary,
    words,
    releases,
    changing,
    past,
)
PLAIN_AREAS = (docs, catalog, dumps, feeds, cards, freescout, llms, mcp, oembed, web_component, *PAGES)
DEFAULTS: Mapping[str, Any] = {
    "PUBLIC_URL": "",
    "REPOSITORY_URL": "",
    "EMBED_FRAME_ANCESTORS": "*",
    "MAX_CONTENT_LENGTH": guards.LARGEST_BODY,
    "COMPRESS_MIMETYPES": [
        "application/problem+json",
        "text/css",
        "text/javascript",
        *(form.media_type for form in FORMS.values()),
    ],
    "COMPRESS_ALGORITHM": ["zstd", "br", "gzip"],
    "COMPRESS_EVALUATE_CONDITIONAL_REQUEST": False,
    "COMPRESS_STREAMS": False,
}


def create_app(dataset: Dataset | Path = EMBEDDED, **settings: Any) -> Flask:
    """Return the WSGI app that serves a dataset; a folder is read and checked first.

    Settings come from `CARRIERS_…` in the environment and from the arguments, which win.
    Raises: DatasetError with all that is wrong with the folder.
    """
    app = Flask(__name__, static_folder=None, template_folder="http/templates")
    app.config.from_mapping(DEFAULTS)
    app.config.from_prefixed_env("CARRIERS", loads=str)
    app.config.from_mapping(settings)
    app.json.sort_keys = app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.url_map.strict_slashes = False
    app.extensions[shelf.EXTENSION] = edition_alone(dataset) if isinstance(dataset, Dataset) else open_editions(dataset)
    add_hooks(app)
    add_areas(app, description.init_app(app))
    return app


def start(folder: str = str(EMBEDDED)) -> Flask:
    """Return the app to be served, with all that is learnt; a broken dataset ends the process with all that is wrong with it."""
    try:
        app = create_app(Path(folder))
    except DatasetError as error:
        raise SystemExit(f"The dataset is broken and nothing is served.\n{error}") from error
    app.extensions[shelf.EXTENSION].current.learn()
    gc.collect()
    gc.freeze()  # so that processes that fork from this one go on sharing what it holds
    return app


def add_hooks(app: Flask) -> None:
    """Add what happens before and after every view: after it, the last added comes first."""
    app.after_request(caching.evaluate)
    Compress(app)
    app.after_request(caching.keep)
    problem.init_app(app)
    moved.init_app(app)
    app.before_request(pinning.begin)
    language.init_app(app)
    guards.init_app(app)
    pinning.init_app(app)
    headers.init_app(app)
    caching.init_app(app)


def add_areas(app: Flask, api: Api) -> None:
    """Register the documented areas, and those of files and feeds."""
    for area in AREAS:
        api.register_blueprint(area, url_prefix="/v1")
    for plain in PLAIN_AREAS:
        app.register_blueprint(plain)
    for area in (root, health, zammad):
        api.register_blueprint(area)
