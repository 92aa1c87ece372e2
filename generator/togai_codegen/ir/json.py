"""The IR as JSON: each node an object with its `kind` first; places as `document:line:column`."""

import json
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, TypeAlias

from togai_codegen.ir.model import NO_CONSTRAINTS, Api
from togai_codegen.location import NOWHERE, Location
from togai_codegen.records import getter_of
from togai_codegen.shapes import is_mapping, is_sequence


def to_json(api: Api) -> str:
    """The whole Api as indented JSON, ending in a newline; the same Api gives the same text."""
    return json.dumps(plain(api), ensure_ascii=False, indent=2) + "\n"


def meaning(api: Api) -> Any:
    """The Api as JSON values without its places: equal for the same spec in another file, in another layout, or as YAML."""
    return _plain(api, False)


_ATOMS = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """A node as JSON values. `kind` is the node's class; fields that hold their defaults are left out."""
    return _plain(value, True)


def _plain(value: Any, places: bool) -> Any:
    kind: Any = value.__class__
    if kind in _ATOMS:
        return value
    if kind in _FIELDS:
        return _node(value, _FIELDS[kind], places)
    if isinstance(value, Enum):
        return value.value
    if is_sequence(value):
        return [_plain(item, places) for item in value]
    if is_mapping(value):
        return {str(key): _plain(item, places) for key, item in value.items()}
    if isinstance(value, Location):
        return {"document": value.document, "pointer": value.pointer, "line": value.line, "column": value.column}
    if is_dataclass(value) and not isinstance(value, type):
        _FIELDS[kind] = _fields_of(kind)
        return _node(value, _FIELDS[kind], places)
    return value


def _node(node: Any, known: "_Fields", places: bool) -> dict[str, Any]:
    """The fields of a node; the node's own `kind` (of a Primitive, an Enumeration) is called `of`, for `kind` is taken."""
    names, get = known
    told: dict[str, Any] = {"kind": node.__class__.__name__}
    for (name, key, silent), value in zip(names, get(node), strict=True):
        if value is silent:
            continue
        # Most others are texts: told at once.
        if value.__class__ is str:
            told[key] = value
            continue
        if name == "at" and (not places or value == NOWHERE):
            continue
        if name in _ALWAYS_TOLD or not _is_empty(value):
            told[key] = _plain(value, places)
    return told


def _fields_of(kind: Any) -> "_Fields":
    known = [item for item in fields(kind) if item.name not in ASIDE]
    names = tuple((item.name, "of" if item.name == "kind" else item.name, _silent(item)) for item in known)
    return names, getter_of([item.name for item in known])


def _silent(item: Field[Any]) -> object:
    """The value by which a field says nothing: most fields hold it, and are passed over at once."""
    tells = item.name in _ALWAYS_TOLD or item.default is MISSING or not _is_empty(item.default)
    return MISSING if tells else item.default


_Fields: TypeAlias = tuple[tuple[tuple[str, str, object], ...], Callable[[Any], tuple[Any, ...]]]
_FIELDS: dict[Any, _Fields] = {}
"""By class: each field's name, key and silence; what gets them all.

There are few, with many nodes each.
"""
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
