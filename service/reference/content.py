"""What the files of a dataset say, as plain values: from the tree, or from a snapshot of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from service.reference.check import Checked, Shelf
from service.reference.languages import dataset_texts, whole_languages

Texts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Content:
    """The content of every file by kind and id, and of each language that is whole its text for each English one."""

    carriers: Mapping[str, Any]
    jurisdictions: Mapping[str, Any]
    books: Mapping[str, Any]
    translations: Texts


def content_of(checked: Checked) -> Content:
    """Return the content of files that have been checked."""
    return Content(plain(checked.carriers), plain(checked.jurisdictions), plain(checked.books), whole_languages(checked))


def plain(shelf: Shelf) -> dict[str, Any]:
    """Return the values of the documents of a shelf."""
    return {name: document.content for name, document in shelf.items()}


def own_texts(content: Content) -> Texts:
    """Return of each language the texts of the records alone, in the order of the English ones."""
    wanted = sorted(set(dataset_texts(content.carriers, content.jurisdictions, content.books)))
    return {language: {text: told[text] for text in wanted} for language, told in content.translations.items()}
