from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from threading import Thread


@contextmanager
def hosted(files: Mapping[str, bytes]) -> Iterator[str]:
    """Serve files on a free port of this machine, as somebody else's site; return its address."""
    known = {"favicon.ico": b"", **files}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.partition("?")[0].removeprefix("/")
            self.send_response(200 if name in known else 404)
            self.send_header("Content-Type", f"{guess_type(name)[0]}; charset=utf-8")
            self.end_headers()
            self.wfile.write(known.get(name, b""))

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    site = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=site.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{site.server_port}"
    finally:
        site.shutdown()
        site.server_close()
