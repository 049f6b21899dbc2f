import re
import shlex

import pytest

from service.cli import carriers
from service.desk.zendesk.package import SOURCE
from tests.conftest import ROOT

FOLDER = ROOT / "integrations"
GUIDES = {file.stem: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md") if file.stem != "README"}
PARTS = ["Set-up", "What it does", "What it cannot do", "What we could not try"]
CODE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def part(name, heading):
    return GUIDES[name].partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def code(name):
    ((_, found),) = CODE.findall(part(name, "Set-up"))
    return found


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_says_what_works_and_what_does_not_after_a_set_up_of_under_ten_lines(name):
    assert re.findall(r"^## (.*)$", GUIDES[name], re.MULTILINE) == PARTS
    set_up = part(name, "Set-up")
    lines = [line for _, found in CODE.findall(set_up) for line in found.splitlines()]
    steps = re.findall(r"^(?:\d+\. |- |\| (?!-)).*", CODE.sub("", set_up), re.MULTILINE)
    assert 0 < len(lines) + len(steps) < 10


def test_the_readme_of_the_integrations_names_every_guide():
    named = re.findall(r"\]\(([\w-]+)\.md\)", (FOLDER / "README.md").read_text(encoding="utf-8"))
    assert sorted(named) == sorted(GUIDES)


def test_the_address_of_the_freescout_guide_gives_a_panel(real):
    address = re.search(r"\*Webhook URL\*: `https://carriers\.example(.+)`", GUIDES["freescout"])[1]
    subject = re.search(r"such as `(.+)`\.", GUIDES["freescout"])[1]
    response = real.post(address, json={"conversationSubject": subject})
    assert response.status_code == 200
    assert "<title>Tello Mobile</title>" in response.text


def test_the_addresses_of_the_request_tracker_guide_give_pages(real):
    addresses = re.findall(r"`https://carriers\.example(/.+)`", GUIDES["request-tracker"])
    assert len(addresses) == 2
    for address in addresses:
        assert real.get(address.replace("__CustomField__", "tello")).status_code == 200


def test_the_reply_of_the_saved_replies_guide_is_written(real):
    address = re.search(r"`(/v1/carriers/.+)`", GUIDES["saved-replies"])[1]
    assert real.get(address.format(carrier="tello")).status_code == 200


def test_the_command_of_the_zendesk_guide_is_one_that_is_taken():
    command = shlex.split(next(line for line in code("zendesk").splitlines() if "carriers" in line).removeprefix("$ "))
    program, name, *arguments = command
    assert program == ".venv/bin/carriers"
    assert carriers.commands[name].make_context(name, arguments).params["url"] == "https://carriers.example.com"


def test_the_zendesk_guide_names_the_oldest_node_that_builds_the_script():
    assert '"node": ">=18"' in (SOURCE / "package-lock.json").read_text(encoding="utf-8")
    assert "Node.js 18" in GUIDES["zendesk"]


def test_the_module_of_the_web_component_guide_is_served_and_its_attributes_are_known(client, real):
    shown = code("web-component")
    module = client.get(re.search(r'src="https://carriers\.example\.com([^"]+)"', shown).group(1)).text
    attributes = dict(re.findall(r'(\w+)="([^"]+)"', shown.splitlines()[1]))
    observed = re.search(r"observedAttributes = \[(.*)\]", module).group(1) + re.search(r"CASE = \[(.*)\]", module).group(1)
    assert all(f'"{name}"' in observed for name in attributes)
    assert real.get(f"/v1/carriers/{attributes.pop('carrier')}/answers", query_string=attributes).status_code == 200
