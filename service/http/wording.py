"""The words in which cases, spans and sources are told, wherever people read them."""

from collections.abc import Iterable
from typing import Literal

from babel.lists import format_list

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.answers import AGES
from schemas.vocabulary.case import DIMENSIONS
from service.http.document import Citation
from service.http.durations import in_words
from service.reference.dataset import UNRELEASED
from service.reference.positions import Record

NAMED = Message("{label}: {value}")
ASIDE = Message("{text} ({aside})")
CITED = Message("Carrier activation reference, release {release}")
CITED_UNRELEASED = Message("Carrier activation reference, not released yet")
OTHERWISE = Message("In all other cases")
BETWEEN = Message("Takes {least} to {most}.")
AT_LEAST = Message("Takes at least {least}.")
AT_MOST = Message("Takes at most {most}.")

Style = Literal["standard", "or"]


def named(label: str, value: str) -> str:
    """Return a value with its label; both are in the language of the moment already."""
    return told(NAMED(label=label, value=value))


def in_brackets(text: str, aside: str) -> str:
    """Return a text with an aside behind it, if there is one."""
    return told(ASIDE(text=text, aside=aside)) if aside else text


def in_case(case: Record) -> str:
    """Return a case in words of the language of the moment."""
    labels = [[told(values[name].label) for name in case[key]] for key, values in DIMENSIONS.items() if key in case]
    return " · ".join(" / ".join(each) for each in labels)


def branch_case(branch: Record) -> str:
    """Return for which cases a branch holds."""
    return told(OTHERWISE()) if branch.get("otherwise") else in_case(branch.get("when", {}))


def span(takes: Record, language: str) -> list[str]:
    """Return in a sentence how long something takes, where it is known."""
    ends = {name: in_words(takes[key], language) for name, key in (("least", "min"), ("most", "max")) if key in takes}
    if not ends:
        return []
    message = BETWEEN if len(ends) > 1 else AT_LEAST if "least" in ends else AT_MOST
    return [told(message(**ends))]


def listed(things: Iterable[str], language: str, style: Style = "standard") -> str:
    """Return things in a row, as a language joins them."""
    return format_list(list(things), style, locale=language.replace("-", "_"))


def naming(message: Message, things: Iterable[str], language: str, style: Style = "standard", **values: str) -> str:
    """Return a sentence that names things; one that ends with a full stop of its own needs no second."""
    return told(message(things=listed(things, language, style), **values)).replace("..", ".")


def parted(texts: Iterable[str], language: str) -> str:
    """Return short texts in a row, parted as a language does."""
    return ("；" if language.startswith("zh") else "; ").join(texts)


def cited_as(release: str) -> str:
    """Return how an answer of a release is cited."""
    return told(CITED_UNRELEASED() if release == UNRELEASED else CITED(release=release))


def citations(row: Record) -> list[Citation]:
    """Return the sources of a row, each with its dates."""
    return [Citation(each["title"], each["url"], [each["publisher"], *dates(each)]) for each in row.get("sources", ())]


def dates(source: Record) -> tuple[str, str]:
    """Return of when a source is, and when it was read."""
    undated = told(AGES["undated"].label)
    dated = named(told(AGES["source_date"].label), source["dated"]) if "dated" in source else undated
    return dated, named(told(AGES["live_reading"].label), source["read_on"])
