"""Where a card and a reply are, for the same customer and in the language of the moment."""

from flask import g

from service.http.envelope import Query, spelled
from service.http.shelf import edition
from service.reference.dataset import UNRELEASED
from service.reference.positions import Record


def address(carrier: Record, form: str, query: Query) -> str:
    """Return the address of something about a carrier for the customer of a query."""
    given = {**query, "lang": g.language}
    return f"/v1/carriers/{carrier['id']}/{form}?" + "&".join(f"{key}={spelled(value)}" for key, value in sorted(given.items()))


def lasting(carrier: Record, query: Query) -> dict[str, str]:
    """Return where the reply to a customer stays, if it is one of a release."""
    return {} if edition.name == UNRELEASED else {"permalink": address(carrier, "reply", {**query, "release": edition.name})}
