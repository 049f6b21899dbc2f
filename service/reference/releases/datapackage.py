"""The description of the tables after the Data Package standard (Frictionless)."""

from collections.abc import Iterable
from typing import Any

from service.reference.releases.tables import Column, Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
LICENSE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}


def datapackage(tables: Iterable[Table], release: str, day: str, language: str) -> dict[str, Any]:
    """Return the description of the tables of a release, in the shape of datapackage.json."""
    return {
        "$schema": PROFILE,
        "name": "carrier-activation-reference",
        "title": "Carrier activation reference",
        "description": "What a customer needs before a US mobile line works. An absent answer is not a no.",
        "version": release,
        "created": f"{day}T00:00:00Z",
        "language": language,
        "licenses": [LICENSE],
        "resources": [resource(table) for table in tables],
    }


def resource(table: Table) -> dict[str, Any]:
    """Return the description of one table."""
    foreign = [
        {"fields": [column], "reference": {"resource": other, "fields": ["id"]}} for column, other in table.references.items()
    ]
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": table.about,
        "schema": {
            "fields": [described(column) for column in table.columns],
            "primaryKey": table.key,
            **({"foreignKeys": foreign} if foreign else {}),
        },
    }


def described(column: Column) -> dict[str, Any]:
    """Return the description of one column."""
    truth = {"trueValues": ["true"], "falseValues": ["false"]} if column.type == "boolean" else {}
    return {"name": column.name, "type": column.type, **truth}
