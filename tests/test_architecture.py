import json
import re
import shutil
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from yaml import safe_load

from service.examples import write_page
from service.reference.json_schema import FILES, json_schema
from tests.conftest import ROOT

UNDOCUMENTED = {"/", "/docs", "/docs/static/<path:filename>", "/docs/assets/<path:name>", "/openapi.json"}
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALL = re.compile(r"^\$ curl -s '?http://127\.0\.0\.1:8000(?P<path>[^'\s]+)'?\n(?P<answer>\{.*\})$", re.MULTILINE)


@pytest.fixture(scope="module")
def spec(real):
    return real.get("/openapi.json").json


def test_the_description_is_valid_openapi(spec):
    validate(spec)
    assert spec["openapi"].startswith("3.1")


def test_every_path_that_is_served_is_documented_and_the_reverse(real, spec):
    served = {rule.rule for rule in real.application.url_map.iter_rules()} - UNDOCUMENTED
    assert {re.sub(r"<(\w+)>", r"{\1}", rule) for rule in served} == set(spec["paths"])


def operations(spec):
    return [(path, operations["get"]) for path, operations in spec["paths"].items()]


def test_every_operation_has_a_name_a_summary_and_an_example(spec):
    names = [operation["operationId"] for _, operation in operations(spec)]
    assert len(set(names)) == len(names)
    assert all(operation["summary"] for _, operation in operations(spec))
    assert all(operation["responses"]["200"]["content"]["application/json"]["example"] for _, operation in operations(spec))


def test_every_documented_parameter_is_taken_and_no_other(real, spec):
    """An unknown parameter is refused with the list of the known ones: it is that of the description."""
    for path, operation in operations(spec):
        documented = {each["name"] for each in operation["parameters"] if each["in"] == "query"}
        examples = {each["name"]: each["example"] for each in spec["paths"][path].get("parameters", ())}
        refused = real.get(path.format(**examples) + "?no_such_parameter=1")
        assert refused.status_code == 400
        (error,) = refused.json["errors"]
        assert set(error.get("allowed", ())) == documented


def sent(real, path, examples):
    """Return status and media type of one answer of each kind that an operation can give."""
    good = path.format(**examples)
    etag = real.get(good).headers["ETag"]
    calls = [
        (good, {}),
        (good, {"If-None-Match": etag}),
        (good, {"If-Match": '"other"'}),
        (good, {"Accept": "text/csv"}),
        (good + "?no_such_parameter=1", {}),
    ]
    calls += [(path.format(**dict.fromkeys(examples, "nobody")), {})] if examples else []
    responses = [real.get(address, headers=headers) for address, headers in calls]
    return {(str(each.status_code), each.content_type if each.status_code != 304 else None) for each in responses}


def test_every_documented_status_and_media_type_is_sent_and_no_other(real, spec):
    for path, operation in operations(spec):
        examples = {each["name"]: each["example"] for each in spec["paths"][path].get("parameters", ())}
        documented = {
            (status, media)
            for status, response in operation["responses"].items()
            for media in response.get("content", {None: None})
            if status != "414"  # sent by the server: tests/serving
        }
        assert sent(real, path, examples) == documented, path


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


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("schemas/source.py", "import flask"),
        ("schemas/source.py", "import yaml"),
        ("schemas/source.py", "import service.reference.cases"),
        ("service/reference/cases.py", "import flask"),
        ("service/reference/cases.py", "import service.api.query"),
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
