"""What programs that turn a description into tools ask of it, and what only OpenAPI 3.1 can say and is left out."""

import re

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from service.app import create_app
from tests.conftest import ROOT

PAGE = (ROOT / "integrations" / "openapi-tools.md").read_text(encoding="utf-8")
LANGUAGES = ("en", "zh-Hans", "es")
METHODS = ("get", "post")


@pytest.fixture(scope="module", params=LANGUAGES)
def response(request, real):
    return real.get("/openapi.json", headers={"Accept-Language": request.param})


@pytest.fixture(scope="module")
def spec(real):
    return real.get("/openapi.json").json


def operations(spec):
    return [(path, methods[method]) for path, methods in spec["paths"].items() for method in METHODS if method in methods]


def parameters(spec):
    return [
        each for path, found in operations(spec) for each in (*spec["paths"][path].get("parameters", ()), *found["parameters"])
    ]


def schemas(node):
    """Find every mapping of a description, the examples aside."""
    if isinstance(node, dict):
        yield node
        node = [value for key, value in node.items() if key != "example"]
    if isinstance(node, list):
        for each in node:
            yield from schemas(each)


def test_it_is_whole_in_every_language(response, spec):
    assert response.status_code == 200
    assert set(response.json["paths"]) == set(spec["paths"])
    assert response.json["components"] == spec["components"]


def test_it_has_no_next_part(response):
    assert 'rel="next"' not in response.headers["Link"]


def test_it_is_valid_as_3_1_and_as_3_0(spec):
    assert list(OpenAPIV31SpecValidator(spec).iter_errors()) == []
    assert list(OpenAPIV30SpecValidator({**spec, "openapi": "3.0.3"}).iter_errors()) == []


def test_nothing_stands_beside_a_reference_where_3_0_would_not_see_it(spec):
    assert [each for each in schemas(spec) if "$ref" in each and len(each) > 1] == []


def test_no_type_is_a_list_and_no_example_stands_in_a_list_of_them(spec):
    assert [each for each in schemas(spec) if isinstance(each.get("type"), list)] == []
    assert [each for each in schemas(spec) if not {"const", "examples", "prefixItems", "$defs"}.isdisjoint(each)] == []


def test_every_operation_has_a_name_of_its_own(spec):
    names = [each["operationId"] for _, each in operations(spec)]
    assert len(set(names)) == len(names)


def test_summaries_are_short_and_parameters_explain_themselves_shortly(spec):
    told = {each["operationId"]: each["summary"] + each.get("description", "") for _, each in operations(spec)}
    assert {name: len(text) for name, text in told.items() if not 0 < len(text) <= 300} == {}
    assert [each["name"] for each in parameters(spec) if len(each.get("description", "")) > 700] == []


def test_no_header_is_needed(spec):
    assert [each["name"] for each in parameters(spec) if each["in"] not in ("path", "query")] == []
    assert [path for path, each in operations(spec) if "security" in each] == []
    assert "security" not in spec


def test_the_language_is_a_parameter_of_every_operation_of_the_api(spec):
    asked = {path: {each["name"] for each in found["parameters"]} for path, found in operations(spec) if path.startswith("/v1")}
    assert [path for path, names in asked.items() if "lang" not in names] == []


def test_every_example_fits_into_a_conversation(real, spec):
    sizes = {
        each["operationId"]: len(real.application.json.dumps(each["responses"]["200"]["content"]["application/json"]["example"]))
        for _, each in operations(spec)
    }
    assert {name: size for name, size in sizes.items() if size >= 100_000} == {}


def test_it_says_where_the_service_is_if_that_is_known(embedded, spec):
    published = create_app(embedded, PUBLIC_URL="https://desk.example/reference/").test_client()
    assert published.get("/openapi.json").json["servers"] == [{"url": "https://desk.example/reference"}]
    assert "servers" not in spec


def test_the_page_for_tools_gives_the_address_of_the_description_and_true_limits(real):
    set_up = PAGE.partition("## Set-up")[2].partition("## What it does")[0]
    assert len([line for line in set_up.splitlines() if line.strip()]) < 10
    assert real.get(re.search(r"`https://reference\.example(/\S+)`", set_up)[1]).status_code == 200
