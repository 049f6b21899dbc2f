"""A document for people, and how it is written in Markdown, plain text and HTML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response, current_app, render_template

from service.http.forms import FORMS

TEMPLATES = {"markdown": "document.md", "text": "document.txt", "html": "document.html"}
MARKUP = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)|^[#+=>-]")
NUMBERED = re.compile(r"^(\d+)([.)])")
IN_ADDRESS = str.maketrans({each: f"%{ord(each):02X}" for each in "()<>\\ "})


@dataclass(frozen=True)
class Citation:
    """A page on whose word something is said, with its dates."""

    title: str
    url: str
    notes: Sequence[str]


@dataclass(frozen=True)
class Entry:
    """One thing of a section: what it is, what is said of it, and what it consists of."""

    title: str
    said: str = ""
    steps: Sequence[str] = ()
    texts: Sequence[str] = ()
    parts: Sequence["Entry"] = ()
    sources: Sequence[Citation] = ()


@dataclass(frozen=True)
class Section:
    """Entries under a heading."""

    heading: str
    entries: Sequence[Entry]


@dataclass(frozen=True)
class Document:
    """Sections under a title, in one language, with how they are cited and the address at which they stay."""

    language: str
    title: str
    subtitle: str
    sections: Sequence[Section]
    cited: str
    permalink: str = ""


def written(document: Document, form: str) -> Response:
    """Return the response that sends a document in a form."""
    text = render_template(TEMPLATES[form], document=document, plain=plain_markdown, address=markdown_address)
    return current_app.response_class(text.strip() + "\n", mimetype=FORMS[form].media_type)


def plain_markdown(text: str) -> str:
    """Return Markdown that shows a text as it is, on one line."""
    return NUMBERED.sub(r"\1\\\2", MARKUP.sub(r"\\\g<0>", " ".join(text.split())))


def markdown_address(url: str) -> str:
    """Return an address without the characters that would end a link in Markdown."""
    return url.translate(IN_ADDRESS)
