"""The language of a response: `lang` beats `Accept-Language`; only languages that are whole are offered."""

from types import MappingProxyType

from flask import Flask, Response, g, request

from schemas.message import not_one_of
from schemas.tongue import TRANSLATE
from service.http.forms import is_answer
from service.http.problem import BAD_PARAMETER, Problem
from service.http.shelf import dataset
from service.reference.content import Texts
from service.reference.languages import ENGLISH
from service.reference.privacy import looks_personal

NONE: Texts = MappingProxyType({})


def offered() -> list[str]:
    """Return the languages that are offered, English first."""
    return [ENGLISH, *dataset.translations]


def matching(tag: str) -> str | None:
    """Return the offered language of a tag such as zh-CN, zh_CN or es-MX: the primary subtag alone decides."""
    primary = tag.replace("_", "-").partition("-")[0].casefold()
    return next((language for language in offered() if language.partition("-")[0] == primary), None)


def choose() -> None:
    """Choose the language of the response; a `lang` that is not offered is refused in the next best language.

    One that looks personal is left to the guards.
    """
    accepted = (matching(tag) for tag, quality in request.accept_languages if quality > 0)
    speak(next((language for language in accepted if language), ENGLISH))
    wanted = request.args.get("lang")
    if wanted is not None and not looks_personal(wanted):
        language = matching(wanted)
        if language is None:
            raise Problem("invalid-parameter", BAD_PARAMETER(), [("lang", not_one_of(wanted, offered()))])
        speak(language)


def speak(language: str, others: Texts = NONE) -> None:
    """Let every text of the response be in a language; those of other editions are known too where they are told as well."""
    g.language = language
    own, other = (each.get(language, {}) for each in (dataset.translations, others))
    TRANSLATE.set(lambda text: own.get(text) or other.get(text, text))


def label(response: Response) -> Response:
    """Say in which language the response is, and that it depends on what was asked for."""
    if is_answer(response):
        response.headers["Content-Language"] = g.language
        response.vary.add("Accept-Language")
    return response


def init_app(app: Flask) -> None:
    """Choose the language before anything else is said."""
    app.before_request(choose)
    app.after_request(label)
