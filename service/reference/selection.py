"""Which records a list shows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from service.reference.cases import When, mask
from service.reference.positions import Record, answers_nothing


def fitting(rows: Iterable[Record], case: When) -> Iterator[Record]:
    """Find the records that do not contradict a case."""
    cases = mask(case)
    return (row for row in rows if mask(row.get("when", {})) & cases)


def having(rows: Iterable[Record], wanted: Mapping[str, Sequence[str]]) -> Iterator[Record]:
    """Find the records whose values are among those that are wanted."""
    return (row for row in rows if all(row.get(key) in values for key, values in wanted.items()))


def aged(rows: Iterable[Record], freshness: Iterable[str], checked_before: str | None) -> Iterator[Record]:
    """Find the requirements of some freshness that were last read before a day, month or year."""
    wanted = set(freshness)
    for row in rows:
        age = row["evidence_age"]
        if age["freshness"] in wanted and (checked_before is None or age["checked_on"] < checked_before):
            yield row


def unheard(carriers: Iterable[str], rows: Iterable[Record]) -> list[str]:
    """Return the carriers about which no record of these says anything."""
    heard = {row.get("carrier") for row in rows if not answers_nothing(row)}
    return [carrier for carrier in carriers if carrier not in heard]
