"""What people see: the desk, the pages on records, cards and replies, and the parts that stand in other help desks."""

from service.desk import about, carriers, changes, claims, compare, countries, coverage, errors, front, port, wording
from service.desk.embed import embed
from service.desk.site import desk

__all__ = ["PAGES"]

PAGES = (desk, embed)
REGISTERED = (about, carriers, changes, claims, compare, countries, coverage, errors, front, port, wording)
"""What adds its views, errors and filters to the pages by being imported."""
