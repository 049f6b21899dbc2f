"""On whose word a reply stands: its pages, the day on which they were read, and how it is cited."""

from collections.abc import Iterable

from schemas.message import Message
from schemas.tongue import told
from service.desk.replies.matter import Matter, Part, points
from service.desk.replies.prose import Line, Passage, paragraph
from service.http.links import absolute
from service.http.wording import cited_as, dates, in_brackets, parted
from service.reference.positions import Record

CHECKED = Message("Checked on {day}.")
MOST_SOURCES = 6


def sources(matter: Matter, parts: Iterable[Part]) -> Part:
    """Return the pages on which the reply rests most, the day on which they were last read, and how it is cited."""
    rows = [row for part in parts for row in part.cited]
    cited = {each["url"]: each for row in rows for each in sorted(row.get("sources", ()), key=is_weak)[:1]}
    leading = sorted(cited.values(), key=is_weak)[:MOST_SOURCES]
    lines = [Line(in_brackets(each["title"], parted(notes(each), matter.language)), address=each["url"]) for each in leading]
    day = paragraph(told(CHECKED(day=checked_on(matter))))
    return Part([day, *points(lines).passages, Passage("p", [citation(matter.meta["release"], matter.links)])])


def is_weak(source: Record) -> bool:
    """Tell whether a source speaks neither for the carrier nor for a public authority."""
    return source["kind"] not in ("carrier", "regulator", "statute")


def notes(source: Record) -> list[str]:
    """Return whose page a source is, with the dates that it has."""
    return [source["publisher"], *(dates(source) if "dated" in source else dates(source)[1:])]


def citation(release: str, links: Record) -> Line:
    """Return how a reply is cited: with its release and its lasting address, where there are any."""
    address = absolute(links["permalink"]) if "permalink" in links else ""
    return Line(cited_as(release), address=address if "://" in address else "")


def checked_on(matter: Matter) -> str:
    """Return the newest day on which a page was read for the answers, or at least for the carrier."""
    found = [row for key in ("items", "procedures", "failures", "upcoming") for row in matter.data[key]]
    rows = [*found, *([matter.claim] if matter.claim else [])]
    days = [source["read_on"] for row in rows for source in row.get("sources", ())]
    return str(max(days or [source["read_on"] for source in matter.carrier["sources"]]))
