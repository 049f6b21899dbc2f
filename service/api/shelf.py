"""The dataset that the running app serves, and how a record of it is found."""

from collections.abc import Mapping
from typing import TypeVar, cast

from flask import current_app
from werkzeug.local import LocalProxy

from schemas.refusal import Refusal, not_one_of
from service.api.problem import Problem
from service.reference.dataset import Dataset
from service.reference.positions import Record

EXTENSION = "carriers"
T = TypeVar("T")

dataset = cast(Dataset, LocalProxy(lambda: current_app.extensions[EXTENSION]))


def find(shelf: Mapping[str, T], what: str, name: str) -> T:
    """Return a record by its id.

    Raises: Problem (404) that suggests the likeliest id.
    """
    if name not in shelf:
        raise Problem("not-found", f"There is no such {what}.", [(what, not_one_of(what, name, shelf))])
    return shelf[name]


def find_carrier(name: str, parameter: str | None = None) -> Record:
    """Return a carrier by its id, from a path or from a query parameter.

    Raises: Problem (404, or 400 where a parameter names it) that suggests the likeliest id, also for an alias.
    """
    carriers = dataset.carriers
    if name in carriers:
        return carriers[name]
    owner = next((each["id"] for each in carriers.values() if name.casefold() in called(each)), None)
    refusal = Refusal(f"{name[:80]!r} is a name of {owner!r}: use that id.", carriers, owner)
    refusal = refusal if owner else not_one_of("carrier", name, carriers)
    if parameter:
        raise Problem("invalid-parameter", "There is no such carrier.", [(parameter, refusal)])
    raise Problem("not-found", "There is no such carrier.", [("carrier", refusal)])


def called(carrier: Record) -> set[str]:
    """Return the names by which a carrier goes, without regard to case."""
    return {name.casefold() for name in (carrier["name"], *carrier["aliases"])}
