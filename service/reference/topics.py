"""All that is known on one subject at one carrier, gathered once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.vocabulary.subjects import SUBJECTS
from service.reference.cases import mask
from service.reference.offers import sold_cases
from service.reference.positions import Record
from service.reference.resolution import Region, resolve

Key = tuple[str, str]
Shelf = Mapping[str, Record]


@dataclass(frozen=True)
class Topic:
    """The requirements of a carrier, the law, the gaps and the rules to come on one subject, and what holds where."""

    regions: tuple[Region, ...]
    own: tuple[Record, ...]
    law: tuple[Record, ...]
    gaps: tuple[Record, ...]
    upcoming: tuple[Record, ...]


def build_topics(carriers: Shelf, requirements: Shelf, upcoming: Shelf) -> Iterator[tuple[Key, Topic]]:
    """Gather for every carrier and subject what is known and which requirements hold where."""
    rows: dict[Key, list[Record]] = {}
    for row in requirements.values():
        rows.setdefault((row.get("carrier") or row["jurisdiction"], row["subject"]), []).append(row)
    for carrier, content in carriers.items():
        unsold, sold = sold_cases(content, "no"), sold_cases(content, "yes")
        for name, subject in SUBJECTS.items():
            own = tuple(rows.get((carrier, name), ()))
            law = tuple(row for country in content["countries"] for row in rows.get((country, name), ()))
            binding = [row for row in law if is_sold(row, sold)]
            gaps = tuple(gap for gap in content.get("gaps", ()) if gap["subject"] == name)
            coming = tuple(rule for rule in upcoming.values() if concerns(rule, content, name))
            yield (carrier, name), Topic(resolve(subject, own, binding, unsold), own, law, gaps, coming)


def is_sold(law: Record, sold: int) -> bool:
    """Tell whether a law can bind a carrier: one on some plans only binds where a source says that they are sold."""
    when = law.get("when", {})
    return "plan" not in when or bool(mask({"plan": when["plan"]}) & sold)


def concerns(rule: Record, carrier: Record, subject: str) -> bool:
    """Tell whether a rule that is still to come would change what a carrier asks on a subject."""
    return rule["jurisdiction"] in carrier["countries"] and subject in rule.get("touches", ())
