"""Rewrites of a description that change nothing about it."""

import copy
from collections.abc import Callable, Iterator
from typing import Any

from togai_codegen.shapes import is_dict, is_list

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
Rewrite = Callable[[dict[str, Any]], dict[str, Any]]


def reorder(spec: dict[str, Any]) -> dict[str, Any]:
    """All objects with their keys the other way round."""

    def turned(node: Any) -> Any:
        if is_dict(node):
            return {key: turned(value) for key, value in reversed(node.items())}
        return [turned(item) for item in node] if is_list(node) else node

    found: dict[str, Any] = turned(spec)
    return found


def inline(spec: dict[str, Any]) -> dict[str, Any]:
    """References of properties, items and bodies to components that refer to nothing, each replaced by what it names."""
    found = copy.deepcopy(spec)
    leaves = {name: schema for name, schema in _schemas(spec).items() if is_dict(schema) and "$ref" not in repr(schema)}
    for holder, key in list(_places(found)):
        node: Any = holder[key]
        target = str(node.get("$ref", "")) if is_dict(node) else ""
        name = target.removeprefix("#/components/schemas/").replace("~1", "/").replace("~0", "~")
        if target.startswith("#/components/schemas/") and name in leaves and len(node) == 1:
            holder[key] = copy.deepcopy(leaves[name])
    return found


def split(spec: dict[str, Any]) -> dict[str, Any]:
    """Objects of the components as an allOf of two halves."""
    found = copy.deepcopy(spec)
    for schema in _schemas(found).values():
        if not is_dict(schema) or set(schema) - {"type", "properties", "required", "description", "title"}:
            continue
        node = schema
        properties = node.get("properties")
        if node.get("type") != "object" or not is_dict(properties) or len(properties) < 2:
            continue
        names = list(properties)
        first, second = names[: len(names) // 2], names[len(names) // 2 :]
        node.pop("properties")
        node["allOf"] = [
            {"type": "object", "properties": {name: properties[name] for name in first}},
            {"type": "object", "properties": {name: properties[name] for name in second}, "required": node.pop("required", [])},
        ]
    return found


def move(spec: dict[str, Any]) -> dict[str, Any]:
    """Parameters of paths at their operations, and those of a path's only operation at the path."""
    found = copy.deepcopy(spec)
    for item in found.get("paths", {}).values():
        operations = [item[method] for method in METHODS if isinstance(item.get(method), dict)]
        shared = item.pop("parameters", [])
        if shared:
            for operation in operations:
                own = operation.get("parameters", [])
                names = {_name(found, node) for node in own}
                operation["parameters"] = [node for node in shared if _name(found, node) not in names] + own
        elif len(operations) == 1 and operations[0].get("parameters"):
            item["parameters"] = operations[0].pop("parameters")
    return found


REWRITES: dict[str, Rewrite] = {"reorder": reorder, "inline": inline, "split": split, "move": move}


def _schemas(spec: dict[str, Any]) -> dict[str, Any]:
    components = spec.get("components")
    schemas = components.get("schemas") if is_dict(components) else None
    return schemas if is_dict(schemas) else {}


def _name(spec: dict[str, Any], node: Any) -> Any:
    target = node.get("$ref", "")
    if target.startswith("#/components/parameters/"):
        node = spec["components"]["parameters"].get(target.rpartition("/")[2], {})
    return node.get("in"), node.get("name")


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Where a schema stands as a property's, an item's or a body's, outermost first; not inside of examples."""
    if is_list(node):
        for item in node:
            yield from _places(item)
    elif is_dict(node):
        for key, value in node.items():
            if key in ("example", "examples", "default", "enum", "const") or str(key).startswith("x-"):
                continue
            if key == "properties" and is_dict(value):
                yield from ((value, name) for name in value)
            elif key in ("items", "schema") and is_dict(value):
                yield node, key
            yield from _places(value)
