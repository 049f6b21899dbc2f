"""What the desk and the embedded card show of one case: the verdict, the checklist, the claims in play and the reply."""

from collections.abc import Iterable, Iterator
from typing import Any

from flask import g
from marshmallow import fields
from webargs.fields import DelimitedList

from schemas.checklist import ChecklistSchema
from schemas.fields import choice
from schemas.rows import ClaimRowSchema
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.records import KINDS, LANGUAGES
from schemas.vocabulary.subjects import SUBJECT_TYPES, SUBJECTS
from schemas.vocabulary.term import Term, Vocabulary
from service.desk.pages.replying import brief_reply, reply_text
from service.desk.replies.plainly import plainly
from service.desk.replies.writing import claims_for
from service.desk.site import PageSchema
from service.http.customer import CustomerQuerySchema, customer_of
from service.http.envelope import Query
from service.http.links import linked, report_address
from service.http.query import AnyOf, case_of, some
from service.http.readiness import readiness
from service.http.shelf import dataset, find, find_carrier
from service.reference.cases import asked
from service.reference.offers import offered
from service.reference.positions import Record

SHOWN_CLAIMS = 5
RECOGNISED = Vocabulary("recognised", "Recognised", Term("none", "None", "A text was read, and no carrier was recognised in it."))


class AnswerQuerySchema(PageSchema, CustomerQuerySchema):
    """Whom and what a question is about, what the customer has and lacks, and in which language the reply is."""

    carrier = fields.String()
    among = DelimitedList(fields.String(), validate=some)
    claim = DelimitedList(fields.String(), validate=some)
    subject = AnyOf(SUBJECTS, "Subjects.")
    reply = choice(LANGUAGES)
    recognised = choice(RECOGNISED)
    likely = choice(SUBJECTS)


def answer_to(query: Query) -> dict[str, Any]:
    """Return all that a template needs to show the answer to a question, and the form to ask another one."""
    claims = [find(dataset.claims, "claim", name, "claim") for name in query.get("claim", ())]
    among = [find_carrier(name, "among") for name in query.get("among", ())]
    found = {"carriers": choices(), "dimensions": DIMENSIONS, "documents": DOCUMENTS, "among": among, "moving": moving(query)}
    if "carrier" not in query:
        return {**found, "claims": told_claims(claims)}
    carrier, case = find_carrier(query["carrier"], "carrier"), case_of(query)
    data = ChecklistSchema().dump(readiness(carrier["id"], case, customer_of(query), query.get("subject", ())))
    language = query.get("reply", g.language)
    return {
        **found,
        "carrier": carrier,
        "case": case,
        "asked": asked(case),
        "offered": offered(carrier, case),
        "data": data,
        "labels": {item["subject"]: item["label"] for item in data["items"]},
        "sections": list(sections(data["items"])),
        "reports": {item["subject"]: report_address(recorded(item, carrier["id"])) for item in data["items"]},
        "document_subjects": [name for name, subject in SUBJECTS.items() if subject.documents],
        "claims": told_claims(claims or claims_about(carrier["id"], query.get("subject", ()))),
        "all_claims": len(claims_for(carrier["id"])),
        "reply_language": language,
        "plain": list(plainly(data["items"], query.get("subject", ()), carrier["name"], g.language)),
        **replies(carrier, query, language),
    }


def moving(query: Query) -> bool:
    """Tell whether a text is about a number that moves between the two carriers it names."""
    return len(query.get("among", ())) == 2 and bool({"port_in", "port_out"} & set(query.get("action", ())))


def replies(carrier: Record, query: Query, language: str) -> dict[str, Any]:
    """Return the reply to copy, and the whole one beside it where only some subjects were asked about."""
    whole = reply_text(carrier, query, language)
    return {"reply": brief_reply(carrier, query, language), "whole": whole} if "subject" in query else {"reply": whole}


def recorded(item: Record, carrier: str) -> str:
    """Return the id of the first record on which a line rests; without one, of whom and what it is about."""
    said = (item, *item.get("branches", ()), *item.get("sides", ()))
    return next((name for each in said for name in each.get("why", ())), f"{carrier}: {item['subject']}")


def choices() -> list[tuple[str, list[Record]]]:
    """Return the carriers to choose from, by kind."""
    groups = [(kind, [each for each in dataset.carriers.values() if each["kind"] == kind]) for kind in KINDS]
    return [(kind, sorted(group, key=lambda each: each["name"].casefold())) for kind, group in groups if group]


def sections(items: Iterable[Record]) -> Iterator[tuple[str, list[Record]]]:
    """Find the lines of a checklist by what a person does with them."""
    items = list(items)
    for kind in SUBJECT_TYPES:
        rows = [item for item in items if item["type"] == kind]
        if rows:
            yield kind, rows


def claims_about(carrier: str, subjects: Iterable[str]) -> list[Record]:
    """Return what people believe on some subjects at a carrier."""
    wanted = set(subjects)
    return [claim for claim in claims_for(carrier).values() if wanted & set(claim.get("subjects", ()))][:SHOWN_CLAIMS]


def told_claims(claims: Iterable[Record]) -> list[Any]:
    """Return claims with their links, in the language of the moment."""
    return [ClaimRowSchema().dump(linked(claim)) for claim in claims]
