"""The parts of a reply to a customer."""

from schemas.vocabulary.term import Term, Vocabulary

BLOCKS = Vocabulary(
    "blocks",
    "Parts of a reply",
    Term("greeting", "Greeting", "A word of welcome."),
    Term("claim", "What you may have read", "What people believe, and what is true."),
    Term("answer", "The answer", "What it looks like for the case as a whole."),
    Term("have", "Please have ready", "The things that are asked for."),
    Term("tell", "What you will be asked", "What the customer says or types in."),
    Term("check", "What the carrier checks", "What the carrier looks at before the line works."),
    Term("pay", "What you pay", "Charges, deposits and what is paid up front."),
    Term("do", "What else you do", "Accounts, apps and other things to do."),
    Term("not_needed", "Not asked for, as far as we found", "What is not required, as far as the sources show."),
    Term("unknown", "What we could not find", "What no source says, to be asked before ordering."),
    Term("know", "How long it takes", "The time until the line works."),
    Term("steps", "Step by step", "What to do in order, and how one sees that it worked."),
    Term("trouble", "If something goes wrong", "Common failures and what mends them."),
    Term("changes", "What may change", "Rules to come that may change an answer."),
    Term("question", "A question to you", "What the customer may add so that the answer becomes more exact."),
    Term("sources", "Where this comes from", "When it was checked, the pages it rests on, and how it is cited."),
)
