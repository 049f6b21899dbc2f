import re

import pytest

from schemas.vocabulary import VOCABULARIES
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import SUBJECT_TYPES, SUBJECTS


@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES)
def test_every_name_has_a_label_and_a_definition(vocabulary):
    assert all(term.label and term.definition.endswith((".", "?")) for term in vocabulary.values())
    assert len({term.label for term in vocabulary.values()}) == len(vocabulary)


@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES)
def test_names_are_single_words_of_one_style(vocabulary):
    assert all(re.fullmatch(r"[a-z0-9_-]+|[A-Z]{3}|zh-Hans", name) for name in vocabulary)


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=SUBJECTS)
def test_a_subject_has_a_known_type_and_place(subject):
    assert subject.type in SUBJECT_TYPES
    assert all(value in DIMENSIONS[dimension] for dimension, values in subject.applies.items() for value in values)


def test_a_broader_document_is_a_document():
    assert all(document.broader in (None, *DOCUMENTS) for document in DOCUMENTS.values())
