"""How people ask: sentences from which the service learns what a text turns on, and whether a carrier is meant."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas.fields import OneName, check_names_nobody, check_unique, plain
from schemas.record import RecordSchema
from schemas.vocabulary.subjects import SUBJECTS

# A name that is also a word of every day is one of these in a sentence.
NAMESAKE_KINDS = ("meant", "everyday")


class Lines(fields.String):
    """Sentences, one a line, each once: a literal block of YAML, so that nothing in them is quoted."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validate=check_lines, **kwargs)


def check_lines(text: str) -> None:
    """Raise unless each line is one sentence, once, with nothing personal in it."""
    lines = text.splitlines()
    if not lines:
        raise ValidationError("Write at least one sentence, or leave the key out.")
    for place, line in enumerate(lines, 1):
        if not line or line != " ".join(line.split()):
            raise ValidationError(f"Line {place} of the block: write one sentence a line, without doubled or outer blanks.")
        try:
            check_names_nobody(line)
        except ValidationError as error:
            raise ValidationError(f"Line {place} of the block: {error}") from error
    check_unique(lines)


class UtterancesSchema(RecordSchema):
    """How people ask in one language: about each subject, and about nothing that is known here."""

    subjects = fields.Dict(keys=fields.String(validate=OneName(SUBJECTS)), values=Lines(), required=True)
    nothing = Lines(required=True)

    @validates_schema
    def check_subjects(self, utterances: dict[str, Any], **kwargs: Any) -> None:
        """Raise without any subject, or at the first sentence that stands under two: it would teach neither."""
        if not utterances["subjects"]:
            raise ValidationError("Name at least one subject, with sentences about it.", "subjects")
        known: set[str] = set(utterances["nothing"].splitlines())
        for subject, text in utterances["subjects"].items():
            lines = text.splitlines()
            twice = next((line for line in lines if line in known), None)
            if twice:
                raise ValidationError({"subjects": {subject: [f"Stands under another subject too: '{twice}'"]}})
            known.update(lines)


class NamesakesSchema(RecordSchema):
    """Names of carriers that are also words of every day, with sentences in which a carrier is meant and others."""

    names = fields.List(plain(), required=True, validate=[validate.Length(1), check_unique])
    meant = Lines(required=True)
    everyday = Lines(required=True)
