"""/openapi.json: the description of the API for programs, with examples that are real answers."""

from typing import Any

from flask import Blueprint, Flask, current_app, jsonify
from flask.testing import FlaskClient
from flask.typing import ResponseReturnValue
from flask_smorest import Api

from service.api.shelf import dataset

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
                "Read-only: GET, HEAD and OPTIONS. A comma in a parameter means or; different parameters mean and. "
                "Tolerate new keys and new values of closed lists. Never send personal data: only names of things."
            ),
            "license": {"name": "CC-BY-4.0 (data), MIT (code)", "identifier": "CC-BY-4.0"},
        }
    },
}
BRIEF = {
    "get_carrier": "?fields=id,name,kind,status,hosts",
    "get_jurisdiction": "?fields=id,name,summary",
    "list_answers": "?plan=prepaid&subject=email,prc_resident_id&fields=subject,answer,branches.when,branches.answer",
    "list_terms": "?limit=2&fields=id,label,definition",
}


@description.get("/openapi.json")
def get_description() -> ResponseReturnValue:
    """Describe the API"""
    spec = current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    names = example_names()
    for path, operations in spec["paths"].items():
        for parameter in operations.get("parameters", ()):
            parameter["example"] = names[parameter["name"]]
        complete(path, operations["get"], names, current_app.test_client())
    return jsonify(spec)


def example_names() -> dict[str, str]:
    """Return a name for each part of a path that exists in the dataset."""
    carrier = "t-mobile" if "t-mobile" in dataset.carriers else next(iter(dataset.carriers))
    requirement = next(row["id"] for row in dataset.requirements.values() if row.get("carrier") == carrier)
    country = next(iter(dataset.carriers[carrier]["countries"]))
    return {
        "carrier": carrier,
        "requirement": requirement,
        "iso2": country,
        "name": "plans",
        "slug": "invalid-parameter",
    }


def complete(path: str, operation: dict[str, Any], names: dict[str, str], client: FlaskClient) -> None:
    """Add to an operation a real answer, and the carriers that its parameters may name."""
    for parameter in operation["parameters"]:
        if parameter["name"] in ("carrier", "host"):
            target = parameter["schema"].get("items", parameter["schema"])
            target["enum"] = list(dataset.carriers)
    brief = BRIEF.get(operation["operationId"])
    if brief is None:
        brief = "?limit=1" if any(each["name"] == "limit" for each in operation["parameters"]) else ""
    answer = client.get(path.format(**names) + brief)
    operation["responses"]["200"]["content"]["application/json"]["example"] = answer.json


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
