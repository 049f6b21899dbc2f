"""A real Request Tracker with a database of its own: the card stands inside the ticket."""

import http.server
import os
import re
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.serving.conftest import free_port

GUIDE = (ROOT / "integrations" / "request-tracker.md").read_text(encoding="utf-8")
INCLUDED = re.search(r"\*Include page\*: `https://carriers\.example(.+)`", GUIDE)[1]
LINKED = re.search(r"\*Link values to\*: `https://carriers\.example(.+)`", GUIDE)[1]
SETTINGS = """
Set($rtname, 'example'); Set($Organization, 'example.org');
Set($WebDomain, '127.0.0.1'); Set($WebPort, {port}); Set($WebPath, ''); Set($WebBaseURL, 'http://127.0.0.1:{port}');
Set($DatabaseType, 'SQLite'); Set($DatabaseName, '{folder}/rt.sqlite');
Set($LogToSyslog, undef); Set($LogToSTDERR, 'error'); Set($MailCommand, 'testfile');
$MasonDataDir = '{folder}/mason'; $MasonSessionDir = '{folder}/session';
1;
"""
CONTENT = """
my %pages = ({pages});
our @CustomFields = map {{ {{
    Name => $_, Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket',
    IncludeContentForValue => $pages{{$_}}, LinkValueTo => '{linked}',
}} }} sort keys %pages;
our @Final = (sub {{
    my %values;
    for my $name (keys %pages) {{
        my $field = RT::CustomField->new(RT->SystemUser);
        $field->LoadByName(Name => $name, LookupType => 'RT::Queue-RT::Ticket');
        $values{{'CustomField-' . $field->id}} = 'tello';
    }}
    my ($id, undef, $message) =
        RT::Ticket->new(RT->SystemUser)->Create(Queue => 'General', Subject => 'Necesito activar Tello', %values);
    die $message unless $id;
}});
1;
"""
CAPTIONS = {"en-US": ("en", "What is asked for"), "zh-CN": ("zh-Hans", "要求一览"), "es-MX": ("es", "Qué se pide")}


@dataclass
class Tracker:
    """A Request Tracker with one ticket, whose fields include pages."""

    url: str

    def open_ticket(self, browser, locale):
        """Sign in as an agent whose browser speaks a language, and open the ticket."""
        page = browser.new_context(locale=locale).new_page()
        page.goto(self.url)
        page.fill("input[name=user]", "root")
        page.fill("input[name=pass]", "password")
        page.press("input[name=pass]", "Enter")
        page.wait_for_load_state()
        page.goto(f"{self.url}/Ticket/Display.html?id=1")
        return page


@contextmanager
def without_cors(origin: str) -> Iterator[str]:
    """Pass on what a server answers, all but the header that lets other pages read it."""

    class Passing(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with urllib.request.urlopen(origin + self.path) as answer:
                body = answer.read()
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.headers["Content-Type"])
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Passing) as proxy:
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{proxy.server_port}"
        proxy.shutdown()


def wait_until_answering(process, url, log):
    for _ in range(300):
        assert process.poll() is None, log.read_text(encoding="utf-8")
        try:
            with closing(urllib.request.urlopen(url)):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("Request Tracker did not start: " + log.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tracker(server, tmp_path_factory):
    folder, port = tmp_path_factory.mktemp("tracker"), free_port()
    for name in ("mason", "session", "none"):
        (folder / name).mkdir()
    settings, content, log = (folder / name for name in ("settings.pm", "content.pl", "log"))
    environment = {**os.environ, "RT_SITE_CONFIG": str(settings), "RT_SITE_CONFIG_DIR": str(folder / "none")}
    settings.write_text(SETTINGS.format(port=port, folder=folder), encoding="utf-8")

    def set_up(*arguments):
        command = ["/usr/sbin/rt-setup-database-5", *arguments]
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)

    with without_cors(server.url) as stripped:
        addresses = {
            "Carrier": server.url + INCLUDED,
            "Compania": f"{server.url}{INCLUDED}?lang=es",
            "Stripped": stripped + INCLUDED,
        }
        pages = ", ".join(f"{name} => '{address}'" for name, address in addresses.items())
        content.write_text(CONTENT.format(pages=pages, linked=server.url + LINKED), encoding="utf-8")
        set_up("--action", "init", "--skip-create")
        set_up("--action", "insert", "--datafile", str(content))
        command = ["/usr/share/request-tracker5/libexec/standalone_httpd", "--host", "127.0.0.1", "--port", str(port)]
        with log.open("wb") as output:
            process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        try:
            wait_until_answering(process, f"http://127.0.0.1:{port}/", log)
            yield Tracker(f"http://127.0.0.1:{port}")
        finally:
            process.terminate()
            process.wait(timeout=30)


def value_of(page, field):
    """Return what stands behind the name of a custom field."""
    return page.locator(".custom-field", has=page.locator(f"text='{field}:'")).first


@pytest.mark.parametrize("locale", CAPTIONS)
def test_the_card_stands_in_the_ticket_in_the_language_of_the_agent(tracker, browser, server, real, locale):
    language, caption = CAPTIONS[locale]
    page = tracker.open_ticket(browser, locale)
    card = value_of(page, "Carrier").locator(f".carrier-card[lang={language}]")
    expect(card.locator("caption")).to_have_text(caption)
    expect(card.locator("h2")).to_have_text("Tello Mobile")
    reply = real.get(f"/v1/carriers/tello/reply?lang={language}").json["data"]["text"]
    assert card.locator("textarea").input_value().strip() == reply
    page.context.close()


def test_an_address_may_pin_the_language(tracker, browser):
    page = tracker.open_ticket(browser, "en-US")
    expect(value_of(page, "Compania").locator("caption")).to_have_text("Qué se pide")
    page.context.close()


def test_the_field_links_to_the_checklist(tracker, browser, server):
    page = tracker.open_ticket(browser, "en-US")
    link = value_of(page, "Carrier").get_by_role("link", name="tello", exact=True)
    page.goto(link.get_attribute("href"))
    expect(page.locator("h1")).to_have_text("Tello Mobile")
    page.context.close()


def test_without_the_header_for_other_origins_there_is_no_card(tracker, browser):
    page = tracker.open_ticket(browser, "en-US")
    expect(value_of(page, "Carrier").locator(".carrier-card")).to_be_visible()
    page.wait_for_load_state("networkidle")
    stripped = value_of(page, "Stripped")
    expect(stripped.locator(".object_cf_value_include")).to_contain_text("See also")
    expect(stripped.locator(".carrier-card")).to_have_count(0)
    page.context.close()
