"""What changed between two datasets, by declared ids: what is asked, when, in which words, or only on whose word."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from schemas.requirement import FACTS
from schemas.vocabulary.changes import CHANGED_KINDS
from service.reference.content import Texts
from service.reference.dataset import Dataset
from service.reference.passing import Name, Passed, passed_on
from service.reference.positions import Record
from service.reference.rows import cited_row, rule_sources

NOT_COMPARED = {"id", "formerly", "carrier", "jurisdiction", "rule", "evidence_age", "requires"}
ANSWER = {
    *("subject", "answer", *FACTS, "verdict", "status", "effective_on", "touches"),
    *("kind", "closed_on", "successor", "countries", "hosts", "offers", "prepaid", "postpaid", "since", "biometric"),
}
CONDITION = {"condition", "when", "stage", "applies_to", "carriers", "subjects", "actions", "plans", "sims"}
EVIDENCE = {"sources", "basis", "confidence", "disputed", "seen_on", "proof", "languages"}
NEVER_SAID = {"sources", "looked_on"}
PARTS = {"requirements", "procedures", "failures", "rules", "sources", "closed", "registration"}
STRENGTH = ("answer_changed", "condition_changed", "text_changed", "evidence_only")
Records = dict[tuple[str, str], Record]


@dataclass(frozen=True)
class Detail:
    """One key of a record that changed, with its value before and after; a key that was not there has none."""

    key: str
    change: str
    before: Any = None
    after: Any = None


@dataclass(frozen=True)
class Change:
    """How one record changed: `record` is as it is now, or as it was before it was closed."""

    id: str
    kind: str
    change: str
    record: Record
    details: tuple[Detail, ...] = field(default=())
    former: str | None = None
    successor: str | None = None

    @property
    def owner(self) -> str:
        """Return the id of the carrier or country whose record it is; that of a claim or term is empty."""
        if self.kind in ("carrier", "jurisdiction"):
            return self.id
        return str(self.record.get("carrier") or self.record.get("jurisdiction") or "")

    def concerns(self, carrier: Set[str]) -> bool:
        """Tell whether it is about a carrier, by the ids that it has and had."""
        return self.owner in carrier or not carrier.isdisjoint(self.record.get("carriers", ()))

    def touches(self, subject: str) -> bool:
        """Tell whether it is about a subject."""
        return subject in (self.record.get("subject"), *self.record.get("subjects", ()), *self.record.get("touches", ()))


@dataclass(frozen=True)
class Difference:
    """What changed between two datasets, and the translations of its texts: so neither is needed to tell it again."""

    changes: tuple[Change, ...]
    translations: Texts


def difference(before: Dataset | None, after: Dataset) -> Difference:
    """Return what changed between two datasets, with what is needed to tell it."""
    found = tuple(changes(before, after))
    wanted = set(chain.from_iterable(strings((each.record, *each.details)) for each in found))
    told: dict[str, dict[str, str]] = {}
    for dataset in filter(None, (before, after)):
        for language, texts in dataset.translations.items():
            told.setdefault(language, {}).update({text: texts[text] for text in wanted & texts.keys()})
    return Difference(found, told)


def strings(value: Any) -> Iterator[str]:
    """Find every text inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Detail):
        yield from strings((value.before, value.after))
    elif isinstance(value, Mapping | list | tuple):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from strings(inner)


def changes(before: Dataset | None, after: Dataset) -> Iterator[Change]:
    """Find what changed, kind by kind and in the order of the ids; nothing comes before the first dataset."""
    old, new = records_of(before) if before else {}, records_of(after)
    back = {(kind, name): older for (kind, older), name in renamed(new, old, before.passed)} if before else {}
    former = {**back, **dict(renamed(old, new, after.passed))}
    gone = {(kind, old_id) for (kind, _), old_id in former.items()}
    order = list(CHANGED_KINDS)
    for kind, name in sorted({*old, *new} - gone, key=lambda each: (order.index(each[0]), each[1])):
        now, previous = new.get((kind, name)), old.get((kind, former.get((kind, name), name)))
        if now is None:
            passed = passed_on(after.passed, kind, name)
            yield Change(name, kind, "removed", old[kind, name], successor=passed.successor if passed else None)
        elif previous is None:
            yield Change(name, kind, "added", now)
        else:
            yield from altered(name, kind, previous, now, former.get((kind, name)))


def altered(name: str, kind: str, before: Record, now: Record, former: str | None) -> Iterator[Change]:
    """Find the strongest change of a record, if there is any; a new id is the weakest."""
    details = tuple(differences(before, now))
    if details:
        yield Change(name, kind, details[0].change, now, details, former)
    elif former:
        yield Change(name, kind, "renamed", now, former=former)


def differences(before: Record, now: Record) -> list[Detail]:
    """Return the keys that changed, the strongest changes first."""
    keys = [key for key in dict.fromkeys((*before, *now)) if key not in NOT_COMPARED]
    pairs = {key: (before.get(key), now.get(key)) for key in keys}
    found = [
        Detail(key, strength(key, *pair), *pair) for key, pair in pairs.items() if plain(key, pair[0]) != plain(key, pair[1])
    ]
    return sorted(found, key=lambda each: STRENGTH.index(each.change))


def strength(key: str, before: Any, now: Any) -> str:
    """Return what it means that a key changed."""
    if key in EVIDENCE or said(before) == said(now):
        return "evidence_only"
    return "answer_changed" if key in ANSWER else "condition_changed" if key in CONDITION else "text_changed"


def plain(key: str, value: Any) -> Any:
    """Return a value without what says nothing: the order of names, and the ids of sources."""
    return unordered(value) if key in ANSWER | CONDITION else nameless(value)


def unordered(value: Any) -> Any:
    """Return a value whose names stand in one order."""
    if isinstance(value, Mapping):
        return {key: unordered(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return sorted(map(unordered, value), key=str)
    return value


def nameless(value: Any) -> Any:
    """Return whole sources without their ids, which change with the id of their file."""
    if isinstance(value, list | tuple):
        return [{**each, "id": ""} if isinstance(each, Mapping) and "url" in each else each for each in value]
    return value


def said(value: Any) -> Any:
    """Return a value without the sources and readings that stand in it."""
    if isinstance(value, Mapping):
        return {key: said(inner) for key, inner in value.items() if key not in NEVER_SAID}
    if isinstance(value, list | tuple):
        return [said(inner) for inner in value]
    return value


def records_of(dataset: Dataset) -> Records:
    """Return every record that has an id, by kind and id."""
    shelves: dict[str, Mapping[str, Record]] = {
        "carrier": {name: own_part(each) for name, each in dataset.carriers.items()},
        "requirement": dataset.requirements,
        "procedure": dataset.procedures,
        "failure": dataset.failures,
        "claim": dataset.claims,
        "rule": {row["id"]: row for each in dataset.jurisdictions.values() for row in rule_rows(each)},
        "term": dataset.terms,
        "jurisdiction": {name: own_part(each) for name, each in dataset.jurisdictions.items()},
    }
    return {(kind, name): row for kind, shelf in shelves.items() for name, row in shelf.items()}


def own_part(owner: Record) -> dict[str, Any]:
    """Return what a carrier or country says itself, without the records that have ids of their own."""
    return {**{key: value for key, value in owner.items() if key not in PARTS}, **owner.get("registration", {})}


def rule_rows(jurisdiction: Record) -> Iterator[dict[str, Any]]:
    """Build the rules of a country, with their full ids and sources."""
    for rule in jurisdiction["rules"]:
        yield cited_row("jurisdiction", jurisdiction, {**rule, "sources": rule_sources(rule)})


def renamed(old: Records, new: Records, passed: Mapping[Name, Passed]) -> Iterator[tuple[Name, str]]:
    """Find the records that have another id: their kind and the id after it, with the id that they had."""
    for kind, name in old:
        found = passed_on(passed, kind, name)
        if (kind, name) not in new and found and not found.closed:
            yield (kind, str(found.successor)), name
