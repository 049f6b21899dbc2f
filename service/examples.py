"""docs/answers.md: questions of a help desk with the answers that the service really gives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient

from schemas.vocabulary.answers import ANSWERS, DOCUMENT_VERDICTS, REASONS
from schemas.vocabulary.case import DIMENSIONS
from schemas.vocabulary.documents import DOCUMENTS


@dataclass(frozen=True)
class Example:
    """A question as it comes in, the call that answers it, and what to see in the answer."""

    question: str
    call: str
    lesson: str


OPENING = """# Worked answers

Written by `make docs` from what the service answers; a test keeps it so. Each answer is one call.
"""

EXAMPLES = (
    Example(
        "T-Mobile卡怎么实名认证？(How do I do real-name registration for my T-Mobile prepaid card?)",
        "/v1/carriers/t-mobile/answers?plan=prepaid&subject=real_name_registration,prc_resident_id",
        "Both are matters of law: no US law asks, and T-Mobile's own steps do not list them.",
    ),
    Example(
        "Do I show an ID for T-Mobile prepaid?",
        "/v1/carriers/t-mobile/answers?plan=prepaid&subject=government_photo_id",
        "The steps of the online eSIM order do not list one. For everything else nobody has shown it: unknown is not no. "
        "That no law asks stands beside the answer and does not answer it.",
    ),
    Example(
        "Do I show an ID to open a T-Mobile postpaid line in a store?",
        "/v1/carriers/t-mobile/answers?plan=postpaid&channel=store&subject=government_photo_id",
        "Unknown, although an ID is asked for to change a name on an account: that is another case.",
    ),
    Example(
        "And to change the name on the account?",
        "/v1/carriers/t-mobile/answers?plan=postpaid&channel=store&action=account_change&subject=government_photo_id",
        "The same subject in the other case.",
    ),
    Example(
        "What does it cost to bring my number to T-Mobile postpaid?",
        "/v1/carriers/t-mobile/answers?plan=postpaid&action=port_in&subject=activation_fee,number_transfer_fee",
        "The connection charge applies; moving the number itself is free.",
    ),
    Example(
        "Xfinity wants an ID for my order. Will my Chinese passport do?",
        "/v1/carriers/xfinity-mobile/answers?plan=postpaid&channel=online&subject=government_photo_id&document=cn_passport,us_passport",
        "Asked only under a condition, within 72 hours, with a complete list of documents. A Chinese passport is not on it.",
    ),
    Example(
        "Does Mint Mobile want my Social Security number?",
        "/v1/carriers/mint-mobile/answers?subject=ssn",
        "Nobody has shown it. What is said of US prepaid service in general stands beside the unknown and never answers it.",
    ),
    Example(
        "What about T-Mobile Lifeline?",
        "/v1/carriers/t-mobile/answers?plan=lifeline&subject=ssn,lifeline_eligibility",
        "What a law requires binds.",
    ),
)


def write_page(client: FlaskClient) -> str:
    """Return the page with the answers that a client gets."""
    return "\n".join([OPENING, *(line for example in EXAMPLES for line in section(client, example))]) + "\n"


def section(client: FlaskClient, example: Example) -> Iterator[str]:
    """Write one question and its answer."""
    yield from (f"## {example.question}", "", f"`GET {example.call}`", "")
    for row in client.get(example.call).get_json()["data"]:
        yield f"- **{row['label']}**: {said(row)}"
        yield from parts(row)
    yield from ("", example.lesson, "")


def parts(row: Mapping[str, Any]) -> Iterator[str]:
    """Write the branches and sides of an answer, and what stands beside it."""
    for branch in row.get("branches", ()):
        yield f"  - {case(branch)}: {said(branch)}"
    for side in row.get("sides", ()):
        yield f"  - {said(side)}"
    for gap in row.get("gaps", ()):
        yield f"  - Gap ({case(gap)}; looked for on {gap['looked_on']}): {gap['note']}"
    for law in row.get("law", ()):
        yield f"  - Law, `{law['id']}`: {law['statement']}"
    for advice in row.get("generally", ()):
        yield f"  - In general, `{advice['id']}`: {advice['statement']}"


def said(row: Mapping[str, Any]) -> str:
    """Write what is said in one breath: answer, condition, statement, facts, documents, evidence."""
    reason = f" ({REASONS[row['reason']].label.lower()})" if "reason" in row else ""
    words = [f"{ANSWERS[row['answer']].label}{reason}.", row.get("condition"), row.get("statement"), *facts(row)]
    if "why" in row:
        evidence = ", ".join(f"[{source['publisher']}]({source['url']})" for source in row["sources"])
        known = [row.get("basis"), row.get("confidence"), row["evidence_age"].get("date", "undated")]
        words.append(f"({', '.join(word for word in known if word)}; {evidence})")
    return " ".join(word for word in words if word)


def facts(row: Mapping[str, Any]) -> Iterator[str]:
    """Write the amount, the deadline and what is said of documents."""
    if "value" in row.get("amount", {}):
        yield f"{row['amount']['value']} {row['amount']['currency']}."
    if "within" in row:
        yield f"Deadline: {row['within']}."
    for each in row.get("documents", ()):
        yield f"{DOCUMENTS[each['document']].label}: {DOCUMENT_VERDICTS[each['verdict']].label.lower()}."


def case(row: Mapping[str, Any]) -> str:
    """Write the cases of a branch or gap in words."""
    if "otherwise" in row:
        return "Otherwise"
    labels = [
        " or ".join(DIMENSIONS[dimension][value].label for value in values) for dimension, values in row.get("when", {}).items()
    ]
    return ", ".join(labels) or "all cases"
