"""One page as it is now: fetched within limits, its text made comparable."""

import hashlib
from dataclasses import dataclass

import httpx
from selectolax.lexbor import LexborHTMLParser

MOST_BYTES = 3_000_000
MOST_HOPS = 5
PERMANENT = (301, 308)
GONE = (404, 410)
NO_TEXT = ("script", "style", "noscript", "template", "nav", "header", "footer", "svg")


@dataclass(frozen=True)
class Page:
    """What became of a page: its state, the digest of its text, and what there is to say."""

    state: str  # read | moved | gone | unreachable
    digest: str = ""
    note: str = ""


def fetch(client: httpx.Client, url: str) -> Page:
    """Fetch a page, following redirects; a permanent one means that the page has moved."""
    moved = ""
    try:
        for _ in range(MOST_HOPS):
            with client.stream("GET", url) as response:
                if response.has_redirect_location:
                    url = str(response.url.join(response.headers["Location"]))
                    moved = url if response.status_code in PERMANENT else moved
                    continue
                return judged(response, moved)
    except httpx.HTTPError as error:
        return Page("unreachable", note=type(error).__name__)
    return Page("unreachable", note="redirects without end")


def judged(response: httpx.Response, moved: str) -> Page:
    """Return what a final response says of a page."""
    if response.status_code in GONE:
        return Page("gone", note=f"status {response.status_code}")
    if response.is_error:
        return Page("unreachable", note=f"status {response.status_code}")
    body = b""
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > MOST_BYTES:
            return Page("unreachable", note=f"larger than {MOST_BYTES} bytes")
    html = "html" in response.headers.get("Content-Type", "")
    digest = digest_of(text_of(body.decode(response.encoding or "utf-8", errors="replace")) if html else body)
    return Page("moved", digest, moved) if moved else Page("read", digest)


def text_of(html: str) -> str:
    """Return the words of a page, without what changes at every visit."""
    tree = LexborHTMLParser(html)
    tree.strip_tags(list(NO_TEXT))
    return " ".join((tree.body.text(separator=" ") if tree.body else "").casefold().split())


def digest_of(content: str | bytes) -> str:
    """Return the SHA-256 of a text or of bytes."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()
