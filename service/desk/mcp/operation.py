"""An operation of the API as its description declares it: what it takes, what it answers, and how it is asked."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from flask import Response

from service.http.asking import ask
from service.reference.languages import ENGLISH

REFERENCE = re.compile(r'"#/components/schemas/(\w+)"')
FORM = "format"

Declared = dict[str, Any]


@dataclass(frozen=True)
class Operation:
    """An operation; it is asked for JSON alone."""

    path: str
    declared: Declared
    shared: list[Declared]
    schemas: Declared

    @property
    def summary(self) -> str:
        """What it does."""
        return str(self.declared["summary"])

    @cached_property
    def parameters(self) -> list[Declared]:
        """What it takes from its address."""
        return [each for each in (*self.shared, *self.declared["parameters"]) if each["name"] != FORM]

    @cached_property
    def body(self) -> Declared:
        """What it takes from the body; an operation without one takes nothing."""
        if "requestBody" not in self.declared:
            return {}
        return self.schema_of(self.declared["requestBody"])

    @property
    def takes(self) -> Declared:
        """All that it takes, by name."""
        told = {each["name"]: described(each) for each in self.parameters}
        return {**told, **self.body.get("properties", {})}

    @property
    def needs(self) -> list[str]:
        """What it cannot do without."""
        return [*(each["name"] for each in self.parameters if each["required"]), *self.body.get("required", ())]

    @property
    def answer(self) -> Declared:
        """What it answers."""
        return self.schema_of(self.declared["responses"]["200"])

    def schema_of(self, described: Declared) -> Declared:
        """Return the schema of a body or an answer in JSON, with all that it refers to."""
        reference = described["content"]["application/json"]["schema"]["$ref"]
        return standing_alone(reference.rpartition("/")[2], self.schemas)

    def ask(self, arguments: Mapping[str, Any]) -> Response:
        """Return what the operation answers; what it does not take goes with the rest, to be refused."""
        in_path = {each["name"]: segment(arguments.get(each["name"], "")) for each in self.parameters if each["in"] == "path"}
        in_body = {name: value for name, value in arguments.items() if name in self.body.get("properties", ())}
        query = {name: spelled(value) for name, value in arguments.items() if name not in in_path and name not in in_body}
        return ask(self.path.format(**in_path), query, in_body if self.body else None)


def read_operation(name: str) -> Operation:
    """Return the operation of a name."""
    description = ask("/openapi.json", {"lang": ENGLISH}).get_json()
    schemas = description["components"]["schemas"]
    found = (
        Operation(path, declared, methods.get("parameters", []), schemas)
        for path, methods in description["paths"].items()
        for method, declared in methods.items()
        if method != "parameters" and declared["operationId"] == name
    )
    return next(found)


def described(parameter: Declared) -> Declared:
    """Return the schema of a parameter, with what is said of it."""
    about = {"description": parameter["description"]} if "description" in parameter else {}
    return {**parameter["schema"], **about}


def standing_alone(name: str, schemas: Declared) -> Declared:
    """Return a schema with all that it refers to, as JSON Schema wants it."""
    found: Declared = {}
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each not in found:
            text = json.dumps(schemas[each])
            found[each] = json.loads(text.replace("#/components/schemas/", "#/$defs/"))
            waiting += REFERENCE.findall(text)
    return {**found[name], "$defs": dict(sorted(found.items()))}


def segment(value: Any) -> str:
    """Return a name as one segment of a path: it cannot lead elsewhere, and nothing is nobody's name."""
    return quote(str(value).replace("/", "-"), safe="") or "-"


def spelled(value: Any) -> str:
    """Return a value as a parameter has it."""
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
