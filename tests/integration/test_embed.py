"""The embedded card with a host that behaves as Chatwoot's dashboard does, and as others may."""

import json

import pytest
from playwright.sync_api import expect

from tests.integration.host import fake_host
from tests.serving.conftest import gunicorn

TALE = "我的 T-Mobile 卡，怎么实名认证？"


@pytest.fixture(scope="module")
def host():
    with fake_host() as host:
        yield host


@pytest.fixture
def requests(page):
    """Every request that the page and its frames make."""
    made = []
    page.on("request", lambda request: made.append(request))
    return made


def conversation(*messages, details=None, **attributes):
    """Return what a host tells of a conversation; the customer wrote the messages."""
    told = [{"message_type": 0, "content": text} for text in messages]
    return {"conversation": {"messages": told, "custom_attributes": attributes, "additional_attributes": details or {}}}


def heading(card):
    return card.locator("#verdict")


@pytest.mark.parametrize(
    ("context", "carrier"),
    [
        pytest.param(conversation(carrier="tello"), "Tello", id="id in the conversation"),
        pytest.param(conversation(carrier="Mint Mobile"), "Mint Mobile", id="name in the conversation"),
        pytest.param(conversation(carrier="小红盒 TMO"), "T-Mobile", id="words in the conversation"),
        pytest.param({"contact": {"custom_attributes": {"carrier": "verizon"}}}, "Verizon", id="contact"),
        pytest.param(conversation("Hello", TALE), "T-Mobile", id="last message of the customer"),
        pytest.param(conversation("My Tello line is dead", "and my Verizon eSIM?"), "Verizon", id="the newest message first"),
        pytest.param(conversation(TALE, carrier="verizon"), "Verizon", id="attribute before message"),
    ],
)
def test_the_carrier_comes_from_attributes_and_then_from_messages(page, server, host, context, carrier):
    card = host.show(page, f"{server.url}/embed?lang=en", context, "load")
    expect(heading(card)).to_contain_text(carrier)


@pytest.mark.parametrize(
    ("details", "language"),
    [
        ({"conversation_language": "zh_CN", "browser_language": "es"}, "zh-Hans"),
        ({"browser_language": "ES-mx"}, "es"),
        ({"browser_language": "fr"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_comes_from_the_conversation_then_the_browser_then_the_address(page, server, host, details, language):
    card = host.show(page, f"{server.url}/embed?lang=en", conversation(carrier="tello", details=details), "load")
    expect(heading(card)).to_contain_text("Tello")
    expect(card.locator("html")).to_have_attribute("lang", language)
    expect(card.locator("#reply")).to_have_attribute("lang", language)


def test_a_host_may_keep_the_labels_in_the_language_of_its_agents(page, server, host):
    context = conversation(carrier="tello", details={"conversation_language": "zh-CN"})
    card = host.show(page, f"{server.url}/embed?lang=es&reply=es", context, "load")
    expect(card.locator("#reply")).to_have_attribute("lang", "zh-Hans")
    expect(card.locator("html")).to_have_attribute("lang", "es")


@pytest.mark.parametrize("mode", ["load", "fetch"])
def test_the_context_may_come_on_load_or_only_when_it_is_asked_for(page, server, host, mode):
    card = host.show(page, f"{server.url}/embed", conversation(carrier="tello"), mode)
    expect(heading(card)).to_contain_text("Tello")


def test_without_a_context_the_card_shows_what_its_address_says(page, server, host):
    card = host.show(page, f"{server.url}/embed?carrier=tello&plan=prepaid&lang=es")
    expect(heading(card)).to_contain_text("Tello")
    expect(heading(card)).to_contain_text("Prepago")
    assert "chatwoot-dashboard-app:fetch-info" in page.evaluate("heard")


def test_what_is_no_context_is_ignored(page, server, host):
    card = host.show(page, f"{server.url}/embed?carrier=tello&lang=en")
    expect(heading(card)).to_contain_text("Tello")
    good = {"event": "appContext", "data": conversation(carrier="verizon")}
    for said in (good, 7, None, "no json", "[]", "null", '{"event":"other","data":{}}', '{"event":"appContext","data":null}'):
        page.evaluate("said => say(said)", said)
    page.evaluate(
        'say(JSON.stringify({event: "appContext", data: {conversation: {messages: 7, custom_attributes: {carrier: 7}}}}))'
    )
    page.frames[1].evaluate("said => window.postMessage(said, '*')", json.dumps(good))
    page.wait_for_timeout(300)
    expect(heading(card)).to_contain_text("Tello")


def test_only_the_parent_is_listened_to(page, server, host):
    """A frame beside the card says the same as the host would, and is not heard."""
    card = host.show(page, f"{server.url}/embed?carrier=tello&lang=en")
    expect(heading(card)).to_contain_text("Tello")
    said = json.dumps({"event": "appContext", "data": conversation(carrier="verizon")})
    page.evaluate(
        """said => new Promise(done => {
          const other = document.createElement("iframe");
          addEventListener("other", done);
          other.srcdoc = `<script>parent.frames[0].postMessage(${JSON.stringify(said)}, "*");
            parent.dispatchEvent(new Event("other"))<\\/script>`;
          document.body.append(other);
        })""",
        said,
    )
    page.wait_for_timeout(300)
    expect(heading(card)).to_contain_text("Tello")


@pytest.mark.parametrize(("attributes", "language"), [("", "zh-Hans"), ('sandbox="allow-scripts"', "zh-Hans"), ("", "es")])
def test_the_copy_button_copies_exactly_the_reply(page, server, host, attributes, language):
    card = host.show(page, f"{server.url}/embed?lang={language}", conversation(carrier="t-mobile"), "load", attributes)
    expect(heading(card)).to_contain_text("T-Mobile")
    card.locator("[data-copies=reply]").click()
    expect(card.locator(".reply [role=status]").first).not_to_be_empty()
    page.locator("#paste").focus()
    page.keyboard.press("Control+V")
    assert page.locator("#paste").input_value() == card.locator("#reply").input_value() != ""


def test_a_dark_host_gets_a_dark_card(page, server, host):
    card = host.show(page, f"{server.url}/embed?carrier=tello", {"theme": "dark"}, "load")
    expect(card.locator("html")).to_have_attribute("data-theme", "dark")
    assert card.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(20, 24, 27)"
    page.evaluate('say(JSON.stringify({event: "appContext", data: {theme: "light"}}))')
    expect(card.locator("html")).to_have_attribute("data-theme", "light")
    assert card.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(255, 255, 255)"


def test_of_two_contexts_the_second_wins_even_if_the_first_is_answered_later(page, server, host):
    held = []
    page.route("**/v1/match", lambda route: held.append(route))
    card = host.show(page, f"{server.url}/embed?lang=en")
    expect(card.locator("main")).to_be_visible()
    contexts = [{"event": "appContext", "data": each} for each in (conversation(TALE), conversation(carrier="tello"))]
    page.evaluate("contexts => contexts.forEach(each => say(JSON.stringify(each)))", contexts)
    expect(heading(card)).to_contain_text("Tello")
    with page.expect_response("**/v1/match"):
        held[0].continue_()
    page.wait_for_timeout(300)
    expect(heading(card)).to_contain_text("Tello")


def test_what_an_agent_chooses_stands_until_the_host_says_something_new(page, server, host):
    card = host.show(page, f"{server.url}/embed?lang=en", conversation(carrier="tello"), "load")
    expect(heading(card)).to_contain_text("Tello")
    card.locator("summary").first.click()
    card.locator("select[name=carrier]").select_option("verizon")
    expect(heading(card)).to_contain_text("Verizon")
    page.evaluate("tell()")
    page.wait_for_timeout(300)
    expect(heading(card)).to_contain_text("Verizon")


def test_several_carriers_in_one_message_are_offered(page, server, host):
    card = host.show(page, f"{server.url}/embed?lang=en", conversation("From Verizon to T-Mobile with my number"), "load")
    card.get_by_role("link", name="T-Mobile", exact=True).click()
    expect(heading(card)).to_contain_text("T-Mobile")


def test_nothing_of_a_conversation_leaves_but_for_the_match_of_our_own(page, server, host, requests):
    said = "Kim Secretname: my T-Mobile SIM, call +1 555 010 9999, kim@example.com"
    card = host.show(page, f"{server.url}/embed?lang=en", conversation(said, note="hushhush"), "load")
    expect(heading(card)).to_contain_text("T-Mobile")
    assert {each.url.split("/")[2] for each in requests} == {server.url.split("/")[2], host.url.split("/")[2]}
    carrying = [each for each in requests if "Secretname" in (each.url + (each.post_data or ""))]
    assert [(each.method, each.url) for each in carrying] == [("POST", f"{server.url}/v1/match")]
    assert not any("hushhush" in each.url + (each.post_data or "") for each in requests)
    assert "Secretname" not in server.log.read_text(encoding="utf-8")
    assert "Secretname" not in card.locator("body").inner_text()


def test_the_card_tells_its_height(page, server, host):
    card = host.show(page, f"{server.url}/embed?carrier=tello")
    expect(heading(card)).to_contain_text("Tello")
    page.wait_for_function("heard.some(each => each.type === 'carrier-card:resize' && each.height > 300)")


def test_only_those_who_are_named_may_frame_the_card_and_nobody_any_other_page(browser, host, tmp_path, monkeypatch):
    with fake_host() as stranger:
        monkeypatch.setenv("CARRIERS_EMBED_FRAME_ANCESTORS", f"'self' {host.url.rstrip('/')}")
        with gunicorn(tmp_path / "log", "--workers", "1") as server:
            page = browser.new_context().new_page()
            expect(heading(host.show(page, f"{server.url}/embed?carrier=tello"))).to_contain_text("Tello")
            for other, path in ((stranger, "/embed?carrier=tello"), (host, "/?carrier=tello"), (host, "/carriers/tello")):
                card = other.show(page, server.url + path)
                page.wait_for_load_state()
                assert card.locator("main").count() == 0
            page.context.close()
