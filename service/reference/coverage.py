"""What is known and what is not: carriers by core subjects by plans."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from schemas.vocabulary.case import PLANS
from schemas.vocabulary.coverage import COVERAGE, KNOWN
from schemas.vocabulary.subjects import CORE_SUBJECTS
from service.reference.answers import Question
from service.reference.cases import asked
from service.reference.dataset import Dataset
from service.reference.positions import Record, answers_nothing
from service.reference.rules.evidence import AUTHORITIES


def cells(
    dataset: Dataset, carriers: Iterable[str], subjects: Iterable[str] = CORE_SUBJECTS, plans: Iterable[str] = PLANS
) -> Iterator[dict[str, Any]]:
    """Find what is known of each subject at each carrier on each plan, for opening a line."""
    plans = list(plans)
    for carrier in carriers:
        for subject in subjects:
            for plan in plans:
                yield cell(dataset, carrier, subject, plan)


def cell(dataset: Dataset, carrier: str, subject: str, plan: str) -> dict[str, Any]:
    """Return what is known of one subject at one carrier on one plan, and whether an official page says it."""
    question = Question(dataset, carrier, subject, asked({"plan": (plan,)}), ())
    holders = [holder for region in question.parts() for holder in region.holders]
    official = any(source["kind"] in AUTHORITIES for holder in holders for source in holder["sources"])
    return {"carrier": carrier, "subject": subject, "plan": plan, "state": state(question, holders), "official": official}


def state(question: Question, holders: list[Record]) -> str:
    """Return the state of knowledge on a question."""
    parts = question.parts()
    if any(region.claim[0] == "disputed" for region in parts):
        return "disputed"
    if holders:
        return "stated" if any(holder["basis"] == "stated" for holder in holders) else "absent"
    if all(region.state in ("outside", "unsold") for region in parts):
        return "not_applicable"
    if question.touching(row for row in question.topic.own if answers_nothing(row)):
        return "general"
    return "unknown" if question.touching(question.topic.gaps) else "not_researched"


def summary(rows: Iterable[Record]) -> dict[str, Any]:
    """Return how many cells are in each state, how many are known, and the share that an official page shows."""
    rows = list(rows)
    counts = Counter(row["state"] for row in rows)
    meant = sum(count for name, count in counts.items() if name != "not_applicable")
    known = sum(counts[name] for name in KNOWN)
    official = sum(row["official"] for row in rows)
    return {
        "states": {name: counts[name] for name in COVERAGE},
        "known": known,
        "official": official,
        "known_share": share(known, meant),
        "official_share": share(official, meant),
    }


def share(part: int, whole: int) -> str:
    """Return a share as a decimal with two places, such as 0.25; nothing of nothing is nothing."""
    return f"{part / whole if whole else 0:.2f}"


def grouped(rows: Iterable[Record], key: str) -> list[dict[str, Any]]:
    """Return the summary of the cells of each carrier or subject."""
    groups: dict[str, list[Record]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return [{key: name, **summary(group)} for name, group in groups.items()]
