"""The branches of an answer that depends: an order in which the first branch that fits a case is right for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from service.reference.cases import When, mask, narrow, rest
from service.reference.positions import Record
from service.reference.resolution import Region

STATES = ("held", "outside", "open")


@dataclass(frozen=True)
class Branch:
    """Regions on which the same requirements speak, and the `when` under which they are shown."""

    regions: tuple[Region, ...]
    when: When

    @cached_property
    def shown(self) -> int:
        """Return the cases that the `when` names: those of the branch, and perhaps some of an earlier one."""
        return mask(self.when)

    @cached_property
    def order(self) -> tuple[int, int, list[str]]:
        """Return a sort key: the known before what has no place before the unknown, narrow before wide."""
        first = self.regions[0]
        return (STATES.index(first.state), self.shown.bit_count(), [holder["id"] for holder in first.holders])

    def hides(self, other: "Branch") -> bool:
        """Tell whether a case of another branch would find a wrong answer here, if this one came first."""
        claims = self.regions[0].claim != other.regions[0].claim
        return claims and any(self.shown & region.cases for region in other.regions)


def branches(parts: Iterable[Region], applies: When, case: When) -> Iterator[Branch]:
    """Find the branches of a question, in their order."""
    groups: dict[tuple[object, ...], list[Region]] = {}
    for region in parts:
        groups.setdefault((region.claim, *(holder["id"] for holder in speakers(region))), []).append(region)
    left = sorted(
        (Branch(tuple(group), shown(group[0], applies, case)) for group in groups.values()), key=lambda each: each.order
    )
    while left:
        free = (each for each in left if not any(each.hides(other) for other in left))
        following = next(free, left[0])
        left.remove(following)
        yield following


def shown(region: Region, applies: When, case: When) -> When:
    """Return the `when` under which the speakers of a region are shown."""
    if region.state == "open":
        return case
    if region.state == "outside":
        return narrow(rest(applies), case)
    return narrow(*(holder.get("when", {}) for holder in speakers(region)), applies, case)


def speakers(region: Region) -> Sequence[Record]:
    """Return whose cases describe a region: all sides of a dispute, or else the most specific requirement."""
    if region.claim[0] == "disputed":
        return region.holders
    return sorted(region.holders, key=lambda holder: mask(holder.get("when", {})).bit_count())[:1]
