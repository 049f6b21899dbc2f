"""/v1/carriers/{carrier}/reply: a message to the customer, ready to be pasted."""

from typing import Any

from flask import Response, current_app
from marshmallow import fields

from schemas.reply import ReplySchema
from schemas.vocabulary.replies import BLOCKS
from schemas.vocabulary.subjects import SUBJECTS
from service.desk.replies.writing import matter_of, reply_of
from service.http.area import Area
from service.http.customer import CustomerQuerySchema
from service.http.envelope import Query, keep, one, whole
from service.http.forms import FORMS, JSON, FormQuerySchema
from service.http.query import AnyOf, case_of, kept_fields
from service.http.shelf import find_carrier
from service.reference.cases import asked
from service.reference.offers import offered

replies = Area("Replies", "What an agent pastes into a message to a customer.")


class ReplyQuerySchema(CustomerQuerySchema, FormQuerySchema):
    """Which case, what the customer has and lacks, which parts, and in which form they are told."""

    subject = AnyOf(SUBJECTS, "Subjects of which alone the reply speaks; all if left out.")
    block = AnyOf(BLOCKS, "Parts of the reply; all if left out.")
    claim = fields.String(metadata={"description": "Id of a claim about this carrier or about all: its truth is told first."})
    kept = kept_fields(ReplySchema)


@replies.get("/carriers/<carrier>/reply")
@replies.arguments(ReplyQuerySchema, location="query")
@replies.response(200, one("ReplyReply", ReplySchema))
def get_reply(query: Query, carrier: str) -> dict[str, Any] | Response:
    """Write a message to the customer: what to have, say, pay and do, what nobody has shown, and on whose word"""
    form = query.pop("format")
    found, case = find_carrier(carrier), case_of(query)
    envelope = whole({}, query, case=asked(case), offered=offered(found, case))
    reply = reply_of(matter_of(found, query, envelope["meta"], envelope["links"]), query.get("block", BLOCKS))
    if form != JSON:
        return current_app.response_class(reply[form] + "\n", mimetype=FORMS[form].media_type)
    return {**envelope, "data": keep(reply, query["kept"]) if "kept" in query else reply}
