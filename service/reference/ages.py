"""How old a fact is: counted from its sources to the day of the dataset, never from the clock."""

from collections.abc import Iterable
from datetime import date

from schemas.vocabulary.freshness import DAYS, kind_of_fact
from schemas.vocabulary.subjects import SUBJECTS
from service.reference.positions import Record


def evidence_age(sources: Iterable[Record], subject: str, today: str) -> dict[str, str]:
    """Return from which day a fact is known, how that day is known, when a page was last read, and how fresh it is.

    The date may be a year, a month or a day: as exact as the newest source shows.
    """
    sources = list(sources)
    read = {"checked_on": max(source["read_on"] for source in sources)} if sources else {}
    for known_by, dates in (
        ("source_date", [source["dated"] for source in sources if "dated" in source]),
        ("live_reading", [source["read_on"] for source in sources if source["copy"] == "live"]),
    ):
        if dates:
            newest = str(max(dates))
            return {"known_by": known_by, "date": newest, **read, "freshness": freshness(newest, subject, today)}
    return {"known_by": "undated", **read, "freshness": "undated"}


def freshness(known: str, subject: str, today: str) -> str:
    """Return how fresh a fact of this kind is; a month or year counts from its first day, so nothing looks too young."""
    days = (first_day(today) - first_day(known)).days
    ageing, stale = DAYS[kind_of_fact(subject, SUBJECTS[subject].type)]
    return "stale" if days > stale else "ageing" if days > ageing else "fresh"


def first_day(value: str) -> date:
    """Return the first day that a partial date may stand for."""
    return date.fromisoformat(value + "-01" * (2 - value.count("-")))


def newest_reading(owners: Iterable[Record]) -> str:
    """Return the day of the dataset: the newest day on which a page was read for it."""
    return str(max(source["read_on"] for owner in owners for source in owner["sources"]))
