"""Which carrier is meant by a code or a name: ranked candidates with reasons, never a single guess."""

from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from schemas.vocabulary.identity import REASONS_FOR_A_CARRIER
from service.reference.dataset import Dataset
from service.reference.positions import Record

ALIKE = 0.75
Reason = tuple[str, str]


def identify(dataset: Dataset, clues: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the carriers that fit every clue, those with the strongest reasons first."""
    found = []
    for carrier in dataset.carriers.values():
        reasons = [list(FINDERS[clue](dataset, carrier, value)) for clue, value in clues.items()]
        if all(reasons):
            given = [{"reason": reason, "value": value} for each in reasons for reason, value in each]
            found.append({"carrier": carrier["id"], "name": carrier["name"], "kind": carrier["kind"], "reasons": given})
    return sorted(found, key=rank)


def rank(row: Record) -> tuple[list[int], bool, str]:
    """Return a sort key: the strongest reasons first, in the order of their list, then those with a network, then the id."""
    order = list(REASONS_FOR_A_CARRIER)
    return (sorted(order.index(each["reason"]) for each in row["reasons"]), row["kind"] != "mno", row["carrier"])


def by_network_code(dataset: Dataset, carrier: Record, code: str) -> Iterator[Reason]:
    """Find why a network code may be a carrier's: its own, or that of a network on which it runs."""
    if code in codes(carrier, "mcc_mnc"):
        yield ("network_code", code)
        return
    for host in carrier["hosts"]:
        if code in codes(dataset.carriers[host], "mcc_mnc"):
            yield ("host_network", host)


def by_android_id(dataset: Dataset, carrier: Record, number: str) -> Iterator[Reason]:
    """Find whether an Android carrier id is a carrier's."""
    if number in codes(carrier, "android_carrier_id"):
        yield ("android_carrier_id", number)


def by_iccid(dataset: Dataset, carrier: Record, prefix: str) -> Iterator[Reason]:
    """Find why the first digits of an ICCID may be a carrier's: it issues such SIMs, or runs on the network that does."""
    if fits(prefix, codes(carrier, "iccid_prefix")):
        yield ("iccid_issuer", prefix)
        return
    for host in carrier["hosts"]:
        if fits(prefix, codes(dataset.carriers[host], "iccid_prefix")):
            yield ("host_network", host)


def by_name(dataset: Dataset, carrier: Record, name: str) -> Iterator[Reason]:
    """Find whether a name is a carrier's, or much like one of its names."""
    names = [carrier["id"], carrier["name"], *carrier["aliases"]]
    same = next((each for each in names if each.casefold() == name.casefold()), None)
    if same:
        yield ("name", same)
        return
    best = max(names, key=lambda each: likeness(each, name))
    if likeness(best, name) >= ALIKE:
        yield ("similar_name", best)


def likeness(one: str, other: str) -> float:
    """Return how much two names are alike, from 0 to 1."""
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def codes(carrier: Record, key: str) -> tuple[str, ...]:
    """Return the codes of one kind by which a carrier is known."""
    return tuple(carrier.get("identifiers", {}).get(key, ()))


def fits(prefix: str, known: tuple[str, ...]) -> bool:
    """Tell whether the first digits of an ICCID agree with a known beginning, as far as both go."""
    return any(prefix.startswith(each) or each.startswith(prefix) for each in known)


FINDERS: Mapping[str, Callable[[Dataset, Record, str], Iterator[Reason]]] = {
    "mcc_mnc": by_network_code,
    "android_carrier_id": by_android_id,
    "iccid_prefix": by_iccid,
    "name": by_name,
}
