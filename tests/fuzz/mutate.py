"""Mutations of a spec, of its structure and of its bytes; everything by a generator of random numbers that is passed in."""

import json
import random
from collections.abc import Callable
from typing import Any

import yaml

Container = dict[str, Any] | list[Any]
Place = tuple[Container, Any]
"""A container and the key or index of one of its entries."""

SCALARS: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    10**30,
    1e308,
    "",
    " ",
    "a",
    "class",
    "None",
    "null",
    "3.1.0",
    "\u2028",
    "\u202e",
    "\ud800",
    "\x00",
    "x" * 3000,
    "{{ 7 }}",
    "{% if %}",
    '"""',
    "\\",
    "'; import os",
    "$(id)",
    "日本",
    "\U0001f600",
    "../../etc/passwd",
    "string",
    "object",
    "array",
    "integer",
    "date-time",
    "binary",
    [],
    {},
    [[]],
    {"": {}},
    [None],
    ["string", "null"],
    ["null"],
)
NAMES = (
    "",
    " ",
    "a",
    "class",
    "self",
    "None",
    "__class__",
    "model_config",
    "copy",
    "str",
    "list",
    "id",
    "x-thing",
    "$ref",
    "$id",
    "a/b",
    "a~b",
    "#",
    "..",
    "日本",
    "\u202e",
    "1",
    "+1",
    "-1",
    "GMT+0",
    "GMT-0",
    "é",
    "e\u0301",
    "A",
    "a_",
    "_a",
    "default",
    "type",
    "properties",
    "allOf",
    "body",
    "options",
    "client",
    "{id}",
    "{",
    "}",
    "\n",
    "x" * 300,
)
SCHEMAS: tuple[Any, ...] = (
    True,
    False,
    {},
    {"type": "null"},
    {"type": ["object", "null"]},
    {"enum": []},
    {"enum": [None, 1, "1", 1.0, True]},
    {"const": {}},
    {"not": {}},
    {"oneOf": []},
    {"anyOf": [{}]},
    {"allOf": [False]},
    {"type": "array"},
    {"type": "array", "items": False},
    {"type": "object", "additionalProperties": False},
    {"prefixItems": [{}]},
    {"pattern": "(a+)+$"},
    {"format": "decimal"},
    {"type": "string", "enum": ["a", "A", "a "]},
    {"discriminator": {"propertyName": "a"}},
    {"default": {"a": [1]}},
    {"nullable": True},
    {"type": "integer", "minimum": "x"},
    {"required": ["a", "a", 1]},
    {"properties": {"": {}, "a": True, "A": {}}},
    {"patternProperties": {"(": {}}},
    {"unevaluatedProperties": False},
    {"readOnly": True, "writeOnly": True},
)
REFERENCES = (
    "#",
    "#/",
    "#/nope",
    "#/components/schemas/Nope",
    "#/paths",
    "#/info",
    "other.yaml",
    "../up.yaml",
    "/etc/passwd",
    "file:///etc/passwd",
    "https://example.invalid/a.yaml",
    "#anchor",
    "%",
    "#/%zz",
    "#/components/schemas/~2",
    " ",
)
WRAPPERS = ("allOf", "anyOf", "oneOf", "not", "items", "additionalProperties", "if", "contains")
PIECES = (
    b"\x00",
    b"\xff",
    b"\t",
    b"\r",
    b"&a ",
    b"*a",
    b"<<: ",
    b"!!binary ",
    b"? ",
    b"- ",
    b": ",
    b"{",
    b"}",
    b"[",
    b"]",
    b'"',
    b"'",
    b"#",
    b"---\n",
    b"...\n",
    b"|\n",
    b">\n",
    b"\xe2\x80\xa8",
    b"\xc2\x85",
    b"\xef\xbb\xbf",
    b"%YAML 9.9\n",
    b"0x10",
    b".inf",
    b"1" * 400,
)


def mutant(seed: bytes, chance: random.Random) -> bytes:
    """One mutant of a seed: three of four are mutated in their structure, where the seed can be parsed."""
    if chance.random() < 0.75:
        document = parsed(seed)
        if isinstance(document, dict):
            for _ in range(chance.choice((1, 1, 2, 3, 6))):
                chance.choice(CHANGES)(document, chance)
            return json.dumps(document, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 4))):
        _change_bytes(data, chance)
    return bytes(data)


def parsed(seed: bytes) -> Any:
    """The seed's value, each part of it once: what YAML shares by aliases is copied."""
    try:
        return json.loads(json.dumps(yaml.load(seed, Loader=yaml.CSafeLoader), default=str))
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return None


def places(root: Container) -> list[Place]:
    """All entries of all containers."""
    found: list[Place] = []
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node))
        for key in keys:
            found.append((node, key))
            if isinstance(node[key], dict | list):
                waiting.append(node[key])
    return found


def _some(root: Container, chance: random.Random) -> Place:
    return chance.choice(places(root) or [({"": None}, "")])


def _schema_places(root: Container) -> list[Place]:
    marks = {"type", "$ref", "properties", "allOf", "oneOf", "anyOf", "enum", "items"}
    return [(node, key) for node, key in places(root) if isinstance(node[key], dict) and marks & node[key].keys()]


def _some_schema(root: Container, chance: random.Random) -> Place:
    return chance.choice(_schema_places(root) or places(root) or [({"": None}, "")])


def _remove(root: Container, chance: random.Random) -> None:
    node, key = _some(root, chance)
    del node[key]


def _replace(root: Container, chance: random.Random) -> None:
    node, key = _some(root, chance)
    node[key] = _copy(chance.choice(SCALARS))


def _rename(root: Container, chance: random.Random) -> None:
    node, key = _some(root, chance)
    if isinstance(node, dict):
        node[chance.choice(NAMES)] = node.pop(key)


def _duplicate(root: Container, chance: random.Random) -> None:
    (from_node, from_key), (node, key) = _some(root, chance), _some(root, chance)
    copied = _copy(from_node[from_key])
    if isinstance(node, dict):
        node[chance.choice((key, from_key, *NAMES)) if isinstance(from_key, str) else key] = copied
    else:
        node.insert(key, copied)


def _swap(root: Container, chance: random.Random) -> None:
    (one, one_key), (other, other_key) = _some(root, chance), _some(root, chance)
    one_value, other_value = _copy(one[one_key]), _copy(other[other_key])
    one[one_key], other[other_key] = other_value, one_value


def _refer(root: Container, chance: random.Random) -> None:
    node, key = _some_schema(root, chance)
    components = root.get("components") if isinstance(root, dict) else None
    schemas = components.get("schemas") if isinstance(components, dict) else None
    known = [f"#/components/schemas/{name}" for name in schemas] if isinstance(schemas, dict) else []
    target = chance.choice(known) if known and chance.random() < 0.6 else chance.choice(REFERENCES)
    if isinstance(node[key], dict) and chance.random() < 0.4:
        node[key]["$ref"] = target
    else:
        node[key] = {"$ref": target}


def _plant(root: Container, chance: random.Random) -> None:
    node, key = _some_schema(root, chance)
    schema = _copy(chance.choice(SCHEMAS))
    if isinstance(node[key], dict) and isinstance(schema, dict) and chance.random() < 0.5:
        node[key] |= schema
    else:
        node[key] = schema


def _wrap(root: Container, chance: random.Random) -> None:
    node, key = _some_schema(root, chance)
    wrapper = chance.choice(WRAPPERS)
    inner = node[key]
    if wrapper in ("allOf", "anyOf", "oneOf"):
        node[key] = {wrapper: [inner, *chance.choice(([], [_copy(inner)], [{"type": "null"}], [_copy(chance.choice(SCHEMAS))]))]}
    else:
        node[key] = {wrapper: inner}


def _version(root: Container, chance: random.Random) -> None:
    if isinstance(root, dict) and chance.random() < 0.5:
        root["openapi"] = chance.choice(("3.0.0", "3.0.3", "3.1.0", "3.1.1", "3.2.0", "2.0", "4.0.0", 3.1, None))
    else:
        _replace(root, chance)


CHANGES: tuple[Callable[[Container, random.Random], None], ...] = (
    _remove,
    _replace,
    _replace,
    _rename,
    _rename,
    _duplicate,
    _swap,
    _refer,
    _refer,
    _plant,
    _plant,
    _plant,
    _wrap,
    _version,
)


def _copy(value: Any) -> Any:
    return json.loads(json.dumps(value)) if isinstance(value, dict | list) else value


def _change_bytes(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    until = min(len(data), at + chance.choice((1, 1, 2, 8, 100)))
    what = chance.randrange(5)
    if what == 0:
        data[at:at] = chance.choice(PIECES)
    elif what == 1:
        del data[at:until]
    elif what == 2:
        data[at:until] = bytes(chance.randrange(256) for _ in range(until - at))
    elif what == 3:
        data[at:at] = data[chance.randrange(len(data) + 1) :][: chance.choice((5, 50, 500))]
    elif chance.random() < 0.1:
        del data[at:]
