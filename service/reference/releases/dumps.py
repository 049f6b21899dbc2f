"""The whole dataset to take away: as JSON, as CSV tables in a zip, and as an SQLite database."""

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

from schemas.book import BOOKS
from schemas.carrier import CarrierSchema
from schemas.jurisdiction import JurisdictionSchema
from schemas.tongue import TRANSLATE
from service.reference.dataset import SCHEMA_VERSION, Dataset
from service.reference.languages import ENGLISH
from service.reference.releases.datapackage import datapackage
from service.reference.releases.tables import Table, tables
from service.reference.text.index import Shelves, tokens

LONG_AGO = (1980, 1, 1, 0, 0, 0)
TYPES = {"string": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "array": "TEXT"}
SEARCH = "CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, kind UNINDEXED, title, text, words)"

Dump = Callable[[Dataset, str, str], bytes]


def whole_json(dataset: Dataset, release: str, language: str) -> bytes:
    """Return the dataset as JSON: every file in its own shape, with ids and the texts of a language."""
    tell = told_in(dataset, language)
    token = TRANSLATE.set(tell)
    try:
        carriers = {name: CarrierSchema().dump(each) for name, each in dataset.carriers.items()}
        jurisdictions = {name: JurisdictionSchema().dump(each) for name, each in dataset.jurisdictions.items()}
        books = {name: BOOKS[name]().dump(each) for name, each in dataset.books.items()}
    finally:
        TRANSLATE.reset(token)
    head = {"release": release, "date": dataset.today, "schema_version": SCHEMA_VERSION, "language": language}
    content = {**head, "license": "CC-BY-4.0", "carriers": carriers, "jurisdictions": jurisdictions, **books}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def csv_zip(dataset: Dataset, release: str, language: str) -> bytes:
    """Return the tables as CSV files in a zip, with the description of a Data Package; nothing in it is compressed or dated."""
    found = list(tables(dataset, told_in(dataset, language)))
    package = datapackage(found, release, dataset.today, language)
    files = {"datapackage.json": json.dumps(package, ensure_ascii=False, indent=1) + "\n"}
    files |= {f"{table.name}.csv": comma_separated(table) for table in found}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO), text)
    return stream.getvalue()


def comma_separated(table: Table) -> str:
    """Return a table as CSV after RFC 4180; what is not there is empty, and a list is a JSON array."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([written(value) for value in row] for row in table.rows)
    return stream.getvalue()


def written(value: Any) -> Any:
    """Return a value as it stands in a CSV file or a database without types for lists."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else value


def sqlite_file(dataset: Dataset, release: str, language: str) -> bytes:
    """Return an SQLite database: the tables with keys and indexes, and `search`, which finds Chinese words too."""
    connection = sqlite3.connect(":memory:")
    for table in tables(dataset, told_in(dataset, language)):
        fill(connection, table)
    about = {"release": release, "date": dataset.today, "schema_version": SCHEMA_VERSION, "language": language}
    connection.execute("CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
    connection.executemany("INSERT INTO about VALUES (?, ?)", [*about.items(), ("license", "CC-BY-4.0")])
    connection.execute(SEARCH)
    connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?, ?)", search_rows(dataset, language))
    connection.commit()
    image = connection.serialize()
    connection.close()
    return image


def fill(connection: sqlite3.Connection, table: Table) -> None:
    """Write a table with its key, its references and an index for each of them."""
    columns = [f'"{column.name}" {TYPES[column.type]}' for column in table.columns]
    columns.append(f"PRIMARY KEY ({', '.join(table.key)})")
    columns += [f"FOREIGN KEY ({column}) REFERENCES {other} (id)" for column, other in table.references.items()]
    connection.execute(f"CREATE TABLE {table.name} ({', '.join(columns)}) WITHOUT ROWID")
    places = ", ".join("?" * len(table.columns))
    connection.executemany(
        f"INSERT INTO {table.name} VALUES ({places})",  # noqa: S608 - names of our own schemas
        ([written(value) for value in row] for row in table.rows),
    )
    asked = {"subject", "answer"} & {column.name for column in table.columns}
    for column in sorted({*table.references, *asked}):
        connection.execute(f"CREATE INDEX {table.name}_{column} ON {table.name} ({column})")


def search_rows(dataset: Dataset, language: str) -> Iterable[tuple[str, str, str, str, str]]:
    """Find what can be searched: folded words, and Chinese characters singly and in pairs, stand in the last column."""
    for entry in Shelves(dataset, dataset.translations.get(language, {})).entries():
        yield entry.id, entry.kind, entry.title, entry.text, tokens(f"{entry.title} {entry.keys} {entry.text}")


def told_in(dataset: Dataset, language: str) -> Callable[[str], str]:
    """Return how a text of the dataset is told in a language."""
    texts = dataset.translations.get(language, {})
    return lambda text: texts.get(text, text)


DUMPS: dict[str, Dump] = {"json": whole_json, "csv.zip": csv_zip, "sqlite": sqlite_file}


def dump_name(form: str, language: str) -> str:
    """Return the name of the file of a form and language."""
    return f"dump.{language}.{form}"


def languages(dataset: Dataset) -> list[str]:
    """Return the languages in which a dataset can be taken away."""
    return [ENGLISH, *dataset.translations]
