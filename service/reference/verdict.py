"""Is a customer ready? Worked out from names of things only, one subject at a time, then on the whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import CORE_SUBJECTS, SUBJECTS
from schemas.vocabulary.verdicts import ITEM_STATES
from service.reference.paper import lineage, verdict
from service.reference.positions import Record

GATING = ("have", "tell", "check", "do")
LOOKED_AT = ("have", "tell", "check")
WORST_FIRST = tuple(ITEM_STATES)
WHOLE = {"missing": "not_ready", "open": "ask", "unknown": "unknown", "satisfied": "ready"}


@dataclass(frozen=True)
class Customer:
    """What a customer has and lacks: names of subjects and documents, never values."""

    have: frozenset[str] = frozenset()
    lack: frozenset[str] = frozenset()

    def lacks(self, name: str) -> bool:
        """Tell whether a thing is lacking, or a document of which every kind is."""
        return bool(self.lack & set(lineage(name) if name in DOCUMENTS else [name]))


def item_state(row: Record, customer: Customer) -> str | None:
    """Return the state of one answer for a customer: missing, open, unknown or satisfied; None if it gates nothing."""
    subject = SUBJECTS[row["subject"]]
    if subject.type not in GATING:
        return None
    sayings = row.get("branches", [row])
    states = {said_state({**said, "subject": row["subject"]}, customer) for said in sayings}
    return together(states)


def said_state(said: Mapping[str, Any], customer: Customer) -> str | None:
    """Return the state of what is said in some cases."""
    answer = said["answer"]
    if answer == "disputed":
        demanding = [side for side in said["sides"] if side["answer"] in ("required", "conditional")]
        return softened({said_state({**side, "subject": said["subject"]}, customer) for side in demanding})
    if answer == "required":
        return "satisfied" if serves(said, customer) else "missing" if fails(said, customer) else "open"
    if answer == "conditional":
        return "satisfied" if serves(said, customer) else "open"
    if answer == "unknown" and is_looked_at(said["subject"]):
        return "satisfied" if said["subject"] in customer.have else "unknown"
    return None


def serves(said: Mapping[str, Any], customer: Customer) -> bool:
    """Tell whether the customer has the thing, something that may stand in for it, or a document that is accepted."""
    names = {said["subject"], *said.get("instead", ())}
    return bool(names & customer.have) or any(verdict(each, said) == "accepted" for each in documents(customer.have))


def fails(said: Mapping[str, Any], customer: Customer) -> bool:
    """Tell whether the customer lacks the thing or every document on a complete list, and all that may stand in for it."""
    accepted = said.get("accepts", ())
    lacks_all = bool(said.get("accepts_only")) and all(map(customer.lacks, accepted))
    return (said["subject"] in customer.lack or lacks_all) and all(map(customer.lacks, said.get("instead", ())))


def documents(names: Iterable[str]) -> list[str]:
    """Return the names that are documents."""
    return [name for name in names if name in DOCUMENTS]


def is_looked_at(subject: str) -> bool:
    """Tell whether not knowing about a subject matters: the core ones that one has, tells or is checked for."""
    return subject in CORE_SUBJECTS and SUBJECTS[subject].type in LOOKED_AT


def softened(states: set[str | None]) -> str | None:
    """Return the state of a dispute: nothing is missing for sure while sources disagree."""
    known = states - {None}
    return None if not known else "satisfied" if known == {"satisfied"} else "open"


def together(states: set[str | None]) -> str | None:
    """Return the state of branches: where they differ, it has to be asked which one it is."""
    if len(states) == 1:
        return next(iter(states))
    if states <= {None, "satisfied"}:
        return "satisfied"
    if states <= {None, "satisfied", "unknown"}:
        return "unknown"
    return "open"


def overall(states: Iterable[str | None]) -> str:
    """Return the verdict on the whole: the worst of its parts, in the order not_ready < ask < unknown < ready."""
    worst = min((state for state in states if state), key=WORST_FIRST.index, default="satisfied")
    return WHOLE[worst]
