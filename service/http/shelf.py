"""The dataset that the running app serves, and how a record of it is found."""

from collections.abc import Mapping
from typing import NoReturn, TypeVar, cast

from flask import current_app
from werkzeug.local import LocalProxy

from schemas.message import Message, Refusal, not_one_of
from service.http.problem import BAD_PARAMETER, Problem
from service.reference.dataset import Dataset
from service.reference.positions import Record
from service.reference.text.words import Words

EXTENSION = "carriers"
WORDS = "words"
NO_RECORD = Message("There is no such record.")
ALIAS = Message("'{word}' is another name of '{owner}': use that id.")
T = TypeVar("T")

dataset = cast(Dataset, LocalProxy(lambda: current_app.extensions[EXTENSION]))
words = cast(Words, LocalProxy(lambda: current_app.extensions[WORDS]))


def find(shelf: Mapping[str, T], what: str, name: str, parameter: str | None = None) -> T:
    """Return a record by its id, from a path or from a query parameter.

    Raises: Problem (404, or 400 where a parameter names it) that suggests the likeliest id.
    """
    if name not in shelf:
        refuse(what, not_one_of(name, shelf), parameter)
    return shelf[name]


def find_carrier(name: str, parameter: str | None = None) -> Record:
    """Return a carrier by its id, from a path or from a query parameter.

    Raises: Problem (404, or 400 where a parameter names it) that suggests the likeliest id, also for another name.
    """
    carriers = dataset.carriers
    owner = next((each["id"] for each in carriers.values() if name.casefold() in called(each)), None)
    if name not in carriers and owner:
        refuse("carrier", ALIAS(carriers, owner, word=name[:80], owner=owner), parameter)
    return find(carriers, "carrier", name, parameter)


def refuse(what: str, refusal: Refusal, parameter: str | None) -> NoReturn:
    """Report that a record does not exist."""
    if parameter:
        raise Problem("invalid-parameter", BAD_PARAMETER(), [(parameter, refusal)])
    raise Problem("not-found", NO_RECORD(), [(what, refusal)])


def called(carrier: Record) -> set[str]:
    """Return the names by which a carrier goes, without regard to case."""
    return {name.casefold() for name in (carrier["name"], *carrier["aliases"])}
