import subprocess
import sys

from tests.conftest import ROOT


def test_no_request_that_can_be_thought_of_breaks_the_description(server):
    """Schemathesis sends what fits the description and what does not, and holds every answer to it."""
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "run", f"{server.url}/openapi.json"),
        *("--checks", "all", "--max-examples", "25", "--generation-deterministic", "--no-color"),
    ]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert result.returncode == 0, result.stdout[-8000:] + result.stderr[-2000:]
    assert "No issues found" in result.stdout
