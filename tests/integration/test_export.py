import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from service.app import create_app
from service.export import Page, paths
from tests.releases.conftest import FIRST, run, three
from tests.serving.conftest import free_port, wait_for_port

__all__ = ["three"]

WHOLE = """
daemon off; error_log {folder}/error.log; pid {folder}/pid;
events {{ }}
http {{ access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
uwsgi_temp_path {folder}; scgi_temp_path {folder};
{server} }}
"""


@pytest.fixture(scope="module")
def nginx(three: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A real nginx with the configuration of the export; yields its port."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    site = folder / "site"
    assert run("export", site, three).exit_code == 0
    server = (site / "nginx.conf").read_text(encoding="utf-8")
    server = server.replace("LISTEN", f"127.0.0.1:{port}").replace("ROOT", str(site))
    file = folder / "nginx.conf"
    file.write_text(WHOLE.format(folder=folder, server=server), encoding="utf-8")
    command = [str(shutil.which("nginx")), "-c", str(file), "-e", str(folder / "error.log"), "-g", "user root;"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        wait_for_port(port, process)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=30)


def fetch(port, address, **headers):
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", address, headers=headers)
        with connection.getresponse() as response:
            return response.status, response.headers, response.read()


def test_a_static_host_gives_every_answer_with_its_type_and_language(nginx, three):
    app = create_app(three)
    client, different = app.test_client(), []
    for language in ("en", "zh-Hans", "es"):
        for path in set(paths(app)):
            address = Page(language, path, b"", "").address
            status, headers, body = fetch(nginx, address)
            with client.get(address) as response:
                wanted = (200, response.mimetype, response.headers["Content-Security-Policy"], response.data)
            sent = (status, headers.get_content_type(), headers["Content-Security-Policy"], body)
            if sent != wanted or headers["Content-Language"] != language:
                different.append((address, sent[:3], wanted[:3]))
    assert different == []


def test_a_static_host_gives_the_language_that_is_accepted(nginx):
    assert "样品卡" in fetch(nginx, "/v1/carriers", **{"Accept-Language": "zh-CN,zh;q=0.9"})[2].decode()
    assert fetch(nginx, "/v1/carriers", **{"Accept-Language": "es-MX"})[1]["Content-Language"] == "es"


@pytest.mark.parametrize("query", ["plan=prepaid", "lang=es&plan=prepaid", f"release={FIRST}"])
def test_a_static_host_does_not_seem_to_answer_a_question(nginx, query):
    assert fetch(nginx, f"/v1/carriers/sample-mobile/answers?{query}")[0] == 400
