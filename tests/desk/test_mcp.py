import base64
import json
import shutil

import pytest
from jsonschema import Draft202012Validator

from service.app import create_app
from service.desk.mcp.tools import BRIEF, SHELF
from tests.conftest import SMALL

MODERN = "2026-07-28"
OLDER = ("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")
VERSION = "io.modelcontextprotocol/protocolVersion"
CAPABILITIES = "io.modelcontextprotocol/clientCapabilities"
META = {VERSION: MODERN, CAPABILITIES: {}}
LISTS = ("tools/list", "resources/list", "resources/templates/list")
SENTENCE = "样品卡怎么实名？"


@pytest.fixture(scope="module")
def client(small):
    return create_app(small).test_client()


def request(method, meta=META, **params):
    return {"jsonrpc": "2.0", "id": 1, "method": method, "params": {**params, "_meta": meta}}


def fields(message, **changes):
    """Return the header fields that go with a message; one that is changed to None is left out."""
    params = message.get("params", {})
    named = params.get("name", params.get("uri"))
    said = {"MCP-Protocol-Version": MODERN, "Mcp-Method": message.get("method"), "Mcp-Name": named}
    changed = {key.replace("_", "-"): value for key, value in changes.items()}
    return {key: value for key, value in {**said, **changed}.items() if value is not None}


def send(client, method, **params):
    """Send a good message of the newest revision; return its result."""
    message = request(method, **params)
    response = client.post("/mcp", json=message, headers=fields(message))
    assert (response.status_code, response.json["id"]) == (200, 1), response.json
    return response.json["result"]


def call(client, name, **arguments):
    return send(client, "tools/call", name=name, arguments=arguments)


def send_older(client, method, params=None, version=OLDER[0]):
    """Send a message of a revision with a handshake; return the whole answer."""
    message = {"jsonrpc": "2.0", "id": "a", "method": method, "params": params or {}}
    return client.post("/mcp", json=message, headers={"MCP-Protocol-Version": version} if version else {})


CALL = request("tools/call", name="list_carriers", arguments={})
READ = request("resources/read", uri="carrier://sample-mobile/en")


@pytest.mark.parametrize(
    ("message", "changes", "status", "code"),
    [
        pytest.param(CALL, {"MCP_Protocol_Version": None}, 400, -32020, id="no version in the header"),
        pytest.param(CALL, {"MCP_Protocol_Version": OLDER[0]}, 400, -32020, id="another version in the header"),
        pytest.param(CALL, {"Mcp_Method": None}, 400, -32020, id="no method in the header"),
        pytest.param(CALL, {"Mcp_Method": "tools/list"}, 400, -32020, id="another method in the header"),
        pytest.param(CALL, {"Mcp_Name": None}, 400, -32020, id="no name in the header"),
        pytest.param(CALL, {"Mcp_Name": "match_carrier"}, 400, -32020, id="another name in the header"),
        pytest.param(CALL, {"Mcp_Name": "=?base64?bm90IGl0?="}, 400, -32020, id="another name in Base64"),
        pytest.param(CALL, {"Mcp_Name": "=?base64?%%?="}, 400, -32020, id="a name that is not Base64"),
        pytest.param(READ, {"Mcp_Name": None}, 400, -32020, id="no address in the header"),
        pytest.param(READ, {"Mcp_Name": "carrier://tiny-mobile/en"}, 400, -32020, id="another address in the header"),
        pytest.param(request("tools/list", {VERSION: MODERN}), {}, 400, -32602, id="no capabilities"),
        pytest.param(request("tools/list", {}), {}, 400, -32602, id="nothing said of itself"),
        pytest.param(
            request("tools/list", {VERSION: None, CAPABILITIES: {}}), {"MCP_Protocol_Version": None}, 400, -32602, id="no version"
        ),
        pytest.param(request("tools/list", "meta"), {}, 400, -32602, id="said of itself in a text"),
        pytest.param(request("prompts/list"), {}, 404, -32601, id="unknown method"),
        pytest.param(request("initialize"), {}, 404, -32601, id="handshake in the revision without"),
        pytest.param(request("ping"), {}, 404, -32601, id="ping in the revision without"),
        pytest.param(request("tools/call", name="no_such_tool"), {}, 400, -32602, id="unknown tool"),
        pytest.param(request("tools/call"), {}, 400, -32602, id="no tool"),
        pytest.param(request("tools/call", name="list_carriers", arguments=[]), {}, 400, -32602, id="arguments in a list"),
        pytest.param(request("resources/read", uri="carrier://nobody/en"), {}, 400, -32602, id="unknown carrier"),
        pytest.param(request("resources/read", uri="carrier://sample-mobile/fr"), {}, 400, -32602, id="unknown language"),
        pytest.param(request("resources/read", uri="file:///etc/passwd"), {}, 400, -32602, id="a file"),
        pytest.param(request("resources/read"), {}, 400, -32602, id="no address"),
        pytest.param(request("tools/list", cursor="x"), {}, 400, -32602, id="a cursor where there is one page"),
        pytest.param(CALL, {"Origin": "https://elsewhere.example"}, 403, -32000, id="a page from elsewhere"),
        pytest.param(CALL, {"Origin": "null"}, 403, -32000, id="a page from nowhere"),
    ],
)
def test_what_is_wrong_has_its_status_and_its_number(client, message, changes, status, code):
    response = client.post("/mcp", json=message, headers=fields(message, **changes))
    assert (response.status_code, response.json["error"]["code"]) == (status, code)
    assert response.json["id"] == (None if status == 403 else 1)


@pytest.mark.parametrize("version", ["1900-01-01", OLDER[0]])
def test_a_version_that_is_not_spoken_so_is_answered_with_those_that_are(client, version):
    message = request("tools/list", {VERSION: version, CAPABILITIES: {}})
    response = client.post("/mcp", json=message, headers=fields(message, MCP_Protocol_Version=version))
    error = response.json["error"]
    assert (response.status_code, error["code"]) == (400, -32022)
    assert error["data"] == {"supported": [MODERN, *OLDER], "requested": version}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(b"", -32700, id="nothing"),
        pytest.param(b"{", -32700, id="half a body"),
        pytest.param(b"\xff\xff", -32700, id="no text"),
        pytest.param(b"[" * 20_000, -32700, id="too deep"),
        pytest.param(b'{"jsonrpc":"2.0","id":"\\ud800","method":"ping"}', -32700, id="half a character"),
        pytest.param(b"[]", -32600, id="a batch"),
        pytest.param(b"null", -32600, id="null"),
        pytest.param(b'{"id":1,"method":"ping"}', -32600, id="not JSON-RPC 2.0"),
        pytest.param(b'{"jsonrpc":"2.0","id":1}', -32600, id="no method"),
        pytest.param(b'{"jsonrpc":"2.0","id":1,"result":{}}', -32600, id="an answer"),
        pytest.param(b'{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600, id="null as id"),
        pytest.param(b'{"jsonrpc":"2.0","id":true,"method":"ping"}', -32600, id="true as id"),
        pytest.param(b'{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}', -32600, id="parameters in a list"),
    ],
)
def test_what_cannot_be_read_is_400_without_an_id(client, body, code):
    response = client.post("/mcp", data=body, content_type="application/json")
    assert (response.status_code, response.json["error"]["code"], response.json["id"]) == (400, code, None)


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_other_methods_are_not_allowed(client, method):
    response = client.open("/mcp", method=method, headers={"Accept": "text/event-stream"})
    assert response.status_code == 405
    assert "POST" in response.headers["Allow"]


@pytest.mark.parametrize("version", [None, MODERN, *OLDER])
def test_a_notification_is_accepted_and_gets_no_answer(client, version):
    message = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    said = {"MCP-Protocol-Version": version} if version else {}
    response = client.post("/mcp", json=message, headers={"Accept-Encoding": "zstd", **said})
    assert (response.status_code, response.data) == (202, b"")


def test_a_notification_of_an_unknown_version_is_refused(client):
    message = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    response = client.post("/mcp", json=message, headers={"MCP-Protocol-Version": "1900-01-01"})
    assert (response.status_code, response.json["error"]["code"], response.json["id"]) == (400, -32022, None)


def test_a_page_of_our_own_may_ask(small):
    client = create_app(small, PUBLIC_URL="https://desk.example/reference").test_client()
    assert client.post("/mcp", json=CALL, headers=fields(CALL, Origin="https://desk.example")).status_code == 200


def test_a_name_may_be_in_base64(client):
    coded = base64.b64encode(b"list_carriers").decode()
    response = client.post("/mcp", json=CALL, headers=fields(CALL, Mcp_Name=f"=?base64?{coded}?="))
    assert response.status_code == 200


def test_a_parameter_in_the_address_is_refused(client):
    response = client.post("/mcp?verbose=1", json=CALL, headers=fields(CALL))
    assert (response.status_code, response.json["type"]) == (400, "/problems/invalid-parameter")


def test_a_body_that_is_too_large_is_refused(client):
    response = client.post("/mcp", data=b"x" * 70_000, content_type="application/json")
    assert (response.status_code, response.json["type"]) == (413, "/problems/content-too-large")


@pytest.mark.parametrize("method", ["server/discover", *LISTS])
def test_what_is_listed_is_the_same_each_time_and_may_be_kept(client, method):
    first, second = send(client, method), send(client, method)
    assert json.dumps(first) == json.dumps(second)
    assert (first["resultType"], first["ttlMs"], first["cacheScope"]) == ("complete", 60_000, "public")
    assert first["_meta"]["io.modelcontextprotocol/serverInfo"]["name"] == "carrier-activation-reference"


def test_discovery_says_what_is_spoken_and_offered(client):
    found = send(client, "server/discover")
    assert found["supportedVersions"] == [MODERN, *OLDER]
    assert found["capabilities"] == {"tools": {}, "resources": {}}
    assert "never a no" in found["instructions"]


def test_every_tool_reads_only(client):
    for tool in send(client, "tools/list")["tools"]:
        hints = tool["annotations"]
        assert (hints["readOnlyHint"], hints["destructiveHint"], hints["idempotentHint"]) == (True, False, True)


def test_a_tool_takes_what_the_description_declares(real):
    spec = real.get("/openapi.json").json
    declared = {
        each["operationId"]: each for methods in spec["paths"].values() for each in methods.values() if "operationId" in each
    }
    for tool, shown in zip(SHELF, send(real, "tools/list")["tools"], strict=True):
        query = {each["name"]: each for each in declared[tool.operation]["parameters"]}
        takes = shown["inputSchema"]["properties"]
        assert set(query) - {"format"} <= set(takes)
        assert all(takes[name]["description"] == query[name]["description"] for name in set(query) - {"format"})
        Draft202012Validator.check_schema(shown["inputSchema"])
        Draft202012Validator.check_schema(shown["outputSchema"])
        assert shown["outputSchema"]["type"] == "object"


QUESTION = {"text": "Does Tello ask for my SSN?"}
CASE = {"carrier": "t-mobile", "plan": ["prepaid"], "sim": ["esim", "physical"], "have": ["email"], "lang": "zh-CN"}
SPELLED = {"plan": "prepaid", "sim": "esim,physical", "have": "email", "lang": "zh-CN"}
CALLS = [
    ("list_carriers", {}, "GET", "/v1/carriers", {}, None),
    ("list_carriers", {"kind": ["mvno"], "limit": 3}, "GET", "/v1/carriers", {"kind": "mvno", "limit": "3"}, None),
    ("match_carrier", QUESTION, "POST", "/v1/match", {}, QUESTION),
    ("match_carrier", {"text": SENTENCE, "lang": "es"}, "POST", "/v1/match", {"lang": "es"}, {"text": SENTENCE}),
    ("activation_requirements", {"carrier": "tello"}, "GET", "/v1/carriers/tello/checklist", {"fields": ",".join(BRIEF)}, None),
    (
        "activation_requirements",
        CASE | {"fields": ["verdict", "items"]},
        "GET",
        "/v1/carriers/t-mobile/checklist",
        SPELLED | {"fields": "verdict,items"},
        None,
    ),
    ("reply_text", {"carrier": "tello"}, "GET", "/v1/carriers/tello/reply", {"fields": "text,checked_on,verdict"}, None),
    (
        "reply_text",
        CASE | {"block": ["have", "pay"], "fields": ["markdown", "blocks"]},
        "GET",
        "/v1/carriers/t-mobile/reply",
        SPELLED | {"block": "have,pay", "fields": "markdown,blocks"},
        None,
    ),
]


@pytest.mark.parametrize(("tool", "arguments", "method", "path", "query", "body"), CALLS)
def test_a_tool_answers_what_the_api_answers(real, tool, arguments, method, path, query, body):
    shown = {each["name"]: each for each in send(real, "tools/list")["tools"]}[tool]
    answer = real.open(path, method=method, query_string=query, json=body)
    result = call(real, tool, **arguments)
    assert (result["resultType"], result["isError"]) == ("complete", False)
    assert result["structuredContent"] == answer.json == json.loads(result["content"][0]["text"])
    Draft202012Validator(shown["inputSchema"]).validate(arguments)
    Draft202012Validator(shown["outputSchema"]).validate(result["structuredContent"])


def test_every_carrier_fits_the_declared_output(real):
    (schema,) = (each["outputSchema"] for each in send(real, "tools/list")["tools"] if each["name"] == "activation_requirements")
    validator = Draft202012Validator(schema)
    for carrier in call(real, "list_carriers")["structuredContent"]["data"]:
        result = call(real, "activation_requirements", carrier=carrier["id"])
        assert list(validator.iter_errors(result["structuredContent"])) == []
        assert len(result["content"][0]["text"]) < 100_000


CHECKLIST = "activation_requirements"
SAMPLE = {"carrier": "sample-mobile"}


@pytest.mark.parametrize(
    ("tool", "arguments", "slug", "parameter"),
    [
        pytest.param(CHECKLIST, {"carrier": "sampel-mobile"}, "not-found", "carrier", id="misspelt carrier"),
        pytest.param(CHECKLIST, {}, "not-found", "carrier", id="no carrier"),
        pytest.param(CHECKLIST, {"carrier": "//"}, "not-found", "carrier", id="a path for a carrier"),
        pytest.param(CHECKLIST, {"carrier": "../carriers?"}, "not-found", "carrier", id="a way elsewhere"),
        pytest.param(CHECKLIST, {"carrier": ["sample-mobile", 1]}, "not-found", "carrier", id="a list for a carrier"),
        pytest.param(CHECKLIST, SAMPLE | {"plan": "pre-paid"}, "invalid-parameter", "plan", id="misspelt plan"),
        pytest.param(CHECKLIST, SAMPLE | {"plan": None}, "invalid-parameter", "plan", id="null for a plan"),
        pytest.param(CHECKLIST, SAMPLE | {"plan": [{}]}, "invalid-parameter", "plan", id="an object for a plan"),
        pytest.param(CHECKLIST, SAMPLE | {"plna": "prepaid"}, "invalid-parameter", "plna", id="misspelt key"),
        pytest.param(CHECKLIST, SAMPLE | {"format": "html"}, "invalid-parameter", "format", id="another form"),
        pytest.param("list_carriers", {"limit": 0}, "invalid-parameter", "limit", id="limit of nothing"),
        pytest.param("match_carrier", {}, "invalid-parameter", "text", id="no text"),
        pytest.param("match_carrier", {"text": 5}, "invalid-parameter", "text", id="a number for a text"),
        pytest.param("match_carrier", {"text": "a", "lang": "fr"}, "invalid-parameter", "lang", id="unknown language"),
    ],
)
def test_a_problem_is_an_answer_that_carries_its_document(client, tool, arguments, slug, parameter):
    result = call(client, tool, **arguments)
    assert result["isError"]
    assert "structuredContent" not in result
    problem = json.loads(result["content"][0]["text"])
    assert problem["type"] == f"/problems/{slug}"
    assert [each["parameter"] for each in problem["errors"]] == [parameter]


def test_a_problem_says_what_may_be_meant_in_the_language_asked_for(real):
    result = call(real, CHECKLIST, carrier="tmobile", lang="es")
    answer = real.get("/v1/carriers/tmobile/checklist?lang=es")
    assert json.loads(result["content"][0]["text"]) == answer.json
    assert answer.json["errors"][0]["did_you_mean"] == "t-mobile"


def test_the_language_of_an_answer_stands_in_its_header(real):
    message = request("tools/call", name="list_carriers", arguments={"lang": "zh-CN"})
    assert real.post("/mcp", json=message, headers=fields(message)).headers["Content-Language"] == "zh-Hans"
    accepted = real.post("/mcp", json=CALL, headers=fields(CALL, Accept_Language="es-MX"))
    assert accepted.headers["Content-Language"] == accepted.json["result"]["structuredContent"]["meta"]["language"] == "es"


@pytest.mark.parametrize("number", ["078-05-1120", "jane.roe@example.com"])
def test_personal_data_is_not_repeated(client, number):
    texts = [call(client, "match_carrier", text=f"Sample Mobile wants {number}")]
    texts += [call(client, "activation_requirements", carrier=value) for value in (number, "sample-mobile/" + number)]
    texts += [call(client, "list_carriers", host=number), call(client, "list_carriers", **{number: "x"})]
    texts += [call(client, "match_carrier", **{"text": "a", number: "x"})]
    assert [result["isError"] for result in texts] == [False, True, True, True, True, True]
    assert number not in json.dumps(texts)


def test_every_carrier_is_a_resource_in_every_language(real):
    shown = send(real, "resources/list")["resources"]
    assert len(shown) == len({each["uri"] for each in shown}) == 3 * len(real.get("/v1/carriers").json["data"])
    for each in shown:
        (content,) = send(real, "resources/read", uri=each["uri"])["contents"]
        _, _, carrier, language = each["uri"].split("/")
        document = real.get(f"/v1/carriers/{carrier}/checklist?format=markdown&lang={language}")
        assert (content["mimeType"], content["text"]) == ("text/markdown", document.text)


def test_the_template_of_resources_leads_to_them(real):
    (template,) = send(real, "resources/templates/list")["resourceTemplates"]
    uri = template["uriTemplate"].format(carrier="tello", language="es")
    read = send(real, "resources/read", uri=uri)
    assert (read["ttlMs"], read["cacheScope"]) == (60_000, "public")


@pytest.mark.parametrize("version", OLDER)
def test_a_handshake_takes_up_the_older_version_that_is_wished_for(client, version):
    response = send_older(client, "initialize", {"protocolVersion": version, "capabilities": {}, "clientInfo": {}}, version=None)
    result = response.json["result"]
    assert (result["protocolVersion"], result["serverInfo"]["name"]) == (version, "carrier-activation-reference")
    assert result["capabilities"] == {"tools": {}, "resources": {}}
    assert "Mcp-Session-Id" not in response.headers


@pytest.mark.parametrize("wished", ["2030-01-01", MODERN, 5, None, []])
def test_a_handshake_for_any_other_version_gets_the_newest_that_has_one(client, wished):
    assert send_older(client, "initialize", {"protocolVersion": wished}).json["result"]["protocolVersion"] == OLDER[0]


@pytest.mark.parametrize("version", [None, *OLDER])
def test_older_clients_get_the_same_tools_and_answers(client, version):
    newer = {key: send(client, key) for key in LISTS}
    for method, key in zip(LISTS, ("tools", "resources", "resourceTemplates"), strict=True):
        assert send_older(client, method, version=version).json["result"] == {key: newer[method][key]}
    older = send_older(client, "tools/call", {"name": "list_carriers"}, version).json["result"]
    assert older["structuredContent"] == call(client, "list_carriers")["structuredContent"]
    assert send_older(client, "ping", version=version).json["result"] == {}


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("resources/read", {"uri": "carrier://nobody/en"}, -32002),
        ("tools/call", {"name": "no_such_tool"}, -32602),
        ("server/discover", {}, -32601),
    ],
)
def test_older_clients_get_the_older_numbers_with_200(client, method, params, code):
    response = send_older(client, method, params)
    assert (response.status_code, response.json["id"], response.json["error"]["code"]) == (200, "a", code)


def test_an_unknown_version_in_the_header_is_refused(client):
    response = send_older(client, "tools/list", version="1900-01-01")
    assert (response.status_code, response.json["error"]["code"]) == (400, -32022)


def test_personal_data_in_place_of_a_version_is_not_repeated(client):
    response = send_older(client, "tools/list", version="jane.roe@example.com")
    assert (response.status_code, response.json["error"]["code"]) == (400, -32022)
    assert "jane" not in response.text


def test_a_carrier_that_has_another_id_now_is_found_by_its_former_one(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "sample-mobile.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("kind: mno", "formerly: [old-sample]\nkind: mno", 1), encoding="utf-8"
    )
    client = create_app(tmp_path).test_client()
    found = call(client, CHECKLIST, carrier="old-sample")
    assert found["structuredContent"] == call(client, CHECKLIST, **SAMPLE)["structuredContent"]
