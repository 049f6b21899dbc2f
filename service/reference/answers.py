"""What a carrier asks for in a case: one answer a subject, with its evidence, or an honest unknown."""

from collections.abc import Iterable, Sequence
from typing import Any

from schemas.requirement import FACTS
from schemas.vocabulary.subjects import SUBJECTS
from service.reference.ages import evidence_age
from service.reference.branches import branches
from service.reference.cases import When, asked, beyond, mask
from service.reference.dataset import Dataset
from service.reference.paper import verdict
from service.reference.positions import Record, answers_nothing
from service.reference.resolution import Rank, Region, rank
from service.reference.rows import merged_sources

SAID = ("answer", "condition", *FACTS, "statement", "limits", "stage", "basis", "confidence")
UNANSWERED = {"outside": ("not_applicable", "outside_subject"), "unsold": ("not_applicable", "not_sold")}


def answer(dataset: Dataset, carrier: str, subject: str, case: When, documents: Iterable[str] = ()) -> dict[str, Any]:
    """Return the answer on one subject for all cases that `case` stands for."""
    question = Question(dataset, carrier, subject, asked(case), tuple(documents))
    parts = question.parts()
    alike = len({region.claim for region in parts}) == 1
    body = question.settle(parts) if alike else {"answer": "depends", "branches": question.branches(parts)}
    beside = question.beside(unknown=body["answer"] == "unknown")
    return {"subject": subject, "label": SUBJECTS[subject].label, **body, **beside}


class Question:
    """One subject at one carrier in one set of cases."""

    def __init__(self, dataset: Dataset, carrier: str, subject: str, case: When, documents: tuple[str, ...]) -> None:
        self.topic = dataset.topics[carrier, subject]
        self.today = dataset.today
        self.subject = SUBJECTS[subject]
        self.case, self.cases, self.documents = case, mask(case), documents

    def touching(self, rows: Iterable[Record]) -> list[Record]:
        """Return the records whose cases meet those of the question."""
        return [row for row in rows if mask(row.get("when", {})) & self.cases]

    def parts(self) -> list[Region]:
        """Return the regions that are asked about; what is not sold is left out unless nothing is."""
        touched = [
            Region(region.cases & self.cases, region.state, region.holders)
            for region in self.topic.regions
            if region.cases & self.cases
        ]
        return [region for region in touched if region.state != "unsold"] or touched

    def settle(self, parts: Sequence[Region]) -> dict[str, Any]:
        """Return the one answer of regions that claim the same."""
        region = parts[0]
        holders = sorted({each["id"]: each for part in parts for each in part.holders}.values(), key=self.order_of)
        if region.claim[0] == "disputed":
            sides = [self.say([holder]) for holder in holders]
            return {"answer": "disputed", "sides": sides, **self.evidence(holders)}
        if holders:
            return self.say(holders)
        if region.state in UNANSWERED:
            outcome, reason = UNANSWERED[region.state]
            return {"answer": outcome, "reason": reason}
        looked = any(mask(gap.get("when", {})) & part.cases for gap in self.topic.gaps for part in parts)
        return {"answer": "unknown", "reason": "not_found" if looked else "not_researched"}

    def order_of(self, holder: Record) -> tuple[bool, Rank]:
        """Return the place of a requirement among those that agree: law first where it decides."""
        return (not (self.subject.law_decides and "rule" in holder), rank(holder))

    def say(self, holders: Sequence[Record]) -> dict[str, Any]:
        """Return what the first of some agreeing requirements says, on the word of them all."""
        lead = holders[0]
        said = {key: lead[key] for key in SAID if key in lead}
        if self.documents and self.subject.documents and lead["answer"] != "not_required":
            said["documents"] = [{"document": each, "verdict": verdict(each, lead)} for each in self.documents]
        return {**said, **self.evidence(holders)}

    def evidence(self, holders: Sequence[Record]) -> dict[str, Any]:
        """Return the ids, the sources and the age of what some requirements say."""
        sources = merged_sources(holders)
        return {
            "why": [holder["id"] for holder in holders],
            "evidence_age": evidence_age(sources, self.subject.id, self.today),
            "sources": sources,
        }

    def branches(self, parts: Sequence[Region]) -> list[dict[str, Any]]:
        """Return the branches: the first that fits a case is right for it; the last may be for all other cases."""
        found = list(branches(parts, self.subject.applies, self.case))
        rows = [{"when": beyond(branch.when, self.case), **self.settle(branch.regions)} for branch in found]
        return [*rows[:-1], otherwise(rows[-1])]

    def beside(self, *, unknown: bool) -> dict[str, Any]:
        """Return what stands beside the answer and never makes it: law, general advice, gaps, other cases."""
        own = [row for row in self.topic.own if not answers_nothing(row)]
        here = self.touching(own)
        found = {
            "law": self.touching(self.topic.law),
            "generally": self.touching(row for row in self.topic.own if answers_nothing(row)),
            "gaps": self.touching(self.topic.gaps),
            "upcoming": self.topic.upcoming,
            "elsewhere": [row for row in own if row not in here] if unknown else [],
        }
        return {key: rows for key, rows in found.items() if rows}


def otherwise(last: dict[str, Any]) -> dict[str, Any]:
    """Return the last branch; if it names no cases of its own, it is for all that no other names."""
    if last["when"]:
        return last
    return {"otherwise": True, **{key: value for key, value in last.items() if key != "when"}}
