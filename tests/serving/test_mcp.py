import json
import re

import anyio
import pytest
from jsonschema import Draft202012Validator
from mcp import Client

from service.desk.mcp.envelope import VERSIONS
from service.desk.mcp.tools import TOOLS
from tests.conftest import ROOT
from tests.desk.test_mcp import CALLS

PAGE = (ROOT / "integrations" / "mcp.md").read_text(encoding="utf-8")
MODES = {"auto": "2026-07-28", "legacy": "2025-11-25", "2026-07-28": "2026-07-28"}


@pytest.fixture(params=MODES)
def mode(request):
    return request.param


def told(server, mode, talk, path="/mcp"):
    """Return what somebody learns who talks through the official client."""

    async def connect():
        async with Client(server.url + path, mode=mode) as client:
            return await talk(client)

    return anyio.run(connect)


def test_the_official_client_speaks_the_newest_version_that_it_may(server, mode):
    async def talk(client):
        return client.protocol_version

    assert told(server, mode, talk) == MODES[mode]


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_the_official_client_learns_who_answers(server, mode):
    async def talk(client):
        return client.server_info.name, client.instructions

    name, instructions = told(server, mode, talk)
    assert name == "carrier-activation-reference"
    assert "never a no" in instructions


@pytest.mark.parametrize(("tool", "arguments", "method", "path", "query", "body"), CALLS)
def test_the_official_client_gets_what_the_api_answers(server, real, mode, tool, arguments, method, path, query, body):
    async def talk(client):
        shown = {each.name: each for each in (await client.list_tools()).tools}[tool]
        return shown, [await client.call_tool(tool, arguments) for _ in range(4)]  # two workers: each gets some of them

    shown, results = told(server, mode, talk)
    answer = real.open(path, method=method, query_string=query, json=body).json
    for result in results:
        assert (result.is_error, result.structured_content) == (False, answer)
        Draft202012Validator(shown.output_schema).validate(result.structured_content)
    assert shown.annotations.read_only_hint


def test_the_official_client_is_told_of_a_problem(server, mode):
    async def talk(client):
        return await client.call_tool("activation_requirements", {"carrier": "tmobile"})

    result = told(server, mode, talk)
    assert result.is_error
    assert '"did_you_mean":"t-mobile"' in result.content[0].text


def test_the_official_client_reads_every_kind_of_resource(server, real, mode):
    async def talk(client):
        shown = (await client.list_resources()).resources
        (template,) = (await client.list_resource_templates()).resource_templates
        uri = template.uri_template.format(carrier="tello", language="zh-Hans")
        return {each.uri for each in shown}, uri, (await client.read_resource(uri)).contents[0].text

    uris, uri, text = told(server, mode, talk)
    assert uri in uris
    assert text == real.get("/v1/carriers/tello/checklist?format=markdown&lang=zh-Hans").text


def test_two_workers_serve_and_neither_logs_what_was_said(server, mode):
    async def talk(client):
        return await client.call_tool("match_carrier", {"text": "jane.roe@example.com has a Tello zebra, 078-05-1120"})

    assert told(server, mode, talk).structured_content["data"]["carriers"][0]["carrier"] == "tello"
    log = server.logged("POST /mcp 200")
    assert len(re.findall("Booting worker", log)) == 2
    for said in ("jane", "1120", "zebra"):
        assert said not in log


def test_the_set_up_of_the_page_connects(server):
    async def talk(client):
        return [tool.name for tool in (await client.list_tools()).tools]

    set_up = PAGE.partition("## Set-up")[2].partition("## What it does")[0]
    assert len([line for line in set_up.splitlines() if line.strip()]) < 10
    (entry,) = json.loads(re.search("```json\n(.+?)```", set_up, re.DOTALL)[1])["mcpServers"].values()
    assert entry["type"] == "http"
    assert told(server, "auto", talk, entry["url"].removeprefix("https://reference.example")) == list(TOOLS)


def test_the_page_names_every_tool_and_every_version():
    assert [name for name in (*TOOLS, *VERSIONS) if name not in PAGE] == []
