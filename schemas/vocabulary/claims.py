"""What is said of a claim."""

from schemas.vocabulary.term import Term, Vocabulary

VERDICTS = Vocabulary(
    "verdicts",
    "Verdicts on a claim",
    Term("true", "True", "Sources bear it out."),
    Term("partly_true", "Partly true", "True in some cases, and said of more."),
    Term("misleading", "Misleading", "Something true is told so that people conclude something false."),
    Term("false", "False", "Sources show the opposite."),
    Term("unproven", "Unproven", "No source was found that shows it or its opposite."),
)
