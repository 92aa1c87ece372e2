"""The typed spec: the lift from 3.0, overlays, and what malformed nodes cost."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.openapi import apply_overlays, read_spec
from togai_codegen.openapi.jsonpath import JsonPathError, select
from togai_codegen.openapi.model import Parameter, Response, Schema, Spec
from togai_codegen.source import DocumentSet, document_from_text, load_document

HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
SHARED = Path(__file__).resolve().parents[3] / "shared/togai/versions"


def _spec(text: str, overlays: Sequence[str] = ()) -> tuple[Spec, Diagnostics]:
    diagnostics = Diagnostics()
    document = document_from_text(text, diagnostics, path=Path("a.yaml"))
    layers = [document_from_text(layer, diagnostics, path=Path("o.yaml")) for layer in overlays]
    changed = apply_overlays(document, layers, diagnostics)
    return read_spec(changed, DocumentSet(changed, diagnostics), diagnostics), diagnostics


def _schema(text: str) -> Schema:
    spec, diagnostics = _spec(f"{HEAD}components: {{schemas: {{S: {text}}}}}\n")
    assert not [item.message for item in diagnostics]
    return spec.schemas["S"]


def test_nullable_in_its_spellings() -> None:
    assert _schema("{type: string, nullable: true}").types == ("string", "null")
    assert _schema("{type: string, x-nullable: true}").types == ("string", "null")
    assert _schema("{type: [string, null]}").types == ("string", "null")
    assert _schema("{type: string, nullable: true, enum: [a]}").enum == ("a", None)
    assert _schema("{type: string, nullable: false}").types == ("string",)
    wrapped = _schema("{nullable: true, description: d, allOf: [{type: object}]}")
    assert [item.types for item in wrapped.any_of] == [(), ("null",)]
    assert wrapped.description == "d" and not wrapped.all_of and wrapped.any_of[0].all_of
    assert _schema("{nullable: true, oneOf: [{type: object}]}").one_of[1].types == ("null",)


def test_exclusive_bounds_are_lifted() -> None:
    schema = _schema("{type: number, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false}")
    assert (schema.minimum, schema.exclusive_minimum, schema.maximum, schema.exclusive_maximum) == (None, 1, 5, None)


def test_defaults_and_examples() -> None:
    schema = _schema("{example: 2024-01-01, default: null, additionalProperties: false, items: true}")
    assert schema.examples == ("2024-01-01",) and schema.has_default and schema.default is None
    assert schema.additional_properties == Schema(boolean=False) and schema.items == Schema(boolean=True)


MALFORMED = """\
openapi: 3.0.3
info: 5
tags: [a, {name: t}]
paths:
  nope: {}
  /a:
    parameters: {}
    get:
      parameters:
      - {name: x, in: query, schema: {type: strin}}
      - {name: x, in: query, schema: {type: string}}
      - {in: query}
      - 7
      responses:
        200: {description: 1, content: {application/json: {schema: [], examples: {e: {$ref: '#/components/examples/E'}}}}}
        abc: {}
components:
  schemas: {Good: {type: object, properties: {a: {type: string}, b: 3}, required: true}}
  examples: {E: {value: {z: 1}}}
"""


def test_malformed_nodes_cost_only_themselves() -> None:
    spec, diagnostics = _spec(MALFORMED)
    (operation,) = spec.paths["/a"].operations
    (parameter,) = operation.parameters
    assert isinstance(parameter, Parameter) and parameter.schema is not None and parameter.schema.types == ()
    (entry,) = operation.responses
    assert isinstance(entry.response, Response) and entry.response.content[0].examples[0].value == {"z": 1}
    assert list(spec.schemas["Good"].properties) == ["a", "b"]
    found = [f"{item.at.line}:{item.at.column} {item.code.id}" for item in diagnostics]
    assert found == [
        "2:7 OAS003",
        "3:8 OAS003",
        "5:3 OAS003",
        "7:5 OAS003",
        "10:45 SCH004",
        "11:9 OAS008",
        "12:9 OAS003",
        "13:9 OAS003",
        "15:28 OAS003",
        "15:60 OAS003",
        "16:9 OAS003",
        "18:69 OAS003",
        "18:83 OAS003",
    ]


def test_an_overlay_changes_what_it_targets_and_nothing_else() -> None:
    text = (
        HEAD
        + "components:\n  schemas:\n    A: {type: object, required: [a], properties: {a: {type: string}, b: {type: string}}}\n"
    )
    overlay = """\
overlay: 1.0.0
info: {title: O, version: '1'}
actions:
- target: $.components.schemas.A
  update: {description: new, required: [b], properties: {a: {deprecated: true}}}
- target: $.components.schemas['A'].properties.b
  remove: true
- target: $.components.schemas.Missing
  remove: true
"""
    spec, diagnostics = _spec(text, [overlay])
    schema = spec.schemas["A"]
    assert schema.description == "new" and schema.required == ("a", "b") and list(schema.properties) == ["a"]
    assert schema.properties["a"].deprecated and schema.properties["a"].types == ("string",)
    assert (schema.at.document, schema.at.line, schema.at.column) == ("a.yaml", 6, 5)
    assert [f"{item.at}: {item.code.id}" for item in diagnostics] == ["o.yaml:8:11: OVL001"]


@pytest.mark.parametrize(
    ("action", "place"),
    [
        ("{target: '$.a[', update: {}}", "o.yaml:3:17"),
        ("{target: '$..[?(@.a=~/x/)]', update: {}}", "o.yaml:3:22"),
        ("{update: {}}", "o.yaml:3:3"),
        ("{target: $.info}", "o.yaml:3:3"),
        ("{target: $.openapi, update: {}}", "o.yaml:3:31"),
        ("{target: $, remove: true}", "o.yaml:3:12"),
        ("5", "o.yaml:3:3"),
    ],
)
def test_malformed_overlays_stop_the_run(action: str, place: str) -> None:
    diagnostics = Diagnostics()
    document = document_from_text(HEAD, diagnostics, path=Path("a.yaml"))
    overlay = document_from_text(f"overlay: 1.0.0\nactions:\n- {action}\n", diagnostics, path=Path("o.yaml"))
    with pytest.raises(StopRun):
        apply_overlays(document, [overlay], diagnostics)
    assert [(item.code.id, str(item.at)) for item in diagnostics if item.code.id != "OVL001"] == [("OVL002", place)]


TREE: Any = {"p": [{"name": "a", "in": "q", "n": 1}, {"name": "b", "in": "q", "d": None}], "o": {"name": "c", "k.x": {"name": 1}}}


@pytest.mark.parametrize(
    ("expression", "paths"),
    [
        ("$", ["/"]),
        ("$.p[0].name", ["/p/0/name"]),
        ("$.p[-1]", ["/p/1"]),
        ("$['o']['k.x']", ["/o/k.x"]),
        ("$.p[*].name", ["/p/0/name", "/p/1/name"]),
        ("$.o.*", ["/o/name", "/o/k.x"]),
        ("$..name", ["/p/0/name", "/p/1/name", "/o/name", "/o/k.x/name"]),
        ("$.p[?@.name=='b' && @.in=='q']", ["/p/1"]),
        ("$.p[?(@.name == 'a' || @.name == \"b\")]", ["/p/0", "/p/1"]),
        ("$.p[?@.d]", ["/p/1"]),
        ("$.p[?!@.d]", ["/p/0"]),
        ("$.p[?@.name != 'a']", ["/p/1"]),
        ("$.p[?@.n >= 1]", ["/p/0"]),
        ("$.p[?@.n == true]", []),
        ("$..[?@.name == 1]", ["/o/k.x"]),
        ("$.p[0, 1]", ["/p/0", "/p/1"]),
    ],
)
def test_jsonpath(expression: str, paths: list[str]) -> None:
    assert ["/" + "/".join(map(str, path)) for path in select(expression, TREE)] == paths


def test_jsonpath_is_bounded() -> None:
    deep: Any = {}
    for _ in range(90):
        deep = {"a": deep, "b": {"a": deep}}
    with pytest.raises(JsonPathError, match="too many steps"):
        select("$..a..a..a", deep)


@pytest.mark.parametrize("name", ["08-2024-07-10.yml", "09-2024-12-04.yml"])
def test_the_same_counts_as_another_reader(name: str) -> None:
    oracle = pytest.importorskip("openapi_pydantic.v3.v3_0")
    path = SHARED / name
    if not path.is_file():
        pytest.skip("the folder ../shared is not there")
    diagnostics = Diagnostics()
    document = load_document(path, diagnostics)
    spec = read_spec(document, DocumentSet(document, diagnostics), diagnostics)
    theirs = oracle.OpenAPI.model_validate(document.root)
    ours: list[tuple[str, str, int]] = []
    expected: list[tuple[str, str, int]] = []
    for place, item in spec.paths.items():
        ours += sorted((place, operation.method.lower(), len(operation.parameters)) for operation in item.operations)
        other = theirs.paths[place]
        found = (
            (method, getattr(other, method)) for method in ("get", "put", "post", "delete", "patch", "head", "options", "trace")
        )
        expected += sorted((place, method, len(value.parameters or ())) for method, value in found if value is not None)
    assert ours == expected and len(ours) == {"08": 121, "09": 151}[name[:2]]
    assert list(spec.schemas) == list(theirs.components.schemas)
    assert not any("datetime" in str(type(value)) for value in dataclasses.asdict(spec.info).values())
