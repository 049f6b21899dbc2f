"""A reply to a customer, part by part."""

from collections.abc import Iterable

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.claims import VERDICTS
from schemas.vocabulary.records import RULE_STATUSES
from schemas.vocabulary.replies import BLOCKS
from service.desk.matter import Matter, Part, points
from service.desk.opening import opening
from service.desk.points import asked_for, unfound
from service.desk.prose import Line, Passage, paragraph
from service.http.links import absolute
from service.http.wording import Record, dates, in_brackets, in_case, naming, parted, span
from service.reference.dataset import UNRELEASED

BELIEVED = Message("You may have read this: “{claim}”")
SUCCESS = Message("How you see that it worked")
GREETING = Message("Hello!")
IN_SHORT = Message("In short: {verdict}.")
EXACTLY = Message("So that we can answer more exactly, please tell us which it is: {things}.")
CHECKED = Message("Checked on {day}.")
CITED = Message("Carrier activation reference, release {release}")
CITED_UNRELEASED = Message("Carrier activation reference, not released yet")
MOST_PROCEDURES, MOST_FAILURES, MOST_CHANGES, MOST_SOURCES = 2, 3, 2, 6


def letter(matter: Matter) -> dict[str, Part]:
    """Return the parts of a reply that say something, in their order."""
    parts = {
        "greeting": Part([paragraph(told(GREETING()))]),
        "claim": belief(matter),
        "answer": opening(matter),
        **asked_for(matter),
        "steps": steps(matter),
        "trouble": trouble(matter),
        "changes": changes(matter),
        "unknown": unfound(matter),
        "question": question(matter),
    }
    parts["sources"] = sources(matter, parts.values())
    return {block: parts[block] for block in BLOCKS if parts[block].passages}


def belief(matter: Matter) -> Part:
    """Return what people believe and what is true of it."""
    claim = matter.claim
    if claim is None:
        return Part([])
    believed = paragraph(told(BELIEVED(claim=claim["claim"])))
    verdict = paragraph(told(IN_SHORT(verdict=told(VERDICTS[claim["verdict"]].label))))
    truth = Passage("ul", [Line(point["text"]) for point in claim["truth"]])
    warning = [paragraph(claim["warning"])] if "warning" in claim else []
    return Part([believed, verdict, truth, *warning], [claim])


def steps(matter: Matter) -> Part:
    """Return what to do step by step, the procedures first that are closest to the case."""
    ranked = sorted(matter.data["procedures"], key=lambda row: -len(row.get("when", {})))[:MOST_PROCEDURES]
    return Part([passage for row in ranked for passage in procedure(row, matter.language)], ranked)


def procedure(row: Record, language: str) -> list[Passage]:
    """Return the steps of a procedure, how long it takes and how one sees that it worked."""
    title = Line("", in_brackets(row["title"], in_case(row.get("when", {}))))
    end = [Line(sentence) for sentence in span(row.get("takes", {}), language)]
    end += [Line(row["confirmation"], told(SUCCESS()))] if "confirmation" in row else []
    return [Passage("p", [title]), Passage("ol", [Line(step) for step in row["steps"]]), *[Passage("p", [each]) for each in end]]


def trouble(matter: Matter) -> Part:
    """Return a few failures, each with what mends it."""
    rows = matter.data["failures"][:MOST_FAILURES]
    return points([Line(row["remedy"], row["failure"].rstrip(".。")) for row in rows], rows)


def changes(matter: Matter) -> Part:
    """Return the rules to come that would change an answer, with their status."""
    rows = [row for row in matter.data["upcoming"] if "if_adopted" in row][:MOST_CHANGES]
    lines = [Line(row["if_adopted"], in_brackets(row["title"], told(RULE_STATUSES[row["status"]].label))) for row in rows]
    return points(lines, rows)


def question(matter: Matter) -> Part:
    """Return what the customer may add, where it decides much."""
    asked = matter.data.get("next_question", {})
    if asked.get("kind") != "dimension":
        return Part([])
    values = DIMENSIONS[asked["name"]]
    labels = [told(values[name].label) for name in matter.meta["case"].get(asked["name"], values)]
    return Part([paragraph(naming(EXACTLY, labels, matter.language, "or"))])


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
    text = told(CITED_UNRELEASED() if release == UNRELEASED else CITED(release=release))
    address = absolute(links["permalink"]) if "permalink" in links else ""
    return Line(text, address=address if "://" in address else "")


def checked_on(matter: Matter) -> str:
    """Return the newest day on which a page was read for the answers, or at least for the carrier."""
    rows = [*matter.data["items"], *matter.data["procedures"], *matter.data["failures"]]
    days = [source["read_on"] for row in rows for source in row.get("sources", ())]
    return str(max(days or [source["read_on"] for source in matter.carrier["sources"]]))
