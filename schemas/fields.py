"""The field types that the records share."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate

from schemas.message import Message, not_one_of
from schemas.tongue import Told
from schemas.vocabulary.term import Term, Vocabulary

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DURATION = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
MONEY = re.compile(r"(0|[1-9]\d*)\.\d{2}")
NUMBER = re.compile(r"\d[\d ().+-]{7,}\d")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
LONGEST_TEXT = 300
HANDLE = re.compile(
    r"://|www\.|\bt\.me/|\bwa\.me/|(?<!\w)@\w{3}|微信号|\bQQ群?[:：]?\s*\d|\bVX[:：]|淘宝|闲鱼|\btaobao\b|\bxianyu\b",
    re.IGNORECASE,
)

NOT_A_DATE = Message("Use a year, a month or a day, such as '2026-08', as a text.")
NO_SUCH_DATE = Message("There is no such date: mend it.")
TWICE = Message("Named twice: {names}. Name each once.")


class OneName(validate.OneOf):
    """A name of a closed list; a wrong one is answered with the likeliest right one."""

    def __init__(self, vocabulary: Vocabulary[Term]) -> None:
        super().__init__(list(vocabulary))

    def __call__(self, value: str) -> str:
        """Return the value; raise if it is not on the list."""
        if value not in self.choices:
            raise ValidationError(not_one_of(value, self.choices))
        return value


class Text(Told):
    """One plain sentence or two in English, at most 300 characters: what translators see."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validate=check_prose, **kwargs)


def check_prose(text: str) -> None:
    """Raise unless the text is short plain prose without numbers of people, links or handles."""
    if not 1 <= len(text) <= LONGEST_TEXT:
        raise ValidationError(f"Use between 1 and {LONGEST_TEXT} characters: split a longer text.")
    if text != " ".join(text.split()):
        raise ValidationError("Write it on one line, without doubled or outer blanks.")
    check_names_nobody(text)


def check_names_nobody(text: str) -> None:
    """Raise if a text has numbers of people, links, shops or handles."""
    if EMAIL.search(text) or any(sum(c.isdigit() for c in run) > 8 for run in NUMBER.findall(text)):
        raise ValidationError("No phone numbers or addresses in a text: put them into `contacts`.")
    if HANDLE.search(text):
        raise ValidationError("No links, shops or messenger handles in a text: a page is cited as a source.")


def full_match(pattern: re.Pattern[str], hint: str) -> validate.Regexp:
    """Return a validator that the whole value must satisfy."""
    return validate.Regexp(re.compile(f"^(?:{pattern.pattern})$"), error=hint)


def choice(vocabulary: Vocabulary[Term], **kwargs: Any) -> fields.String:
    """Return a field for one name of a closed list."""
    return fields.String(validate=OneName(vocabulary), **kwargs)


def choices(vocabulary: Vocabulary[Term], **kwargs: Any) -> fields.List[Any]:
    """Return a field for one or more names of a closed list, each once."""
    return fields.List(choice(vocabulary), validate=[validate.Length(1), check_unique], **kwargs)


def check_unique(values: list[Any]) -> None:
    """Raise if a value stands there twice."""
    twice = sorted({value for value in values if values.count(value) > 1})
    if twice:
        raise ValidationError(TWICE(names=", ".join(twice)))


def identifier(**kwargs: Any) -> fields.String:
    """Return a field for a declared id: kebab-case, kept for ever."""
    hint = "Use lower-case words joined by hyphens, such as 'prepaid-esim-email'."
    return fields.String(validate=[validate.Length(1, 64), full_match(ID, hint)], **kwargs)


def plain(**kwargs: Any) -> fields.String:
    """Return a field for a name or title, which is not translated."""
    return fields.String(validate=validate.Length(1, 300), **kwargs)


def plains(**kwargs: Any) -> fields.List[Any]:
    """Return a field for a list of names, each once."""
    return fields.List(plain(), validate=check_unique, **kwargs)


def duration(**kwargs: Any) -> fields.String:
    """Return a field for an ISO 8601 duration, such as PT72H."""
    hint = "Use an ISO 8601 duration, such as 'PT10M', 'PT72H' or 'P7D'."
    return fields.String(validate=full_match(DURATION, hint), **kwargs)


def money(**kwargs: Any) -> fields.String:
    """Return a field for an amount with two decimals, as a quoted string."""
    return fields.String(validate=full_match(MONEY, "Use two decimals in quotes, such as '35.00'."), **kwargs)


def count(**kwargs: Any) -> fields.Integer:
    """Return a field for a whole number from 1."""
    return fields.Integer(strict=True, validate=validate.Range(1, 10_000), **kwargs)


def day(**kwargs: Any) -> fields.String:
    """Return a field for a day, YYYY-MM-DD."""
    shape = full_match(DAY, "Use a day in quotes, such as '2026-08-14'.")
    return fields.String(validate=[shape, check_calendar], **kwargs)


def partial_date(**kwargs: Any) -> fields.String:
    """Return a field for a year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD."""
    shape = full_match(PARTIAL_DATE, NOT_A_DATE())
    return fields.String(validate=[shape, check_calendar], **kwargs)


def check_calendar(value: str) -> None:
    """Raise if a date of the right shape is not in the calendar."""
    try:
        date.fromisoformat(value + "-01" * (2 - value.count("-")))
    except ValueError as error:
        raise ValidationError(NO_SUCH_DATE()) from error


def record(schema: Any, **kwargs: Any) -> fields.Nested:
    """Return a field for one nested record."""
    return fields.Nested(schema, **kwargs)


def records(schema: Any, **kwargs: Any) -> fields.List[Any]:
    """Return a field for a list of nested records."""
    return fields.List(fields.Nested(schema), **kwargs)


Record = Mapping[str, Any]
