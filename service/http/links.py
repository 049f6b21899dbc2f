"""The links of a record: where it is, and where to say that it is wrong."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from flask import current_app

from service.http.shelf import edition
from service.reference.positions import Record

PATHS = {
    "carrier": "/v1/carriers/{id}",
    "requirement": "/v1/requirements/{id}",
    "procedure": "/v1/carriers/{owner}/procedures",
    "failure": "/v1/carriers/{owner}/failures",
    "claim": "/v1/claims/{id}",
    "rule": "/v1/jurisdictions/{owner}",
    "term": "/v1/terms",
    "jurisdiction": "/v1/jurisdictions/{id}",
}


def absolute(path: str) -> str:
    """Return the whole address of a path of this service, where its public address is known; else the path."""
    return str(current_app.config["PUBLIC_URL"]).rstrip("/") + path


def path_of(kind: str, record: str) -> str:
    """Return the path at which a record of a kind is shown, by its id."""
    return PATHS[kind].format(id=record, owner=record.partition(".")[0])


def linked(row: Record, path: str | None = None) -> dict[str, Any]:
    """Return a record with its links."""
    links = {"self": path, "report": report_address(row["id"])}
    return {**row, "links": {key: value for key, value in links.items() if value}}


def linked_requirement(row: Record) -> dict[str, Any]:
    """Return a requirement with its links."""
    return linked(row, f"/v1/requirements/{row['id']}")


def linked_answer(row: dict[str, Any]) -> dict[str, Any]:
    """Return an answer whose records have their links."""
    requirements = ("law", "generally", "elsewhere")
    linked_row = {key: linked_all(value) if key in requirements else value for key, value in row.items()}
    if "upcoming" in row:
        linked_row["upcoming"] = [linked_rule(rule) for rule in row["upcoming"]]
    return linked_row


def linked_rule(rule: Record) -> dict[str, Any]:
    """Return a rule with its links; it is shown with the law of its country."""
    return linked(rule, f"/v1/jurisdictions/{rule['jurisdiction']}")


def linked_all(rows: Iterable[Record]) -> list[dict[str, Any]]:
    """Return requirements with their links."""
    return [linked_requirement(row) for row in rows]


def report_address(record: str) -> str | None:
    """Return the address of a prefilled issue on a record, where the project's repository is known."""
    repository = str(current_app.config["REPOSITORY_URL"]).rstrip("/")
    if not repository:
        return None
    title = f"Wrong: {record} ({edition.name})"
    return f"{repository}/issues/new?{urlencode({'template': 'wrong-fact.yml', 'title': title})}"
