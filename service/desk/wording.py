"""How templates say things: phrases, words of closed lists, cases, spans of time and amounts."""

from collections.abc import Iterable, Mapping
from typing import Any

from babel import Locale
from babel.numbers import format_currency
from flask import g

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


@desk.app_template_filter()
def say(message: Message, **values: Any) -> str:
    """Return a phrase in the language of the moment."""
    return told(message(**values))


@desk.app_template_filter()
def label(name: str, listed: str) -> str:
    """Return the label of a name of a closed list."""
    return told(VOCABULARIES[listed][name].label)


@desk.app_template_filter()
def definition(name: str, listed: str) -> str:
    """Return what a name of a closed list means."""
    return told(VOCABULARIES[listed][name].definition)


@desk.app_template_filter()
def heading(listed: str) -> str:
    """Return the title of a closed list."""
    return told(VOCABULARIES[listed].title)


@desk.app_template_filter()
def translated(text: str) -> str:
    """Return a text of the dataset in the language of the moment."""
    return told(text)


@desk.app_template_filter()
def in_case(case: Record) -> str:
    """Return a case in words."""
    return " · ".join(" / ".join(told(DIMENSIONS[key][value].label) for value in case[key]) for key in DIMENSIONS if key in case)


@desk.app_template_filter()
def span(takes: Record) -> str:
    """Return in words how long something takes."""
    return between({key: in_words(takes[key], g.language) for key in ENDS if key in takes})


@desk.app_template_filter()
def duration(value: str) -> str:
    """Return a duration in words."""
    return in_words(value, g.language)


@desk.app_template_filter()
def money(amount: Record) -> str:
    """Return an amount as it is written in the language of the moment."""
    spelt = {
        key: format_currency(amount[key], amount["currency"], locale=g.language.replace("-", "_"))
        for key in ENDS
        if key in amount
    }
    return between(spelt)


@desk.app_template_filter()
def carrier_name(carrier: str) -> str:
    """Return the name of a carrier."""
    return str(dataset.carriers[carrier]["name"])


@desk.app_template_filter()
def listed_names(names: Iterable[str], listed: str) -> str:
    """Return the labels of several names of a closed list."""
    return " · ".join(label(name, listed) for name in names)


@desk.app_template_filter()
def country_name(country: Record) -> str:
    """Return the name of a country in the language of the moment."""
    if g.language == ENGLISH:
        return str(country["name"])
    return Locale.parse(g.language, sep="-").territories[country["id"].upper()]


def between(ends: Mapping[str, str]) -> str:
    """Return in signs what lies between two ends, or beyond the one that is known."""
    sign = {("min",): "≥ ", ("max",): "≤ "}.get(tuple(ends), "")
    return sign + " – ".join(ends.values())
