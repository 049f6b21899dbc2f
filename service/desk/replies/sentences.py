"""What is said of one subject, as a few sentences to a customer."""

from collections.abc import Iterable

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.answers import ANSWERS
from service.desk.replies.facts import facts
from service.reference.positions import Record

DISPUTED = Message("Sources disagree. {sides}")
SIDE = Message("({place}) {answer}: {said}")
SHAKY = Message("Please check this: the source is weak or old.")
MOST_LIMITS = 1


def sentences(said: Record, language: str) -> str:
    """Return what is said, with what the thing must satisfy, its typed facts and a warning where the word is weak."""
    if "sides" in said:
        return disputed(said, language)
    texts = [said[key] for key in ("condition", "statement") if key in said]
    texts += [limit["text"] for limit in said.get("limits", ())[:MOST_LIMITS]]
    texts += facts(said, " ".join(texts), language)
    return run_on([*texts, *([told(SHAKY())] if is_shaky(said) else [])], language)


def disputed(said: Record, language: str) -> str:
    """Return both sides of a dispute, or all where there are more."""
    sides = [
        told(SIDE(place=place, answer=told(ANSWERS[side["answer"]].label), said=sentences(side, language)))
        for place, side in enumerate(said["sides"], 1)
    ]
    return told(DISPUTED(sides=run_on(sides, language)))


def run_on(texts: Iterable[str], language: str) -> str:
    """Return sentences one after the other; Chinese ones need no blank."""
    return ("" if language.startswith("zh") else " ").join(texts)


def is_shaky(said: Record) -> bool:
    """Tell whether something rests on a weak source alone, or on one that is too old."""
    return said.get("confidence") == "low" or said.get("evidence_age", {}).get("freshness") == "stale"
