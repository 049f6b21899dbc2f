"""The dataset of a response, and how a record of it is found."""

from collections.abc import Mapping
from typing import Any, NoReturn, TypeVar, cast

from flask import current_app, g, request, url_for
from werkzeug.local import LocalProxy

from schemas.message import Message, Refusal, not_one_of
from service.http.moved import MovedError
from service.http.problem import BAD_PARAMETER, Problem
from service.reference.dataset import Dataset
from service.reference.passing import Passed, ever_called, passed_on
from service.reference.positions import Record
from service.reference.releases.editions import Edition, Editions

EXTENSION = "editions"
NO_RECORD = Message("There is no such record.")
CLOSED = Message("This record is closed: it holds no longer, and nothing took its place.")
LAST_SEEN = Message("Closed. Ask for it with `release` and a version in which it still stood.")
RENAMED = Message("'{word}' is now '{successor}': use that id.")
ALIAS = Message("'{word}' is another name of '{owner}': use that id.")
THEN = Message("'{word}' was '{earlier}' then: use that id.")
T = TypeVar("T")

editions = cast(Editions, LocalProxy(lambda: current_app.extensions[EXTENSION]))
edition = cast(Edition, LocalProxy(lambda: g.edition))
dataset = cast(Dataset, LocalProxy(lambda: g.edition.dataset))


def find(shelf: Mapping[str, T], what: str, name: str, parameter: str | None = None) -> T:
    """Return a record by its id, from a path or from a query parameter.

    Raises: Problem (404, or 400 where a parameter names it) that suggests the likeliest id.
    """
    if name not in shelf:
        passed = passed_on(dataset.passed, what, name)
        if passed:
            lead_on(name, passed, what, parameter)
        if earlier := called_then(shelf, what, name):
            lead_to(earlier, name, THEN(did_you_mean=earlier, word=name, earlier=earlier), parameter)
        refuse(what, not_one_of(name, shelf), parameter)
    return shelf[name]


def called_then(shelf: Mapping[str, T], what: str, name: str) -> str | None:
    """Return the id that a record of today had in the edition of the response, if it had another one."""
    names = ever_called(editions.current.dataset.passed, "record" if what == "requirement" else what, name)
    return next((each for each in sorted(names) if each in shelf), None)


def lead_on(name: str, passed: Passed, what: str, parameter: str | None) -> NoReturn:
    """Lead from an id that is no longer used to the one that took its place."""
    if passed.successor is None:
        raise Problem("gone", CLOSED(), [(parameter or what, LAST_SEEN())])
    lead_to(passed.successor, name, RENAMED(did_you_mean=passed.successor, word=name, successor=passed.successor), parameter)


def lead_to(other: str, name: str, refusal: Refusal, parameter: str | None) -> NoReturn:
    """Lead from an id in the path to another one; a parameter has to name that itself."""
    if parameter:
        refuse(parameter, refusal, parameter)
    places: dict[str, Any] = {place: other if value == name else value for place, value in (request.view_args or {}).items()}
    query = f"?{request.query_string.decode()}" if request.query_string else ""
    raise MovedError(url_for(str(request.endpoint), **places) + query, 308)


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
