"""How something is answered, and how the answer is known."""

from schemas.vocabulary.term import Term, Vocabulary

WRITTEN_ANSWERS = Vocabulary(
    "written_answers",
    "Answers that a record can give",
    Term("required", "Required", "It is asked for in every one of these cases."),
    Term("conditional", "Conditional", "It is asked for only where the condition holds."),
    Term("optional", "Optional", "The customer may choose it."),
    Term("not_required", "Not required", "It is not asked for in these cases."),
    Term("info", "Information", "Nothing is asked; a fact to know."),
)
COMPUTED_ANSWERS = Vocabulary(
    "computed_answers",
    "Answers that are worked out from the records",
    Term("unknown", "Unknown", "Nobody has shown it. This is not a no."),
    Term("depends", "Depends", "The cases that are asked about differ; see the branches."),
    Term("disputed", "Disputed", "Sources disagree; see the sides."),
    Term("not_applicable", "Not applicable", "The subject has no place in these cases, or the case is not sold."),
)
ANSWERS = Vocabulary(
    "answers",
    "Answers",
    *WRITTEN_ANSWERS.values(),
    *COMPUTED_ANSWERS.values(),
)
REASONS = Vocabulary(
    "reasons",
    "Reasons for an answer that no record gives",
    Term("not_found", "Looked for, not found", "Somebody looked for it and found nothing; see the gaps."),
    Term("not_researched", "Not researched", "Nobody has looked for it yet."),
    Term("outside_subject", "Outside the subject", "The subject has no place in these cases."),
    Term("not_sold", "Not sold", "The carrier does not sell this."),
)
BASES = Vocabulary(
    "bases",
    "Bases",
    Term("stated", "Stated", "The source says so."),
    Term("absent", "Read from absence", "A complete list of the carrier's own steps for exactly these cases lacks it."),
    Term("general", "General", "Said of US carriers in general; never an answer about one carrier."),
)
CONFIDENCES = Vocabulary(
    "confidences",
    "Confidences",
    Term("high", "High", "A carrier, a regulator or a statute says so plainly."),
    Term("medium", "Medium", "Good evidence that is old, indirect or second-hand."),
    Term("low", "Low", "A single weak or old source."),
)
STAGES = Vocabulary(
    "stages",
    "Stages",
    Term("order", "Order", "Needed when the line is ordered."),
    Term("activate", "Activation", "Needed when the line is activated."),
)
AGES = Vocabulary(
    "ages",
    "How the age of a fact is known",
    Term("source_date", "Date of the source", "The newest date that a source carries."),
    Term("live_reading", "Date of reading", "The day on which the live page was read."),
    Term("undated", "Undated", "No source shows its date and none was read live."),
)
SOLD = Vocabulary(
    "sold",
    "Whether something is sold",
    Term("yes", "Sold", "A source says that it is sold."),
    Term("no", "Not sold", "A source says that it is not sold."),
)
OFFERED = Vocabulary(
    "offered",
    "Whether a case is sold",
    *SOLD.values(),
    Term("unknown", "Unknown", "No source says whether it is sold."),
    Term("depends", "Depends", "Part of the case is sold and part is not, or is unknown."),
)
DOCUMENT_VERDICTS = Vocabulary(
    "document_verdicts",
    "What is said of a document",
    Term("accepted", "Accepted", "It is on the list of accepted documents."),
    Term("refused", "Refused", "It is named as one that will not do."),
    Term("not_listed", "Not listed", "The list of accepted documents is complete and lacks it."),
    Term("depends", "Depends", "A narrower kind of it is on a list; which one is it?"),
    Term("unknown", "Unknown", "No source says."),
)
