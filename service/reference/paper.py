"""Whether a document will do."""

from schemas.vocabulary.documents import DOCUMENTS
from service.reference.positions import Record


def verdict(document: str, requirement: Record) -> str:
    """Return what a requirement says of a document: accepted, refused, not_listed, depends or unknown."""
    accepts, refuses = set(requirement.get("accepts", ())), set(requirement.get("refuses", ()))
    wider = set(lineage(document))
    if wider & refuses:
        return "refused"
    if wider & accepts:
        return "accepted"
    if any(document in lineage(listed) for listed in accepts | refuses):
        return "depends"
    return "not_listed" if requirement.get("accepts_only") else "unknown"


def lineage(document: str) -> list[str]:
    """Return a document and every broader kind of it, the narrowest first."""
    broader = DOCUMENTS[document].broader
    return [document, *(lineage(broader) if broader else [])]
