from contextlib import closing

import pytest

from service.app import create_app
from service.export import Page, paths
from tests.conftest import SMALL
from tests.releases.conftest import run
from tests.serving.conftest import gunicorn


@pytest.fixture(scope="module")
def site(three, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "site"
    result = run("export", folder, three)
    assert result.exit_code == 0, result.output
    return folder


def fetch(connection, address):
    connection.request("GET", address)
    with connection.getresponse() as response:
        return response.status, response.getheader("Content-Type"), response.read()


def test_every_file_is_the_answer_of_the_service_byte_for_byte(three, site, tmp_path):
    different = []
    with gunicorn(tmp_path / "log", f'service.app:start("{three}")') as server, closing(server.connect()) as connection:
        for language in ("en", "zh-Hans", "es"):
            for path in set(paths(create_app(three))):
                address = Page(language, path, b"", "").address
                status, media_type, body = fetch(connection, address)
                file = site / Page(language, path, b"", media_type).file
                if status != 200 or file.read_bytes() != body:
                    different.append(address)
    assert different == []


def rewritten(rules, path):
    """Return the file that the first rule for anybody's language leads to, as Netlify and Cloudflare Pages read them."""
    for source, target, *_ in (rule for rule in map(str.split, rules) if len(rule) == 3):
        if path == source or (source.endswith("*") and path.startswith(source[:-1])):
            return target.replace(":splat", path.removeprefix(source[:-1]))
    return None


def test_a_host_with_rewrites_finds_the_file_of_every_path(three, site):
    rules = (site / "_redirects").read_text(encoding="utf-8").splitlines()
    lost = [path for path in set(paths(create_app(three))) if not (site / str(rewritten(rules, path)).lstrip("/")).is_file()]
    assert lost == []
    assert any(rule.endswith("Language=zh") for rule in rules)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "something").write_text("mine", encoding="utf-8")
    result = run("export", tmp_path, SMALL)
    assert result.exit_code == 1
    assert "is not empty" in result.output
    assert [file.name for file in tmp_path.iterdir()] == ["something"]
