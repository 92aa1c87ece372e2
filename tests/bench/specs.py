"""Descriptions to measure with: synthetic ones of any size, and edited ones."""

import copy
import json
import random
import re
from pathlib import Path
from typing import Any

import yaml

_TYPES = (
    {"type": "string"}, {"type": "string", "format": "date-time"}, {"type": "integer", "minimum": 0}, {"type": "number"},
    {"type": "boolean"}, {"type": "array", "items": {"type": "string"}, "maxItems": 50}, {"type": "string", "maxLength": 80},
)  # fmt: skip
_WORDS = ("amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven", "inlet", "juniper", "kelp", "lagoon")


def synthetic(schemas: int, operations: int) -> dict[str, Any]:
    """An API of that size: objects of ten properties, every tenth schema an enum, references to earlier ones, fifty tags."""
    dice = random.Random(schemas)
    found: dict[str, Any] = {}
    for number in range(schemas):
        name = f"{_WORDS[number % 12].capitalize()}{number}"
        if number % 10 == 9:
            found[name] = {
                "type": "string",
                "description": f"Kinds of {name}.",
                "enum": [f"{word}_{number}" for word in _WORDS[:5]],
            }
            continue
        properties: dict[str, Any] = {"id": {"type": "string", "description": f"What the {name} is called by."}}
        for index in range(8):
            properties[f"{dice.choice(_WORDS)}{index}"] = dict(dice.choice(_TYPES), description="One of the things known of it.")
        if found:
            target = dice.choice(list(found)[-200:])
            properties["other"] = {"$ref": f"#/components/schemas/{target}"}
        found[name] = {"type": "object", "description": f"A {name}.", "required": ["id"], "properties": properties}
    objects = [name for name, schema in found.items() if schema["type"] == "object"]
    paths: dict[str, Any] = {}
    for number in range(operations):
        name = objects[number % len(objects)]
        answer = {"$ref": f"#/components/schemas/{name}"}
        operation = {
            "operationId": f"get{name}{number}", "tags": [f"{_WORDS[number % 12]} {number % 50}"], "summary": f"Get a {name}",
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                           {"name": "depth", "in": "query", "schema": {"type": "integer"}}],
            "responses": {"200": {"description": "It.", "content": {"application/json": {"schema": answer}}}},
        }  # fmt: skip
        paths[f"/{_WORDS[number % 12]}/{number}/{{id}}"] = {"get": operation}
    info = {"title": f"Synthetic {schemas}", "version": "1"}
    return {"openapi": "3.0.3", "info": info, "paths": paths, "components": {"schemas": found}}


def write(folder: Path, schemas: int, operations: int) -> Path:
    """A synthetic description as a file."""
    path = folder / f"synthetic{schemas}.json"
    path.write_text(json.dumps(synthetic(schemas, operations)), "utf-8")
    return path


def one_schema_changed(text: str, number: int) -> str:
    """A YAML description with one property more in the first schema that has some."""
    place = re.compile(r"\n  schemas:\n.*?\n( +)properties:\n", re.DOTALL).search(text)
    assert place is not None
    indent = place[1] + "  "
    return f"{text[: place.end()]}{indent}benchField{number}:\n{indent}  type: string\n{text[place.end() :]}"


def edited(path: Path, folder: Path, edits: int = 200) -> tuple[Path, Path]:
    """The description as JSON, and as JSON after that many random edits of its schemas and operations."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    old: dict[str, Any] = yaml.load(path.read_text("utf-8"), loader)
    new = copy.deepcopy(old)
    dice = random.Random(edits)
    schemas: dict[str, Any] = new["components"]["schemas"]
    for number in range(edits):
        schema = schemas[dice.choice(list(schemas))]
        properties: dict[str, Any] = schema.setdefault("properties", {}) if schema.get("type") == "object" else {}
        match dice.randrange(5):
            case 0:
                properties[f"bench_{number}"] = {"type": "string"}
            case 1 if properties:
                properties.pop(dice.choice(list(properties)))
            case 2 if properties:
                properties[dice.choice(list(properties))] = {"type": "integer"}
            case 3:
                schema["description"] = f"Edited {number}."
            case _:
                item = new["paths"][dice.choice(list(new["paths"]))]
                for operation in item.values():
                    operation.setdefault("parameters", []).append(
                        {"name": f"b{number}", "in": "query", "schema": {"type": "string"}}
                    )
    files = folder / "old.json", folder / "new.json"
    for file, value in zip(files, (old, new), strict=True):
        file.write_text(json.dumps(value, default=str), "utf-8")
    return files
