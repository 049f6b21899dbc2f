"""What a sentence of a ticket is about: carriers, subjects, actions, claims and the language, with positions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from service.reference.dataset import Dataset
from service.reference.languages import ENGLISH
from service.reference.positions import Record
from service.reference.text.folding import fold_with_places
from service.reference.text.intent import CLEAR, LIKELY, beside_the_point, likeliest
from service.reference.text.language import language_of
from service.reference.text.lexicon import ABOUT, CARRIERS, Found
from service.reference.text.namesakes import Surroundings
from service.reference.text.words import Words

# The claims of a text: at most so many, each at least this much as close to it as the closest one.
MOST_CLAIMS, LEAST_LIKENESS = 5, 0.3
# What a name in the text adds to what speaks for a subject: set on the tuned half of the questions.
NAMED = 0.15
Pairs = list[tuple[str, Found]]
# What a question that names nothing else turns on: how a number moves hangs on two things.
TURNS_ON = {"port_in": ("account_number", "transfer_pin"), "port_out": ("transfer_pin", "account_number")}


def match(dataset: Dataset, words: Words, text: str) -> dict[str, Any]:
    """Return what a text is about. Positions are characters of the text; the text itself is not repeated."""
    folded, places = fold_with_places(text)
    found = words.skill.meant(words.lexicon.find(folded), Surroundings(text, folded, places))
    carriers = [each for each in found if each.about == CARRIERS]
    terms = [each for each in found if each.about != CARRIERS]
    named = {key: list(mentions(dataset, terms, key)) for key in ABOUT}
    result: dict[str, Any] = {
        "language": language_of(text),
        "carriers": placed("carrier", ((each.id, each) for each in carriers), places),
        "subjects": subjects(named["subjects"], named["actions"], words.skill.scores(text), text, places),
        **{key: placed(key.removesuffix("s"), named[key], places) for key in ("actions", "plans", "sims")},
    }
    about = {row["subject"] for row in result["subjects"]}
    result["claims"] = claims(dataset, words, text, {each.id for each in carriers}, about, result["language"])
    return result


def mentions(dataset: Dataset, terms: Iterable[Found], key: str) -> Iterator[tuple[str, Found]]:
    """Find the subjects, actions, plans or SIMs that the terms of a text are about, the longest name first."""
    pairs = [(name, each) for each in terms for name in dataset.terms[each.id].get(key, ())]
    yield from sorted(pairs, key=lambda pair: (pair[1].start - pair[1].end, pair[1].start))


def subjects(named: Pairs, actions: Pairs, scores: Mapping[str, float], text: str, places: list[int]) -> list[dict[str, Any]]:
    """Return the subjects of a text, that on which it turns first, each with how it was found.

    They are those that are named or, if none is, those on which the actions turn, and the likeliest one.
    One that is named but beside the point is left out.
    """
    turning = [] if named else [(subject, each) for action, each in actions for subject in TURNS_ON.get(action, ())]
    rows = placed("subject", named, places, found_by="name") + placed("subject", turning, places, found_by="action")
    likely = likeliest(scores, CLEAR if turning else LIKELY)
    if likely and likely not in {row["subject"] for row in rows}:
        rows.append({"subject": likely, "start": 0, "end": len(text), "found_by": "likeness"})
    weight = {row["subject"]: scores.get(row["subject"], -1) + NAMED * (row["found_by"] == "name") for row in rows}
    kept = weight.keys() - beside_the_point(scores)
    return sorted((row for row in rows if row["subject"] in kept), key=lambda row: -weight[row["subject"]])


def placed(key: str, pairs: Iterable[tuple[str, Found]], places: list[int], **more: str) -> list[dict[str, Any]]:
    """Return what was found with its place in the text as it was sent, each thing once."""
    found: dict[str, dict[str, Any]] = {}
    for name, each in pairs:
        found.setdefault(name, {key: name, "start": places[each.start], "end": places[each.end], **more})
    return list(found.values())


def claims(dataset: Dataset, words: Words, text: str, carriers: set[str], about: set[str], language: str) -> list[dict[str, Any]]:
    """Return the claims that a text may repeat: on its subjects, about its carriers or about all, the closest first."""
    like = words.indexes.get(language, words.indexes[ENGLISH]).likeness(text, "claim")
    known = (claim for claim in dataset.claims.values() if claim["id"] in like)
    weights = {claim["id"]: like[claim["id"]] * closeness(claim, carriers, about) for claim in known}
    closest = sorted((name for name, weight in weights.items() if weight), key=lambda name: (-weights[name], name))[:MOST_CLAIMS]
    kept = [name for name in closest if weights[name] >= weights[closest[0]] * LEAST_LIKENESS]
    return [{"claim": name, "verdict": dataset.claims[name]["verdict"]} for name in kept]


def closeness(claim: Record, carriers: set[str], about: set[str]) -> float:
    """Return how close a claim is to what a text is about: its share of common subjects, twice that if it names a carrier of it.

    It is 0 for a claim on other subjects, or about other carriers.
    """
    subjects, owners = set(claim.get("subjects", ())), set(claim.get("carriers", ()))
    if carriers and owners.isdisjoint(carriers) and owners:
        return 0
    return len(subjects & about) / max(len(subjects | about), 1) * (2 if owners & carriers else 1)
