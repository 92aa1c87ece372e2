"""Schemas of test suites, written with types as real specs write them: `{"minLength": 2}` says `type: string` too."""

from typing import Any

_KEYWORDS = {
    "object": (
        "properties required additionalProperties patternProperties propertyNames minProperties maxProperties "
        "dependentRequired dependentSchemas unevaluatedProperties"
    ),
    "array": "items prefixItems additionalItems contains minContains maxContains minItems maxItems uniqueItems unevaluatedItems",
    "string": "minLength maxLength pattern format contentEncoding contentMediaType",
    "number": "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
}
_TYPE_OF = {keyword: type for type, keywords in _KEYWORDS.items() for keyword in keywords.split()}
_ONE = frozenset(
    ["additionalProperties", "propertyNames", "items", "additionalItems", "contains", "not", "if", "then", "else"]
) | {
    "unevaluatedItems",
    "unevaluatedProperties",
}
_MANY = frozenset(["allOf", "anyOf", "oneOf", "prefixItems", "items"])
_NAMED = frozenset(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"])


def typed(schema: Any) -> Any:
    """The schema with `type` wherever its keywords speak of one type only, all the way down."""
    if not isinstance(schema, dict):
        return schema
    found = {key: _inside(key, value) for key, value in schema.items()}
    implied = {_TYPE_OF[key] for key in schema if key in _TYPE_OF}
    if len(implied) == 1 and not {"type", "enum", "const", "$ref"} & schema.keys():
        found["type"] = implied.pop()
    return found


def _inside(keyword: str, value: Any) -> Any:
    if keyword in _NAMED and isinstance(value, dict):
        return {name: typed(item) for name, item in value.items()}
    if keyword in _MANY and isinstance(value, list):
        return [typed(item) for item in value]
    return typed(value) if keyword in _ONE else value


def relocated(schema: Any, pointer: str) -> Any:
    """The schema at a new place: references to its own root (`#`, `#/...`) point to `pointer`."""
    if isinstance(schema, list):
        return [relocated(item, pointer) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _moved(key, value, pointer) for key, value in schema.items() if key != "$schema"}


def _moved(key: str, value: Any, pointer: str) -> Any:
    if key in {"enum", "const", "default", "examples"}:
        return value
    if key == "$ref" and isinstance(value, str) and (value == "#" or value.startswith("#/")):
        return pointer + value[1:]
    return relocated(value, pointer)
