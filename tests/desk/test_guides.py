import re

import pytest

from tests.conftest import ROOT

GUIDES = {
    name: (ROOT / "integrations" / f"{name}.md").read_text(encoding="utf-8")
    for name in ("request-tracker", "freescout", "saved-replies")
}


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_sets_up_in_under_ten_lines_and_says_what_it_cannot_do(name):
    setting_up, *rest = re.split(r"^## ", GUIDES[name].split("## Set-up\n")[1], flags=re.MULTILINE)
    steps = [line for line in setting_up.splitlines() if re.match(r"\d\. |\| (?!help desk)\w", line)]
    assert 0 < len(steps) < 10
    assert [each.splitlines()[0] for each in rest][:2] == ["What it does", "What it cannot do"]
    assert re.match(r"What (was|we could not) tr(y|ied)", rest[2])


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
