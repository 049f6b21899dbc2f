"""What can change between two releases."""

from schemas.vocabulary.found import FOUND_KINDS
from schemas.vocabulary.term import Term, Vocabulary

CHANGES = Vocabulary(
    "changes",
    "Changes",
    Term("added", "Added", "The record is new."),
    Term("removed", "Removed", "The record is closed: it holds no longer."),
    Term("renamed", "Renamed", "The record has another id and says the same."),
    Term(
        "answer_changed",
        "Answer changed",
        "What is asked is another thing: the answer, an amount, a deadline, a list or a status.",
    ),
    Term("condition_changed", "Condition changed", "The condition, or the cases for which it holds, are other ones."),
    Term("text_changed", "Text changed", "The same is said in other words, or with other details."),
    Term("evidence_only", "Evidence only", "Only the sources, or how sure it is, have changed; the rule has not."),
)
CHANGED_KINDS = Vocabulary(
    "changed_kinds",
    "Kinds of record that can change",
    *FOUND_KINDS.values(),
    Term("jurisdiction", "Country", "What the law of a country asks in general."),
)
CHANGED_KEYS = Vocabulary(
    "changed_keys",
    "Parts of a record that can change",
    Term("subject", "Subject", "What is asked about."),
    Term("answer", "Answer", "Whether it is asked for."),
    Term("condition", "Condition", "When it is asked for."),
    Term("when", "Cases", "The cases for which it holds."),
    Term("amount", "Amount", "What is paid."),
    Term("takes", "Time it takes", "How long it takes."),
    Term("within", "Deadline", "Within which time it is asked for."),
    Term("validity", "Validity", "How long it stays valid."),
    Term("length", "Number of characters", "How long it may be."),
    Term("digits", "Digits only", "Whether it has digits alone."),
    Term("age", "Age", "The least age in years."),
    Term("accepts", "Accepted documents", "Which documents will do."),
    Term("accepts_only", "Nothing else accepted", "Whether the list of documents is complete."),
    Term("refuses", "Refused documents", "Which documents will not do."),
    Term("instead", "What may stand in for it", "Which other things will do."),
    Term("verdict", "Verdict", "Whether a claim is true."),
    Term("status", "Status", "Whether it is in force or in business."),
    Term("effective_on", "In force from", "From which day it binds."),
    Term("statement", "Statement", "What is said."),
    Term("steps", "Steps", "What to do."),
    Term("offers", "What is sold", "Which cases are sold and which are not."),
    Term("gaps", "What nobody has shown", "What was looked for and not found."),
    Term("other", "Details", "Anything else that is said."),
)
