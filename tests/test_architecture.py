import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from yaml import safe_load

from service.examples import write_page
from service.reference.json_schema import FILES, json_schema
from tests.conftest import ROOT

UNDOCUMENTED = {
    *("/docs", "/docs/static/<path:filename>", "/docs/assets/<path:name>", "/openapi.json", "/.well-known/api-catalog"),
    *("/v1/carriers/<carrier>/card", "/integrations/freescout"),
    *("/mcp", "/oembed", "/llms.txt", "/carrier-card.js"),
    *("/v1/changes.atom", "/v1/carriers/<carrier>/changes.atom"),
    *("/v1/dump.<any(json, csv, sqlite):ending>", "/v1/releases/<version>/<name>"),
}
PAGES = {
    *("/", "/carriers", "/carriers/<carrier>", "/claims", "/claims/<claim>", "/countries", "/countries/<jurisdiction>"),
    *("/coverage", "/changes", "/compare", "/port", "/about", "/embed", "/static/<path:filename>"),
}
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALL = re.compile(r"^\$ curl -s '?http://127\.0\.0\.1:8000(?P<path>[^'\s]+)'?\n(?P<answer>\{.*\})$", re.MULTILINE)


@pytest.fixture(scope="module")
def spec(real):
    return real.get("/openapi.json").json


def test_the_description_is_valid_openapi(spec):
    validate(spec)
    assert spec["openapi"].startswith("3.1")


def test_every_path_that_is_served_is_documented_and_the_reverse(real, spec):
    served = {rule.rule for rule in real.application.url_map.iter_rules()} - UNDOCUMENTED - PAGES
    assert {re.sub(r"<(\w+)>", r"{\1}", rule) for rule in served} == set(spec["paths"])


def operations(spec):
    methods = ("get", "post")
    return [(path, method, each[method]) for path, each in spec["paths"].items() for method in methods if method in each]


def given(spec, path, operation):
    """Return the path and the query of a good call, of what is needed alone."""
    parameters = [*spec["paths"][path].get("parameters", ()), *operation["parameters"]]
    shown = [(each["in"], each["name"], each.get("example", each["schema"].get("example"))) for each in parameters]
    examples = {place: {name: value for found, name, value in shown if found == place and value} for place in ("path", "query")}
    query = {key: ",".join(value) if isinstance(value, list) else value for key, value in examples["query"].items()}
    return examples["path"], query, operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("example")


def test_every_operation_has_a_name_a_summary_and_an_example(spec):
    documented = [operation for *_, operation in operations(spec)]
    assert len({each["operationId"] for each in documented}) == len(documented)
    assert all(each["summary"] for each in documented)
    assert all(each["responses"]["200"]["content"]["application/json"]["example"] for each in documented)


def test_every_documented_parameter_is_taken_and_no_other(real, spec):
    """An unknown parameter is refused with the list of the known ones: it is that of the description."""
    for path, method, operation in operations(spec):
        documented = {each["name"] for each in operation["parameters"] if each["in"] == "query"}
        names, query, body = given(spec, path, operation)
        query["no_such_parameter"] = "1"
        refused = real.open(path.format(**names), method=method, query_string=query, json=body)
        assert refused.status_code == 400
        (error,) = refused.json["errors"]
        assert set(error.get("allowed", ())) == documented


def forms(operation):
    """Return the forms in which an operation can answer, as its parameter `format` names them."""
    return [form for each in operation["parameters"] if each["name"] == "format" for form in each["schema"]["enum"]]


def sent(real, path, method, forms, names, query, body):
    """Return status and media type of one answer of each kind that an operation can give."""

    def call(address, headers=(), body=body, **more):
        return real.open(address, method=method.upper(), query_string=query | more, json=body, headers=dict(headers))

    good = path.format(**names)
    responses = [call(good), call(good, {"Accept": "text/csv"}), call(good, no_such_parameter="1")]
    responses += [call(good, format=form) for form in forms]
    if body:
        responses.append(call(good, body={"text": "x" * 10_241}))
    else:
        etag = responses[0].headers["ETag"]
        responses += [call(good, {"If-None-Match": etag}), call(good, {"If-Match": '"other"'})]
    if names:
        responses.append(call(path.format(**dict.fromkeys(names, "nobody"))))
    return {(str(each.status_code), each.content_type if each.status_code != 304 else None) for each in responses}


def test_every_documented_status_and_media_type_is_sent_and_no_other(real, spec):
    for path, method, operation in operations(spec):
        documented = {
            (status, media)
            for status, response in operation["responses"].items()
            for media in response.get("content", {None: None})
            if status != "414"  # sent by the server: tests/serving
        }
        assert sent(real, path, method, forms(operation), *given(spec, path, operation)) == documented, path


def test_the_worked_answers_are_those_of_the_service(real):
    assert (ROOT / "docs" / "answers.md").read_text(encoding="utf-8") == write_page(real), "Run `make docs`."


@pytest.mark.parametrize("name", FILES)
def test_the_json_schema_of_the_files_is_that_of_the_declarations(name):
    assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == json_schema(FILES[name]), "Run `make schema`."


@pytest.mark.parametrize("file", sorted((ROOT / "carriers").rglob("*.yaml")), ids=lambda file: file.stem)
def test_an_editor_finds_nothing_wrong_with_a_sound_file(file):
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    linked = (file.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
    schema = json.loads(linked.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(safe_load(file.read_text(encoding="utf-8")))) == []


def test_an_editor_sees_a_misspelt_key_and_value():
    schema = json.loads((ROOT / "schemas" / "carrier.schema.json").read_text(encoding="utf-8"))
    broken = {"name": "A", "kind": "mnvo", "adresses": []}
    messages = " ".join(error.message for error in Draft202012Validator(schema).iter_errors(broken))
    assert "'mnvo' is not one of" in messages
    assert "'adresses' was unexpected" in messages


def test_the_calls_of_the_readme_give_the_answers_that_it_shows(real):
    calls = CALL.findall(README)
    assert len(calls) == 3
    for path, answer in calls:
        assert real.get(path).json == json.loads(answer)


def test_the_readme_is_short():
    assert len(README.splitlines()) < 90


def imported(*folders):
    """Return the packages that the code in some folders imports, by the names under which they are installed."""
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    modules = {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    modules |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    known = packages_distributions()
    tops = {module.partition(".")[0] for module in modules} - sys.stdlib_module_names - {"schemas", "service", "tests"}
    return {known[top][0].lower().replace("_", "-") for top in tops}


def test_every_package_that_is_imported_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run, dev = project["dependencies"], project["optional-dependencies"]["dev"]
    assert imported("schemas", "service") - set(run) == set()
    assert imported("tests") - {*run, *dev} == set()


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("schemas/source.py", "import flask"),
        ("schemas/source.py", "import yaml"),
        ("schemas/source.py", "import service.reference.cases"),
        ("service/reference/cases.py", "import flask"),
        ("service/reference/cases.py", "import service.http.query"),
    ],
)
def test_a_planted_import_against_the_arrows_is_found(tmp_path, file, line):
    for name in ("schemas", "service"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    planted = tmp_path / file
    planted.write_text(planted.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(tmp_path)})
    assert result.returncode == 1, result.stdout + result.stderr
    assert "BROKEN" in result.stdout
