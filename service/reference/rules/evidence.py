"""Rules on how a fact is known."""

from collections.abc import Iterator
from typing import Any

from schemas.vocabulary.subjects import SUBJECTS
from service.reference.finding import Path

Found = Iterator[tuple[Path, str]]
AUTHORITIES = {"carrier", "regulator", "statute"}
INFO_ON_ASKED = "`info` is for a `know` subject: give an answer, or make it a limit, a gap or a note."
HIGH_NEEDS = "`high` needs a source of a carrier, a regulator or a statute: use `medium`."


def check_citations(content: dict[str, Any]) -> Found:
    """Every cited source exists, and every source is cited."""
    known = {source["id"] for source in content["sources"]}
    cited = set()
    for path, ids in citations(content, ()):
        cited |= set(ids)
        for index, source in enumerate(ids):
            if source not in known:
                yield (*path, index), f"There is no source {source!r} in this file: add it, or cite another."
    for index, source in enumerate(content["sources"]):
        if source["id"] not in cited:
            yield ("sources", index, "id"), f"Nothing cites the source {source['id']!r}: cite it or take it out."


def citations(value: Any, path: Path) -> Iterator[tuple[Path, list[str]]]:
    """Find every list of cited ids in a file."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "sources" and path:
                yield (*path, key), inner
            else:
                yield from citations(inner, (*path, key))
    elif isinstance(value, list) and path != ("sources",):
        for index, inner in enumerate(value):
            yield from citations(inner, (*path, index))


def check_pages(content: dict[str, Any]) -> Found:
    """No page stands there under two ids."""
    seen: dict[str, str] = {}
    for index, source in enumerate(content["sources"]):
        first = seen.setdefault(source["url"], source["id"])
        if first != source["id"]:
            yield ("sources", index, "url"), f"The same page as the source {first!r}: cite that one."


def check_evidence(requirement: dict[str, Any], kinds: set[str]) -> Found:
    """Basis, confidence and answer of one requirement fit together."""
    basis, answer, confidence = requirement["basis"], requirement["answer"], requirement["confidence"]
    know = SUBJECTS[requirement["subject"]].type == "know"
    trusted = bool(kinds & AUTHORITIES)
    faults = (
        (basis == "general" and answer != "info", "answer", "General advice is `info`: it never answers for one carrier."),
        (answer == "info" and basis != "general" and not know, "answer", INFO_ON_ASKED),
        (know and answer in ("required", "not_required"), "answer", "Nothing is asked on a `know` subject: use `info`."),
        (basis == "absent" and answer != "not_required", "basis", "Only `not_required` can be read from absence."),
        (basis == "absent" and not requirement.get("when"), "basis", "Absence holds for the cases that were read: add `when`."),
        (basis == "absent" and not trusted, "basis", "Absence is read from a carrier's own list of steps: cite it."),
        (basis != "stated" and confidence == "high", "confidence", f"What is {basis} is at most `medium`."),
        (confidence == "high" and not trusted, "confidence", HIGH_NEEDS),
    )
    yield from (((key,), message) for wrong, key, message in faults if wrong)
