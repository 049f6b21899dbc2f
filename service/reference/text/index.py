"""Full-text search in three languages with SQLite's FTS5, over texts that are folded first."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from threading import local

from schemas.vocabulary.found import FOUND_KINDS
from schemas.vocabulary.subjects import SUBJECTS
from service.reference.dataset import Dataset
from service.reference.languages import ENGLISH
from service.reference.positions import Record
from service.reference.text.folding import fold, is_han, is_word
from service.reference.text.lexicon import term_names

TABLE = "CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, kind UNINDEXED, title, words, tokenize='unicode61')"
SEARCH = """
    SELECT id, kind FROM texts WHERE texts MATCH ? AND kind IN ({kinds})
    ORDER BY bm25(texts, 0, 0, 4.0, 1.0), id
"""
LIKENESS = "SELECT id, -bm25(texts, 0, 0, 4.0, 1.0) FROM texts WHERE texts MATCH ? AND kind = ?"


@dataclass(frozen=True)
class Entry:
    """One record as it can be found in one language: its title, other words that lead to it, and its text."""

    id: str
    kind: str
    title: str
    keys: str
    text: str


class Index:
    """The texts of one language; each thread reads its own copy, made from the same bytes."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = {(each.kind, each.id): each for each in entries}
        connection = sqlite3.connect(":memory:")
        connection.execute(TABLE)
        rows = ((each.id, each.kind, tokens(f"{each.title} {each.keys}"), tokens(each.text)) for each in self.entries.values())
        connection.executemany("INSERT INTO texts VALUES (?, ?, ?, ?)", rows)
        connection.commit()
        self.image = connection.serialize()
        connection.close()
        self.local = local()

    def connection(self) -> sqlite3.Connection:
        """Return the connection of this thread."""
        if not hasattr(self.local, "connection"):
            self.local.connection = sqlite3.connect(":memory:")
            self.local.connection.deserialize(self.image)
        return self.local.connection  # type: ignore[no-any-return]

    def search(self, query: str, kinds: Iterable[str] = FOUND_KINDS) -> list[Entry]:
        """Return what fits all words of a query, which may be unfinished; the best first."""
        return self.find(" AND ".join(terms_of(query, "*")), kinds)

    def likeness(self, text: str, kind: str) -> dict[str, float]:
        """Return by id how much the records of a kind are like a text, of those that share a word with it."""
        wanted = " OR ".join(terms_of(text))
        return dict(self.connection().execute(LIKENESS, (wanted, kind))) if wanted else {}

    def find(self, wanted: str, kinds: Iterable[str]) -> list[Entry]:
        """Return what fits an expression of FTS5; the best first."""
        kinds = list(kinds)
        if not wanted:
            return []
        statement = SEARCH.format(kinds=", ".join("?" * len(kinds)))
        rows = self.connection().execute(statement, (wanted, *kinds))
        return [self.entries[kind, name] for name, kind in rows]


def tokens(text: str) -> str:
    """Return the words of a text, parted by blanks: folded, and Chinese characters singly and in pairs."""
    return " ".join(words_of(text))


def words_of(text: str) -> Iterator[str]:
    """Find the words of a text; a run of Chinese gives its characters and its pairs."""
    word, run = "", ""
    for character in fold(text) + " ":
        if is_han(character):
            run += character
        elif run:
            yield from (*run, *pairs(run))
            run = ""
        if is_word(character):
            word += character
        elif word:
            yield word
            word = ""


def pairs(run: str) -> list[str]:
    """Return the pairs of neighbouring characters."""
    return [run[place : place + 2] for place in range(len(run) - 1)]


def terms_of(query: str, unfinished: str = "") -> list[str]:
    """Return the words of a query, quoted for FTS5 and perhaps marked as unfinished; Chinese by its pairs."""
    found = list(dict.fromkeys(words_of(query)))
    paired = {character for word in found if len(word) == 2 and is_han(word[0]) for character in word}
    wanted = [word for word in found if word not in paired]
    return [f'"{word}"' if is_han(word[0]) else f'"{word}"{unfinished}' for word in wanted]


def build_indexes(dataset: Dataset) -> dict[str, Index]:
    """Return the index of each language that is offered."""
    nothing: Mapping[str, str] = {}
    languages = {ENGLISH: nothing, **dataset.translations}
    return {language: Index(Shelves(dataset, texts).entries()) for language, texts in languages.items()}


class Shelves:
    """The records of the dataset as they can be found in one language."""

    def __init__(self, dataset: Dataset, texts: Mapping[str, str]) -> None:
        self.dataset, self.texts = dataset, texts

    def told(self, *texts: str) -> str:
        """Return texts in the language."""
        return " ".join(self.texts.get(text, text) for text in texts if text)

    def entries(self) -> Iterator[Entry]:
        """Find every record as it can be found."""
        for carrier in self.dataset.carriers.values():
            yield Entry(carrier["id"], "carrier", carrier["name"], " ".join(carrier["aliases"]), "")
        yield from map(self.requirement, self.dataset.requirements.values())
        yield from (self.of_carrier(row, "procedure", row["title"], row["steps"]) for row in self.dataset.procedures.values())
        yield from (self.of_carrier(row, "failure", row["failure"], [row["remedy"]]) for row in self.dataset.failures.values())
        yield from map(self.claim, self.dataset.claims.values())
        yield from map(self.term, self.dataset.terms.values())
        for jurisdiction in self.dataset.jurisdictions.values():
            yield from (self.rule(jurisdiction, rule) for rule in jurisdiction["rules"])

    def requirement(self, row: Record) -> Entry:
        """Return a requirement: found by its carrier and subject, and by what it says."""
        said = [row["statement"], row.get("condition", ""), *(limit["text"] for limit in row.get("limits", ()))]
        return self.of_carrier(row, "requirement", SUBJECTS[row["subject"]].label, said)

    def of_carrier(self, row: Record, kind: str, title: str, said: Iterable[str]) -> Entry:
        """Return a record of a carrier or of a country's law: found by whose it is and by its title, and by its text."""
        if "carrier" in row:
            owner = self.dataset.carriers[row["carrier"]]
            called, keys = owner["name"], " ".join(owner["aliases"])
        else:
            called, keys = self.dataset.jurisdictions[row["jurisdiction"]]["name"], ""
        return Entry(row["id"], kind, f"{called}: {self.told(title)}", keys, self.told(*said))

    def claim(self, row: Record) -> Entry:
        """Return a claim: found by its carriers and what is claimed, and by the truth."""
        owners = [self.dataset.carriers[each] for each in row.get("carriers", ())]
        keys = " ".join(name for owner in owners for name in (owner["name"], *owner["aliases"]))
        return Entry(row["id"], "claim", self.told(row["claim"]), keys, self.told(*(point["text"] for point in row["truth"])))

    def term(self, row: Record) -> Entry:
        """Return a term: found by its names in every language, and by its definition."""
        title = " · ".join(dict.fromkeys(row["names"].values()))
        return Entry(row["id"], "term", title, " ".join(term_names(row)), self.told(row["definition"]))

    def rule(self, jurisdiction: Record, rule: Record) -> Entry:
        """Return a rule: found by its country, citation and title, and by its points."""
        title = f"{jurisdiction['name']}: {self.told(rule['title'])}"
        points = self.told(*(point["text"] for point in rule["points"]))
        return Entry(f"{jurisdiction['id']}.{rule['id']}", "rule", title, rule["citation"], points)
