"""What the service answers, written as lines of Markdown: one writer for each kind of answer."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from schemas.vocabulary.answers import ANSWERS, DOCUMENT_VERDICTS, REASONS
from schemas.vocabulary.case import ACTIONS, DIMENSIONS, PLANS
from schemas.vocabulary.claims import VERDICTS
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.found import FOUND_KINDS
from schemas.vocabulary.identity import REASONS_FOR_A_CARRIER
from schemas.vocabulary.records import KINDS, LANGUAGES
from schemas.vocabulary.subjects import SUBJECTS
from schemas.vocabulary.verdicts import READINESS

Row = Mapping[str, Any]
MOST = 5
MOST_SOURCES = 3


def lines(call: str, reply: Row) -> Iterator[str]:
    """Write the answer to a call."""
    segments = call.partition("?")[0].split("/")
    return next(WRITERS[segment] for segment in reversed(segments) if segment in WRITERS)(reply["data"])


def answer_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Write answers, each with its branches and sides and with what stands beside it."""
    for row in rows:
        yield from (f"- **{row['label']}**: {said(row)}", *parts(row))


def checklist_lines(found: Row) -> Iterator[str]:
    """Write the verdict and what it rests on."""
    yield from (f"**Verdict: {READINESS[found['verdict']].label}.** {found['label']}", "")
    items = {row["subject"]: row for row in found["items"]}
    yield from cut([f"- Missing: **{items[name]['label']}**: {spoken(items[name])}" for name in found["missing"]])
    yield from cut([f"- To be asked: **{items[name]['label']}**: {spoken(items[name])}" for name in found["open"]])
    if found["unknown"]:
        yield f"- Nobody knows: {labels(found['unknown'])}."
    yield from cut([f"- Better with: {better(each)}" for each in found["alternatives"]])
    if "next_question" in found:
        yield f"- Ask next: {found['next_question']['label']}."


def option_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Write who would take a customer, and why not."""
    return cut([option_line(row) for row in rows])


def option_line(row: Row) -> str:
    """Write what one carrier would say, and where its sources are."""
    states = {"Missing": row["missing"], "To be asked": row["open"], "Nobody knows": row["unknown"]}
    told = " ".join(f"{state}: {labels(names)}." for state, names in states.items() if names)
    official = f"Answers from official pages: {row['official']}; sources in `{row['links']['checklist']}`"
    return f"- **{row['name']}** ({case({'when': row['case']})}): **{READINESS[row['verdict']].label}.** {told} {official}"


def port_lines(card: Row) -> Iterator[str]:
    """Write what is asked only because a number moves, on both sides, and the steps."""
    yield from side_lines(f"Leaving {card['leaving']}", card["leave"])
    yield from side_lines(f"Coming to {card['joining']}", card["join"])
    steps = [f"`{each['id']}`" for each in card["procedures"]]
    yield f"- Steps: {listed(steps)}."


def side_lines(title: str, rows: list[Row]) -> Iterator[str]:
    """Write one side of a move, and how many rows are left out."""
    moving = [row for row in rows if "action" in SUBJECTS[row["subject"]].applies]
    yield f"- **{title}** (and {len(rows) - len(moving)} rows on subjects that do not hang on the move)"
    yield from (f"  - **{row['label']}**: {spoken(row)}" for row in moving)


def comparison_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Write the answers of carriers side by side."""
    for row in rows:
        yield f"- **{row['label']}**"
        yield from (f"  - {cell['carrier']}: {spoken(cell)}" for cell in row["cells"])


def match_lines(found: Row) -> Iterator[str]:
    """Write what was recognised, and where it leads."""
    yield f"- Language: {LANGUAGES[found['language']].label}"
    yield f"- Carriers: {listed([each['carrier'] for each in found['carriers']])}"
    for kind, key, terms in (("Subjects", "subject", SUBJECTS), ("Actions", "action", ACTIONS), ("Plans", "plan", PLANS)):
        if found[f"{key}s"]:
            yield f"- {kind}: {listed([terms[each[key]].label for each in found[f'{key}s']])}"
    yield from cut([f"- Claim `{each['claim']}`: **{VERDICTS[each['verdict']].label}**" for each in found["claims"]])
    yield from (f"- Answers: `GET {address}`" for address in found["answers"])


def claim_lines(claim: Row) -> Iterator[str]:
    """Write the verdict on a claim, the truth with its sources, and the warning."""
    yield from (f"**Verdict: {VERDICTS[claim['verdict']].label}.** “{claim['claim']}”", "")
    known = {source["id"].partition(".")[2]: source for source in claim["sources"]}
    for point in claim["truth"]:
        yield f"- {point['text']}{cited([known[name] for name in point.get('sources', ()) if name in known])}"
    yield f"- Rests on the records {listed([f'`{name}`' for name in claim['proof']])}."
    if "warning" in claim:
        yield f"- Warning: {claim['warning']}"


def hit_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Write what a search found."""
    found = [f"- {FOUND_KINDS[row['kind']].label}: **{row['title']}** {row.get('text', '')} (`{row['id']}`)" for row in rows]
    return cut(found)


def candidate_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Write which carriers are meant, and why."""
    return cut([f"- **{row['name']}** ({KINDS[row['kind']].label}): {reasons(row)}" for row in rows])


def failure_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Write what goes wrong, and what mends it."""
    return cut([f"- **{row['failure']}** {row['remedy']}{cited(row['sources'])}" for row in rows])


WRITERS: dict[str, Callable[[Any], Iterator[str]]] = {
    "answers": answer_lines,
    "checklist": checklist_lines,
    "options": option_lines,
    "port": port_lines,
    "compare": comparison_lines,
    "match": match_lines,
    "claims": claim_lines,
    "search": hit_lines,
    "identify": candidate_lines,
    "failures": failure_lines,
}


def parts(row: Row) -> Iterator[str]:
    """Write the branches and sides of an answer, and what stands beside it."""
    for branch in row.get("branches", ()):
        yield f"  - {case(branch)}: {spoken(branch)}"
    for side in row.get("sides", ()):
        yield f"  - {said(side)}"
        yield from (f"  {line}" for line in limits(side))
    yield from limits(row)
    for gap in row.get("gaps", ()):
        yield f"  - Gap ({case(gap)}; looked for on {gap['looked_on']}): {gap['note']}"
    for law in row.get("law", ()):
        yield f"  - Law, `{law['id']}`: {law['statement']}"
    for advice in row.get("generally", ()):
        yield f"  - In general, `{advice['id']}`: {advice['statement']}"


def limits(row: Row) -> Iterator[str]:
    """Write what a statement does not cover."""
    return (f"  - Note: {limit['text']}" for limit in row.get("limits", ()))


def spoken(row: Row) -> str:
    """Write an answer on one line, with its branches and sides."""
    branches = [f"{case(branch)}: {spoken(branch)}" for branch in row.get("branches", ())]
    sides = [f"One side: {said(side)}" for side in row.get("sides", ())]
    return " ".join([ANSWERS[row["answer"]].label + "." if sides else said(row), *branches, *sides])


def said(row: Row) -> str:
    """Write what is said in one breath: answer, condition, statement, facts, documents, evidence."""
    reason = f" ({REASONS[row['reason']].label.lower()})" if "reason" in row else ""
    words = [f"{ANSWERS[row['answer']].label}{reason}.", row.get("condition"), row.get("statement"), *facts(row)]
    known = [word for word in (row.get("basis"), row.get("confidence")) if word]
    return " ".join(word for word in words if word) + (cited(row["sources"], *known) if "why" in row else "")


def facts(row: Row) -> Iterator[str]:
    """Write the amount, the age, the deadline, what will do instead and what is said of documents."""
    if "value" in row.get("amount", {}):
        yield f"{row['amount']['value']} {row['amount']['currency']}."
    if "min" in row.get("age", {}):
        yield f"From {row['age']['min']} years."
    if "within" in row:
        yield f"Deadline: {row['within']}."
    if row.get("instead"):
        yield f"Instead of it: {labels(row['instead'])}."
    for each in row.get("documents", ()):
        yield f"{DOCUMENTS[each['document']].label}: {DOCUMENT_VERDICTS[each['verdict']].label.lower()}."


def cited(sources: Iterable[Row], *known: str) -> str:
    """Write links to sources in brackets, each with its date or with the day on which it was read."""
    links = [f"[{each['publisher']}]({each['url']}), {dated(each)}" for each in sources]
    words = [*([", ".join(known)] if known else []), *islice(links, MOST_SOURCES), *more(links, MOST_SOURCES)]
    return f" ({'; '.join(words)})" if words else ""


def dated(source: Row) -> str:
    """Write the date of a source, or that it has none and when it was read."""
    return str(source.get("dated") or f"undated, read {source['read_on']}")


def case(row: Row) -> str:
    """Write the cases of a branch or gap in words."""
    if "otherwise" in row:
        return "Otherwise"
    told = [" or ".join(DIMENSIONS[name][value].label for value in values) for name, values in row.get("when", {}).items()]
    return ", ".join(told) or "all cases"


def better(found: Row) -> str:
    """Write what would leave the customer better off."""
    if "subject" in found:
        return f"{found['label']}, as {SUBJECTS[found['subject']].label}"
    return f"{found['label']} ({READINESS[found['verdict']].label.lower()})"


def reasons(row: Row) -> str:
    """Write why a carrier may be the one."""
    return ", ".join(f"{REASONS_FOR_A_CARRIER[each['reason']].label.lower()} {each['value']}" for each in row["reasons"])


def labels(names: Iterable[str]) -> str:
    """Write the labels of subjects."""
    return listed([SUBJECTS[name].label for name in names])


def listed(words: list[str], most: int = MOST) -> str:
    """Write words with commas, and how many more there are."""
    return ", ".join([*words[:most], *more(words, most)])


def cut(written: list[str], most: int = MOST) -> Iterator[str]:
    """Write the first lines, and how many more there are."""
    yield from written[:most]
    yield from (f"- … {rest}" for rest in more(written, most))


def more(whole: list[str], most: int) -> Iterator[str]:
    """Write how many more there are, if any."""
    if len(whole) > most:
        yield f"and {len(whole) - most} more"
