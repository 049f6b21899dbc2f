import re

import pytest

from service.app import create_app
from service.desk.mcp.tools import TOOLS

ADDRESS = "https://reference.example"
OURS = re.compile(r"\]\(https://reference\.example(/[^)]*)\)")


@pytest.fixture(scope="module")
def published(embedded):
    return create_app(embedded, PUBLIC_URL=ADDRESS).test_client()


@pytest.fixture(scope="module")
def guide(published):
    return published.get("/llms.txt")


def test_it_is_plain_text_after_the_convention(guide):
    assert (guide.status_code, guide.content_type) == (200, "text/plain; charset=utf-8")
    lines = guide.text.splitlines()
    assert lines[0] == "# Carrier activation reference"
    assert lines[2].startswith("> What a customer needs")
    headings = [line for line in lines if line.startswith("#")]
    assert headings == [lines[0], "## Ask", "## Connect", "## Optional"]
    assert "&amp;" not in guide.text


def test_every_address_in_it_answers(published, guide):
    addresses = OURS.findall(guide.text)
    assert len(addresses) >= 12
    assert {path: published.get(path).status_code for path in addresses} == dict.fromkeys(addresses, 200)


def test_no_answer_that_it_shows_is_too_long_for_a_conversation(published, guide):
    shown = guide.text.partition("## Ask")[2].partition("## Connect")[0]
    assert [path for path in OURS.findall(shown) if len(published.get(path).text) > 50_000] == []


def test_it_names_the_tools_and_says_that_unknown_is_no_no(guide):
    assert f"POST to {ADDRESS}/mcp" in guide.text
    assert all(name in guide.text for name in TOOLS)
    assert "It is never a no" in guide.text


@pytest.mark.parametrize("language", ["zh-Hans", "es"])
def test_it_is_in_english_for_everybody_and_says_so(published, guide, language):
    response = published.get("/llms.txt", headers={"Accept-Language": language})
    assert (response.headers["Content-Language"], response.text) == ("en", guide.text)
