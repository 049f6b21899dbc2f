import json
import re
import threading
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from micawber import Provider, ProviderRegistry
from micawber.exceptions import ProviderException
from pyoembed import PyOembedException, oEmbed
from werkzeug.serving import make_server

from service.app import create_app
from tests.conftest import ROOT
from tests.serving.conftest import free_port

GUIDE = (ROOT / "integrations" / "oembed.md").read_text(encoding="utf-8")
SETTINGS = dict(re.findall(r"^\| (\w+) \| `(.+)` \|$", GUIDE, re.MULTILINE))
ADDRESS = "https://desk.example/reference"
PAGE = f"{ADDRESS}/carriers/tello"


@pytest.fixture(scope="module")
def published(embedded):
    return create_app(embedded, PUBLIC_URL=ADDRESS).test_client()


class Frames(HTMLParser):
    """Gathers the elements of a piece of HTML."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.texts = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)


def frame(answer):
    """Return the attributes of the one element that an answer consists of."""
    parsed = Frames(answer["html"])
    ((tag, attributes),) = parsed.found
    assert (tag, parsed.texts) == ("iframe", [])
    return attributes


def ask(client, url=PAGE, **more):
    return client.get("/oembed", query_string={"url": url, **more})


@pytest.mark.parametrize(
    ("url", "language", "title"),
    [
        (PAGE, "en", "Tello Mobile: what you need to activate a line"),
        (f"{PAGE}/", "en", "Tello Mobile: what you need to activate a line"),
        (f"{PAGE}?lang=zh-CN&plan=prepaid", "zh-Hans", "Tello Mobile：激活线路需要什么"),
        (f"{ADDRESS}/embed?carrier=tello&lang=es", "es", "Tello Mobile: qué se necesita para activar una línea"),
    ],
)
def test_the_address_of_a_carrier_becomes_one_sandboxed_frame(published, url, language, title):
    response = ask(published, url)
    assert (response.status_code, response.content_type) == (200, "application/json")
    answer = response.json
    assert (answer["version"], answer["type"], answer["title"]) == ("1.0", "rich", title)
    shown = frame(answer)
    assert shown["src"] == f"{ADDRESS}/embed?carrier=tello&lang={language}"
    assert shown["title"] == title
    assert "allow-scripts" in shown["sandbox"]
    assert "allow-same-origin" not in shown["sandbox"]
    assert (shown["width"], shown["height"]) == (str(answer["width"]), str(answer["height"]))
    assert response.headers["Content-Language"] == language


@pytest.mark.parametrize(
    ("bounds", "size"),
    [
        ({}, (480, 640)),
        ({"maxwidth": "200"}, (200, 640)),
        ({"maxheight": "100"}, (480, 100)),
        ({"maxwidth": "200", "maxheight": "1"}, (200, 1)),
        ({"maxwidth": "5000", "maxheight": "5000"}, (480, 640)),
    ],
)
def test_it_is_never_larger_than_is_wanted(published, bounds, size):
    answer = ask(published, **bounds).json
    assert (answer["width"], answer["height"]) == size
    assert (frame(answer)["width"], frame(answer)["height"]) == tuple(map(str, size))


@pytest.mark.parametrize(
    ("url", "more", "status"),
    [
        pytest.param(f"{ADDRESS}/carriers/nobody", {}, 404, id="unknown carrier"),
        pytest.param(f"{ADDRESS}/embed?carrier=nobody", {}, 404, id="unknown carrier embedded"),
        pytest.param(f"{ADDRESS}/embed", {}, 404, id="no carrier"),
        pytest.param(f"{ADDRESS}/carriers/", {}, 404, id="all carriers"),
        pytest.param(f"{ADDRESS}/claims/real-name", {}, 404, id="another page"),
        pytest.param("https://elsewhere.example/reference/carriers/tello", {}, 404, id="another server"),
        pytest.param("https://desk.example/carriers/tello", {}, 404, id="another part of the server"),
        pytest.param("https://[", {}, 404, id="no address"),
        pytest.param("tello", {}, 404, id="a name"),
        pytest.param(PAGE, {"format": "xml"}, 501, id="XML"),
        pytest.param(PAGE, {"format": "html"}, 501, id="HTML"),
        pytest.param(PAGE, {"maxwidth": "wide"}, 400, id="a width in words"),
        pytest.param(PAGE, {"maxwidth": "0"}, 400, id="no width"),
        pytest.param(PAGE, {"maxheight": "-1"}, 400, id="less than no height"),
    ],
)
def test_what_cannot_be_embedded_is_a_problem(published, url, more, status):
    response = ask(published, url, **more)
    assert (response.status_code, response.content_type) == (status, "application/problem+json")
    assert response.json["status"] == status


def test_xml_that_is_asked_for_in_both_ways_is_501(published):
    response = published.get("/oembed", query_string={"url": PAGE, "format": "xml"}, headers={"Accept": "text/xml"})
    assert (response.status_code, response.json["type"]) == (501, "/problems/not-implemented")


def test_no_address_is_a_problem_that_says_so(published):
    (error,) = published.get("/oembed").json["errors"]
    assert (error["parameter"], error["detail"]) == ("url", "Give the address of a carrier's page.")


def test_a_misspelt_carrier_is_answered_with_the_likeliest(published):
    assert ask(published, f"{ADDRESS}/carriers/tmobile").json["errors"][0]["did_you_mean"] == "t-mobile"


def test_unknown_parameters_are_left_alone(published):
    assert ask(published, dnt="1", theme="dark").json == ask(published).json


def test_names_cannot_break_out_of_the_frame(embedded):
    client = create_app(embedded, PUBLIC_URL='https://desk.example/"><script>').test_client()
    assert frame(ask(client, 'https://desk.example/"><script>/carriers/tello').json)["title"]


def test_without_a_public_address_paths_are_known(real):
    assert frame(ask(real, "/carriers/tello").json)["src"] == "/embed?carrier=tello&lang=en"
    assert ask(real, "https://elsewhere.example/carriers/tello").status_code == 404


def test_the_link_of_a_page_leads_to_what_is_known_of_it(published):
    page = Frames(published.get("/carriers/tello?lang=es").text)
    ((tag, attributes),) = [each for each in page.found if each[1].get("type") == "application/json+oembed"]
    assert (tag, attributes["rel"]) == ("link", "alternate")
    address = urlsplit(attributes["href"])
    assert parse_qs(address.query) == {"url": [f"{PAGE}?lang=es"], "format": ["json"]}
    answer = published.get(f"{address.path.removeprefix('/reference')}?{address.query}").json
    assert frame(answer)["src"].endswith("lang=es")


def test_digits_of_another_address_are_still_refused(published):
    assert published.get("/oembed?url=http://127.0.0.1:58161/carriers/tello").status_code == 400


@pytest.fixture(scope="module")
def site(embedded):
    """The service on a port of this machine."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    app = create_app(embedded, PUBLIC_URL=address)
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield address
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_set_up_is_short():
    set_up = GUIDE.partition("## Set-up")[2].partition("## What it does")[0]
    assert len([line for line in set_up.splitlines() if line.strip()]) < 10


def test_micawber_embeds_what_is_registered_as_the_page_says(site):
    endpoint, pages = (SETTINGS[name].replace("https://reference.example", site) for name in ("Endpoint", "Pages"))
    registry = ProviderRegistry()
    registry.register(pages.replace("*", r"\S+"), Provider(endpoint, format=SETTINGS["Format"]))
    answer = registry.request(f"{site}/carriers/t-mobile?lang=zh-Hans", maxwidth=200)
    assert (answer["width"], frame(answer)["src"]) == (200, f"{site}/embed?carrier=t-mobile&lang=zh-Hans")
    with pytest.raises(ProviderException):
        registry.request(f"{site}/carriers/nobody")


def test_pyoembed_finds_the_way_by_itself(site):
    answer = oEmbed(f"{site}/carriers/tello", maxwidth=200)
    assert (answer["type"], answer["width"], frame(answer)["src"]) == ("rich", 200, f"{site}/embed?carrier=tello&lang=en")
    with pytest.raises(PyOembedException):
        oEmbed(f"{site}/carriers")


def test_the_answer_is_json_that_says_who_provides_it(published):
    answer = json.loads(ask(published).text)
    assert (answer["provider_name"], answer["provider_url"]) == ("Carrier activation reference", f"{ADDRESS}/")
