"""The pages: the desk, what is around it, and the card that is shown in a frame; one module a page or a family of pages."""

from service.desk import wording
from service.desk.pages import about, carriers, changes, claims, compare, countries, coverage, errors, front, port
from service.desk.pages.embed import embed
from service.desk.site import desk

__all__ = ["PAGES"]

PAGES = (desk, embed)
REGISTERED = (about, carriers, changes, claims, compare, countries, coverage, errors, front, port, wording)
"""What adds its views, errors and filters to the pages by being imported."""
