"""What a sentence of a ticket is about: carriers, subjects, actions, claims and the language, with positions."""

from collections.abc import Iterable, Iterator
from typing import Any

from service.reference.dataset import Dataset
from service.reference.languages import ENGLISH
from service.reference.positions import Record
from service.reference.text.context import VAGUE, Context
from service.reference.text.folding import fold_with_places
from service.reference.text.lexicon import ABOUT, CARRIERS, Found
from service.reference.text.words import Words

MOST_CLAIMS = 5
# What a question that names nothing else turns on: how a number moves hangs on two things.
TURNS_ON = {"port_in": ("account_number", "transfer_pin"), "port_out": ("transfer_pin", "account_number")}


def match(dataset: Dataset, words: Words, text: str) -> dict[str, Any]:
    """Return what a text is about. Positions are characters of the text; the text itself is not repeated."""
    folded, places = fold_with_places(text)
    found = words.lexicon.find(folded)
    context = Context(dataset, text, folded, places, found)
    terms = [each for each in found if each.about != CARRIERS]
    carriers = [each for each in found if each.about == CARRIERS and context.is_meant(each)]
    about = {key: list(mentions(dataset, terms, key)) for key in ABOUT}
    about["subjects"] = in_view_of(about["actions"], about["subjects"])
    result: dict[str, Any] = {
        "language": context.language,
        "carriers": placed([("carrier", each.id, each) for each in carriers], places),
        **{key: placed([(key.removesuffix("s"), name, each) for name, each in pairs], places) for key, pairs in about.items()},
    }
    named, subjects = {each.id for each in carriers}, {name for name, _ in about["subjects"]}
    result["claims"] = claims(dataset, words, text, named, subjects, result["language"])
    return result


def mentions(dataset: Dataset, terms: Iterable[Found], key: str) -> Iterator[tuple[str, Found]]:
    """Find the subjects, actions, plans or SIMs that the terms of a text are about, the most telling first."""
    pairs = [(name, each) for each in terms for name in dataset.terms[each.id].get(key, ())]
    yield from sorted(pairs, key=lambda pair: (vagueness(pair[0]), pair[1].start - pair[1].end, pair[1].start))


def vagueness(name: str) -> int:
    """Return how little a subject tells: 0 for most of them."""
    return VAGUE.index(name) + 1 if name in VAGUE else 0


def in_view_of(actions: list[tuple[str, Found]], subjects: list[tuple[str, Found]]) -> list[tuple[str, Found]]:
    """Return the subjects in view of the actions: where a number moves, a PIN is that of the transfer before the account's.

    A text that names actions alone is about what these turn on.
    """
    turning = [(subject, each) for action, each in actions for subject in TURNS_ON.get(action, ())]
    return sorted(subjects, key=lambda pair: bool(turning) and pair[0] == "account_pin") or turning


def placed(rows: Iterable[tuple[str, str, Found]], places: list[int]) -> list[dict[str, Any]]:
    """Return what was found with its place in the text as it was sent, each thing once."""
    found: dict[str, dict[str, Any]] = {}
    for key, name, each in rows:
        found.setdefault(name, {key: name, "start": places[each.start], "end": places[each.end]})
    return list(found.values())


def claims(
    dataset: Dataset, words: Words, text: str, carriers: set[str], subjects: set[str], language: str
) -> list[dict[str, Any]]:
    """Return the claims on the subjects of a text, about its carriers or about all, those most like the text first."""
    index = words.indexes.get(language, words.indexes[ENGLISH])
    like = [entry.id for entry in index.resembling(text, ["claim"])]
    fitting = [claim for claim in dataset.claims.values() if concerns(claim, carriers, subjects)]
    ranked = sorted(fitting, key=lambda claim: (like.index(claim["id"]) if claim["id"] in like else len(like), claim["id"]))
    return [{"claim": claim["id"], "verdict": claim["verdict"]} for claim in ranked[:MOST_CLAIMS]]


def concerns(claim: Record, carriers: set[str], subjects: set[str]) -> bool:
    """Tell whether a claim is on one of some subjects, and about one of some carriers or about all."""
    about = set(claim.get("carriers", carriers))
    return bool(subjects & set(claim.get("subjects", ()))) and (not carriers or bool(about & carriers))
