"""How much is known of one subject at one carrier on one plan."""

from schemas.vocabulary.term import Term, Vocabulary

COVERAGE = Vocabulary(
    "coverage",
    "Coverage",
    Term("stated", "Stated", "A source says it, at least for some of the cases."),
    Term("absent", "Read from absence", "A complete list of steps lacks it, at least in some of the cases."),
    Term("disputed", "Disputed", "Sources disagree in some of the cases."),
    Term("general", "Only in general", "Only advice on US carriers in general is known."),
    Term("unknown", "Looked for, not found", "Somebody looked for it and found nothing."),
    Term("not_researched", "Not researched", "Nobody has looked for it yet."),
    Term("not_applicable", "Not applicable", "The subject has no place here, or the plan is not sold."),
)
KNOWN = ("stated", "absent", "disputed")
