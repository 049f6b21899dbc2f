"""Typed facts, each in a sentence."""

import re
from collections.abc import Iterator

from babel.numbers import format_currency

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.answers import DOCUMENT_VERDICTS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import SUBJECTS
from service.http.durations import in_words
from service.http.wording import named, naming, span
from service.reference.positions import Record

EXACT = Message("Amount: {amount}.")
FROM_TO = Message("Amount: from {least} to {most}.")
FROM = Message("Amount: at least {least}.")
UP_TO = Message("Amount: at most {most}.")
AGE = Message("Age: at least {years} years.")
DIGITS = Message("Length: {length} digits.")
CHARACTERS = Message("Length: {length} characters.")
VALID = Message("Valid for: {time}.")
WITHIN = Message("Time allowed: {time}.")
ACCEPTED = Message("Accepted: {things}.")
ALONE = Message("Only this is accepted: {things}.")
REFUSED = Message("Not accepted: {things}.")
INSTEAD = Message("In its place you can use: {things}.")
FIGURE = re.compile(r"\d[\d.,]*\d|\d")


def facts(said: Record, text: str, language: str) -> Iterator[str]:
    """Find the typed facts, each in a sentence; a sum or an age that stands in the text already is not repeated."""
    sums = [amount(said["amount"], language)] if "amount" in said else []
    ages = [told(AGE(years=said["age"]["min"]))] if "age" in said else []
    yield from (fact for fact in (*sums, *ages) if not repeats(fact, text))
    yield from span(said.get("takes", {}), language)
    for message, key in ((WITHIN, "within"), (VALID, "validity")):
        if key in said:
            yield told(message(time=in_words(said[key], language)))
    if "length" in said:
        yield length(said)
    yield from things(said, language)


def things(said: Record, language: str) -> Iterator[str]:
    """Find which documents and other things will do, and which will not."""
    accepted = ALONE if said.get("accepts_only") else ACCEPTED
    for message, key, terms in (
        (accepted, "accepts", DOCUMENTS),
        (REFUSED, "refuses", DOCUMENTS),
        (INSTEAD, "instead", SUBJECTS),
    ):
        if key in said:
            yield naming(message, [told(terms[name].label) for name in said[key]], language)
    for each in said.get("documents", ()):
        yield named(told(DOCUMENTS[each["document"]].label), told(DOCUMENT_VERDICTS[each["verdict"]].definition))


def length(said: Record) -> str:
    """Return how long a code is, in a sentence."""
    ends = dict.fromkeys(str(said["length"][end]) for end in ("min", "max"))
    return told((DIGITS if said.get("digits") else CHARACTERS)(length="–".join(ends)))


def amount(sum_of_money: Record, language: str) -> str:
    """Return a sum of money, or between what it lies, in a sentence."""
    locale, currency = language.replace("-", "_"), sum_of_money["currency"]
    names = {"value": "amount", "min": "least", "max": "most"}
    ends = {
        name: format_currency(sum_of_money[key], currency, locale=locale) for key, name in names.items() if key in sum_of_money
    }
    message = EXACT if "amount" in ends else FROM_TO if len(ends) > 1 else FROM if "least" in ends else UP_TO
    return told(message(**ends))


def repeats(fact: str, text: str) -> bool:
    """Tell whether all figures of a fact stand in a text already."""
    figures = {figure.removesuffix(".00").removesuffix(",00") for figure in FIGURE.findall(fact)}
    return figures <= set(FIGURE.findall(text))
