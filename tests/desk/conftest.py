import shutil

import pytest

from service.app import create_app
from tests.conftest import SMALL

MARKUP = "<script>alert(1)</script> & *bold* [a](b) `c` &lt; ~~d~~ _e_"


@pytest.fixture
def hostile(tmp_path):
    """Return a client of a service whose texts are full of markup."""
    folder = shutil.copytree(SMALL, tmp_path / "dataset")
    file = folder / "sample-mobile.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("An email address is required.", f"'{MARKUP}'").replace("Activate an eSIM online", f"'{MARKUP}'")
    text = text.replace("[Choose a plan., Scan the QR code.]", "['# No heading', '- No list', '1. No list', '> No quotation']")
    text = text.replace("https://example.com/esim", "https://example.com/esim_(a)?b=*c*&d=1")
    file.write_text(text, encoding="utf-8")
    return create_app(folder).test_client()
