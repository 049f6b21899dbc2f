"""How fresh a fact is, and how fast it ages."""

from schemas.vocabulary.term import Term, Vocabulary

FRESHNESS = Vocabulary(
    "freshness",
    "Freshness",
    Term("fresh", "Fresh", "Young enough for its kind of fact."),
    Term("ageing", "Ageing", "Old enough to be read again soon."),
    Term("stale", "Stale", "Too old for its kind of fact: read the page again before relying on it."),
    Term("undated", "Undated", "No source shows its date and none was read live, so nobody knows."),
)

FEES = ("plan_price", "monthly_fees", "discount")
DAYS = {  # after so many days a fact is ageing, after so many stale
    "fee": (90, 180),
    "rule": (180, 365),
    "fact": (365, 730),
}


def kind_of_fact(subject: str, subject_type: str) -> str:
    """Return which kind of fact a requirement on a subject states: fees age fastest."""
    if subject_type == "pay" or subject in FEES:
        return "fee"
    return "fact" if subject_type == "know" else "rule"
