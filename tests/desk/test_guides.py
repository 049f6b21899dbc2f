import re
import shlex

import pytest

from service.cli import carriers
from service.desk.zendesk.package import SOURCE
from tests.conftest import ROOT

PARTS = ["Set-up", "What it does", "What it cannot do", "What we could not try"]
CODE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def read(name):
    return (ROOT / "integrations" / f"{name}.md").read_text(encoding="utf-8")


def part(text, heading):
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", ["web-component", "zendesk"])
def test_a_guide_says_what_works_and_what_does_not_after_a_short_set_up(name):
    text = read(name)
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == PARTS
    ((_, code),) = CODE.findall(part(text, "Set-up"))
    steps = re.findall(r"^\d+\. ", part(text, "Set-up"), re.MULTILINE)
    assert len(code.splitlines()) + len(steps) < 10


def test_the_command_of_the_zendesk_guide_is_one_that_is_taken():
    ((_, code),) = CODE.findall(part(read("zendesk"), "Set-up"))
    command = shlex.split(next(line for line in code.splitlines() if "carriers" in line).removeprefix("$ "))
    program, name, *arguments = command
    assert program == ".venv/bin/carriers"
    assert carriers.commands[name].make_context(name, arguments).params["url"] == "https://carriers.example.com"


def test_the_module_of_the_guide_is_served_and_its_attributes_are_known(client, real):
    ((_, code),) = CODE.findall(part(read("web-component"), "Set-up"))
    module = client.get(re.search(r'src="https://carriers\.example\.com([^"]+)"', code).group(1)).text
    attributes = dict(re.findall(r'(\w+)="([^"]+)"', code.splitlines()[1]))
    observed = re.search(r"observedAttributes = \[(.*)\]", module).group(1) + re.search(r"CASE = \[(.*)\]", module).group(1)
    assert all(f'"{name}"' in observed for name in attributes)
    assert real.get(f"/v1/carriers/{attributes.pop('carrier')}/answers", query_string=attributes).status_code == 200


def test_the_guide_names_the_oldest_node_that_builds_the_script():
    assert '"node": ">=18"' in (SOURCE / "package-lock.json").read_text(encoding="utf-8")
    assert "Node.js 18" in read("zendesk")
