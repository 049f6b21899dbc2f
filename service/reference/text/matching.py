"""What a sentence of a ticket is about: carriers, subjects, actions, claims and the language, with positions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from service.reference.dataset import Dataset
from service.reference.languages import ENGLISH
from service.reference.positions import Record
from service.reference.text.folding import fold_with_places
from service.reference.text.intent import beside_the_point, likeliest
from service.reference.text.language import language_of
from service.reference.text.lexicon import ABOUT, CARRIERS, Found
from service.reference.text.namesakes import Surroundings
from service.reference.text.words import Words

MOST_CLAIMS = 5
# What a name in the text adds to what speaks for a subject.
NAMED = 0.15
Pairs = list[tuple[str, Found]]
# What a question that names nothing else turns on: how a number moves hangs on two things.
TURNS_ON = {"port_in": ("account_number", "transfer_pin"), "port_out": ("transfer_pin", "account_number")}


def match(dataset: Dataset, words: Words, text: str) -> dict[str, Any]:
    """Return what a text is about. Positions are characters of the text; the text itself is not repeated."""
    folded, places = fold_with_places(text)
    found = words.lexicon.find(folded)
    terms = [each for each in found if each.about != CARRIERS]
    brands = [each for each in found if each.about == CARRIERS]
    everyday = words.everyday(brands, Surroundings(text, folded, places))
    carriers = [each for each in brands if each not in everyday]
    named = {key: list(mentions(dataset, terms, key)) for key in ABOUT}
    result: dict[str, Any] = {
        "language": language_of(text),
        "carriers": placed("carrier", ((each.id, each) for each in carriers), places),
        "subjects": subjects(named["subjects"], named["actions"], words.scores(text), text, places),
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

    If none is named, they are those on which the actions turn; one that the text is like may stand there without any name,
    and one that is only mentioned is left out.
    """
    turning = [(subject, each) for action, each in actions for subject in TURNS_ON.get(action, ())]
    rows = placed("subject", named or turning, places, found_by="name" if named else "action")
    likely = likeliest(scores)
    if likely and likely not in {row["subject"] for row in rows}:
        rows.append({"subject": likely, "start": 0, "end": len(text), "found_by": "likeness"})
    weight = {row["subject"]: scores.get(row["subject"], 0) + NAMED * (row["found_by"] == "name") for row in rows}
    kept = weight.keys() - beside_the_point(scores)
    return sorted((row for row in rows if row["subject"] in kept), key=lambda row: -weight[row["subject"]])


def placed(key: str, pairs: Iterable[tuple[str, Found]], places: list[int], **more: str) -> list[dict[str, Any]]:
    """Return what was found with its place in the text as it was sent, each thing once."""
    found: dict[str, dict[str, Any]] = {}
    for name, each in pairs:
        found.setdefault(name, {key: name, "start": places[each.start], "end": places[each.end], **more})
    return list(found.values())


def claims(dataset: Dataset, words: Words, text: str, carriers: set[str], about: set[str], language: str) -> list[dict[str, Any]]:
    """Return the claims on the subjects of a text, about its carriers or about all, those most like the text first."""
    index = words.indexes.get(language, words.indexes[ENGLISH])
    like = [entry.id for entry in index.resembling(text, ["claim"])]
    fitting = [claim for claim in dataset.claims.values() if concerns(claim, carriers, about)]
    ranked = sorted(fitting, key=lambda claim: (like.index(claim["id"]) if claim["id"] in like else len(like), claim["id"]))
    return [{"claim": claim["id"], "verdict": claim["verdict"]} for claim in ranked[:MOST_CLAIMS]]


def concerns(claim: Record, carriers: set[str], subjects: set[str]) -> bool:
    """Tell whether a claim is on one of some subjects, and about one of some carriers or about all."""
    about = set(claim.get("carriers", carriers))
    return bool(subjects & set(claim.get("subjects", ()))) and (not carriers or bool(about & carriers))
