"""What two specs differ in beside their schemas: promises, defaults, schemes, scopes, headers, webhooks."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.drift.diff import Comparison, Profile, compare_apis
from togai_codegen.pipeline import load

COLORS = {name: {"$ref": "#/components/schemas/Color"} for name in ("fore", "back")}
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Orders", "version": "1"},
    "security": [{"oauth": ["read"]}],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "listOrders",
                "parameters": [
                    {"name": "sort", "in": "query", "schema": {"$ref": "#/components/schemas/Sort"}},
                    {"name": "page", "in": "query", "required": True, "schema": {"$ref": "#/components/schemas/Page"}},
                    {"name": "id", "in": "query", "schema": {"type": "string"}},
                    {"name": "old", "in": "query", "deprecated": True, "x-sunset": "2026-06-30", "schema": {"type": "string"}},
                    {"name": "lost", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 1}},
                    {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                ],
                "responses": {
                    "200": {
                        "description": "Orders.",
                        "headers": {"X-Tags": {"schema": {"type": "array", "items": {"type": "string"}}}},
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}},
                    },
                    "default": {"description": "Trouble."},
                },
            },
            "delete": {"operationId": "drop", "x-stability-level": "alpha", "responses": {"204": {"description": "Gone."}}},
            "post": {
                "operationId": "addOrder",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}}},
                "responses": {"204": {"description": "Done."}},
            },
        },
    },
    "webhooks": {
        "orderShipped": {
            "post": {
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shipped"}}}},
                "responses": {"200": {"description": "Thanks."}},
            }
        }
    },
    "components": {
        "schemas": {
            "Sort": {"type": "string", "default": "asc", "x-extensible-enum": ["asc", "desc"]},
            "Page": {"type": "integer", "default": 1},
            "Order": {
                "type": "object",
                "required": ["id", "secret"],
                "properties": {
                    "id": {"type": "string", "readOnly": True},
                    "secret": {"type": "string", "writeOnly": True},
                    "total": {"type": "number", "minimum": 0, "exclusiveMaximum": 10},
                    "count": {"type": "integer", "exclusiveMinimum": 0},
                    "odd": {
                        "type": "string",
                        "required": ["a"],
                        "properties": {"a": {"type": "string"}, "b": {"type": "string", "enum": ["x", "y"]}},
                    },
                    "buyer": {"$ref": "#/components/schemas/Buyer"},
                },
            },
            "Wish": {
                "type": "object",
                "required": ["id"],
                "properties": {"id": {"type": "string", "readOnly": True}, "note": {"type": "string", "default": "none"}}
                | COLORS,
            },
            "Color": {"type": "string", "default": "red"},
            "Buyer": {"type": "object", "properties": {"name": {"type": "string"}}},
            "Shipped": {"type": "object", "required": ["order"], "properties": {"order": {"type": "string"}}},
        },
        "securitySchemes": {
            "oauth": {
                "type": "oauth2",
                "flows": {
                    "clientCredentials": {"tokenUrl": "https://orders.test/token", "scopes": {"read": "Read.", "write": "Write."}}
                },
            }
        },
    },
}
GET = ("paths", "/orders", "get")
PARAMETERS = (*GET, "parameters")
ANSWER = (*GET, "responses", "200")
SCHEMAS = ("components", "schemas")
ORDER = (*SCHEMAS, "Order", "properties")
FLOW = ("components", "securitySchemes", "oauth", "flows", "clientCredentials")
METHODS = ("get", "delete", "post")
GONE = object()
Edit = tuple[tuple[str | int, ...], Any]


def edited(spec: dict[str, Any], *edits: Edit) -> dict[str, Any]:
    """The spec with values set, or taken away, at these paths."""
    found = copy.deepcopy(spec)
    for path, value in edits:
        node: Any = found
        for key in path[:-1]:
            node = node[key]
        if value is GONE:
            del node[path[-1]]
        else:
            node[path[-1]] = value
    return found


def compared(
    new: dict[str, Any],
    folder: Path,
    profile: Profile = "wire-strict",
    today: date | None = None,
    old: dict[str, Any] = SPEC,
) -> Comparison:
    paths = folder / "old.json", folder / "new.json"
    for path, spec in zip(paths, (old, new), strict=True):
        path.write_text(json.dumps(spec, indent=1), "utf-8")
    old_api, new_api = (load(path, (), Diagnostics()).api for path in paths)
    return compare_apis(old_api, new_api, profile=profile, today=today)


def wires(comparison: Comparison) -> set[str]:
    """`kind level` of the wire, by subject left out."""
    return {f"{change.fact.kind} {change.verdicts.wire}" for change in comparison.changes}


CASES: dict[str, tuple[list[Edit], set[str], set[str]]] = {
    "scope required": (
        [(("security",), [{"oauth": ["read", "write"]}])],
        {"scope-required breaking", "scope-required risky"}, {"scope-required breaking", "scope-required risky"},
    ),
    "scope not required": ([(("security",), [{"oauth": []}])], {"scope-not-required safe"}, {"scope-not-required safe"}),
    "public": ([(("security",), [])], {"security-not-required safe"}, {"security-not-required safe"}),
    "token address": (
        [((*FLOW, "tokenUrl"), "https://orders.test/v2/token")], {"scheme-changed breaking"}, {"scheme-changed breaking"},
    ),
    "scope declared": ([((*FLOW, "scopes", "admin"), "Admin.")], {"scheme-scope-added safe"}, {"scheme-scope-added safe"}),
    "scope dropped": ([((*FLOW, "scopes", "write"), GONE)], {"scheme-scope-removed breaking"}, {"scheme-scope-removed breaking"}),
    "scope told otherwise": ([((*FLOW, "scopes", "write"), "Write it.")], set(), set()),
    "default of a named schema": (
        [((*SCHEMAS, "Sort", "default"), "desc")],
        {"parameter-default-changed breaking"}, {"parameter-default-changed breaking"},
    ),
    "default of what properties name": (
        [((*SCHEMAS, "Color", "default"), "blue")], {"default-changed breaking"}, {"default-changed risky"},
    ),
    "default of what is always sent": ([((*SCHEMAS, "Page", "default"), 2)], set(), set()),
    "default of a property": (
        [((*SCHEMAS, "Wish", "properties", "note", "default"), "some")],
        {"property-default-changed breaking"}, {"property-default-changed risky"},
    ),
    "known value gone": (
        [((*SCHEMAS, "Sort", "x-extensible-enum"), ["asc"])],
        {"extensible-value-removed breaking"}, {"extensible-value-removed breaking"},
    ),
    "header exploded": (
        [((*ANSWER, "headers", "X-Tags", "explode"), True)], {"header-style-changed breaking"}, {"header-style-changed risky"},
    ),
    "header required": (
        [((*ANSWER, "headers", "X-Tags", "required"), True)], {"header-required breaking"}, {"header-required safe"},
    ),
    "default answer gone": (
        [((*GET, "responses", "default"), GONE)], {"default-response-removed risky"}, {"default-response-removed safe"},
    ),
    "parameter moved": (
        [((*PARAMETERS, 2, "in"), "header")], {"parameter-moved breaking"}, {"parameter-moved breaking"},
    ),
    "parameter became a list": (
        [((*PARAMETERS, 2, "schema"), {"type": "array", "items": {"type": "string"}})],
        {"parameter-became-list safe"}, {"parameter-became-list safe"},
    ),
    "list became one value": (
        [((*PARAMETERS, 5, "schema"), {"type": "string"})],
        {"parameter-became-single breaking"}, {"parameter-became-single breaking"},
    ),
    "and its items are bound": (
        [((*PARAMETERS, 2, "schema"), {"type": "array", "items": {"type": "string", "maxLength": 3}})],
        {"parameter-became-list safe", "limit-tightened breaking"}, {"parameter-became-list safe", "limit-tightened breaking"},
    ),
    "a path parameter without a place": (
        [((*PARAMETERS, 4, "schema", "minimum"), 2)], {"limit-tightened breaking"}, {"limit-tightened breaking"},
    ),
    "style that the place does not have": (
        [((*PARAMETERS, 2, "style"), "simple")], {"parameter-style-declared breaking"}, {"parameter-style-declared safe"},
    ),
    "empty value": (
        [((*PARAMETERS, 2, "allowEmptyValue"), True)], {"parameter-empty-allowed safe"}, {"parameter-empty-allowed safe"},
    ),
    "body added": (
        [((*GET, "requestBody"), {"content": {"text/plain": {"schema": {"type": "string"}}}})],
        {"body-added breaking"}, {"body-added safe"},
    ),
    "required and no longer read-only": (
        [((*SCHEMAS, "Wish", "properties", "id", "readOnly"), GONE)],
        {"property-not-read-only-required breaking"}, {"property-not-read-only-required breaking"},
    ),
    "read-only now": (
        [((*SCHEMAS, "Wish", "properties", "note", "readOnly"), True)],
        {"property-read-only breaking"}, {"property-read-only risky"},
    ),
    "a secret that comes back": (
        [((*ORDER, "secret", "writeOnly"), GONE)],
        {"property-not-write-only-required breaking"}, {"property-not-write-only-required safe"},
    ),
    "same bound, said otherwise": (
        [((*ORDER, "count"), {"type": "integer", "minimum": 1})], set(), set(),
    ),
    "bound that includes its value": (
        [((*ORDER, "total"), {"type": "number", "minimum": 0, "maximum": 10})],
        {"limit-loosened breaking"}, {"limit-loosened safe"},
    ),
    "properties of a string": (
        [((*ORDER, "odd", "properties", "b", "type"), "integer"), ((*ORDER, "odd", "required"), [])],
        {"type-changed breaking", "property-optional breaking"},
        {"type-changed risky", "property-optional risky"},
    ),
    "a property more of a string": (
        [((*ORDER, "odd", "properties", "c"), {"type": "string"}), ((*ORDER, "odd", "properties", "b", "enum"), ["x", "y", "z"])],
        {"property-added safe", "enum-value-added breaking"}, {"property-added safe", "enum-value-added safe"},
    ),
    "a property less of a string": (
        [((*ORDER, "odd", "properties", "a"), GONE), ((*ORDER, "odd", "properties", "b", "nullable"), True)],
        {"property-removed-required breaking", "nullable-added breaking"},
        {"property-removed-required risky", "nullable-added risky"},
    ),
    "union of one": (
        [((*ORDER, "buyer"), {"oneOf": [{"$ref": "#/components/schemas/Buyer"}]})],
        {"union-of-one-added breaking"}, {"union-of-one-added safe"},
    ),
    "stability lowered": (
        [((*GET, "x-stability-level"), "beta")], {"stability-lowered breaking"}, {"stability-lowered risky"},
    ),
    "stability unknown": (
        [((*GET, "x-stability-level"), "soon")], {"stability-unknown breaking"}, {"stability-unknown risky"},
    ),
    "draft removed": ([(("paths", "/orders", "delete"), GONE)], {"operation-removed risky"}, {"operation-removed risky"}),
    "draft promoted": (
        [(("paths", "/orders", "delete", "x-stability-level"), GONE)], {"stability-raised safe"}, {"stability-raised safe"},
    ),
    "sunset earlier": (
        [((*PARAMETERS, 3, "x-sunset"), "2026-05-30")], {"sunset-earlier breaking"}, {"sunset-earlier risky"},
    ),
    "sunset later": ([((*PARAMETERS, 3, "x-sunset"), "2026-07-30T00:00:00Z")], {"sunset-later safe"}, {"sunset-later safe"}),
    "sunset unknown": ([((*PARAMETERS, 3, "x-sunset"), "soon")], {"sunset-unknown breaking"}, {"sunset-unknown risky"}),
    "sunset gone": ([((*PARAMETERS, 3, "x-sunset"), GONE)], {"sunset-removed breaking"}, {"sunset-removed risky"}),
    "reactivated": (
        [((*PARAMETERS, 3, "x-sunset"), GONE), ((*PARAMETERS, 3, "deprecated"), GONE)],
        {"parameter-not-deprecated safe", "sunset-lifted safe"}, {"parameter-not-deprecated safe", "sunset-lifted safe"},
    ),
    "long-running": (
        [((*GET, "x-ms-long-running-operation"), True)], {"behaviour-changed breaking"}, {"behaviour-changed risky"},
    ),
    "webhook asks for more": (
        [((*SCHEMAS, "Shipped", "properties", "order", "minLength"), 3)], {"limit-tightened breaking"}, {"limit-tightened safe"},
    ),
    "webhook holds less": (
        [((*SCHEMAS, "Shipped", "required"), [])], {"property-optional breaking"}, {"property-optional risky"},
    ),
    "webhook gone": ([(("webhooks",), {})], {"webhook-removed breaking"}, {"webhook-removed breaking"}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_kinds_and_wire_levels(name: str, tmp_path: Path) -> None:
    edits, strict, lenient = CASES[name]
    new = edited(SPEC, *edits)
    assert wires(compared(new, tmp_path)) == strict
    assert wires(compared(new, tmp_path, "client")) == lenient


@pytest.mark.parametrize(("today", "level"), [(None, "breaking"), (date(2026, 6, 29), "breaking"), (date(2026, 6, 30), "risky")])
def test_a_removal_is_due_on_its_day(today: date | None, level: str, tmp_path: Path) -> None:
    assert wires(compared(edited(SPEC, ((*PARAMETERS, 3), GONE)), tmp_path, today=today)) == {f"parameter-removed {level}"}


def test_nothing_differs_from_itself(tmp_path: Path) -> None:
    assert compared(SPEC, tmp_path).changes == ()


def test_a_default_of_a_schema_is_told_once_at_its_line(tmp_path: Path) -> None:
    (change,) = compared(edited(SPEC, ((*SCHEMAS, "Color", "default"), "blue")), tmp_path).changes
    assert change.fact.subject == "#/components/schemas/Color"
    assert change.operations == ("POST /orders",)
    assert 0 < change.fact.old_at.line == change.fact.new_at.line


def test_a_scheme_is_the_same_in_swagger(tmp_path: Path) -> None:
    flow = {"authorizationUrl": "https://orders.test/auth", "scopes": {"read": "Read."}}
    answer = {"get": {"operationId": "list", "security": [{"oauth": ["read"]}], "responses": {"204": {"description": "Done."}}}}
    info = {"title": "Orders", "version": "1"}
    swagger: dict[str, Any] = {
        "swagger": "2.0",
        "info": info,
        "host": "orders.test",
        "schemes": ["https"],
        "paths": {"/orders": answer},
    }
    swagger["securityDefinitions"] = {"oauth": {"type": "oauth2", "flow": "implicit", **flow}}
    modern: dict[str, Any] = {"openapi": "3.0.3", "info": info, "servers": [{"url": "https://orders.test"}]}
    modern |= {
        "paths": {"/orders": answer},
        "components": {"securitySchemes": {"oauth": {"type": "oauth2", "flows": {"implicit": flow}}}},
    }
    for name, spec in (("old", swagger), ("new", modern)):
        (tmp_path / f"{name}.json").write_text(json.dumps(spec), "utf-8")
    old, new = (load(tmp_path / f"{name}.json", (), Diagnostics()).api for name in ("old", "new"))
    assert compare_apis(old, new, profile="wire-strict").changes == ()


def test_a_shared_parameter_is_told_once(tmp_path: Path) -> None:
    shared = (("components", "parameters"), {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}})
    uses: list[Edit] = [
        (("paths", "/orders", method, "parameters"), [{"$ref": "#/components/parameters/Limit"}]) for method in METHODS
    ]
    old = edited(SPEC, shared, *uses)
    new = edited(old, (("components", "parameters", "Limit", "schema", "maximum"), 50))
    (change,) = compared(new, tmp_path, old=old).changes
    assert change.fact.subject == "#/components/parameters/Limit query limit"
    assert change.operations == ("DELETE /orders", "GET /orders", "POST /orders")
    assert change.verdicts.wire == "breaking"
    without = edited(old, (("paths", "/orders", "get", "parameters"), []))
    (gone,) = compared(without, tmp_path, old=old).changes
    assert gone.fact.subject == "GET /orders query limit"
