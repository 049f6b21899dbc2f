"""The resources: each carrier in each language, as a document to read."""

import re

from schemas.vocabulary.records import LANGUAGES
from service.desk.mcp.message import BAD_PARAMS, Params, Refused, Result
from service.http.asking import ask
from service.http.language import offered, speak
from service.http.shelf import dataset

MEDIA_TYPE = "text/markdown"
TEMPLATE = "carrier://{carrier}/{language}"
ADDRESS = re.compile(r"carrier://(?P<carrier>[a-z0-9-]+)/(?P<language>[A-Za-z-]+)")
ABOUT = "What the carrier asks for before a line works, in all cases, with sources."


def list_resources(params: Params) -> Result:
    """Return every carrier in every language that is offered."""
    rows = [(carrier, language) for carrier in dataset.carriers.values() for language in offered()]
    return {"resources": [resource(carrier["id"], carrier["name"], language) for carrier, language in rows]}


def resource(carrier: str, name: str, language: str) -> dict[str, str]:
    """Return what is said of a carrier in a language."""
    return {
        "uri": TEMPLATE.format(carrier=carrier, language=language),
        "name": f"{carrier} {language}",
        "title": f"{name} ({LANGUAGES[language].label})",
        "description": ABOUT,
        "mimeType": MEDIA_TYPE,
    }


def list_templates(params: Params) -> Result:
    """Return how the address of a resource is made."""
    about = f"{ABOUT} Languages: {', '.join(offered())}."
    row = {"uriTemplate": TEMPLATE, "name": "carrier", "title": "Carrier", "description": about, "mimeType": MEDIA_TYPE}
    return {"resourceTemplates": [row]}


def read_resource(params: Params, missing: int = BAD_PARAMS) -> Result:
    """Return a carrier in a language; the revisions number a missing one differently."""
    uri = params.get("uri")
    found = ADDRESS.fullmatch(uri) if isinstance(uri, str) else None
    if found is None or found["carrier"] not in dataset.carriers or found["language"] not in offered():
        raise Refused(missing, "Resource not found")
    speak(found["language"])
    document = ask(f"/v1/carriers/{found['carrier']}/checklist", {"format": "markdown"}).get_data(as_text=True)
    return {"contents": [{"uri": uri, "mimeType": MEDIA_TYPE, "text": document}]}
