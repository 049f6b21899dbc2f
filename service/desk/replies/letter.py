"""A reply to a customer, part by part."""

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.claims import VERDICTS
from schemas.vocabulary.records import RULE_STATUSES
from schemas.vocabulary.replies import BLOCKS
from service.desk.replies.evidence import sources
from service.desk.replies.matter import Matter, Part, points
from service.desk.replies.opening import opening
from service.desk.replies.points import asked_for, unfound
from service.desk.replies.prose import Line, Passage, paragraph
from service.http.wording import in_brackets, in_case, naming, span
from service.reference.positions import Record

BELIEVED = Message("You may have read this: “{claim}”")
SUCCESS = Message("How you see that it worked")
GREETING = Message("Hello!")
IN_SHORT = Message("In short: {verdict}.")
EXACTLY = Message("So that we can answer more exactly, please tell us which it is: {things}.")
MOST_PROCEDURES, MOST_FAILURES, MOST_CHANGES = 2, 3, 2


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
