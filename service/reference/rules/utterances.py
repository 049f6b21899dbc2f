"""Rules on the sentences from which the service learns."""

from collections.abc import Collection, Iterator
from typing import Any

from schemas.utterances import NAMESAKE_KINDS
from service.reference.finding import Path


def check_namesakes(content: dict[str, Any], brands: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Each word of every day is the name of a carrier, and each sentence has one of them: the others would teach nothing."""
    known = {name.casefold() for name in brands}
    names = [name.casefold() for name in content["names"]]
    for place, name in enumerate(names):
        if name not in known:
            yield ("names", place), f"No carrier is called '{name}': add it to a carrier's `aliases`, or leave it out."
    for kind in NAMESAKE_KINDS:
        for place, line in enumerate(content[kind].splitlines(), 1):
            if not any(name in line.casefold().replace("-", " ") for name in names):
                yield (kind,), f"Line {place} of the block has none of the names: mend it or leave it out."
