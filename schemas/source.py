"""A source: the page on whose word something is said."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.fields import check_unique, choice, day, identifier, partial_date, plain
from schemas.record import RecordSchema
from schemas.vocabulary.records import COPIES, SOURCE_KINDS, TITLES


class SourceSchema(RecordSchema):
    """A public page: where it is, who published it, how old it is and how it was read."""

    id = identifier(required=True)
    url = fields.Url(required=True, schemes={"http", "https"})
    title = plain(required=True)
    title_given = choice(TITLES)
    publisher = plain(required=True)
    kind = choice(SOURCE_KINDS, required=True)
    dated = partial_date()
    read_on = day(required=True)
    copy = choice(COPIES, required=True)

    @validates_schema
    def check_dates(self, source: dict[str, str], **kwargs: Any) -> None:
        """Raise if the page is dated after it was read."""
        dated = source.get("dated", "")
        if dated > source["read_on"][: len(dated)]:
            raise ValidationError("The page is dated after the day on which it was read: mend one of the two.", "dated")


def citations() -> fields.List[Any]:
    """Return a field for the sources of a fact: ids of the same file, at least one."""
    return fields.List(identifier(), required=True, validate=[validate.Length(1), check_unique])
