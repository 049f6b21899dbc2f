"""One ordered list for a case: what to have, tell and pay, what is checked, what to do, and whether the customer is ready."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import SUBJECT_TYPES, SUBJECTS
from schemas.vocabulary.verdicts import READINESS
from service.reference.answers import answer
from service.reference.cases import When, asked
from service.reference.dataset import Dataset
from service.reference.offers import offered
from service.reference.positions import Record
from service.reference.selection import fitting
from service.reference.verdict import Customer, is_looked_at, item_state, overall

TYPES = list(SUBJECT_TYPES)
CHANGEABLE = ("plan", "sim", "channel")


@dataclass(frozen=True)
class Checklist:
    """The answers of a case that matter, each with its state for the customer, and the verdict."""

    rows: tuple[dict[str, Any], ...]
    verdict: str

    def in_state(self, state: str) -> list[str]:
        """Return the subjects in a state."""
        return [row["subject"] for row in self.rows if row.get("state") == state]


def checklist(dataset: Dataset, carrier: str, case: When, customer: Customer, wanted: Collection[str] = ()) -> Checklist:
    """Return the checklist of a case, in the order in which a person works through it; a wanted subject is on it at any rate."""
    rows, documents = [], [name for name in DOCUMENTS if name in customer.have]
    for subject in SUBJECTS:
        row = answer(dataset, carrier, subject, case, documents)
        state = item_state(row, customer)
        if state or matters(row) or subject in wanted:
            rows.append({**row, "state": state} if state else row)
    rows.sort(key=lambda row: TYPES.index(SUBJECTS[row["subject"]].type))
    sold = offered(dataset.carriers[carrier], case) != "no"
    return Checklist(tuple(rows), overall(row.get("state") for row in rows) if sold else "not_ready")


def matters(row: Record) -> bool:
    """Tell whether an answer has a place on the list: it says something, or not knowing it matters."""
    if row["answer"] == "unknown":
        return is_looked_at(row["subject"])
    said = {branch["answer"] for branch in row.get("branches", [row])}
    return bool(said - {"not_applicable", "unknown"})


def dividing(rows: Iterable[Record]) -> dict[str, list[str]]:
    """Return which dimensions that were left out change an answer that gates, with the subjects that they change."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.get("state"):
            for dimension in {each for branch in row.get("branches", ()) for each in branch.get("when", ())}:
                found.setdefault(dimension, []).append(row["subject"])
    return {dimension: found[dimension] for dimension in DIMENSIONS if dimension in found}


def next_question(found: Checklist) -> dict[str, str] | None:
    """Return the one question that decides most: a dimension that divides, or else the first thing that is open."""
    undecided = [row for row in found.rows if row.get("state") != "satisfied"]
    weights = Counter({dimension: len(subjects) for dimension, subjects in dividing(undecided).items()})
    if found.verdict in ("ready", "not_ready"):
        return None
    if weights:
        dimension, _ = max(weights.items(), key=lambda pair: (pair[1], -list(DIMENSIONS).index(pair[0])))
        return {"kind": "dimension", "name": dimension}
    opened = found.in_state("open")
    return {"kind": "subject", "name": opened[0]} if opened else None


def other_documents(found: Checklist, customer: Customer) -> Iterator[dict[str, str]]:
    """Find what would do instead of what is missing or open, and what the customer is not known to lack."""
    for row in found.rows:
        if row.get("state") in ("missing", "open"):
            for said in row.get("branches", [row]):
                for kind, key in (("document", "accepts"), ("subject", "instead")):
                    served = [name for name in said.get(key, ()) if not customer.lacks(name)]
                    yield from ({"kind": kind, "name": name, "for": row["subject"]} for name in served)


def other_cases(dataset: Dataset, carrier: str, case: When, customer: Customer, found: Checklist) -> Iterator[dict[str, str]]:
    """Find the plans, SIMs and channels, one changed at a time, that would leave the customer better off."""
    order = list(READINESS)
    for dimension in CHANGEABLE:
        for value in DIMENSIONS[dimension]:
            if len(case.get(dimension, ())) == 1 and value not in case[dimension]:
                verdict = sold_verdict(dataset, carrier, {**case, dimension: (value,)}, customer)
                if verdict and order.index(verdict) > order.index(found.verdict):
                    yield {"kind": dimension, "name": value, "verdict": verdict}


def sold_verdict(dataset: Dataset, carrier: str, case: When, customer: Customer) -> str | None:
    """Return the verdict on another case, if a source says that it is sold."""
    if offered(dataset.carriers[carrier], case) not in ("yes", "depends"):
        return None
    return checklist(dataset, carrier, case, customer).verdict


def steps(dataset: Dataset, carrier: str, case: When, key: str) -> list[Record]:
    """Return the procedures or failures of a carrier that fit a case."""
    shelf = getattr(dataset, key)
    return list(fitting((row for row in shelf.values() if row["carrier"] == carrier), asked(case)))
