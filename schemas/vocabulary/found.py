"""What a search can find."""

from schemas.vocabulary.term import Term, Vocabulary

FOUND_BY = Vocabulary(
    "found_by",
    "How a subject is found in a text",
    Term("name", "Name", "A name of it stands in the text."),
    Term("action", "Action", "The text names only an action, which turns on it."),
    Term("likeness", "Likeness", "The text is like others that turn on it, whatever their words: a likely reading."),
)

FOUND_KINDS = Vocabulary(
    "found_kinds",
    "Kinds of record that a search finds",
    Term("carrier", "Carrier", "Who sells."),
    Term("requirement", "Requirement", "What is asked, or known, on one subject."),
    Term("procedure", "Procedure", "What to do, step by step."),
    Term("failure", "Failure", "What goes wrong, and what mends it."),
    Term("claim", "Claim", "What people believe, and whether it is true."),
    Term("rule", "Rule", "What the law says."),
    Term("term", "Term", "What a word means."),
)
