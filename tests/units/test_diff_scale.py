"""Large Apis: one change is one finding, whoever reaches it, and cycles cost no time."""

import json
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.drift.diff import Change, compare_apis
from togai_codegen.ir.model import Api, Object, Primitive, PrimitiveKind, Property
from togai_codegen.pipeline import load

SCHEMAS, OPERATIONS, SECONDS = 300, 1000, 5


def reference(number: int) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/S{number % SCHEMAS}"}


def schema(number: int) -> dict[str, Any]:
    """Six plain properties, and three that lead to others: all schemas reach all."""
    plain = {f"p{index}": {"type": "string"} for index in range(6)}
    inner = {
        "next": reference(number * 7 + 1),
        "many": {"type": "array", "items": reference(number * 3 + 2)},
        "either": {"oneOf": [reference(number * 5 + index) for index in range(3)]},
    }
    return {"type": "object", "properties": plain | inner}


def operation(number: int) -> dict[str, Any]:
    def content(index: int) -> dict[str, Any]:
        return {"application/json": {"schema": reference(index)}}

    answer = {"description": "Done.", "content": content(number + 1)}
    return {"operationId": f"op{number}", "requestBody": {"content": content(number)}, "responses": {"200": answer}}


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Api:
    spec: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Large", "version": "1"},
        "paths": {f"/r{number}": {"post": operation(number)} for number in range(OPERATIONS)},
        "components": {"schemas": {f"S{number}": schema(number) for number in range(SCHEMAS)}},
    }
    path = tmp_path_factory.mktemp("large") / "large.json"
    path.write_text(json.dumps(spec), "utf-8")
    return load(path, (), Diagnostics()).api


def changed(api: Api, change: Callable[[Object], Object]) -> Api:
    """The Api with its objects changed."""
    declarations = {key: change(item) if isinstance(item, Object) else item for key, item in api.declarations.items()}
    return replace(api, declarations=declarations)


def seconds(old: Api, new: Api) -> tuple[tuple[Change, ...], float]:
    started = time.process_time()
    return compare_apis(old, new).changes, time.process_time() - started


def test_one_property_is_one_finding_however_many_reach_it(api: Api) -> None:
    color = Property(name="color", type=Primitive(PrimitiveKind.STRING), required=False)
    first = "#/components/schemas/S0"
    new = changed(api, lambda item: replace(item, properties=(*item.properties, color)) if item.id == first else item)
    (change,), took = seconds(api, new)
    assert (change.fact.kind, change.fact.subject) == ("property-added", f"{first}/properties/color")
    assert len(change.operations) == OPERATIONS
    assert took < SECONDS


def test_a_change_in_every_schema(api: Api) -> None:
    def all_required(item: Object) -> Object:
        return replace(item, properties=tuple(replace(inner, required=True) for inner in item.properties))

    changes, took = seconds(api, changed(api, all_required))
    assert len(changes) == SCHEMAS * 9
    assert took < SECONDS
