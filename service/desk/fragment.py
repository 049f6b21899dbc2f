"""The card of a carrier, and the list of carriers to choose from, as HTML without scripts and styles."""

from collections.abc import Iterable, Iterator
from typing import Any

from flask import g, render_template

from schemas.answer import AnswerSchema
from schemas.message import Message
from schemas.tongue import told
from schemas.vocabulary.answers import AGES, ANSWERS, OFFERED
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import CORE_SUBJECTS
from schemas.vocabulary.verdicts import READINESS
from service.desk.place import Place
from service.desk.replies.addresses import address
from service.desk.replies.letter import belief
from service.desk.replies.plainly import plainly
from service.desk.replies.points import SILENT
from service.desk.replies.sentences import sentences
from service.desk.replies.writing import matter_for, reply_of
from service.http.envelope import Query
from service.http.links import absolute, linked_answer, report_address
from service.http.query import case_of
from service.http.shelf import dataset
from service.http.wording import branch_case, in_case, listed, named, parted
from service.reference.answers import answer
from service.reference.positions import Record

LABELS = {
    "asked_for": Message("What is asked for"),
    "to_copy": Message("Reply to copy"),
    "whole": Message("The whole checklist"),
    "wrong": Message("This is wrong"),
}
CHOOSE = Message("Choose a carrier")
PARTLY = Message("Unknown in other cases")


def card(carrier: Record, query: Query) -> str:
    """Return the card of a carrier in the case that a query names; its subjects stand before the core ones."""
    matter = matter_for(carrier, {key: value for key, value in query.items() if key != "subject"})
    rows = answers(carrier, query)
    return render_template(
        "card.html",
        **{name: told(message()) for name, message in LABELS.items()},
        language=g.language,
        name=carrier["name"],
        case=in_case(matter.meta["case"]),
        verdict=matter.data["verdict"],
        verdict_label=told(READINESS[matter.data["verdict"]].label),
        verdict_texts=[matter.data["label"], told(OFFERED[matter.meta["offered"]].definition)],
        plain=[sentence for _, sentence in plainly(rows, query.get("subject", ()), carrier["name"], g.language)],
        rows=[shown(row) for row in rows if answers_of(row) - {"unknown"}],
        unknown=list(unknown(rows)),
        belief=[passage.lines[0].text for passage in belief(matter).passages[:2]],
        text=reply_of(matter)["text"],
        checklist=absolute(Place("/", query, g.language).here(carrier=carrier["id"])),
    )


def picker(title: str = "", texts: Iterable[str] = ()) -> str:
    """Return the carriers to choose from, perhaps below what went wrong."""
    carriers = [(each["name"], absolute(address(each, "card", {}))) for each in dataset.carriers.values()]
    return render_template(
        "picker.html", language=g.language, title=title, texts=texts, choose=told(CHOOSE()), carriers=sorted(carriers)
    )


def answers(carrier: Record, query: Query) -> list[dict[str, Any]]:
    """Return the answers on the subjects of a query and the core ones, with their texts in the language of the moment."""
    papers = [name for name in query.get("have", ()) if name in DOCUMENTS]
    subjects = dict.fromkeys((*query.get("subject", ()), *CORE_SUBJECTS))
    rows = [linked_answer(answer(dataset, carrier["id"], subject, case_of(query), papers)) for subject in subjects]
    return list(AnswerSchema(many=True).dump(rows))


def unknown(rows: Iterable[Record]) -> Iterator[str]:
    """Find in a line or two what nobody has shown: for the whole case, and for part of it."""
    found = [(row["label"], answers_of(row)) for row in rows]
    wholly = [label for label, answers in found if answers == {"unknown"}]
    partly = [label for label, answers in found if "unknown" in answers and len(answers) > 1]
    for label, things in ((told(ANSWERS["unknown"].label), wholly), (told(PARTLY()), partly)):
        if things:
            yield named(label, listed(things, g.language))


def answers_of(row: Record) -> set[str]:
    """Return the answers that a row gives in the cases in which it has a place."""
    return {said["answer"] for said in row.get("branches", [row])} - {"not_applicable"}


def shown(row: Record) -> dict[str, Any]:
    """Return an answer as the card shows it: each branch that says something with its page, age and report."""
    return {"label": row["label"], "answer": row["answer"], "branches": list(branches(row))}


def branches(row: Record) -> Iterator[dict[str, Any]]:
    """Find what is said in each of the cases."""
    for said in row.get("branches", [row]):
        if said["answer"] not in SILENT:
            yield {
                "case": branch_case(said),
                "answer": told(ANSWERS[said["answer"]].label),
                "said": sentences(said, g.language),
                "sources": said.get("sources", ())[:1],
                "age": age(said),
                "report": report_address(said["why"][0]) if "why" in said else None,
            }


def age(said: Record) -> str:
    """Return from when a fact is, and when its page was last read."""
    known = said.get("evidence_age", {})
    dated = [named(told(AGES["source_date"].label), known["date"])] if known.get("known_by") == "source_date" else []
    read = [named(told(AGES["live_reading"].label), known["checked_on"])] if "checked_on" in known else []
    return parted([*dated, *read], g.language)
