"""The edition of a response: that of now, or the release that `release` names; `as_of` leads to the release of a day."""

from typing import NoReturn
from urllib.parse import urlencode

from flask import Flask, current_app, g, request
from marshmallow import ValidationError

from schemas.fields import day
from schemas.message import Message, not_one_of
from service.http import language
from service.http.moved import MovedError
from service.http.problem import BAD_PARAMETER, Problem
from service.http.shelf import editions
from service.reference.releases.editions import Edition
from service.reference.releases.ledger import DamagedReleaseError

DAY = day()
BAD_DAY = Message("Use a day, such as 2026-11-30.")
BOTH = Message("Give `release` or `as_of`, not both.")
TOO_EARLY = Message("There was no release on that day: the first is of {day}.")
NO_RELEASE = Message("There is no release yet: leave the parameter out.")
DAMAGED = Message("The copy of release {version} is damaged and is not served. Ask for another release.")


def begin() -> None:
    """Let every response be of now, until something else is asked for."""
    g.edition = editions.current


def pin() -> None:
    """Choose the release that is asked for, and the language again, since an old release may lack one."""
    if not pinnable():
        return
    given = request.args
    if "release" in given and "as_of" in given:
        refuse("as_of", BOTH())
    if "as_of" in given:
        others = {key: value for key, value in given.items() if key != "as_of"}
        query = urlencode({**others, "release": release_on(given["as_of"], "as_of")}, safe=",")
        raise MovedError(f"{request.path}?{query}", 307)
    if "release" in given:
        g.edition = edition_of(given["release"], "release")
        language.choose()


def pinnable() -> bool:
    """Tell whether the resource that is asked for is one of the dataset, and not of the service."""
    return bool(getattr(current_app.blueprints.get(request.blueprint or ""), "pinned", False))


def edition_of(version: str, parameter: str) -> Edition:
    """Return the edition of a release, or that of now by its own name.

    Raises: Problem if there is none of that version, or if its copy is damaged.
    """
    if version != editions.current.name and version not in editions.releases:
        refuse(parameter, not_one_of(version, editions.releases) if editions.releases else NO_RELEASE())
    try:
        return editions.get(version)
    except DamagedReleaseError as error:
        report_damage(error)


def report_damage(error: DamagedReleaseError) -> NoReturn:
    """Report that the copy of a release is damaged; why stands in the log."""
    current_app.logger.error("%s", error)
    raise Problem("release-damaged", DAMAGED(version=error.version)) from error


def release_on(text: str, parameter: str) -> str:
    """Return the version of the release that was current on a day.

    Raises: Problem if it is no day, or one before the first release.
    """
    try:
        version = editions.on(DAY.deserialize(text))
    except ValidationError:
        refuse(parameter, BAD_DAY())
    if version is None:
        first = next(iter(editions.releases.values()), None)
        refuse(parameter, TOO_EARLY(day=first["date"]) if first else NO_RELEASE())
    return version


def refuse(parameter: str, reason: str) -> NoReturn:
    """Report what is wrong with a parameter."""
    raise Problem("invalid-parameter", BAD_PARAMETER(), [(parameter, reason)])


def init_app(app: Flask) -> None:
    """Choose the release once the guards have looked at the request, and before anything is answered from memory."""
    app.before_request(pin)
