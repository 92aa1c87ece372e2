"""Specifications of a size or a depth that no real one has: an end in bounded time, with output or with a diagnostic."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.pipeline import build

ROOT = "#/components/schemas"


def _built(folder: Path, schemas: dict[str, Any], used: str) -> tuple[int, list[str]]:
    """Generate with one operation that takes and answers a schema; how many declarations there are, and the codes."""
    use: dict[str, Any] = {"schema": {"$ref": f"{ROOT}/{used}"}}
    operation = {
        "operationId": "look",
        "parameters": [{"name": "q", "in": "query", **use}],
        "responses": {"200": {"description": "A", "content": {"application/json": use}}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": operation}},
        "components": {"schemas": schemas},
    }
    path = folder / "spec.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    diagnostics = Diagnostics()
    built = build(Config(spec=path, output=folder, package="sized"), diagnostics)
    return len(built.api.declarations), sorted({item.code.id for item in diagnostics})


def _link(target: str, kind: str) -> dict[str, Any]:
    reference = {"$ref": f"{ROOT}/{target}"}
    match kind:
        case "array":
            return {"type": "array", "items": reference}
        case "map":
            return {"type": "object", "additionalProperties": reference}
        case "union":
            return {"anyOf": [reference, {"type": "string"}]}
        case _:
            return {"anyOf": [reference, {"type": "null"}]}


@pytest.mark.parametrize("kind", ["array", "map", "union", "nullable"])
def test_long_chains(tmp_path: Path, kind: str) -> None:
    begin = time.process_time()
    schemas = {f"S{number}": _link(f"S{number + 1}", kind) for number in range(300)}
    count, codes = _built(tmp_path, schemas | {"S300": {"type": "integer"}}, "S0")
    assert count >= 301 and codes == []
    assert time.process_time() - begin < 60


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf"])
def test_diamonds(tmp_path: Path, keyword: str) -> None:
    """Each schema names the next one twice: walked naively, that is 2 to the power of 40."""
    begin = time.process_time()
    schemas: dict[str, Any] = {
        f"S{number}": {
            keyword: [{"$ref": f"{ROOT}/S{number + 1}"}, {keyword: [{"$ref": f"{ROOT}/S{number + 1}"}, {"minLength": 1}]}]
        }
        for number in range(40)
    }
    count, _ = _built(tmp_path, schemas | {"S40": {"type": "object", "properties": {"z": {"type": "string"}}}}, "S0")
    assert count >= 41
    assert time.process_time() - begin < 30


def test_many_values_and_properties_of_one_name(tmp_path: Path) -> None:
    begin = time.process_time()
    texts = ["a" + "-" * count + "b" for count in range(300)]
    schemas = {
        "Values": {"type": "string", "enum": texts},
        "Object": {"type": "object", "properties": {text: {"type": "string"} for text in texts}},
        **{f"x{'.' * count}y": {"type": "object", "properties": {"a": {"type": "string"}}} for count in range(1, 60)},
    }
    count, _ = _built(tmp_path, schemas, "Object")
    assert count >= 61
    assert time.process_time() - begin < 60


def test_texts_that_are_no_text(tmp_path: Path) -> None:
    schemas = {
        "A\ud800": {
            "type": "object",
            "description": "x\ud800\u0000\u202e'''\"\"\" \\",
            "properties": {
                "\ud83d": {"type": "string", "enum": ["\ud800", "a\u0000b", "\u2028"], "pattern": "(a+)+$"},
                "\u202eabc": {"default": "\udfff"},
            },
        },
        "B": {"type": "string"},
    }
    count, _ = _built(tmp_path, schemas, "B")
    assert count >= 2
