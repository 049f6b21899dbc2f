"""What a text of a customer is about; personal data in it is masked before anything else sees it."""

from typing import Any

from service.http.shelf import dataset, edition
from service.reference.text.masking import masked
from service.reference.text.matching import match


def understood(text: str) -> dict[str, Any]:
    """Return carriers, subjects, actions, claims and the language that are recognised in a text."""
    return match(dataset, edition.words, text)


def without_personal_data(text: str) -> str:
    """Return a text that came in a body with its personal data masked and its broken characters replaced."""
    return masked(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
