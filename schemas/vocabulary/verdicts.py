"""Whether a customer is ready, thing by thing and on the whole."""

from schemas.vocabulary.term import Term, Vocabulary

READINESS = Vocabulary(
    "readiness",
    "Readiness",
    Term("not_ready", "Not ready", "Something that is asked for is missing, or the case is not sold."),
    Term("ask", "Ask", "Nothing is known to be missing, but something has to be asked first."),
    Term("unknown", "Cannot be told", "All that is known to be asked for is there; of something else nobody knows."),
    Term("ready", "Ready", "All that is asked for is there."),
)
ITEM_STATES = Vocabulary(
    "item_states",
    "State of one thing",
    Term("missing", "Missing", "It is asked for and the customer lacks it."),
    Term("open", "To be asked", "It is or may be asked for; does the customer have it?"),
    Term("unknown", "Nobody knows", "No source says whether it is asked for."),
    Term("satisfied", "There", "The customer has it, or something that will do."),
)
