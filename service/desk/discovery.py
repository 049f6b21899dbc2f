"""How a page says that it can be embedded."""

from urllib.parse import urlencode

from markupsafe import Markup

from service.http.links import absolute

LINK = Markup('<link rel="alternate" type="application/json+oembed" href="{}">')


def discovery_link(path: str) -> Markup:
    """Return the element for the head of a page, given its path: it leads to what oEmbed knows of the page."""
    return LINK.format(absolute("/oembed?" + urlencode({"url": absolute(path), "format": "json"})))
