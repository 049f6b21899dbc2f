"""One round over all source pages: one host at a time, robots.txt obeyed, each page compared with the last round."""

import time
from collections.abc import Iterator, Mapping
from itertools import groupby
from urllib.parse import urlsplit

import httpx
from httpx_retries import Retry, RetryTransport
from protego import Protego

from service.watch.page import Page, fetch

AGENT = "carrier-activation-reference-watch/1"
STATES = ("changed", "moved", "gone", "unreachable", "forbidden", "new", "unchanged")
DUE = ("changed", "moved", "gone")


def polite_client(backoff: float = 1.0, timeout: float = 20.0) -> httpx.Client:
    """Return a client that says who it is, waits no longer than the timeout (seconds) and tries again with a growing pause."""
    retry = Retry(total=2, backoff_factor=backoff, status_forcelist=[429, 500, 502, 503, 504])
    transport = RetryTransport(transport=httpx.HTTPTransport(), retry=retry)
    return httpx.Client(transport=transport, timeout=timeout, headers={"User-Agent": AGENT}, follow_redirects=False)


def visit(client: httpx.Client, urls: list[str], seen: Mapping[str, str], pause: float) -> Iterator[tuple[str, Page]]:
    """Visit pages host by host, with a pause (seconds) between two of one host; compare each with its last digest."""
    for host, pages in groupby(sorted(urls, key=host_of), key=host_of):
        robots = read_robots(client, host)
        for place, url in enumerate(pages):
            if place:
                time.sleep(pause)
            allowed = robots.can_fetch(url, AGENT)
            yield url, compared(fetch(client, url), seen.get(url)) if allowed else Page("forbidden", note="robots.txt")


def host_of(url: str) -> str:
    """Return scheme and host of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def read_robots(client: httpx.Client, host: str) -> Protego:
    """Return what a host allows robots to read; a host without robots.txt allows everything."""
    try:
        response = client.get(f"{host}/robots.txt", follow_redirects=True)
        return Protego.parse(response.text if response.is_success else "")
    except httpx.HTTPError:
        return Protego.parse("")


def compared(page: Page, last: str | None) -> Page:
    """Return a page that was read as new, changed or unchanged; any other state stays."""
    if page.state != "read":
        return page
    if last is None:
        return Page("new", page.digest)
    return Page("unchanged" if last == page.digest else "changed", page.digest)
