import json
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlsplit
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import expect

from service.cli import carriers
from service.desk.zendesk.rules import mistakes
from tests.integration.hosting import hosted

ADDRESS = "https://carriers.example.com"
TICKET = {
    "ticket.subject": "Tello eSIM",
    "ticket.description": "How do I activate it? My name is Ana Quispe.",
    "ticket.requester.locale": "es-419",
    "currentUser.locale": "zh-CN",
    "ticket.comment.useRichText": True,
}
HOST = (Path(__file__).parent / "zendesk_host.html").read_bytes()


def built(folder):
    out = folder / "app.zip"
    result = CliRunner().invoke(carriers, ["zendesk", str(out), "--url", ADDRESS])
    assert result.exit_code == 0, result.output
    return out.read_bytes()


@pytest.fixture(scope="session")
def package(tmp_path_factory):
    return built(tmp_path_factory.mktemp("zendesk"))


@pytest.fixture(scope="session")
def places(package, server):
    """Serve the app on one port and a help desk on another; the app asks the service that runs here."""
    with ZipFile(BytesIO(package)) as archive:
        files = {name: archive.read(name).replace(ADDRESS.encode(), server.url.encode()) for name in archive.namelist()}
    with hosted(files) as app, hosted({"ticket.html": HOST}) as host:
        yield f"{app}/assets/iframe.html", f"{host}/ticket.html"


@pytest.fixture
def ticket(page, places):
    """Open a ticket of a help desk of some manner; return the app in it."""
    app, host = places

    def open_ticket(manner="answers", **values):
        said = {
            "app": app,
            "manner": manner,
            "values": {**TICKET, **{key.replace("__", "."): each for key, each in values.items()}},
        }
        page.goto(f"{host}#{quote(json.dumps(said))}")
        return page.frame_locator("#app")

    return open_ticket


@pytest.fixture
def replies(page):
    """Keep every reply that the service gives."""
    given = []
    page.on("response", lambda response: given.append(response) if "/reply?" in response.url else None)
    return given


def invoked(page):
    return [(path, args) for path, args in page.evaluate("invoked") if path != "resize"]


def origin(url):
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def given(response):
    return response.json()["data"]


def asked_for(response):
    return dict(parse_qsl(urlsplit(response.url).query))


def pasted(page):
    page.locator("#elsewhere").focus()
    page.keyboard.press("Control+V")
    return page.locator("#elsewhere").input_value()


def test_the_same_app_is_packed_into_the_same_bytes(package, tmp_path):
    assert built(tmp_path) == package
    assert mistakes(package) == []


def test_nothing_but_the_app_is_in_the_package(package):
    with ZipFile(BytesIO(package)) as archive:
        names = archive.namelist()
        code = b"".join(archive.read(name) for name in names if not name.endswith(".txt")).decode()
    expected = {"iframe.html", "app.js", "style.css", "licence-of-the-sdk.txt"}
    assert {name.removeprefix("assets/") for name in names if name.startswith("assets/")} == expected
    assert [name for name in names if not name.startswith(("assets/", "translations/"))] == ["manifest.json"]
    assert "http:" not in code
    assert ADDRESS in code


@pytest.mark.parametrize(
    ("subject", "requester", "agent", "expected"),
    [
        ("My Tello eSIM", "es-419", "zh-CN", ("tello", "es", "插入回复")),
        ("我的T-Mobile卡", "zh-cn", "es-es", ("t-mobile", "zh-Hans", "Insertar en la respuesta")),
        ("Ayuda con Mint Mobile", "en-US", "en-gb", ("mint-mobile", "en", "Insert into the reply")),
        ("我的Tello卡怎么激活", None, None, ("tello", "zh-Hans", "Insert into the reply")),
    ],
)
def test_the_ticket_gives_carrier_and_language_and_the_agent_gives_the_labels(
    ticket, replies, subject, requester, agent, expected
):
    carrier, language, label = expected
    app = ticket(ticket__subject=subject, ticket__requester__locale=requester, currentUser__locale=agent, ticket__description="")
    expect(app.locator("#insert")).to_have_text(label)
    expect(app.locator("#insert")).to_be_visible()
    assert asked_for(replies[-1])["lang"] == language
    assert urlsplit(replies[-1].url).path == f"/v1/carriers/{carrier}/reply"
    assert app.locator("#reply").text_content() == given(replies[-1])["text"]
    assert app.locator("#reply").get_attribute("lang") == language
    assert app.locator("#carrier").input_value() == carrier


def test_the_reply_is_for_the_case_of_the_ticket(ticket, replies):
    app = ticket(ticket__subject="Tello", ticket__description="Swap my prepaid SIM to eSIM")
    expect(app.locator("#reply")).to_be_visible()
    assert asked_for(replies[-1]) == {"lang": "es", "plan": "prepaid", "sim": "esim", "action": "sim_change"}


@pytest.mark.parametrize(("rich", "action", "form"), [(True, "appendHtml", "html"), (False, "appendText", "text")])
def test_the_reply_is_inserted_once_as_the_composer_takes_it(ticket, page, replies, rich, action, form):
    app = ticket(ticket__comment__useRichText=rich)
    app.locator("#insert").dblclick()
    expect(app.locator("#notice")).to_contain_text("已插入")
    page.wait_for_timeout(300)
    assert invoked(page) == [(f"ticket.comment.{action}", [given(replies[-1])[form]])]


def test_one_part_can_be_inserted_alone(ticket, page, replies):
    app = ticket()
    app.locator("#part").select_option("have")
    (block,) = [block for block in given(replies[-1])["blocks"] if block["id"] == "have"]
    assert app.locator("#reply").text_content() == block["text"]
    app.locator("#insert").click()
    expect(app.locator("#notice")).to_contain_text("已插入")
    assert invoked(page) == [("ticket.comment.appendHtml", [block["html"]])]


def test_the_app_asks_for_what_it_needs_and_sends_nothing(ticket, page):
    app = ticket()
    app.locator("#insert").click()
    expect(app.locator("#notice")).to_contain_text("已插入")
    asked = {(request, path) for request, *paths in page.evaluate("asked") for path in paths}
    done = {("invoke", "resize"), ("invoke", "ticket.comment.appendHtml")}
    assert asked == {("get", path) for path in TICKET} | done


@pytest.mark.parametrize("manner", ["refuses", "deaf", "silent", "late"])
def test_a_host_that_says_nothing_leaves_the_copy(ticket, page, replies, manner):
    app = ticket(manner)
    expect(app.locator("#notice")).to_have_text("Zendesk did not show this ticket. Choose a carrier, then copy the reply.")
    app.locator("#carrier").select_option("tello")
    expect(app.locator("#copy")).to_be_visible()
    app.locator("#language").select_option("zh-Hans")
    expect(app.locator("#reply[lang=zh-Hans]")).to_be_visible()
    app.locator("#copy").click()
    expect(app.locator("#notice")).to_have_text("Copied. Read it before you send it.")
    assert asked_for(replies[-1])["lang"] == "zh-Hans"
    assert pasted(page) == given(replies[-1])["text"]


@pytest.mark.parametrize(("manner", "sent"), [("refuses-insertion", 1), ("refuses", 0), ("deaf", 0), ("silent", 0)])
def test_an_insertion_that_fails_is_told_in_time_and_not_tried_again(ticket, page, manner, sent):
    app = ticket(manner)
    app.locator("#carrier").select_option("tello", timeout=5000)
    app.locator("#insert").click()
    expect(app.locator("#notice")).to_contain_text("Zendesk" if sent == 0 else "Zendesk 未确认插入", timeout=4000)
    expect(app.locator("#copy")).to_be_enabled()
    page.wait_for_timeout(5500)
    assert len(invoked(page)) == sent


def test_the_last_choice_wins_over_a_slow_answer(ticket, page, replies):
    held = []
    page.route("**/v1/carriers/tello/reply?*", lambda route: held.append(route))
    app = ticket()
    expect(app.locator("#carrier")).to_have_value("tello")
    app.locator("#carrier").select_option("mint-mobile")
    expect(app.locator("#reply")).to_be_visible()
    held[0].continue_()
    page.wait_for_timeout(500)
    assert [urlsplit(each.url).path.split("/")[3] for each in replies] == ["mint-mobile", "tello"]
    assert app.locator("#reply").text_content() == given(replies[0])["text"]


def test_the_words_of_the_ticket_go_to_the_service_alone_and_in_a_body(ticket, page, places, server):
    requests = []
    page.on("request", lambda request: requests.append(request))
    app = ticket()
    expect(app.locator("#reply")).to_be_visible()
    origins = {origin(request.url) for request in requests}
    assert origins == {server.url, *map(origin, places)}
    with_words = [request for request in requests if "Quispe" in (request.post_data or "")]
    assert [urlsplit(request.url).path for request in with_words] == ["/v1/match"]
    assert not any("Quispe" in urlsplit(request.url).path + urlsplit(request.url).query for request in requests)
    assert "Quispe" not in server.log.read_text(encoding="utf-8")


def test_a_service_that_cannot_be_reached_is_told(browser, places):
    page = browser.new_page()
    page.route("**/v1/**", lambda route: route.abort())
    page.goto(places[0])
    expect(page.locator("#notice")).to_have_text("The reference cannot be reached. Choose again in a moment.")
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_app_can_be_read_and_used_by_everybody(page, places, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(places[0])
    page.locator("#carrier").select_option("tello")
    expect(page.locator("#reply")).to_be_visible()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
