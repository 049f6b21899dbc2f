"""What a requirement says, apart from its words and its evidence: two with one position agree."""

from collections.abc import Mapping
from typing import Any

from schemas.requirement import FACTS

Record = Mapping[str, Any]
STRENGTH = {"required": 3, "conditional": 2, "optional": 1, "not_required": 0, "info": 0}


def position(requirement: Record) -> tuple[Any, ...]:
    """Return the answer, the condition and the typed facts, in a form that can be compared."""
    facts = tuple((key, frozen(requirement[key])) for key in FACTS if key in requirement)
    return (requirement["answer"], requirement.get("condition"), facts)


def frozen(value: Any) -> Any:
    """Return a value with its mappings and lists made comparable and hashable; a list's order says nothing."""
    if isinstance(value, Mapping):
        return tuple(sorted((key, frozen(inner)) for key, inner in value.items()))
    if isinstance(value, list | tuple):
        return frozenset(frozen(inner) for inner in value)
    return value


def answers_nothing(requirement: Record) -> bool:
    """Tell whether a requirement is general advice, which never sets an answer."""
    return bool(requirement["basis"] == "general")
