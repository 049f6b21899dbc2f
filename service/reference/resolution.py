"""Which requirements hold in which cases: worked out once for each carrier and subject."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from schemas.vocabulary.term import Subject
from service.reference.cases import EVERY, mask
from service.reference.positions import STRENGTH, Record, answers_nothing, position

Rank = tuple[int, bool, str]
CONFIDENCE = {"high": 0, "medium": 1, "low": 2}


@dataclass(frozen=True)
class Region:
    """Cases (a bit mask) in which the same requirements hold; the first of them speaks."""

    cases: int
    state: str  # held | open | outside | unsold
    holders: tuple[Record, ...] = ()

    @property
    def claim(self) -> tuple[Any, ...]:
        """What is claimed here, so that regions can be compared; all reasons for not knowing are one claim."""
        positions = {position(holder) for holder in self.holders}
        sides = [holder for holder in self.holders if holder.get("disputed")]
        if len(positions) > 1 or len(sides) > 1:
            return ("disputed", frozenset(holder["id"] for holder in self.holders))
        return (self.state, *positions)


def resolve(subject: Subject, own: Sequence[Record], law: Sequence[Record], unsold: int) -> tuple[Region, ...]:
    """Divide all cases by which requirements of a carrier, and which law, hold in them."""
    applies = mask(subject.applies)
    binding = [row for row in law if subject.law_decides or row["answer"] in ("required", "conditional")]
    speaking = [row for row in own if not answers_nothing(row)]
    divided = divide(applies & ~unsold, [mask(row.get("when", {})) & applies for row in (*speaking, *binding)])
    regions = [
        held(
            cases,
            [speaking[place] for place in places if place < len(speaking)],
            [binding[place - len(speaking)] for place in places if place >= len(speaking)],
            subject.law_decides,
        )
        for cases, places in divided.items()
    ]
    outside = Region(EVERY & ~applies & ~unsold, "outside")
    return tuple(region for region in (*regions, outside, Region(unsold, "unsold")) if region.cases)


def divide(universe: int, masks: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Divide a set of cases into parts with the places of the masks that cover each."""
    parts: dict[int, tuple[int, ...]] = {universe: ()}
    for place, covered in enumerate(masks):
        split: dict[int, tuple[int, ...]] = {}
        for cases, places in parts.items():
            split[cases & covered] = (*places, place)
            split[cases & ~covered] = places
        split.pop(0, None)
        parts = split
    return parts


def held(cases: int, own: Sequence[Record], law: Sequence[Record], law_decides: bool) -> Region:
    """Return the region of these cases, held by the carrier's word or by the law that binds it.

    A law takes over only where it asks more than the carrier says, or decides the subject.
    """
    own, law = survivors(own), survivors(law)
    if own and law and strength(own) > strength(law):
        law = ()
    elif law and strength(law) > strength(own):
        own = ()
    elif own and not law_decides:
        law = ()
    holders = tuple(sorted(law, key=rank)) + tuple(sorted(own, key=rank))
    return Region(cases, "held" if holders else "open", holders)


def strength(rows: Sequence[Record]) -> int:
    """Return how much the strongest of some requirements asks; nothing said is least."""
    return max((STRENGTH[row["answer"]] for row in rows), default=-1)


def survivors(rows: Sequence[Record]) -> Sequence[Record]:
    """Return the requirements that no more specific one overrides."""
    masks = [mask(row.get("when", {})) for row in rows]
    return [
        row
        for row, cases in zip(rows, masks, strict=True)
        if not any(other != cases and other & cases == other for other in masks)
    ]


def rank(requirement: Record) -> Rank:
    """Return a sort key: confidence first, then dated before undated, then the id."""
    undated = requirement["evidence_age"]["known_by"] == "undated"
    return (CONFIDENCE[requirement["confidence"]], undated, requirement["id"])
