"""JSON Schemas of the files, made from the declarations, so that editors complete and check while typing."""

import json
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin

from schemas.book import BOOKS
from schemas.carrier import CarrierSchema
from schemas.jurisdiction import JurisdictionSchema
from schemas.record import RecordSchema
from schemas.release import LedgerSchema
from schemas.utterances import NamesakesSchema, UtterancesSchema

FILES: dict[str, type[RecordSchema]] = {
    "carrier.schema.json": CarrierSchema,
    "jurisdiction.schema.json": JurisdictionSchema,
    "releases.schema.json": LedgerSchema,
    "utterances.schema.json": UtterancesSchema,
    "namesakes.schema.json": NamesakesSchema,
    **{f"{name}.schema.json": schema for name, schema in BOOKS.items()},
}


def json_schema(schema: type[RecordSchema]) -> str:
    """Return the JSON Schema (2020-12, which OpenAPI 3.1 shares) of a kind of file."""
    spec = APISpec("files", "1", "3.1.0", plugins=[MarshmallowPlugin()])
    spec.components.schema("File", schema=schema)
    definitions = described(spec.to_dict()["components"]["schemas"], schema)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **definitions.pop("File"), "$defs": definitions}
    return json.dumps(whole, indent=2, ensure_ascii=False).replace("#/components/schemas/", "#/$defs/") + "\n"


def described(definitions: dict[str, Any], schema: type[RecordSchema]) -> dict[str, Any]:
    """Add to each definition the sentence that its declaration says of itself."""
    known: dict[str, type[RecordSchema]] = {"File": schema}
    known |= {kind.__name__.removesuffix("Schema"): kind for kind in RecordSchema.__subclasses__()}
    return {name: {"description": known[name].__doc__, **definition} for name, definition in definitions.items()}
