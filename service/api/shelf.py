"""The dataset that the running app serves, and how a record of it is found."""

from collections.abc import Iterable, Mapping
from typing import cast

from flask import current_app
from werkzeug.local import LocalProxy

from schemas.refusal import not_one_of
from service.api.problem import Problem
from service.reference.dataset import Dataset
from service.reference.positions import Record

EXTENSION = "carriers"

dataset = cast(Dataset, LocalProxy(lambda: current_app.extensions[EXTENSION]))


def find(shelf: Mapping[str, Record], what: str, name: str, aliases: Iterable[tuple[str, str]] = ()) -> Record:
    """Return a record by its id.

    Raises: Problem that suggests the likeliest id, also where one of the aliases was given.
    """
    if name in shelf:
        return shelf[name]
    by_alias = {alias.casefold(): owner for alias, owner in aliases}
    refusal = not_one_of(what, by_alias.get(name.casefold(), name), shelf)
    if name.casefold() in by_alias:
        owner = by_alias[name.casefold()]
        refusal = type(refusal)(f"{name[:80]!r} is a name of the {what} {owner!r}: use that id.", shelf, owner)
    raise Problem("not-found", f"There is no such {what}.", [(what, refusal)])


def find_carrier(name: str) -> Record:
    """Return a carrier by its id."""
    aliases = [(alias, each["id"]) for each in dataset.carriers.values() for alias in (each["name"], *each["aliases"])]
    return find(dataset.carriers, "carrier", name, aliases)
