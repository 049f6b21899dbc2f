"""/v1/vocabulary and /v1/vocabulary/{list}: every closed list."""

from dataclasses import asdict
from typing import Any

from schemas.rows import TermRowSchema, VocabularyRowSchema
from schemas.vocabulary import VOCABULARIES
from schemas.vocabulary.term import Term
from service.http.area import Area
from service.http.envelope import Query, many, page
from service.http.links import linked
from service.http.query import ServicePageQuerySchema, kept_fields, sort_keys
from service.http.shelf import find

vocabulary = Area("Vocabulary", "Every closed list: ids, labels and definitions.", pinned=False)


class VocabularyQuerySchema(ServicePageQuerySchema):
    """How the closed lists are shown."""

    kept = kept_fields(VocabularyRowSchema)
    sort = sort_keys(("id", "label"))


class TermsQuerySchema(ServicePageQuerySchema):
    """How the names of a closed list are shown."""

    kept = kept_fields(TermRowSchema)
    sort = sort_keys(("id", "label"))


@vocabulary.get("/vocabulary")
@vocabulary.arguments(VocabularyQuerySchema, location="query")
@vocabulary.response(200, many("VocabulariesReply", VocabularyRowSchema))
def list_vocabularies(query: Query) -> dict[str, Any]:
    """List the closed lists"""
    rows = [{"id": name, "label": each.title, "terms": list(each)} for name, each in VOCABULARIES.items()]
    return page([linked(row, f"/v1/vocabulary/{row['id']}") for row in rows], query)


@vocabulary.get("/vocabulary/<name>")
@vocabulary.arguments(TermsQuerySchema, location="query")
@vocabulary.response(200, many("TermsReply", TermRowSchema))
def list_terms(query: Query, name: str) -> dict[str, Any]:
    """List the names of one closed list"""
    terms = find(VOCABULARIES, "vocabulary", name)
    return page([linked(term_row(each)) for each in terms.values()], query)


def term_row(term: Term) -> dict[str, Any]:
    """Return a name with what belongs to it; what is empty is left out."""
    return {key: value for key, value in asdict(term).items() if value}
