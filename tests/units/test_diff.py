"""What two specs differ in, and what that means on the wire, for source and at run time."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.drift.diff import Comparison, Level, Profile, compare_apis
from togai_codegen.drift.diff.rules import RULES
from togai_codegen.ir.model import Api
from togai_codegen.pipeline import load

PET: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string", "maxLength": 50},
        "color": {"type": "string", "enum": ["red", "green"]},
        "age": {"type": "integer"},
        "id": {"type": "string", "readOnly": True},
        "friends": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
    },
}
WISH = json.loads(json.dumps(PET).replace("/Pet", "/Wish"))
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://api.pets.test"}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 20}},
                    {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                ],
                "responses": {
                    "200": {
                        "description": "Pets.",
                        "headers": {"X-Total": {"required": True, "schema": {"type": "integer"}}},
                        "content": {
                            "application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}
                        },
                    },
                    "404": {"description": "None."},
                },
            },
        },
        "/pets/{id}": {
            "put": {
                "operationId": "putPet",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}}},
                "responses": {"204": {"description": "Done."}},
            },
        },
    },
    "components": {"schemas": {"Pet": PET, "Wish": WISH}},
}
GET = ("paths", "/pets", "get")
PUT = ("paths", "/pets/{id}", "put")
PET_AT = ("components", "schemas", "Pet")
WISH_AT = ("components", "schemas", "Wish")
GONE = object()


def edited(*edits: tuple[tuple[str | int, ...], Any]) -> dict[str, Any]:
    """The spec with values set, or taken away, at these paths."""
    spec = copy.deepcopy(SPEC)
    for path, value in edits:
        node: Any = spec
        for key in path[:-1]:
            node = node[key]
        if value is GONE:
            del node[path[-1]]
        else:
            node[path[-1]] = value
    return spec


def api(spec: dict[str, Any], folder: Path, name: str) -> Api:
    path = folder / f"{name}.json"
    path.write_text(json.dumps(spec, indent=1), "utf-8")
    return load(path, (), Diagnostics()).api


def compared(old: dict[str, Any], new: dict[str, Any], folder: Path, profile: Profile = "wire-strict") -> Comparison:
    return compare_apis(api(old, folder, "old"), api(new, folder, "new"), profile=profile)


def kinds(comparison: Comparison) -> dict[str, str]:
    """Kind -> the first letters of wire, source, runtime."""
    return {
        change.fact.kind: "".join(getattr(change.verdicts, name)[0] for name in ("wire", "source", "runtime"))
        for change in comparison.changes
    }


CASES: dict[str, tuple[list[tuple[tuple[str | int, ...], Any]], dict[str, str]]] = {
    "operation removed": ([(PUT, GONE)], {"operation-removed": "bbb"}),
    "path variable renamed": (
        [
            (("paths", "/pets/{key}"), {"put": {**SPEC["paths"]["/pets/{id}"]["put"], "parameters": [
                {"name": "key", "in": "path", "required": True, "schema": {"type": "string"}}]}}),
            (("paths", "/pets/{id}"), GONE),
        ],
        {},
    ),
    "parameter removed": ([((*GET, "parameters", 0), GONE)], {"parameter-removed": "bbb"}),
    "parameter required": ([((*GET, "parameters", 0, "required"), True)], {"parameter-required": "bbb"}),
    "parameter default": ([((*GET, "parameters", 0, "schema", "default"), 50)], {"parameter-default-changed": "bsb"}),
    "parameter exploded otherwise": ([((*GET, "parameters", 1, "explode"), False)], {"parameter-style-changed": "bss"}),
    "scalar exploded otherwise": ([((*GET, "parameters", 0, "explode"), False)], {"parameter-style-declared": "bss"}),
    "parameter widened": ([((*GET, "parameters", 0, "schema", "type"), "number")], {"type-widened": "sss"}),
    "body required": ([((*PUT, "requestBody", "required"), True)], {"body-required": "bbb"}),
    "error no longer documented": ([((*GET, "responses", "404"), GONE)], {"error-response-removed": "bss"}),
    "success removed": (
        [((*GET, "responses", "202"), SPEC["paths"]["/pets"]["get"]["responses"]["200"]), ((*GET, "responses", "200"), GONE)],
        {"response-removed": "brr", "response-added": "srs"},
    ),
    "header optional": ([((*GET, "responses", "200", "headers", "X-Total", "required"), False)], {"header-optional": "brr"}),
    "security required": (
        [
            (("components", "securitySchemes"), {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}),
            ((*PUT, "security"), [{"key": []}]),
        ],
        {"security-required": "brr", "scheme-added": "sss"},
    ),
    "server gone": ([(("servers",), [{"url": "https://eu.pets.test"}])], {"server-added": "sss", "server-removed": "rrr"}),
    "answer: property added": ([((*PET_AT, "properties", "size"), {"type": "string"})], {"property-added": "sss"}),
    "answer: property removed": ([((*PET_AT, "properties", "age"), GONE)], {"property-removed": "bbb"}),
    "answer: property may be missing": ([((*PET_AT, "required"), [])], {"property-optional": "bbr"}),
    "answer: null": ([((*PET_AT, "properties", "age", "type"), ["integer", "null"])], {"nullable-added": "bbr"}),
    "answer: enum grows": ([((*PET_AT, "properties", "color", "enum"), ["red", "green", "blue"])], {"enum-value-added": "brs"}),
    "answer: type": ([((*PET_AT, "properties", "age", "type"), "string")], {"type-changed": "bbb"}),
    "answer: longer": ([((*PET_AT, "properties", "name", "maxLength"), 60)], {"limit-loosened": "bss"}),
    "answer: shorter": ([((*PET_AT, "properties", "name", "maxLength"), 40)], {"limit-tightened": "sss"}),
    "request: required property": (
        [((*WISH_AT, "properties", "size"), {"type": "string"}), ((*WISH_AT, "required"), ["name", "size"])],
        {"property-added-required": "bbb"},
    ),
    "request: enum shrinks": ([((*WISH_AT, "properties", "color", "enum"), ["red"])], {"enum-value-removed": "bbb"}),
    "request: enum grows": ([((*WISH_AT, "properties", "color", "enum"), ["red", "green", "blue"])], {"enum-value-added": "sss"}),
    "request: shorter": ([((*WISH_AT, "properties", "name", "maxLength"), 40)], {"limit-tightened": "bss"}),
    "request: closed": ([((*WISH_AT, "additionalProperties"), False)], {"object-closed": "bss"}),
    "request: what is read-only is not felt": ([((*WISH_AT, "properties", "id", "type"), "integer")], {}),
    "nobody uses it": ([(("components", "schemas", "Loner"), {"type": "object"})], {}),
    "prose": ([((*GET, "description"), "Another text."), ((*PET_AT, "description"), "A pet.")], {}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_kinds_and_verdicts(name: str, tmp_path: Path) -> None:
    edits, expected = CASES[name]
    assert kinds(compared(SPEC, edited(*edits), tmp_path)) == expected


def test_our_clients_are_lenient_on_the_wire(tmp_path: Path) -> None:
    new = edited(((*PET_AT, "properties", "color", "enum"), ["red", "green", "blue"]), ((*PET_AT, "required"), []))
    assert kinds(compared(SPEC, new, tmp_path, "client")) == {"enum-value-added": "srs", "property-optional": "rbr"}


def test_a_change_is_told_once_and_names_its_operations(tmp_path: Path) -> None:
    new = edited(((*WISH_AT, "properties", "size"), {"type": "string"}))
    (change,) = compared(SPEC, new, tmp_path).changes
    assert change.fact.subject == "#/components/schemas/Wish/properties/size"
    assert change.operations == ("PUT /pets/{id}",)
    assert change.fact.new_at.line > 0
    again = compared(SPEC, new, tmp_path).changes[0]
    assert change.id == again.id


def test_cycles_end(tmp_path: Path) -> None:
    new = edited(((*PET_AT, "properties", "age", "type"), "number"))
    assert kinds(compared(SPEC, new, tmp_path)) == {"type-widened": "bbr"}


def move_parameters(spec: dict[str, Any]) -> None:
    item = spec["paths"]["/pets/{id}"]
    item["parameters"] = item["put"].pop("parameters")


def inline(spec: dict[str, Any]) -> None:
    answer = spec["paths"]["/pets"]["get"]["responses"]["200"]["content"]["application/json"]
    answer["schema"]["items"] = spec["components"]["schemas"]["Pet"]


def split(spec: dict[str, Any]) -> None:
    properties: dict[str, Any] = WISH["properties"]
    rest = {name: value for name, value in properties.items() if name != "name"}
    members = [
        {"type": "object", "required": WISH["required"]},
        {"properties": {"name": properties["name"]}},
        {"properties": rest},
    ]
    spec["components"]["schemas"]["Wish"] = {"allOf": members}


def reorder(spec: dict[str, Any]) -> None:
    paths: dict[str, Any] = spec["paths"]
    spec["paths"] = dict(reversed(paths.items()))


@pytest.mark.parametrize("rewrite", [move_parameters, inline, split, reorder])
def test_equivalent_rewrites_are_no_change(rewrite: Callable[[dict[str, Any]], None], tmp_path: Path) -> None:
    spec = copy.deepcopy(SPEC)
    rewrite(spec)
    assert [change.fact for change in compared(SPEC, spec, tmp_path).changes if change.verdicts.wire is not Level.SAFE] == []


def test_unions_match_their_variants(tmp_path: Path) -> None:
    cat = {"type": "object", "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}}}
    dog = {"type": "object", "properties": {"kind": {"const": "dog"}}}
    old = edited(((*PET_AT, "properties", "guest"), {"oneOf": [cat, dog]}))
    turned = edited(((*PET_AT, "properties", "guest"), {"oneOf": [dog, cat]}))
    assert kinds(compared(old, turned, tmp_path)) == {}
    grown = edited(((*PET_AT, "properties", "guest"), {"oneOf": [dog, cat, {"type": "string"}]}))
    assert kinds(compared(old, grown, tmp_path)) == {"variant-added": "brs"}
    assert kinds(compared(grown, old, tmp_path)) == {"variant-removed": "sss"}


def test_bump(tmp_path: Path) -> None:
    assert compared(SPEC, SPEC, tmp_path).bump == "none"
    assert compared(SPEC, edited(((*PET_AT, "properties", "size"), {"type": "string"})), tmp_path).bump == "minor"
    assert compared(SPEC, edited((PUT, GONE)), tmp_path).bump == "major"


def test_every_rule_is_explained() -> None:
    for kind, rule in RULES.items():
        assert rule.text.endswith("."), kind
        assert rule.example.endswith("."), kind
        assert rule.remedy.endswith("."), kind


def test_lists_of_themselves_end(tmp_path: Path) -> None:
    """A list of itself on one side, a union with a list of itself on the other: neither has a name to end the walk by."""

    def spec(schema: Any) -> Api:
        found = copy.deepcopy(SPEC)
        found["components"]["schemas"] |= {"Tree": schema, "Pet": {"type": "object", "properties": {"tree": _ref("Tree")}}}
        path = tmp_path / "spec.json"
        path.write_text(json.dumps(found), "utf-8")
        return load(path, (), Diagnostics()).api

    lists = {"type": "array", "items": _ref("Tree")}
    changes = compare_apis(spec(lists), spec({"oneOf": [lists, {"type": "object", "required": ["leaf"]}]})).changes
    assert {item.fact.kind for item in changes if "tree" in item.fact.subject} == {"type-changed"}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}
