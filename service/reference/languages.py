"""Texts in other languages: gettext catalogues, each offered only when it is whole."""

import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from marshmallow import Schema, fields

from schemas.book import BOOKS
from schemas.carrier import CarrierSchema
from schemas.jurisdiction import JurisdictionSchema
from schemas.message import MESSAGES
from schemas.tongue import Told
from schemas.vocabulary import VOCABULARIES
from schemas.vocabulary.records import LANGUAGES
from service.reference.check import Checked

Shelf = Mapping[str, Mapping[str, Any]]
ENGLISH = "en"
CARRIER, JURISDICTION = CarrierSchema(), JurisdictionSchema()
LOCALES = {language: language.replace("-", "_") for language in LANGUAGES if language != ENGLISH}


def texts(checked: Checked) -> Iterator[tuple[str, str]]:
    """Find every text that people see, with the place where it is written.

    Messages are known once the module that says them is imported: import the app first.
    """
    for schema, shelf in ((CARRIER, checked.carriers), (JURISDICTION, checked.jurisdictions)):
        for document in shelf.values():
            yield from ((text, document.file) for text in texts_of(schema, document.content))
    for name, book in checked.books.items():
        yield from ((text, book.file) for text in texts_of(BOOKS[name](), book.content))
    for vocabulary in VOCABULARIES.values():
        yield vocabulary.title, "vocabulary"
        for term in vocabulary.values():
            yield from ((term.label, "vocabulary"), (term.definition, "vocabulary"))
    yield from ((text, "messages") for text in sorted(MESSAGES))


def dataset_texts(carriers: Shelf, jurisdictions: Shelf, books: Shelf) -> Iterator[str]:
    """Find every text of the records, without those that the code says."""
    for schema, shelf in ((CARRIER, carriers), (JURISDICTION, jurisdictions)):
        for content in shelf.values():
            yield from texts_of(schema, content)
    for name, content in books.items():
        yield from texts_of(BOOKS[name](), content)


def texts_of(schema: Schema, record: Mapping[str, Any]) -> Iterator[str]:
    """Find every text of a record, in the order of its schema."""
    for name, field in schema.fields.items():
        key = field.data_key or name
        if key in record:
            yield from texts_in(field, record[key])


def texts_in(field: Any, value: Any) -> Iterator[str]:
    """Find every text of a value."""
    if isinstance(field, Told):
        yield value
    elif isinstance(field, fields.List):
        for each in value:
            yield from texts_in(field.inner, each)
    elif isinstance(field, fields.Nested):
        yield from texts_of(field.schema, value)


def template(checked: Checked) -> Catalog:
    """Return the catalogue of all English texts."""
    catalog = Catalog(project="carrier-activation-reference", fuzzy=False)
    for text, place in texts(checked):
        catalog.add(text, locations=[(place, 1)])
    return catalog


def catalogue_file(folder: Path, language: str) -> Path:
    """Return where the texts of a language are."""
    return folder / "translations" / f"{LOCALES[language]}.po"


def read_catalogue(folder: Path, language: str) -> Catalog:
    """Return the texts of a language; an absent file is an empty catalogue."""
    file = catalogue_file(folder, language)
    if not file.exists():
        return Catalog(locale=LOCALES[language], fuzzy=False)
    with file.open("rb") as stream:
        return read_po(stream, locale=LOCALES[language])


def write_catalogue(folder: Path, language: str, catalog: Catalog) -> None:
    """Write the texts of a language, without anything that changes from day to day."""
    catalog.obsolete.clear()
    stream = io.BytesIO()
    write_po(stream, catalog, width=0, omit_header=True, include_lineno=False)
    file = catalogue_file(folder, language)
    file.parent.mkdir(exist_ok=True)
    header = f'msgid ""\nmsgstr ""\n"Language: {LOCALES[language]}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    file.write_bytes(header.encode() + stream.getvalue())


def unfinished(catalog: Catalog, wanted: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return which texts a catalogue lacks and which are fuzzy."""
    missing, fuzzy = [], []
    for text in dict.fromkeys(wanted):
        message = catalog.get(text)
        if message is None or not message.string:
            missing.append(text)
        elif is_fuzzy(message):
            fuzzy.append(text)
    return missing, fuzzy


def is_fuzzy(message: Message) -> bool:
    """Tell whether a translation waits to be looked at again."""
    return bool(message.fuzzy)


def whole_languages(checked: Checked) -> dict[str, dict[str, str]]:
    """Return the translations of every language in which no text is missing or fuzzy."""
    wanted = [text for text, _ in texts(checked)]
    found: dict[str, dict[str, str]] = {}
    for language in LOCALES:
        catalog = read_catalogue(checked.folder, language)
        if unfinished(catalog, wanted) == ([], []):
            found[language] = {str(message.id): str(message.string) for message in catalog if message.id}
    return found
