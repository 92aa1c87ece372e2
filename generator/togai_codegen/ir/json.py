"""The IR as JSON: each node an object with its `kind` first; places as `document:line:column`."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from togai_codegen.ir.model import NO_CONSTRAINTS, Api
from togai_codegen.location import NOWHERE, Location
from togai_codegen.shapes import is_mapping, is_sequence


def to_json(api: Api) -> str:
    """The whole Api as indented JSON, ending in a newline; the same Api gives the same text."""
    return json.dumps(plain(api), ensure_ascii=False, indent=2) + "\n"


def meaning(api: Api) -> Any:
    """The Api as JSON values without its places: equal for the same spec in another file, in another layout, or as YAML."""
    return plain(api, places=False)


def without_docs(value: Any) -> Any:
    """What `meaning` gives, without titles, descriptions and summaries: equal where only the documentation differs."""
    if is_mapping(value):
        told = value.items() if "kind" not in value else ((key, item) for key, item in value.items() if key not in _DOCS)
        return {key: without_docs(item) for key, item in told}
    return [without_docs(item) for item in value] if is_sequence(value) else value


def plain(value: Any, *, places: bool = True) -> Any:
    """A node as JSON values. `kind` is the node's class; fields that hold their defaults are left out."""
    if isinstance(value, Location):
        return {"document": value.document, "pointer": value.pointer, "line": value.line, "column": value.column}
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {"kind": type(value).__name__, **{name: plain(item, places=places) for name, item in _told(value, places)}}
    if is_mapping(value):
        return {str(key): plain(item, places=places) for key, item in value.items()}
    if is_sequence(value):
        return [plain(item, places=places) for item in value]
    return value


def _told(node: Any, places: bool) -> Iterator[tuple[str, Any]]:
    """The fields of a node; the node's own `kind` (of a Primitive, an Enumeration) is called `of`, for `kind` is taken."""
    for item in fields(node):
        value = getattr(node, item.name)
        if item.name in ASIDE or (item.name == "at" and (value == NOWHERE or not places)):
            continue
        if not _is_default(item, value):
            yield ("of" if item.name == "kind" else item.name), value


def _is_default(item: Any, value: Any) -> bool:
    empty = value is None or value is False or value == () or value == {} or value == NO_CONSTRAINTS
    return empty and item.name not in ("value", "default", "required", "explode")


ASIDE = frozenset({"unplaced", "written"})
"""Fields that tell what a spec says and no client feels: no part of an Api's meaning."""
_DOCS = frozenset({"title", "description", "summary"})
_JSON_FIELDS = frozenset({"default", "examples", "value"})


def walk(node: Any) -> Iterator[Any]:
    """A node of the IR and all nodes inside it, outermost first. References are not followed; JSON values are not entered."""
    yield node
    if is_dataclass(node) and not isinstance(node, type):
        for item in fields(node):
            if item.name not in _JSON_FIELDS | ASIDE:
                yield from _inside(getattr(node, item.name))


def _inside(value: Any) -> Iterator[Any]:
    if is_mapping(value):
        for item in value.values():
            yield from _inside(item)
    elif is_sequence(value):
        for item in value:
            yield from _inside(item)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from walk(value)
