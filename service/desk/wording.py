"""How templates say things: phrases, words of closed lists, cases, spans of time and typed facts."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from babel import Locale
from flask import g
from jinja2 import pass_context
from jinja2.runtime import Context

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary import VOCABULARIES
from schemas.vocabulary.case import DIMENSION_LABELS
from service.desk.replies.facts import facts
from service.desk.site import desk
from service.http import wording
from service.http.shelf import dataset
from service.reference.languages import ENGLISH

Record = Mapping[str, Any]


def worded(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let templates use a function as a filter, worked out anew each time: what it says depends on the language of the moment."""

    @pass_context
    def ask_again(context: Context, *args: Any, **values: Any) -> Any:
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
def dimension(name: str) -> str:
    """Return the label of a dimension of a case."""
    return told(DIMENSION_LABELS[name]())


@worded
def translated(text: str) -> str:
    """Return a text of the dataset in the language of the moment."""
    return told(text)


@worded
def in_case(case: Record) -> str:
    """Return a case in words."""
    return wording.in_case(case)


@worded
def span(takes: Record) -> str:
    """Return in a sentence how long something takes."""
    return " ".join(wording.span(takes, g.language))


@worded
def typed_facts(said: Record) -> list[str]:
    """Return the typed facts of what is said, each in a sentence; what its texts tell already is not repeated."""
    texts = [said.get("statement", ""), said.get("condition", ""), *(limit["text"] for limit in said.get("limits", ()))]
    return list(facts(said, " ".join(texts), g.language))


@worded
def in_brackets(text: str, aside: str) -> str:
    """Return a text with an aside behind it."""
    return wording.in_brackets(text, aside)


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
