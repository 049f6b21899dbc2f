"""Whether a customer is ready, with all there is to have, tell, pay and do: what the API and the desk both show."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from schemas.vocabulary.case import DIMENSION_LABELS, DIMENSIONS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import SUBJECTS
from schemas.vocabulary.verdicts import READINESS
from service.http.links import linked, linked_answer, linked_rule
from service.http.shelf import dataset
from service.reference.cases import When
from service.reference.checklist import Checklist, checklist, dividing, next_question, other_cases, other_documents, steps
from service.reference.positions import Record
from service.reference.verdict import Customer


def readiness(carrier: str, case: When, customer: Customer, wanted: Collection[str] = ()) -> dict[str, Any]:
    """Return the checklist of a case at a carrier, in the shape of ChecklistSchema; texts are still in English."""
    found = checklist(dataset, carrier, case, customer, wanted)
    better = [*other_documents(found, customer), *other_cases(dataset, carrier, case, customer, found)]
    question = next_question(found)
    return {
        "verdict": found.verdict,
        "label": READINESS[found.verdict].definition,
        "missing": found.in_state("missing"),
        "open": found.in_state("open"),
        "unknown": found.in_state("unknown"),
        **({"next_question": {**question, "label": label_of(question["name"])}} if question else {}),
        "alternatives": [alternative(each) for each in better],
        "splits": list(splits(found)),
        "items": [linked_answer({**row, "type": SUBJECTS[row["subject"]].type}) for row in found.rows],
        "procedures": [linked(row) for row in steps(dataset, carrier, case, "procedures")],
        "failures": [linked(row) for row in steps(dataset, carrier, case, "failures")],
        "upcoming": list(upcoming(found.rows)),
    }


def label_of(name: str) -> str:
    """Return the label of a dimension, a subject or a document."""
    if name in DIMENSIONS:
        return DIMENSION_LABELS[name]()
    return SUBJECTS[name].label if name in SUBJECTS else DOCUMENTS[name].label


def alternative(found: dict[str, str]) -> dict[str, str]:
    """Return what would leave the customer better off, with its label."""
    if "for" in found:
        return {"kind": found["kind"], "name": found["name"], "label": label_of(found["name"]), "subject": found["for"]}
    return {**found, "label": DIMENSIONS[found["kind"]][found["name"]].label}


def splits(found: Checklist) -> Iterator[dict[str, Any]]:
    """Find the dimensions that were left out and change what is asked."""
    for dimension, subjects in dividing(found.rows).items():
        label = DIMENSION_LABELS[dimension]()
        yield {"dimension": dimension, "label": label, "subjects": subjects, "values": list(DIMENSIONS[dimension])}


def upcoming(rows: Iterable[Record]) -> Iterator[dict[str, Any]]:
    """Find the rules to come that may change one of the answers, each once."""
    rules = {rule["id"]: rule for row in rows for rule in row.get("upcoming", ())}
    return (linked_rule(rule) for rule in rules.values())
