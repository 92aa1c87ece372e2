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
    if type(value) in _ATOMS:
        return value
    if is_mapping(value):
        told = value.items() if "kind" not in value else ((key, item) for key, item in value.items() if key not in _DOCS)
        return {key: without_docs(item) for key, item in told}
    return [without_docs(item) for item in value] if is_sequence(value) else value


_ATOMS = frozenset({str, int, float, bool, type(None)})


def plain(value: Any, *, places: bool = True) -> Any:
    """A node as JSON values. `kind` is the node's class; fields that hold their defaults are left out."""
    kind: Any = value.__class__
    if kind in _ATOMS:
        return value
    if kind in _FIELD_NAMES:
        return _node(value, _FIELD_NAMES[kind], places)
    if is_sequence(value):
        return [plain(item, places=places) for item in value]
    if is_mapping(value):
        return {str(key): plain(item, places=places) for key, item in value.items()}
    if isinstance(value, Location):
        return {"document": value.document, "pointer": value.pointer, "line": value.line, "column": value.column}
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        _FIELD_NAMES[kind] = tuple(item.name for item in fields(kind) if item.name not in ASIDE)
        return _node(value, _FIELD_NAMES[kind], places)
    return value


def _node(node: Any, names: tuple[str, ...], places: bool) -> dict[str, Any]:
    """The fields of a node; the node's own `kind` (of a Primitive, an Enumeration) is called `of`, for `kind` is taken."""
    told: dict[str, Any] = {"kind": node.__class__.__name__}
    for name in names:
        if name == "at" and not places:
            continue
        value = getattr(node, name)
        if name == "at" and value == NOWHERE:
            continue
        if name in _ALWAYS_TOLD or not _is_empty(value):
            told["of" if name == "kind" else name] = plain(value, places=places)
    return told


_FIELD_NAMES: dict[Any, tuple[str, ...]] = {}
"""By class; there are few, with many nodes each."""
_ALWAYS_TOLD = frozenset({"value", "default", "required", "explode"})


def _is_empty(value: Any) -> bool:
    if value is None or value is False or value is NO_CONSTRAINTS:
        return True
    # Asked of every field of every node: comparing with each kind of nothing takes ten times as long.
    kind: Any = value.__class__
    if kind is tuple or kind is dict:
        return not value
    return kind not in _ATOMS and value in ((), {}, NO_CONSTRAINTS)


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
