"""Read the whole dataset and find all that is wrong with it, at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import Any

from marshmallow import ValidationError

from schemas.book import BOOKS
from schemas.carrier import CarrierSchema
from schemas.fields import ID
from schemas.jurisdiction import JurisdictionSchema
from schemas.record import RecordSchema
from schemas.release import LedgerSchema
from schemas.utterances import NamesakesSchema, UtterancesSchema
from service.reference.finding import Finding, Path, flatten
from service.reference.rules.books import check_book, check_mentions
from service.reference.rules.conflicts import check_conflicts, check_subject
from service.reference.rules.evidence import check_citations, check_evidence, check_pages
from service.reference.rules.identity import check_ids, named
from service.reference.rules.passing import check_passing
from service.reference.rules.references import check_names, check_references
from service.reference.rules.utterances import check_namesakes
from service.reference.strict_yaml import Document, read_document

CARRIER = CarrierSchema()
JURISDICTION = JurisdictionSchema()
LEDGER = "releases"
NAMESAKES = "namesakes"
Shelf = dict[str, Document]


class Checked:
    """The documents of a folder, by kind and id, with all findings.

    A file that does not fit its schema only leaves findings; the others are still held to all rules.
    """

    def __init__(self, folder: FilePath) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        jurisdictions = sorted(folder.glob("jurisdictions/*.yaml"))
        carriers = sorted(file for file in folder.glob("*.yaml") if file.stem not in (*BOOKS, LEDGER))
        self.names = {file.stem for file in carriers}
        self.countries = {file.stem for file in jurisdictions}
        self.jurisdictions = self.read(folder, jurisdictions, JURISDICTION)
        self.carriers = self.read(folder, carriers, CARRIER)
        self.books: Shelf = {}
        for name, schema in BOOKS.items():
            self.books |= self.read(folder, sorted(folder.glob(f"{name}.yaml")), schema())
        utterances = sorted(file for file in folder.glob("utterances/*.yaml") if file.stem != NAMESAKES)
        self.utterances = self.read(folder, utterances, UtterancesSchema())
        self.namesakes = self.read(folder, folder.glob(f"utterances/{NAMESAKES}.yaml"), NamesakesSchema())
        self.ledger = self.read(folder, folder.glob(f"{LEDGER}.yaml"), LedgerSchema())
        if not carriers:
            self.findings.append(Finding(str(folder), 1, "", "There is no carrier file here: name another folder."))
        self.check_each()
        self.check_across()

    def read(self, folder: FilePath, files: Iterable[FilePath], schema: RecordSchema) -> Shelf:
        """Read files into documents; keep those that fit the schema."""
        sound = {}
        for file in files:
            document = read_file(file, str(file.relative_to(folder)))
            found = document.findings + check_shape(document, schema)
            if not ID.fullmatch(file.stem):
                found.append(document.find((), "A file's name is its id: lower-case words joined by hyphens."))
            self.findings += found
            if not found:
                sound[file.stem] = document
        return sound

    def check_each(self) -> None:
        """Hold each file to the rules that span its records."""
        for document in (*self.carriers.values(), *self.jurisdictions.values()):
            self.note(document, check_records(document.content))
        for document in self.books.values():
            self.note(document, check_book(document.content))
            for key in ("claims", "terms"):
                rows = [((key, index), row) for index, row in enumerate(document.content.get(key, ()))]
                self.note(document, check_passing(document.content, rows) if rows else ())

    def check_across(self) -> None:
        """Hold the files to the rules that span files."""
        ids = self.full_ids()
        claims = {claim["id"] for claim in self.rows("claims")}
        for name, document in self.books.items():
            self.note(document, check_mentions(document.content.get(name, []), name, self.names, ids, claims))
        for document in self.carriers.values():
            self.note(document, check_references(document.content, self.names, self.countries))
        brands = {name for each in self.carriers.values() for name in (each.content["name"], *each.content["aliases"])}
        for document in self.namesakes.values():
            self.note(document, check_namesakes(document.content, brands))
        for name, path, message in check_names({name: each.content for name, each in self.carriers.items()}):
            self.note(self.carriers[name], [(path, message)])

    @property
    def releases(self) -> list[dict[str, Any]]:
        """Return the records of all releases, the oldest first."""
        return self.ledger[LEDGER].content["releases"] if LEDGER in self.ledger else []

    def rows(self, book: str) -> list[dict[str, Any]]:
        """Return the records of a book."""
        return self.books[book].content[book] if book in self.books else []

    def full_ids(self) -> set[str]:
        """Return every id that can be cited from outside its file; of a file that is not sound, every one that is cited."""
        shelf = {**self.carriers, **self.jurisdictions}
        unsound = (self.names | self.countries) - set(shelf)
        cited = {proof for claim in self.rows("claims") for proof in claim.get("proof", ())}
        known = {f"{name}.{row['id']}" for name, each in shelf.items() for _, row in citable(each.content)}
        return known | {each for each in cited if each.partition(".")[0] in unsound}

    def note(self, document: Document, found: Iterable[tuple[Path, str]]) -> None:
        """Add findings at paths of a document."""
        self.findings += [document.find(path, message) for path, message in found]


def read_file(file: FilePath, label: str) -> Document:
    """Read one file; bytes that are not UTF-8 are a finding."""
    try:
        return read_document(label, file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        message = "Not UTF-8 text: save the file as UTF-8."
        return Document(label, findings=[Finding(label, line, "", message)])


def check_shape(document: Document, schema: RecordSchema) -> list[Finding]:
    """Return what does not fit the schema, apart from what could not be read at all."""
    unread = {finding.path for finding in document.findings}
    if "" in unread:
        return []
    try:
        schema.load(document.content)
    except ValidationError as error:
        found = [document.find(path, message) for path, message in flatten(error.messages)]
        return [finding for finding in found if finding.path not in unread]
    return []


def check_records(content: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Hold the records of one file to the rules that span them."""
    yield from check_citations(content)
    yield from check_pages(content)
    yield from check_ids(content)
    yield from check_passing(content, list(citable(content)))
    rows = list(requirements(content))
    yield from check_conflicts(rows)
    kinds = {source["id"]: source["kind"] for source in content["sources"]}
    for path, row in rows:
        cited = {kinds[source] for source in row["sources"] if source in kinds}
        yield from below(path, check_evidence(row, cited))
        yield from below(path, check_subject(row))
    for index, gap in enumerate(content.get("gaps", ())):
        yield from below(("gaps", index), check_subject(gap))


def requirements(content: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Find every requirement of a carrier or of a country's rules."""
    for index, row in enumerate(content.get("requirements", ())):
        yield ("requirements", index), row
    for place, rule in enumerate(content.get("rules", ())):
        for index, row in enumerate(rule.get("requires", ())):
            yield ("rules", place, "requires", index), row


def citable(content: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Find every record of a file that can be cited: requirements, procedures, failures and rules."""
    for path, rows in named(content):
        yield from (((*path, index), row) for index, row in enumerate(rows))
    if "rules" in content:
        yield from requirements(content)


def below(path: Path, found: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """Put findings of one record below the record's own path."""
    return (((*path, *inner), message) for inner, message in found)
