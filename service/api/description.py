"""/openapi.json: the description of the API for programs, with examples that are real answers."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Flask, current_app, jsonify
from flask.testing import FlaskClient
from flask.typing import ResponseReturnValue
from flask_smorest import Api

from schemas.vocabulary import VOCABULARIES
from schemas.vocabulary.problems import PROBLEMS
from service.http.forms import DOCUMENT_TYPES
from service.http.shelf import dataset, edition, editions

description = Blueprint("description", __name__)

SETTINGS = {
    "API_TITLE": "Carrier activation reference",
    "API_VERSION": "1.0.0",
    "OPENAPI_VERSION": "3.1.0",
    "API_SPEC_OPTIONS": {
        "info": {
            "description": (
                "What a customer needs before a US mobile line works: by carrier, plan, SIM, channel, action and device, "
                "each answer with its source. `unknown` is an answer; it is never a no.\n\n"
                "Read-only: GET, HEAD and OPTIONS; POST only where a text is read from the body. "
                "A comma in a parameter means or; different parameters mean and. "
                "Tolerate new keys and new values of closed lists. Never send personal data: only names of things."
            ),
            "license": {"name": "CC-BY-4.0 (data), MIT (code)", "identifier": "CC-BY-4.0"},
        }
    },
}
SENTENCE = "Tmobile卡手机卡怎么实名？"
BRIEF = {
    "get_carrier": "?fields=id,name,kind,status,hosts",
    "get_checklist": "?plan=prepaid&sim=esim&channel=online&have=email&lack=ssn&fields=verdict,missing,open,unknown",
    "get_port_card": "?from={carrier}&to={other}&plan=prepaid&fields=leaving,joining",
    "list_candidates": "?mcc_mnc=310260",
    "list_comparisons": "?carriers={carrier},{other}&plan=prepaid&subject=email&fields=subject,differs",
    "list_carrier_history": "?fields=release,date,changes.id,changes.change",
    "list_options": "?plan=prepaid&sim=esim&have=email&limit=1",
    "get_coverage": "?plan=prepaid&subject=ssn&fields=total",
    "get_jurisdiction": "?fields=id,name,summary",
    "list_answers": "?plan=prepaid&subject=email,prc_resident_id&fields=subject,answer,branches.when,branches.answer",
    "list_terms": "?limit=2&fields=id,label,definition",
    "match_sentence": "?q={sentence}",
    "search_records": "?q=ssn&kind=requirement&limit=1",
}
METHODS = ("get", "post")


@description.get("/openapi.json")
def get_description() -> ResponseReturnValue:
    """Describe the API"""
    spec = deepcopy(current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict())
    schemas = spec["components"]["schemas"]
    for unused in ("Error", "PaginationMetadata"):
        del schemas[unused]
    for path, operations in spec["paths"].items():
        for method in (each for each in METHODS if each in operations):
            operation = operations[method]
            parameters = [*operations.get("parameters", ()), *operation["parameters"]]
            list_names(parameters)
            complete(path, method, operation, current_app.test_client())
            if any(each["name"] == "fields" for each in parameters):
                relax(schemas, schemas[name_of(content(operation["responses"]["200"])["schema"])]["properties"]["data"])
            if any(each["name"] == "format" for each in parameters):
                operation["responses"]["200"]["content"] |= {each: {"schema": {"type": "string"}} for each in DOCUMENT_TYPES}
    return jsonify(spec)


def list_names(parameters: list[dict[str, Any]]) -> None:
    """Say which names a parameter may have, where they are those of records."""
    known: dict[str, Iterable[str]] = {
        "carrier": dataset.carriers,
        "carriers": dataset.carriers,
        "from": dataset.carriers,
        "to": dataset.carriers,
        "host": dataset.carriers,
        "iso2": dataset.jurisdictions,
        "jurisdiction": dataset.jurisdictions,
        "claim": dataset.claims,
    }
    in_path: dict[str, Iterable[str]] = {**known, "name": VOCABULARIES, "slug": PROBLEMS}
    for parameter in parameters:
        schema = parameter["schema"].get("items", parameter["schema"])
        names = in_path if parameter["in"] == "path" else known
        if parameter["name"] in names:
            schema["enum"] = list(names[parameter["name"]])
        elif parameter["in"] == "path":
            schema["pattern"] = "^[a-z0-9][a-z0-9._-]*$"
        if parameter["required"]:
            parameter["example"] = example_names()[parameter["name"]]


def example_names() -> dict[str, Any]:
    """Return for each parameter that is needed a value that exists in the dataset."""
    carrier = "t-mobile" if "t-mobile" in dataset.carriers else next(iter(dataset.carriers))
    requirement = next(row["id"] for row in dataset.requirements.values() if row.get("carrier") == carrier)
    country = next(iter(dataset.carriers[carrier]["countries"]))
    other = next(name for name in dataset.carriers if name != carrier)
    return {
        "carrier": carrier,
        "requirement": requirement,
        "iso2": country,
        "claim": next(iter(dataset.claims), "none"),
        "other": other,
        "carriers": [carrier, other],
        "from": carrier,
        "to": other,
        "q": SENTENCE,
        "sentence": quote(SENTENCE),
        "name": "plans",
        "slug": "invalid-parameter",
        "version": editions.newest or edition.name,
        "before": next(iter(editions.releases), edition.name),
        "after": edition.name,
    }


def complete(path: str, method: str, operation: dict[str, Any], client: FlaskClient) -> None:
    """Add to an operation a real answer, and that a name in its path may be unknown."""
    responses = operation["responses"]
    if "{" in path:
        responses["404"] = {**responses["400"], "description": "There is no such record."}
    listing = any(each["name"] == "limit" for each in operation["parameters"])
    query = BRIEF.get(operation["operationId"], "?limit=1" if listing else "")
    address, body = (path + query).format(**example_names()), None
    if method == "post":
        body = content(operation["requestBody"])["example"] = {"text": SENTENCE}
        responses["413"] = {**responses["400"], "description": "The text is too large."}
    content(responses["200"])["example"] = client.open(address, method=method, json=body).json


def content(described: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON content of a described body or response."""
    found: dict[str, Any] = described["content"]["application/json"]
    return found


def relax(schemas: dict[str, Any], schema: dict[str, Any]) -> None:
    """Require no key of a record, and of what is inside it: `fields` may leave out any."""
    inner = schema.get("items", schema)
    if "$ref" in inner:
        record = schemas[name_of(inner)]
        record.pop("required", None)
        for value in record["properties"].values():
            relax(schemas, value)


def name_of(reference: dict[str, str]) -> str:
    """Return the name of the schema to which a reference leads."""
    return reference["$ref"].rpartition("/")[2]


class Registry(Api):
    """The registry of documented areas; errors are reported by our own handlers alone."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        pass


def init_app(app: Flask) -> Api:
    """Prepare the description and return the registry of documented areas."""
    app.config.update(SETTINGS)
    app.register_blueprint(description)
    return Registry(app)
