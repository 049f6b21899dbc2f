import json
import re
import shlex
from urllib.parse import urlsplit

import pytest

from service.app import create_app
from tests.conftest import ROOT

CHATWOOT = (ROOT / "integrations" / "chatwoot.md").read_text(encoding="utf-8")


def commands(text):
    """Return the commands of a document, each in the words of the shell."""
    blocks = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    return [shlex.split(re.sub(r"\\\n\s*", "", block.strip().removeprefix("$ "))) for block in blocks]


def test_chatwoot_is_set_up_in_less_than_ten_lines():
    setup = CHATWOOT.partition("## Set-up")[2].partition("\nAgents' language")[0]
    assert len([line for line in setup.splitlines() if line.strip() and "```" not in line]) < 10


def test_the_address_that_chatwoot_is_given_shows_the_card_to_chatwoot_alone(embedded):
    (setting, _), registering = commands(CHATWOOT)
    name, _, value = setting.partition("=")
    app = create_app(embedded, **{name.removeprefix("CARRIERS_"): value})
    body = json.loads(registering[registering.index("-d") + 1])
    (frame,) = body["dashboard_app"]["content"]
    assert frame["type"] == "frame"
    address = urlsplit(frame["url"])
    response = app.test_client().get(f"{address.path}?{address.query}")
    assert response.status_code == 200
    host = urlsplit(next(each for each in registering if each.startswith("https://")))
    policy = response.headers["Content-Security-Policy"]
    assert policy.rpartition("frame-ancestors ")[2].split() == ["'self'", f"{host.scheme}://{host.netloc}"]


@pytest.mark.parametrize(
    "said", ["chatwoot-dashboard-app:fetch-info", "carrier-card:resize", "conversation_language", "appContext"]
)
def test_what_the_document_says_of_the_contract_is_in_the_script(said):
    script = (ROOT / "service" / "desk" / "static" / "embed.js").read_text(encoding="utf-8")
    assert said in script
    assert said in CHATWOOT
