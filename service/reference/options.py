"""Who would take a customer: every carrier and case, best first by a written rule."""

from collections.abc import Iterator
from typing import Any

from schemas.vocabulary.case import PLANS, SIMS
from service.reference.cases import When
from service.reference.checklist import Checklist, checklist
from service.reference.dataset import Dataset
from service.reference.offers import offered
from service.reference.rules.evidence import AUTHORITIES
from service.reference.verdict import Customer

VERDICTS = ("ready", "ask", "unknown", "not_ready")


def options(dataset: Dataset, case: When, customer: Customer) -> list[dict[str, Any]]:
    """Return each carrier with each plan and SIM of a case, best first.

    The rule: the ready first, then those that one has to ask, then those of which nobody knows enough, and those that are
    not ready last; then what is sold for sure; then fewer open and unknown things; then more answers from an official page;
    then the id.
    """
    found = [option(dataset, carrier, each, customer) for carrier in open_carriers(dataset) for each in cases_of(case)]
    return sorted((each for each in found if each["offered"] != "no"), key=rank)


def open_carriers(dataset: Dataset) -> Iterator[str]:
    """Find the carriers that take customers."""
    return (name for name, carrier in dataset.carriers.items() if carrier["status"] == "active")


def cases_of(case: When) -> Iterator[When]:
    """Find every single plan with every single SIM of a case."""
    for plan in case.get("plan", tuple(PLANS)):
        for sim in case.get("sim", tuple(SIMS)):
            yield {**case, "plan": (plan,), "sim": (sim,)}


def option(dataset: Dataset, carrier: str, case: When, customer: Customer) -> dict[str, Any]:
    """Return what one carrier would say to the customer in one case."""
    found = checklist(dataset, carrier, case, customer)
    return {
        "carrier": carrier,
        "name": dataset.carriers[carrier]["name"],
        "case": case,
        "offered": offered(dataset.carriers[carrier], case),
        "verdict": found.verdict,
        "missing": found.in_state("missing"),
        "open": found.in_state("open"),
        "unknown": found.in_state("unknown"),
        "official": official(found),
    }


def official(found: Checklist) -> int:
    """Return how many gating answers rest on a page of a carrier, a regulator or a statute."""
    said = (branch for row in found.rows if row.get("state") for branch in row.get("branches", [row]))
    return sum(any(source["kind"] in AUTHORITIES for source in branch.get("sources", ())) for branch in said)


def rank(row: dict[str, Any]) -> tuple[int, int, int, int, str, list[str]]:
    """Return the sort key of the written rule."""
    sold = {"yes": 0, "depends": 1}.get(row["offered"], 2)
    undecided = len(row["open"]) + len(row["unknown"])
    return (VERDICTS.index(row["verdict"]), sold, undecided, -row["official"], row["carrier"], plan_and_sim(row["case"]))


def plan_and_sim(case: When) -> list[str]:
    """Return the plan and the SIM of a case, for a stable order."""
    return [value for dimension in ("plan", "sim") for value in case[dimension]]
