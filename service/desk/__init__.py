"""What people see: the desk, the pages on records, and the card that help desks embed."""

from service.desk import about, carriers, claims, compare, countries, coverage, errors, front, port, wording
from service.desk.embed import embed
from service.desk.site import desk

__all__ = ["PAGES", "about", "carriers", "claims", "compare", "countries", "coverage", "errors", "front", "port", "wording"]

PAGES = (desk, embed)
