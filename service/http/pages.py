"""Pages and fragments for people."""

from flask import Blueprint

HTML = "text/html"


class Pages(Blueprint):
    """A blueprint whose answers are HTML; it reports problems in HTML as well."""
