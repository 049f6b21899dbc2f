"""Paragraphs and lists that read the same in plain text, Markdown and HTML."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from service.http.document import plain_markdown
from service.http.wording import named

Writer = Callable[["Passage"], str]


@dataclass(frozen=True)
class Line:
    """A sentence or a few, perhaps with a label before them and an address behind."""

    text: str
    label: str = ""
    address: str = ""


@dataclass(frozen=True)
class Passage:
    """Lines that belong together: paragraphs (p), points (ul) or steps (ol)."""

    kind: str
    lines: Sequence[Line]


def paragraph(text: str, label: str = "") -> Passage:
    """Return one paragraph."""
    return Passage("p", [Line(text, label)])


def as_text(passages: Iterable[Passage]) -> str:
    """Return passages as plain text."""
    return stacked(passages, lambda passage: marked(passage, [phrase(each, str, str, str) for each in passage.lines]))


def as_markdown(passages: Iterable[Passage]) -> str:
    """Return passages in Markdown."""

    def write(passage: Passage) -> str:
        return marked(passage, [phrase(each, plain_markdown, "**{}**".format, "<{}>".format) for each in passage.lines])

    return stacked(passages, write)


def as_html(passages: Iterable[Passage]) -> str:
    """Return passages in HTML of few tags, written as a sanitizer would write it."""

    def write(passage: Passage) -> str:
        lines = [phrase(each, plain_html, "<strong>{}</strong>".format, link) for each in passage.lines]
        tag = "p" if passage.kind == "p" else "li"
        inner = "\n".join(f"<{tag}>{each}</{tag}>" for each in lines)
        return inner if tag == "p" else f"<{passage.kind}>\n{inner}\n</{passage.kind}>"

    return "\n".join(write(passage) for passage in passages)


def phrase(line: Line, plain: Callable[[str], str], strong: Callable[[str], str], linked: Callable[[str], str]) -> str:
    """Return a line with its label and its address."""
    said = plain(line.text)
    if line.address:
        said = named(said, linked(line.address))
    if not line.label:
        return said
    label = strong(plain(line.label))
    return named(label, said) if said else label


def marked(passage: Passage, lines: Sequence[str]) -> str:
    """Return lines with the marks of a list before them; paragraphs are parted by an empty line."""
    if passage.kind == "p":
        return "\n\n".join(lines)
    marks = [f"{place}. " if passage.kind == "ol" else "- " for place in range(1, len(lines) + 1)]
    return "\n".join(mark + line for mark, line in zip(marks, lines, strict=True))


def stacked(passages: Iterable[Passage], write: Writer) -> str:
    """Return passages below one another: a list stands directly below its heading."""
    text, before = "", ""
    for passage in passages:
        gap = "" if not text else "\n" if before == "p" and passage.kind != "p" else "\n\n"
        text, before = text + gap + write(passage), passage.kind
    return text


def plain_html(text: str) -> str:
    """Return HTML that shows a text as it is."""
    return escape(text, quote=False).replace("\N{NO-BREAK SPACE}", "&nbsp;")


def link(address: str) -> str:
    """Return a link that shows where it leads."""
    return f'<a href="{plain_html(address).replace(chr(34), "&quot;")}">{plain_html(address)}</a>'
