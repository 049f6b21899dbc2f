"""The forms in which help desks take saved replies in."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from schemas.vocabulary.records import LANGUAGES
from service.reference.positions import Record

LOCALES = {"en": "en_US", "zh-Hans": "zh_CN", "es": "es_ES"}
ZENDESK_LOCALES = {"en": 1, "zh-Hans": 10, "es": 2}
SEVERAL = "~~~"


@dataclass(frozen=True)
class Saved:
    """The reply of one carrier in one language."""

    carrier: Record
    language: str
    reply: Record
    release: str

    @property
    def name(self) -> str:
        """The name by which an agent finds it."""
        return f"{self.carrier['id']}-{self.language.lower()}"

    @property
    def title(self) -> str:
        """A title that no other reply has."""
        return f"{self.carrier['name']} ({LANGUAGES[self.language].label})"

    @property
    def note(self) -> str:
        """Of which release it is, and when its pages were last read."""
        return f"{self.release}, {self.reply['checked_on']}"


def chatwoot(replies: Iterable[Saved]) -> str:
    """Return canned responses as JSON: each is one body for Chatwoot's API, which has no import of files."""
    return as_json([{"short_code": each.name, "content": each.reply["markdown"]} for each in replies])


def zammad(replies: Iterable[Saved]) -> str:
    """Return text modules as CSV; a sample file of Zammad was not seen, the columns are the names of its fields."""
    rows = [
        [each.title, SEVERAL.join([each.name, *each.carrier["aliases"]]), each.reply["html"], each.note, "true"]
        for each in replies
    ]
    return as_csv(["name", "keywords", "content", "note", "active"], rows)


def osticket(replies: Iterable[Saved]) -> str:
    """Return canned responses as YAML in the shape of osTicket's own templates; reading them in was not tried."""
    rows = [
        {"isenabled": 1, "title": each.title, "response": each.reply["html"], "notes": each.note, "lang": LOCALES[each.language]}
        for each in replies
    ]
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=10_000)


def zendesk_dc(replies: Iterable[Saved]) -> str:
    """Return dynamic content as JSON: each is one body for Zendesk's API; the locale numbers could not be verified."""
    items: dict[str, dict[str, Any]] = {}
    for each in replies:
        item = items.setdefault(each.carrier["id"], {"name": each.carrier["id"], "default_locale_id": 1, "variants": []})
        variant = {"locale_id": ZENDESK_LOCALES[each.language], "default": each.language == "en", "content": each.reply["text"]}
        item["variants"].append(variant)
    return as_json([{"item": item} for item in items.values()])


def plain_csv(replies: Iterable[Saved]) -> str:
    """Return a table of everything for a help desk that is not named here."""
    header = ["carrier", "language", "title", "release", "checked_on", "text", "markdown", "html"]
    return as_csv(
        header,
        [
            [each.carrier["id"], each.language, each.title, each.release, *(each.reply[key] for key in header[4:])]
            for each in replies
        ],
    )


TARGETS: dict[str, Callable[[Iterable[Saved]], str]] = {
    "chatwoot": chatwoot,
    "zammad": zammad,
    "osticket": osticket,
    "zendesk-dc": zendesk_dc,
    "csv": plain_csv,
}


def as_csv(header: list[str], rows: Iterable[list[str]]) -> str:
    """Return a table as CSV (RFC 4180)."""
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([header, *rows])
    return stream.getvalue()


def as_json(rows: list[Any]) -> str:
    """Return records as JSON for people to read."""
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
