import json
import shutil
import socket
import subprocess
import sys

import pytest

from tests.conftest import ROOT, SMALL


def exchange(server, request: bytes) -> tuple[str, dict]:
    """Send raw bytes; return the head of the response and its problem."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(request)
        received = b""
        while chunk := connection.recv(65536):
            received += chunk
    head, _, body = received.partition(b"\r\n\r\n")
    return head.decode(), json.loads(body)


@pytest.mark.parametrize(
    ("request_bytes", "status", "slug"),
    [
        pytest.param(b"GET /v1?q=" + b"x" * 5000 + b" HTTP/1.1\r\nHost: a\r\n\r\n", 414, "uri-too-long", id="long line"),
        pytest.param(
            b"GET /v1 HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 9000 + b"\r\n\r\n", 431, "header-fields-too-large", id="long field"
        ),
        pytest.param(
            b"GET /v1 HTTP/1.1\r\nHost: a\r\n" + b"X: x\r\n" * 60 + b"\r\n", 431, "header-fields-too-large", id="many fields"
        ),
        pytest.param(b"NONSENSE\r\n\r\n", 400, "malformed-request", id="no request line"),
        pytest.param(b"GET /v1 HTTP/9.9\r\nHost: a\r\n\r\n", 400, "malformed-request", id="unknown version"),
        pytest.param(b"GET /v1 HTTP/1.1\r\nHost a\r\n\r\n", 400, "malformed-request", id="field without a colon"),
    ],
)
def test_what_the_server_itself_refuses_is_a_problem(server, request_bytes, status, slug):
    head, problem = exchange(server, request_bytes)
    assert head.startswith(f"HTTP/1.1 {status} ")
    assert "application/problem+json" in head
    assert (problem["type"], problem["status"]) == (f"/problems/{slug}", status)


def test_what_looks_personal_is_in_no_log(server):
    server.get("/v1/carriers?host=206-555-0143")
    server.get("/v1/carriers?host=jane.roe%40example.com")
    server.get("/v1/carriers/078-05-1120")
    server.get("/v1", headers={"Referer": "https://desk.example/078051120", "User-Agent": "agent-jane"})
    exchange(server, b"GET /v1?ssn=078-05-1120 HTTP/9.9\r\nHost: a\r\n\r\n")
    server.get("/v1/match?q=a+sentence+of+a+ticket")
    server.post("/v1/match", {"text": "jane.roe@example.com wrote a sentence, 078-05-1120"})
    server.get("/v1/carriers?kind=mno")
    log = server.logged("GET /v1/carriers?kind=mno 200")
    assert "GET /v1/carriers?[withheld] 400" in log
    for personal in ("0143", "jane", "1120", "sentence", "127.0.0.1 "):
        assert personal not in log


def test_a_broken_dataset_is_not_served(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "tests" / "broken" / "unknown-host.yaml", tmp_path / "broken-mobile.yaml")
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", f'service.app:start("{tmp_path}")']
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode != 0
    assert "The dataset is broken and nothing is served." in result.stderr
    assert "broken-mobile.yaml:6: hosts[0]: 'sampel-mobile'" in result.stderr
    assert "Traceback" not in result.stderr
