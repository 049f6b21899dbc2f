from contextlib import ExitStack

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.integration.hosting import hosted

PAGE = """<!doctype html>
<html lang="en">
<title>An intranet</title>
<link rel="icon" href="data:,">
<script>
  const loaded = [];
  addEventListener("carrier-card:loaded", (event) => loaded.push(event.detail));
</script>
<script type="module" src="{service}/carrier-card.js"></script>
<style>:root {{ color-scheme: light dark; background: Canvas; }} p {{ color: rgb(255, 0, 0); }}</style>
<main><h1>Intranet</h1>
{body}
</main>
"""
GUIDE = (ROOT / "integrations" / "web-component.md").read_text(encoding="utf-8")
TELLO = '<carrier-card carrier="tello" lang="{language}" plan="prepaid" sim="esim"></carrier-card>'


@pytest.fixture
def portal(page, server):
    """Open a page on another port that holds something; return the element in it."""
    with ExitStack() as sites:

        def open_portal(body):
            site = sites.enter_context(hosted({"index.html": PAGE.format(service=server.url, body=body).encode()}))
            page.goto(f"{site}/index.html")
            return page.locator("carrier-card")

        yield open_portal


@pytest.mark.parametrize(
    ("language", "copy", "plan"),
    [("en", "Reply to copy", "Prepaid"), ("zh-CN", "可复制的回复", "预付费"), ("es-419", "Respuesta para copiar", "Prepago")],
)
def test_the_card_is_shown_in_the_language_and_case_asked_for(portal, language, copy, plan):
    card = portal(TELLO.format(language=language))
    expect(card.get_by_role("heading", name="Tello Mobile")).to_be_visible()
    expect(card.get_by_role("heading", name=copy)).to_be_visible()
    expect(card.locator(".carrier-case")).to_contain_text(plan)
    expect(card.locator(".carrier-case")).to_contain_text("eSIM")


def test_the_lines_of_the_guide_show_a_card(page, server):
    lines = GUIDE.partition("```html\n")[2].partition("```")[0].replace("https://carriers.example.com", server.url)
    with hosted({"index.html": f"<!doctype html>\n{lines}".encode()}) as site:
        page.goto(f"{site}/index.html")
        expect(page.get_by_role("heading", name="Respuesta para copiar")).to_be_visible()


def test_the_language_is_that_of_the_page_where_none_is_said(portal):
    card = portal('<section lang="es"><carrier-card carrier="tello"></carrier-card></section>')
    expect(card.locator(".carrier-card")).to_have_attribute("lang", "es")


def test_a_change_of_several_attributes_is_one_new_card(portal, page, server):
    card = portal(TELLO.format(language="en"))
    expect(card.get_by_role("heading", name="Tello Mobile")).to_be_visible()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    card.evaluate("card => { card.setAttribute('carrier', 'mint-mobile'); card.lang = 'es'; card.removeAttribute('sim'); }")
    expect(card.get_by_role("heading", name="Mint Mobile")).to_be_visible()
    assert asked == [f"{server.url}/v1/carriers/mint-mobile/card?lang=es&plan=prepaid"]
    assert page.evaluate("loaded") == [{"carrier": "tello", "lang": "en"}, {"carrier": "mint-mobile", "lang": "es"}]


def test_the_last_change_wins_over_a_slow_answer(portal, page):
    held = {}
    page.route("**/card?*", lambda route: held.update({route.request.url.split("/")[5]: route}))
    card = portal(TELLO.format(language="en"))
    expect(card).to_have_attribute("aria-busy", "true")
    with page.expect_request("**/mint-mobile/card?*"):
        card.evaluate("card => card.setAttribute('carrier', 'mint-mobile')")
    page.wait_for_timeout(300)
    held["tello"].abort()
    expect(card).to_have_attribute("aria-busy", "true")
    expect(card.locator("a")).to_have_count(0)
    held["mint-mobile"].continue_()
    expect(card.get_by_role("heading", name="Mint Mobile")).to_be_visible()
    expect(card).not_to_have_attribute("aria-busy", "true")
    assert page.evaluate("loaded") == [{"carrier": "mint-mobile", "lang": "en"}]


def test_the_style_of_the_page_and_of_the_card_leave_each_other_alone(portal, page):
    card = portal(f"<p>Outside</p>{TELLO.format(language='en')}")
    inside = card.locator(".carrier-verdict")
    expect(inside).to_be_visible()
    expect(inside).not_to_have_css("color", "rgb(255, 0, 0)")
    expect(page.get_by_text("Outside", exact=True)).to_have_css("color", "rgb(255, 0, 0)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1000])
def test_the_card_can_be_read_by_everybody(portal, page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    card = portal(TELLO.format(language="zh-Hans"))
    expect(card.locator(".carrier-verdict")).to_be_visible()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    light = card.locator(".carrier-card").evaluate("card => getComputedStyle(card).backgroundColor") == "rgb(255, 255, 255)"
    assert light == (scheme == "light")


def test_the_card_asks_nobody_but_the_service(portal, page, server):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    card = portal(TELLO.format(language="en"))
    expect(card.locator(".carrier-verdict")).to_be_visible()
    others = [url for url in asked if not url.startswith(("data:", f"{server.url}/"))]
    assert [url.rpartition("/")[2] for url in others] == ["index.html"]


@pytest.mark.parametrize(("content", "shown"), [("Tello Mobile", "Tello Mobile"), ("", "{service}/carriers/tello?lang=es")])
def test_a_card_that_fails_is_a_plain_link(browser, server, content, shown):
    page = browser.new_page()
    page.route("**/card?*", lambda route: route.fulfill(status=503))
    body = f'<carrier-card carrier="tello" lang="es">{content}</carrier-card>'
    with hosted({"index.html": PAGE.format(service=server.url, body=body).encode()}) as site:
        page.goto(f"{site}/index.html")
        link = page.locator("carrier-card a")
        expect(link).to_have_attribute("href", f"{server.url}/carriers/tello?lang=es")
        expect(page.get_by_role("link", name=shown.format(service=server.url))).to_be_visible()
        assert page.evaluate("loaded") == []
    page.context.close()
