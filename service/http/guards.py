"""What a request must satisfy before anything else looks at it."""

from urllib.parse import unquote_to_bytes

from flask import Flask, current_app, request

from schemas.message import Message
from schemas.vocabulary.problems import PROBLEMS
from service.http.problem import BAD_PARAMETER, Problem
from service.reference.privacy import looks_personal

LONGEST_VALUE = 300
LARGEST_BODY = 65_536
REPEATED = Message("Given more than once: put the values into one, parted by commas.")
TOO_LONG = Message("Longer than {most} characters: shorten it.")
NOT_TEXT = Message("The address holds bytes that are not UTF-8 text: encode it as UTF-8.")


def refuse_large_bodies() -> None:
    """Raise if a body is announced that is larger than any that is read."""
    if (request.content_length or 0) > LARGEST_BODY:
        raise Problem("content-too-large", PROBLEMS["content-too-large"].definition)


def refuse_bad_text() -> None:
    """Raise unless path and query are UTF-8 text without control characters."""
    try:
        text = unquote_to_bytes(request.full_path if request.query_string else request.path).decode()
        text += unquote_to_bytes(request.query_string).decode()
    except UnicodeDecodeError:
        text = "\0"
    if "\N{REPLACEMENT CHARACTER}" in text or any(character < " " or character == "\x7f" for character in text):
        raise Problem("malformed-request", NOT_TEXT())


def is_personal() -> bool:
    """Tell whether the path or a parameter looks like personal data; our own public address does not, though it be of digits."""
    own = str(current_app.config["PUBLIC_URL"])
    texts = [request.path, *request.args.keys(), *(value for _, value in request.args.items(multi=True))]
    return any(looks_personal(text.removeprefix(own)) for text in texts)


def refuse_personal_data() -> None:
    """Raise if the path or a parameter looks like personal data; it is not repeated."""
    if is_personal():
        raise Problem("personal-data-refused", PROBLEMS["personal-data-refused"].definition)


def refuse_odd_parameters() -> None:
    """Raise if a parameter is repeated or longer than any that is meant."""
    errors = []
    for parameter, values in request.args.lists():
        if len(values) > 1:
            errors.append((parameter[:80], REPEATED()))
        if any(len(text) > LONGEST_VALUE for text in (parameter, *values)):
            errors.append((parameter[:80], TOO_LONG(most=LONGEST_VALUE)))
    if errors:
        raise Problem("invalid-parameter", BAD_PARAMETER(), errors)


def init_app(app: Flask) -> None:
    """Put the guards before every view, in their order."""
    for guard in (refuse_large_bodies, refuse_bad_text, refuse_personal_data, refuse_odd_parameters):
        app.before_request(guard)
