"""/v1/identify: which carrier is meant by a code or a name?"""

import re
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.fields import choice, full_match, records
from schemas.message import Message
from schemas.record import KeyedSchema
from schemas.vocabulary.identity import REASONS_FOR_A_CARRIER
from schemas.vocabulary.records import KINDS
from service.http.area import Area
from service.http.envelope import Query, many, whole
from service.http.query import QuerySchema, kept_fields
from service.http.shelf import dataset
from service.reference.identify import FINDERS, identify

identity = Area("Identify", "Which carrier is meant by a code or a name.")

NO_CLUE = Message("Give one of: mcc_mnc, android_carrier_id, iccid_prefix, name.")
BAD_CODE = Message("Use the MCC and the MNC as 5 or 6 digits, such as 310260.")
BAD_NUMBER = Message("Use the number alone, such as 1.")
BAD_PREFIX = Message("Use the first 4 to 8 digits, beginning with 89; never a whole ICCID.")
BAD_NAME = Message("Use a name of 1 to 80 characters.")


class ReasonSchema(KeyedSchema):
    """Why a carrier may be the one."""

    reason = choice(REASONS_FOR_A_CARRIER, required=True)
    value = fields.String(required=True, metadata={"description": "The code, the host or the name that fits."})


class CandidateSchema(KeyedSchema):
    """A carrier that may be the one."""

    carrier = fields.String(required=True)
    name = fields.String(required=True)
    kind = choice(KINDS, required=True)
    reasons = records(ReasonSchema, required=True)


class IdentifyQuerySchema(QuerySchema):
    """What is known of the carrier; several clues must all fit."""

    mcc_mnc = fields.String(
        validate=full_match(re.compile(r"\d{5,6}"), BAD_CODE()),
        metadata={"description": "Mobile country and network code.", "example": "310260"},
    )
    android_carrier_id = fields.String(
        validate=full_match(re.compile(r"\d{1,6}"), BAD_NUMBER()), metadata={"description": "Android's carrier id."}
    )
    iccid_prefix = fields.String(
        validate=full_match(re.compile(r"89\d{2,6}"), BAD_PREFIX()),
        metadata={"description": "The first digits of the SIM's serial number, at most eight."},
    )
    name = fields.String(
        validate=validate.Length(1, 80, error=BAD_NAME()), metadata={"description": "A name, as somebody wrote it."}
    )
    kept = kept_fields(CandidateSchema)

    @validates_schema
    def check_clue(self, query: dict[str, Any], **kwargs: Any) -> None:
        """Raise if there is no clue."""
        if not query.keys() & FINDERS.keys():
            raise ValidationError(NO_CLUE(), "name")


@identity.get("/identify")
@identity.arguments(IdentifyQuerySchema, location="query")
@identity.response(200, many("IdentifyReply", CandidateSchema))
def list_candidates(query: Query) -> dict[str, Any]:
    """List the carriers that a code or a name may mean, with reasons"""
    found = identify(dataset, {clue: query[clue] for clue in FINDERS if clue in query})
    return whole(found, query, total=len(found))
