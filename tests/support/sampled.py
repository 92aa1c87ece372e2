"""Random JSON values for schemas as specs write them, made without any of our own readers. Not all are valid: ask jsonschema."""

import random
from typing import Any

DEEPEST, MOST = 8, 200
"""Levels and values beyond which only what is required is drawn."""
_FORMATS = {
    "date-time": ("2024-02-29T23:59:59Z", "1999-12-31T00:00:00.125+05:30"),
    "date": ("2024-02-29", "1970-01-01"),
    "uuid": ("6fa459ea-ee8a-3ca4-894e-db77e160355e",),
    "uri": ("https://quay.example/a?b=c",),
    "email": ("harbour@quay.example",),
    "byte": ("cXVheQ==",),
    "ipv4": ("192.0.2.7",),
    "time": ("10:20:30Z",),
}
_WORDS = ("", "a", "quay", "Größe", "línea 1\nline 2", "0", "null", "日本語")
_ANYTHING: tuple[Any, ...] = (None, True, 0, -1.5, "any", [], {}, [1, "two"], {"key": [None]})


class Sampler:
    """Draws values for the schemas of one document; the same seed draws the same."""

    def __init__(self, document: dict[str, Any], seed: int) -> None:
        self._document = document
        self._chance = random.Random(seed)
        self._drawn = 0

    def draw(self, schema: Any, depth: int = 0) -> Any:
        """A value that is probably valid. Raises LookupError for a reference that leads nowhere."""
        self._drawn = 0 if depth == 0 else self._drawn + 1
        if not isinstance(schema, dict) or not schema:
            return self._chance.choice(_ANYTHING)
        if "$ref" in schema:
            return self.draw(self.target(schema["$ref"]), depth + 1)
        for known in ("example", "const"):
            if known in schema and (known == "const" or self._chance.random() < 0.3):
                return schema[known]
        if "enum" in schema:
            return self._chance.choice(schema["enum"] or [None])
        if schema.get("nullable") is True and self._chance.random() < 0.15:
            return None
        for several in ("oneOf", "anyOf"):
            if schema.get(several):
                return self._merged([self._chance.choice(schema[several]), _without(schema, several)], depth)
        if schema.get("allOf"):
            return self._merged([*schema["allOf"], _without(schema, "allOf")], depth)
        return self._of_type(schema, depth)

    def target(self, reference: str) -> Any:
        """What a local reference names."""
        if not reference.startswith("#/"):
            raise LookupError(reference)
        found: Any = self._document
        for token in reference[2:].split("/"):
            found = found[int(token)] if isinstance(found, list) else found[token.replace("~1", "/").replace("~0", "~")]
        return found

    def _merged(self, schemas: list[Any], depth: int) -> Any:
        drawn = [self.draw(schema, depth + 1) for schema in schemas if schema]
        objects = [value for value in drawn if isinstance(value, dict)]
        if not drawn or (objects and len(objects) == len(drawn)):
            return {key: value for item in objects for key, value in item.items()}
        return next(value for value in drawn)

    def _of_type(self, schema: dict[str, Any], depth: int) -> Any:
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = self._chance.choice(kind)
        if kind is None:
            kind = "object" if "properties" in schema else "array" if "items" in schema else ""
        match kind:
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "string":
                return self._text(schema)
            case "integer" | "number":
                return self._number(schema, kind)
            case "boolean":
                return self._chance.random() < 0.5
            case "null":
                return None
            case _:
                return self._chance.choice(_ANYTHING)

    def _object(self, schema: dict[str, Any], depth: int) -> Any:
        required = schema.get("required") or []
        optional = self._chance.random() if self._may_grow(depth) else 0.0
        properties = schema.get("properties") or {}
        found = {
            name: self.draw(inner, depth + 1)
            for name, inner in properties.items()
            if name in required or self._chance.random() < optional
        }
        more = schema.get("additionalProperties")
        if more not in (None, False) and self._may_grow(depth) and self._chance.random() < 0.5:
            found["an undeclared key"] = self.draw(more, depth + 1)
        if more is None and self._chance.random() < 0.2:
            found["x-new"] = self._chance.choice(_ANYTHING)
        return found

    def _array(self, schema: dict[str, Any], depth: int) -> list[Any]:
        least = int(schema.get("minItems") or 0)
        count = max(least, self._chance.choice((0, 1, 2))) if self._may_grow(depth) else least
        return [self.draw(schema.get("items", {}), depth + 1) for _ in range(min(count, int(schema.get("maxItems", 50))))]

    def _may_grow(self, depth: int) -> bool:
        return depth < DEEPEST and self._drawn < MOST

    def _text(self, schema: dict[str, Any]) -> str:
        known = _FORMATS.get(schema.get("format", ""))
        text = self._chance.choice(known or _WORDS)
        least = int(schema.get("minLength") or 0)
        text += "x" * max(0, least - len(text))
        return text if known else text[: int(schema.get("maxLength", 10_000))]

    def _number(self, schema: dict[str, Any], kind: str) -> Any:
        low, high = schema.get("minimum", -1_000), schema.get("maximum", 1_000_000)
        if not isinstance(low, int | float) or not isinstance(high, int | float) or high < low:
            return 1
        step = schema.get("multipleOf")
        value = self._chance.choice((low, high, (low + high) / 2, self._chance.uniform(low, high)))
        if step:
            value = (value // step) * step
        return int(value) if kind == "integer" or self._chance.random() < 0.4 else round(float(value), 6)


def _without(schema: dict[str, Any], key: str) -> dict[str, Any]:
    """What stands beside an `allOf` or its like, where that says anything of values."""
    rest = {name: value for name, value in schema.items() if name != key}
    return rest if {"type", "properties", "oneOf", "anyOf", "allOf", "enum"} & rest.keys() else {}


def as_json_schema(node: Any, *, old: bool) -> Any:
    """A schema of OpenAPI as JSON Schema 2020-12; `old` is the dialect of 3.0."""
    if isinstance(node, list):
        return [as_json_schema(item, old=old) for item in node]
    if not isinstance(node, dict):
        return node
    if old and isinstance(node.get("$ref"), str):
        return {"$ref": node["$ref"]}  # section 4.8.23 of 3.0.4: what stands beside it is ignored
    changed = {
        key: value if key in ("enum", "const", "default", "example", "examples") else as_json_schema(value, old=old)
        for key, value in node.items()
    }
    for side in ("Minimum", "Maximum"):
        if isinstance(changed.get(f"exclusive{side}"), bool):
            limit = changed.pop(side.lower(), None) if changed[f"exclusive{side}"] else None
            changed.pop(f"exclusive{side}")
            changed |= {} if limit is None else {f"exclusive{side}": limit}
    if old and node.get("nullable") is True and isinstance(node.get("type"), str):
        changed["type"] = [node["type"], "null"]
    return changed
