"""How templates say things: phrases, words of closed lists, cases, spans of time and amounts."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from babel import Locale
from babel.numbers import format_currency
from flask import g
from jinja2 import pass_context
from jinja2.runtime import Context

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary import VOCABULARIES
from schemas.vocabulary.case import DIMENSIONS
from service.desk.site import desk
from service.http.durations import in_words
from service.http.shelf import dataset
from service.reference.languages import ENGLISH

Record = Mapping[str, Any]
ENDS = ("value", "min", "max")


def worded(function: Callable[..., str]) -> Callable[..., str]:
    """Let templates use a function as a filter, worked out anew each time: what it says depends on the language of the moment."""

    @pass_context
    def ask_again(context: Context, *args: Any, **values: Any) -> str:
        return function(*args, **values)

    desk.add_app_template_filter(ask_again, function.__name__)
    return function


@worded
def say(message: Message, **values: Any) -> str:
    """Return a phrase in the language of the moment."""
    return told(message(**values))


@worded
def label(name: str, listed: str) -> str:
    """Return the label of a name of a closed list."""
    return told(VOCABULARIES[listed][name].label)


@worded
def definition(name: str, listed: str) -> str:
    """Return what a name of a closed list means."""
    return told(VOCABULARIES[listed][name].definition)


@worded
def as_heading(sentence: str) -> str:
    """Return a sentence without its full stop."""
    return sentence.rstrip(".。")


@worded
def heading(listed: str) -> str:
    """Return the title of a closed list."""
    return told(VOCABULARIES[listed].title)


@worded
def translated(text: str) -> str:
    """Return a text of the dataset in the language of the moment."""
    return told(text)


@worded
def in_case(case: Record) -> str:
    """Return a case in words."""
    return " · ".join(" / ".join(told(DIMENSIONS[key][value].label) for value in case[key]) for key in DIMENSIONS if key in case)


@worded
def span(takes: Record) -> str:
    """Return in words how long something takes."""
    return between({key: in_words(takes[key], g.language) for key in ENDS if key in takes})


@worded
def duration(value: str) -> str:
    """Return a duration in words."""
    return in_words(value, g.language)


@worded
def money(amount: Record) -> str:
    """Return an amount as it is written in the language of the moment."""
    spelt = {
        key: format_currency(amount[key], amount["currency"], locale=g.language.replace("-", "_"))
        for key in ENDS
        if key in amount
    }
    return between(spelt)


@worded
def carrier_name(carrier: str) -> str:
    """Return the name of a carrier."""
    return str(dataset.carriers[carrier]["name"])


@worded
def listed_names(names: Iterable[str], listed: str) -> str:
    """Return the labels of several names of a closed list."""
    return " · ".join(label(name, listed) for name in names)


@worded
def country_name(country: Record) -> str:
    """Return the name of a country in the language of the moment."""
    if g.language == ENGLISH:
        return str(country["name"])
    return str(Locale.parse(g.language, sep="-").territories[country["id"].upper()])


def between(ends: Mapping[str, str]) -> str:
    """Return in signs what lies between two ends, or beyond the one that is known."""
    signs = {"min": "≥ ", "max": "≤ "}
    first = next(iter(ends))
    return " – ".join(ends.values()) if len(ends) > 1 else signs.get(first, "") + ends[first]
