"""Carriers side by side, and a number's way from one to another: what the API and the pages both ask and show."""

from collections.abc import Iterable
from typing import Any

from marshmallow import Schema, ValidationError, validates_schema

from schemas.message import Message
from schemas.vocabulary.term import Term, Vocabulary
from service.http.links import linked, linked_answer
from service.http.shelf import dataset
from service.reference.cases import When
from service.reference.checklist import steps
from service.reference.compare import compare

FEWEST, MOST = 2, 5
PARTS = Vocabulary("parts", "Parts", Term("differences", "Differences", "Only where they differ."))
SAME = Message("From a carrier to itself no number moves: name two.")


class MoveSchema(Schema):
    """A query that may name the carrier that is left and the one that is joined."""

    @validates_schema
    def check_two(self, query: dict[str, Any], **kwargs: Any) -> None:
        """Raise if the carriers are one and the same."""
        if "leaving" in query and query["leaving"] == query.get("joining"):
            raise ValidationError(SAME(), "to")


def compared(carriers: list[str], subjects: Iterable[str], case: When, *, differing: bool) -> list[dict[str, Any]]:
    """Return what carriers say on each subject, in the shape of ComparisonSchema; all of it, or only where they differ."""
    rows = compare(dataset, carriers, subjects, case, differing)
    return [{**row, "cells": [linked_answer(cell) for cell in row["cells"]]} for row in rows]


def moving_rows(carrier: str, case: When, key: str) -> list[dict[str, Any]]:
    """Return the procedures or failures of a carrier that are about moving a number."""
    action = set(case["action"])
    rows = steps(dataset, carrier, case, key)
    return [linked(row) for row in rows if action & set(row.get("when", {}).get("action", ()))]
