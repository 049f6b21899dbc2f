"""Carriers side by side, and a losing carrier's rules joined with a gaining one's."""

from collections.abc import Iterable, Iterator
from typing import Any

from schemas.vocabulary.subjects import SUBJECTS
from service.reference.answers import answer
from service.reference.cases import When
from service.reference.checklist import matters
from service.reference.dataset import Dataset
from service.reference.positions import frozen

TOLD = ("answer", "condition", "amount", "takes", "within", "validity", "length", "accepts", "branches", "sides")


def compare(
    dataset: Dataset, carriers: list[str], subjects: Iterable[str], case: When, differing: bool
) -> Iterator[dict[str, Any]]:
    """Find what carriers say on each subject, side by side; all of it, or only where they differ."""
    for subject in subjects:
        cells = [{"carrier": carrier, **answer(dataset, carrier, subject, case)} for carrier in carriers]
        differs = len({outline(cell) for cell in cells}) > 1
        if differs or not differing:
            yield {"subject": subject, "label": SUBJECTS[subject].label, "differs": differs, "cells": cells}


def outline(cell: dict[str, Any]) -> Any:
    """Return what an answer says, without its words and evidence, so that two can be compared."""
    kept = {key: value for key, value in cell.items() if key in TOLD}
    if "branches" in kept:
        kept["branches"] = [
            {key: value for key, value in branch.items() if key in (*TOLD, "when", "otherwise")} for branch in kept["branches"]
        ]
    if "sides" in kept:
        kept["sides"] = [side["answer"] for side in kept["sides"]]
    return frozen(kept)


def told(dataset: Dataset, carrier: str, case: When) -> list[dict[str, Any]]:
    """Return all that a carrier says in a case; a subject on which nothing is known and nothing hangs is left out."""
    rows = (answer(dataset, carrier, subject, case) for subject in SUBJECTS)
    return [row for row in rows if matters(row)]
