"""Replies as they are sent: the parts of a letter in three forms that say the same words."""

from collections.abc import Collection, Iterable
from typing import Any

from schemas.checklist import ChecklistSchema
from schemas.rows import ClaimRowSchema
from schemas.tongue import told
from schemas.vocabulary.replies import BLOCKS
from service.desk.replies.addresses import lasting
from service.desk.replies.evidence import checked_on
from service.desk.replies.letter import letter
from service.desk.replies.matter import Matter, Part
from service.desk.replies.prose import Passage, as_html, as_markdown, as_text, paragraph
from service.http.customer import customer_of
from service.http.envelope import Query, standing
from service.http.query import case_of
from service.http.readiness import readiness
from service.http.shelf import dataset, find
from service.reference.cases import asked
from service.reference.claims import is_about
from service.reference.offers import offered
from service.reference.positions import Record

NO_HEADING = ("greeting", "answer")


def matter_of(carrier: Record, query: Query, meta: Record, links: Record) -> Matter:
    """Return what a reply is about; the claim must be one about the carrier, or about all."""
    case = case_of(query)
    asked = query.get("subject", ())
    data = ChecklistSchema().dump(readiness(carrier["id"], case, customer_of(query), asked))
    claim = find(claims_for(carrier["id"]), "claim", query["claim"], "claim") if "claim" in query else None
    return Matter(
        carrier, narrowed(data, asked) if asked else data, meta, links, ClaimRowSchema().dump(claim) if claim else None, asked
    )


def narrowed(data: Record, subjects: Collection[str]) -> Record:
    """Return a checklist with what it says on some subjects alone."""
    states = {state: [name for name in data[state] if name in subjects] for state in ("missing", "open", "unknown")}
    items = [item for item in data["items"] if item["subject"] in subjects]
    narrow = {**data, **states, "items": items, "procedures": [], "failures": [], "upcoming": []}
    dividing = {split["dimension"] for split in data["splits"] if set(split["subjects"]) & set(subjects)}
    if narrow.get("next_question", {}).get("name") not in dividing:
        narrow.pop("next_question", None)
    return narrow


def matter_for(carrier: Record, query: Query) -> Matter:
    """Return what a reply is about that stands in something else: the same as the reply alone."""
    case = case_of(query)
    meta = {**standing(), "case": asked(case), "offered": offered(carrier, case)}
    return matter_of(carrier, query, meta, lasting(carrier, query))


def claims_for(carrier: str) -> dict[str, Record]:
    """Return the claims that may be told to customers of a carrier: those about it, and those about all."""
    return {name: claim for name, claim in dataset.claims.items() if is_about(claim, carrier)}


def reply_of(matter: Matter, blocks: Iterable[str] = BLOCKS) -> dict[str, Any]:
    """Return a reply with some of its parts, in the shape of ReplySchema."""
    parts = letter(matter)
    chosen = {block: with_heading(block, parts[block]) for block in parts if block in set(blocks)}
    every = [passage for passages in chosen.values() for passage in passages]
    return {
        **forms(every),
        "checked_on": checked_on(matter),
        "verdict": matter.data["verdict"],
        "blocks": [{"id": block, "label": told(BLOCKS[block].label), **forms(passages)} for block, passages in chosen.items()],
    }


def with_heading(block: str, part: Part) -> list[Passage]:
    """Return the passages of a part below its heading; what opens a letter needs none."""
    heading = [] if block in NO_HEADING else [paragraph("", told(BLOCKS[block].label))]
    return [*heading, *part.passages]


def forms(passages: Iterable[Passage]) -> dict[str, str]:
    """Return the same passages in each form."""
    passages = list(passages)
    return {"text": as_text(passages), "markdown": as_markdown(passages), "html": as_html(passages)}
