"""Rules across files."""

from collections.abc import Iterator, Mapping
from typing import Any

from schemas.message import not_one_of
from service.reference.finding import Path


def check_references(content: dict[str, Any], carriers: set[str], countries: set[str]) -> Iterator[tuple[Path, str]]:
    """Hosts, successors and countries have files of their own."""
    for index, host in enumerate(content["hosts"]):
        if host not in carriers:
            yield ("hosts", index), not_one_of(host, sorted(carriers))
    if "successor" in content and content["successor"] not in carriers:
        yield ("successor",), not_one_of(content["successor"], sorted(carriers))
    for index, country in enumerate(content["countries"]):
        if country not in countries:
            yield ("countries", index), not_one_of(country, sorted(countries))


def check_names(carriers: Mapping[str, dict[str, Any]]) -> Iterator[tuple[str, Path, str]]:
    """No two carriers go by one name; a carrier's own name comes before the other names of others."""
    owners: dict[str, str] = {}
    names = [(carrier, ("name",), content["name"]) for carrier, content in carriers.items()]
    aliases = [
        (carrier, ("aliases", index), alias)
        for carrier, content in carriers.items()
        for index, alias in enumerate(content["aliases"])
    ]
    for carrier, path, called in names + aliases:
        owner = owners.setdefault(called.casefold(), carrier)
        if owner != carrier:
            yield carrier, path, f"{called!r} is a name of {owner!r} already: leave it to one of them."
