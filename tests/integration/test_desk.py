"""The pages in a real browser: with keys alone, without scripts, on a phone, on paper, in the dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.desk.pages import LANGUAGES, PAGES, in_language

ANSWER = "/?carrier=t-mobile&plan=prepaid&sim=esim&channel=online&lang=en"
# Each language and each scheme meets each kind of page once at least.
TURNS = [(name, path, LANGUAGES[place % 3]) for place, (name, path) in enumerate(PAGES.items())]
EVERY = pytest.mark.parametrize(("path", "language"), [turn[1:] for turn in TURNS], ids=[turn[0] for turn in TURNS])


@pytest.fixture
def quiet(browser):
    """A page of a browser in which scripts are off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def grave(page, **options):
    """Return what axe-core finds serious or critical, in what is folded up too."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    violations = Axe().run(page, options={"resultTypes": ["violations"], **options}).response["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in violations if each["impact"] in ("serious", "critical")]


@EVERY
def test_a_page_shuts_nobody_out_fits_a_small_phone_and_takes_nothing_from_elsewhere(page, server, path, language):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + in_language(path, language))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 800})
    assert grave(page) == []
    page.emulate_media(color_scheme="dark")
    assert grave(page, runOnly=["color-contrast"]) == []
    assert all(each.startswith(server.url) for each in asked)


def test_a_card_that_a_host_makes_dark_can_be_read(page, server):
    page.goto(f"{server.url}/embed?carrier=t-mobile&plan=prepaid")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert grave(page, runOnly=["color-contrast"]) == []


def test_a_dark_page_is_dark(page, server):
    page.emulate_media(color_scheme="dark")
    page.goto(server.url + ANSWER)
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(20, 24, 27)"


@pytest.mark.parametrize(
    ("text", "carrier", "verdict", "language"),
    [
        ("Tmobile卡手机卡怎么实名？需要身份证正反面吗", "T-Mobile", "Ask", "zh-Hans"),
        ("¿Qué necesito para un eSIM prepago de Tello?", "Tello", "Ask", "es"),
    ],
)
def test_keys_alone_lead_from_a_text_to_a_copied_reply(page, server, text, carrier, verdict, language):
    page.goto(f"{server.url}/?lang=en")
    page.keyboard.press("/")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.insert_text(text)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#verdict")).to_contain_text(carrier)
    expect(page.locator(".big").first).to_contain_text(verdict)
    expect(page.locator("#reply")).to_have_attribute("lang", language)
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.copies"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".reply [role=status]").first).to_have_text("Copied")
    reply = page.locator("#reply").input_value()
    page.keyboard.press("/")
    page.keyboard.press("Control+V")
    assert page.locator("#text").input_value() == reply != ""


def test_the_first_tab_skips_to_the_content(page, server):
    page.goto(f"{server.url}/carriers?lang=en")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_block_of_the_reply_can_be_copied_alone(page, server):
    page.goto(server.url + ANSWER)
    page.get_by_text("Copy only one part").click()
    button = page.locator(".blocks button").nth(1)
    button.click()
    page.locator("#text").focus()
    page.keyboard.press("Control+V")
    assert page.locator("#text").input_value() == page.locator(".block").nth(1).text_content()


def test_the_desk_works_as_a_plain_form_without_scripts(quiet, server):
    quiet.goto(f"{server.url}/?lang=en")
    expect(quiet.locator(".scripted").first).to_be_hidden()
    quiet.locator("#text").fill("Which ID does T-Mobile want for a prepaid eSIM?")
    quiet.get_by_role("button", name="Recognise").click()
    expect(quiet.locator("#verdict")).to_contain_text("T-Mobile")
    quiet.get_by_label("Channel").select_option("online")
    quiet.get_by_role("button", name="Show").click()
    expect(quiet.locator("#verdict")).to_contain_text("Online")
    quiet.locator("#email").get_by_role("link", name="Has it").click()
    expect(quiet.locator("#email .state")).to_have_text("There")
    expect(quiet.locator("#reply")).not_to_be_empty()


def test_a_thing_that_is_ticked_changes_the_answer_and_nothing_else_moves(page, server):
    page.goto(server.url + ANSWER)
    page.locator("#text").fill("A half-written question")
    link = page.locator("#email").get_by_role("link", name="Has it")
    link.focus()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    expect(page.locator("#email .state")).to_have_text("There")
    expect(link).to_be_focused()
    assert page.evaluate("scrollY") == before
    assert "have=email" in page.url
    page.locator(".sum a").first.click()
    assert page.locator("#text").input_value() == "A half-written question"
    page.go_back()
    page.go_back()
    expect(page.locator("#email .state")).to_have_text("To be asked")


def test_on_a_phone_the_answer_stands_first(page, server):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(server.url + ANSWER)
    expect(page.locator("#verdict")).to_be_in_viewport()


def test_the_language_can_be_switched_and_the_case_stays(page, server):
    page.goto(server.url + ANSWER)
    page.get_by_role("link", name="Español").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator("#verdict")).to_contain_text("Prepago")


def test_a_cell_of_the_picture_leads_to_its_answer(page, server):
    page.goto(f"{server.url}/coverage?plan=prepaid&lang=en")
    page.get_by_role("link", name="T-Mobile, Email address: Stated", exact=True).click()
    expect(page.locator("#verdict")).to_contain_text("T-Mobile")
    expect(page.locator("#email")).to_be_in_viewport()


def test_on_paper_stand_the_answer_and_its_sources_and_no_controls(page, server):
    page.goto(server.url + ANSWER)
    page.emulate_media(media="print")
    for hidden in (".top", ".asking", ".toggles >> nth=0", "[data-copies=reply]"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator("#verdict")).to_be_visible()
    expect(page.locator("#reply")).to_be_visible()
    after = page.locator(".source a").first.evaluate("link => getComputedStyle(link, '::after').content")
    assert "https" in after or "href" in after
