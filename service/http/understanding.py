"""What a text of a customer is about; personal data in it is masked before anything else sees it."""

from collections.abc import Mapping
from typing import Any

from schemas.vocabulary.problems import PROBLEMS
from service.http.problem import Problem
from service.http.shelf import dataset, edition
from service.reference.text.masking import masked
from service.reference.text.matching import match

LARGEST_TEXT = 10_240
ASKED = {"plan": "plans", "sim": "sims", "action": "actions", "subject": "subjects"}


def understood(text: str) -> dict[str, Any]:
    """Return carriers, subjects, actions, claims and the language that are recognised in a text."""
    return match(dataset, edition.words, text)


def asked_in(found: Mapping[str, Any], left_out: tuple[str, ...] = ("action",)) -> dict[str, list[str]]:
    """Return the query for what was recognised in a text, without subjects found in some ways.

    Those that only follow from an action are left out, since a text that names nothing but an action asks for all.
    """
    rows = {key: [each for each in found[name] if each.get("found_by") not in left_out] for key, name in ASKED.items()}
    return {key: [each[key] for each in named] for key, named in rows.items() if named}


def likely_in(found: Mapping[str, Any]) -> str | None:
    """Return the subject that was read from likeness alone, if there is one."""
    return next((each["subject"] for each in found["subjects"] if each["found_by"] == "likeness"), None)


def without_personal_data(text: str) -> str:
    """Return a text that came in a body with its personal data masked and its broken characters replaced.

    Raises: Problem (413) if it is larger than any that is read.
    """
    if len(text.encode(errors="surrogatepass")) > LARGEST_TEXT:
        raise Problem("content-too-large", PROBLEMS["content-too-large"].definition)
    return masked(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
