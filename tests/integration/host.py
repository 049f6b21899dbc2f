"""A help desk that is not one: a page of another origin with the card in a frame, which says what a host would say."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

PAGE = """<!doctype html><title>Host</title>
<script>
const heard = [];
const said = {context};
const mode = {mode};
const frame = () => document.getElementById("card").contentWindow;
const say = (what) => frame().postMessage(what, "*");
const tell = () => mode && say(JSON.stringify({{event: "appContext", data: said}}));
addEventListener("message", (event) => {{
  heard.push(event.data);
  if (mode === "fetch" && event.data === "chatwoot-dashboard-app:fetch-info") tell();
}});
</script>
<textarea id="paste"></textarea>
<iframe id="card" src="{src}" width="700" height="900" {attributes} onload="if (mode === 'load') tell()"></iframe>
"""


@dataclass
class Host:
    """The fake help desk: what its one page is at the moment."""

    url: str
    pages: dict[str, str] = field(default_factory=dict)

    def show(self, page: Any, src: str, context: Any = None, mode: str = "", attributes: str = "") -> Any:
        """Open the host's page with the card in it and return the card's frame."""
        told = {"context": json.dumps(context), "mode": json.dumps(mode), "src": src, "attributes": attributes}
        self.pages["/"] = PAGE.format(**told)
        page.goto(self.url)
        return page.frame_locator("#card")


@contextmanager
def fake_host() -> Iterator[Host]:
    """A fake help desk on a free port."""
    pages: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path, "").encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Host(f"http://127.0.0.1:{server.server_port}/", pages)
    finally:
        server.shutdown()
        server.server_close()
