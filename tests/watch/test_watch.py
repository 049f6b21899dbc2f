import json
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from click.testing import CliRunner

from service.cli import carriers
from service.watch.page import MOST_BYTES, text_of

CARRIER = """\
name: Watched Mobile
kind: mno
status: active
countries: [us]
hosts: []
aliases: []
requirements:
"""
LAW = """\
name: United States
summary: No law makes anybody register.
registration:
  prepaid: none
  postpaid: none
  biometric: "no"
  points:
    - {text: No law asks., sources: [list]}
  confidence: medium
rules: []
sources:
  - {id: list, url: "URL/law", title: List, publisher: List, kind: third_party, read_on: "2026-11-22", copy: stored}
"""
PAGES = ["same", "changed", "styled", "moved", "hop", "gone", "broken", "flaky", "slow", "huge", "private", "loop"]


class Site(BaseHTTPRequestHandler):
    """A site of the web that plays every case; `round` counts how often it has been visited as a whole."""

    round: ClassVar[int] = 1
    asked: ClassVar[Counter[str]] = Counter()

    def do_GET(self):
        Site.asked[self.path] += 1
        getattr(self, "page_" + self.path.strip("/").replace(".", "_"), self.page_same)()

    def send(self, status, body="", **headers):
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def page_robots_txt(self):
        self.send(200, "User-agent: *\nDisallow: /private\n")

    def page_same(self):
        self.send(200, "<p>An email address is required.</p>")

    def page_changed(self):
        self.send(200, f"<p>An ID is {'not ' if Site.round == 1 else ''}required.</p>")

    def page_styled(self):
        self.send(200, f"<nav>visit {Site.round}</nav><script>var t={time.time()}</script><p>The   SAME\nwords.</p>")

    def page_moved(self):
        self.send(301, Location="/same")

    def page_hop(self):
        self.send(302, Location="/same")

    def page_loop(self):
        self.send(302, Location="/loop")

    def page_gone(self):
        self.send(410)

    def page_broken(self):
        self.send(500)

    def page_flaky(self):
        self.send(200 if Site.asked["/flaky"] % 2 == 0 else 503, "<p>Here again.</p>")

    def page_slow(self):
        time.sleep(0.5)
        self.send(200, "<p>Too late.</p>")

    def page_huge(self):
        self.send(200, "x" * (MOST_BYTES + 1))

    def log_message(self, *args):
        pass


@pytest.fixture
def site():
    Site.round, Site.asked = 1, Counter()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def folder(site, tmp_path):
    dataset = tmp_path / "carriers"
    (dataset / "jurisdictions").mkdir(parents=True)
    (dataset / "jurisdictions" / "us.yaml").write_text(LAW.replace("URL", site), encoding="utf-8")
    subjects = ["email", "ssn", "deposit", "imei", "eid", "app", "wifi", "selfie", "iccid", "credit_check", "autopay", "account"]
    rows, sources = "", "sources:\n"
    for page, subject in zip(PAGES, subjects, strict=True):
        rows += f"  - id: {page}\n    subject: {subject}\n    answer: required\n    statement: It is asked for.\n"
        rows += f"    sources: [{page}]\n    basis: stated\n    confidence: high\n"
        sources += f'  - {{id: {page}, url: "{site}/{page}", title: Page, publisher: Site, kind: carrier, '
        sources += 'read_on: "2026-11-22", copy: stored}\n'
    (dataset / "watched-mobile.yaml").write_text(CARRIER + rows + sources, encoding="utf-8")
    return dataset


def watch(folder, *options):
    state, output = folder.parent / "state.json", folder.parent / "report.json"
    arguments = ["watch", str(folder), "--state", str(state), "--json", str(output), "--pause", "0", "--timeout", "0.3", *options]
    result = CliRunner().invoke(carriers, [*arguments, "--backoff", "0"])
    assert result.exit_code == 0, result.output
    rows = json.loads(output.read_text(encoding="utf-8"))
    return {row["url"].rpartition("/")[2]: row for row in rows}, result.stdout


def test_every_case_is_told_apart(folder, site):
    watch(folder)
    Site.round = 2
    found, table = watch(folder)
    assert {page: row["state"] for page, row in found.items()} == {
        "law": "unchanged",
        "same": "unchanged",
        "styled": "unchanged",
        "hop": "unchanged",
        "flaky": "unchanged",
        "changed": "changed",
        "moved": "moved",
        "gone": "gone",
        "broken": "unreachable",
        "slow": "unreachable",
        "huge": "unreachable",
        "loop": "unreachable",
        "private": "forbidden",
    }
    assert found["moved"]["note"] == f"{site}/same"
    assert found["broken"]["note"] == "status 500"
    assert table.startswith(f"changed     {site}/changed\n            due: watched-mobile.changed\n")


def test_a_first_round_knows_nothing_to_compare_with(folder):
    assert {row["state"] for page, row in watch(folder)[0].items() if page in ("same", "changed", "styled")} == {"new"}


def test_robots_are_obeyed_and_a_page_that_fails_is_tried_again(folder):
    watch(folder)
    assert Site.asked["/private"] == 0
    assert Site.asked["/robots.txt"] == 1
    assert Site.asked["/broken"] == 3


def test_a_requirement_stays_due_until_its_page_has_been_read_again(folder, site):
    watch(folder)
    Site.round = 2
    watch(folder)
    assert watch(folder)[0]["changed"]["requirements"] == ["watched-mobile.changed"]
    state = str(folder.parent / "state.json")
    listed = CliRunner().invoke(carriers, ["stale", str(folder), "--state", state, "--limit", "3"]).stdout
    assert {line.split()[0] for line in listed.splitlines()} == {"due"}
    assert "watched-mobile.changed" in listed
    assert watch(folder, "--read", f"{site}/changed")[0]["changed"]["requirements"] == []


def test_only_some_pages_can_be_watched(folder):
    assert set(watch(folder, "--match", "/same")[0]) == {"same"}


def test_the_words_of_a_page_are_compared_without_their_surroundings():
    page = "<html><head><title>T</title></head><body><header>H</header><p>One\n two</p><footer>F</footer></body></html>"
    assert text_of(page) == "one two"
