import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT


@dataclass
class Server:
    """A gunicorn as it runs in production, on a free port of this machine."""

    port: int
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def get(self, path: str, headers: dict[str, str] | None = None) -> int:
        """Ask once on a connection of its own; return the status."""
        with closing(self.connect()) as connection:
            connection.request("GET", path, headers=headers or {})
            with connection.getresponse() as response:
                response.read()
                return response.status

    def post(self, path: str, body: dict[str, str]) -> int:
        """Send JSON on a connection of its own; return the status."""
        with closing(self.connect()) as connection:
            connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
            with connection.getresponse() as response:
                response.read()
                return response.status

    def logged(self, line: str) -> str:
        """Return the log once a line stands in it: a line is written after the answer has been sent."""
        for _ in range(100):
            log = self.log.read_text(encoding="utf-8")
            if line in log:
                return log
            time.sleep(0.05)
        pytest.fail(f"{line} is not in the log: {log}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def gunicorn(log: Path, *arguments: str, seed: str = "0") -> Iterator[Server]:
    server = Server(free_port(), log)
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{server.port}", *arguments]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output, env={**os.environ, "PYTHONHASHSEED": seed})
        try:
            wait_until_ready(server, process)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=30)


def wait_for_port(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"Nothing listens on port {port}")


def wait_until_ready(server: Server, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert process.poll() is None, server.log.read_text(encoding="utf-8")
        try:
            if server.get("/readyz") == 200:
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("gunicorn did not start: " + server.log.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with gunicorn(tmp_path_factory.mktemp("server") / "log") as running:
        yield running
