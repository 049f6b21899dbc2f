"""How a reply begins: the answer for the case as a whole."""

from collections.abc import Iterator

from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.answers import OFFERED
from service.desk.replies.matter import Matter, Part
from service.desk.replies.plainly import plainly
from service.desk.replies.prose import paragraph
from service.desk.replies.sentences import run_on
from service.http.shelf import dataset
from service.http.wording import in_case, naming

INTRODUCTION = Message("Here is what we know about {carrier} for this case: {case}.")
CLOSED = Message("{carrier} has taken no new customers since {day}.")
SUCCESSOR = Message("Its successor is {successor}.")
NOT_SOLD = Message("{carrier} does not sell this.")
MISSING = Message("From what you told us, this is missing: {things}.")
INSTEAD = Message("This would help: {things}.")
VERDICTS = {
    "ready": Message("You have everything that is asked for."),
    "ask": Message("Nothing is known to stand in the way. Please go through these points before you order."),
    "unknown": Message(
        "Nothing is known to stand in the way, but not everything could be found out. Please ask before you order."
    ),
    "not_ready": Message("As things are, it will not work yet."),
}


def opening(matter: Matter) -> Part:
    """Return the plain answer to what was asked, the case and the verdict."""
    introduction = told(INTRODUCTION(carrier=matter.name, case=in_case(matter.meta["case"])))
    plain = plainly(matter.data["items"], matter.asked, matter.name, matter.language)
    told_first = [sentence for answer, sentence in plain if answer != "unknown"]
    answers = [paragraph(run_on(told_first, matter.language))] if told_first else []
    return Part([*answers, paragraph(run_on([introduction, *verdict(matter)], matter.language))])


def verdict(matter: Matter) -> Iterator[str]:
    """Find the sentences that say whether it will work."""
    carrier, offered = matter.carrier, matter.meta["offered"]
    if "closed_on" in carrier:
        yield told(CLOSED(carrier=matter.name, day=carrier["closed_on"]))
    if "successor" in carrier:
        yield told(SUCCESSOR(successor=dataset.carriers[carrier["successor"]]["name"]))
    if offered == "no":
        yield told(NOT_SOLD(carrier=matter.name))
        return
    if offered == "unknown":
        yield told(OFFERED["unknown"].definition)
    if not matter.asked:
        yield told(VERDICTS[matter.data["verdict"]]())
    yield from missing(matter)


def missing(matter: Matter) -> Iterator[str]:
    """Find what is missing, and what would do instead."""
    labels = {item["subject"]: item["label"] for item in matter.data["items"]}
    lacking = [labels[subject] for subject in matter.data["missing"]]
    if lacking:
        yield naming(MISSING, lacking, matter.language)
        better = dict.fromkeys(each["label"] for each in matter.data["alternatives"] if each.get("verdict", "ready") == "ready")
        if better:
            yield naming(INSTEAD, better, matter.language, "or")
