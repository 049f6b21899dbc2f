"""The problems that the service reports (RFC 9457), each with its HTTP status."""

from dataclasses import dataclass

from schemas.vocabulary.term import Term, Vocabulary


@dataclass(frozen=True)
class ProblemType(Term):
    """A kind of problem: its slug, its title, what to do about it, and its HTTP status."""

    status: int


PROBLEMS = Vocabulary(
    "problems",
    "Problems",
    ProblemType(
        "invalid-parameter",
        "A parameter is not valid",
        "Look at errors: each names a parameter, what is wrong, what is allowed and what may be meant.",
        400,
    ),
    ProblemType(
        "personal-data-refused",
        "This looks like personal data",
        "Send names of things, such as ssn, and never values. Nothing of what was sent has been kept.",
        400,
    ),
    ProblemType(
        "malformed-request",
        "The request cannot be read",
        "Send a request that follows RFC 9110 and RFC 9112; in the address, percent-encode what is not ASCII.",
        400,
    ),
    ProblemType(
        "not-found",
        "There is nothing here",
        "Look at errors for a name that may be meant, or start at /v1.",
        404,
    ),
    ProblemType(
        "gone",
        "This is closed",
        "It held until it was closed: name in release a version in which it still stood, or look for what is asked now.",
        410,
    ),
    ProblemType(
        "method-not-allowed",
        "This method is not allowed",
        "Use one of the methods in the Allow header; nothing here can be changed.",
        405,
    ),
    ProblemType(
        "not-acceptable",
        "This form is not offered",
        "Name in Accept the media type that is asked for, application/json if nothing else is said, or send no Accept at all.",
        406,
    ),
    ProblemType(
        "precondition-failed",
        "A condition of the request does not hold",
        "Take If-Match out, or send the ETag of the newest answer.",
        412,
    ),
    ProblemType(
        "content-too-large",
        "The body is too large",
        "Send at most 10 kB of text: the part of the ticket that matters.",
        413,
    ),
    ProblemType(
        "uri-too-long",
        "The address is too long",
        "Ask for fewer things at once; an address may have 4094 characters.",
        414,
    ),
    ProblemType(
        "header-fields-too-large",
        "The header fields are too large",
        "Send fewer or shorter header fields; cookies are never needed.",
        431,
    ),
    ProblemType(
        "release-damaged",
        "The copy of this release is damaged",
        "Ask for another release, or for the newest by leaving release out; tell whoever runs this service.",
        503,
    ),
    ProblemType(
        "internal-error",
        "Something went wrong on our side",
        "Try again later; if it stays, report the address that you asked for.",
        500,
    ),
)
