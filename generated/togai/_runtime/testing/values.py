"""Values that fit a schema: made anew, or made of what fits in a candidate. The same seed gives the same values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any
from zlib import crc32

from ..guards import is_array, is_mapping
from .checking import Checker, Schema, decimal, required, resolve, variants_of
from .patterns import matching_text

_DEEPEST = 8
"""Optional properties stop here, and where `_LARGEST` values were made, so that recursive and vast schemas end."""
_LARGEST = 400
_ABYSS = 60
_VARIANTS = 5
"""So many variants of a union are tried: the first is refused where its own tag says that it is another."""


@dataclass(slots=True)
class Values:
    """Makes values. With `full`, optional properties are there too; `sent` leaves out what only servers give."""

    schemas: Mapping[str, Schema]
    seed: int = 0
    sent: bool = False
    full: bool = True
    _open: list[str] = field(default_factory=list[str])
    _made: int = 0

    def of(self, schema: Schema, name: str = "value") -> Any:
        """A value: an example of the schema where one is valid, else a made-up one. `name` varies it, and is told in texts."""
        self._made = 0
        return self._value(schema, name)

    def fit(self, schema: Schema, candidate: Any, name: str = "value") -> Any:
        """The valid value that is nearest to a candidate: what fits is kept, what does not is made or left out."""
        schema = resolve(schema, self.schemas)
        if self._checker().is_valid(schema, candidate):
            return candidate
        if "anyOf" in schema:
            tried = [self.fit(variant, candidate, name) for variant in variants_of(schema, candidate) or schema["anyOf"]]
            valid = [value for value in tried if self._checker().is_valid(schema, value)] or [self.of(schema, name)]
            return next((value for value in valid if type(value) is type(candidate)), valid[0])
        if schema.get("type") == "object" and is_mapping(candidate):
            fitted = self._fit_object(schema, candidate, name)
            made = fitted if self._checker().is_valid(schema, fitted) else self.of(schema, name)
            return made if self._checker().is_valid(schema, made) else fitted
        if schema.get("type") == "array" and is_array(candidate):
            items = [self.fit(schema.get("items", {}), item, f"{name}.{n}") for n, item in enumerate(candidate)]
            items = items[: schema.get("maxItems")]
            if self._checker().is_valid(schema, items):
                return items
        return self.of(schema, name)

    def _fit_object(self, schema: Schema, candidate: Mapping[str, Any], name: str) -> dict[str, Any]:
        properties: Mapping[str, Schema] = schema.get("properties", {})
        others = schema.get("additionalProperties", {})
        needed = set(required(schema, sent=self.sent))
        found: dict[str, Any] = {}
        for key, item in candidate.items():
            wanted: Any = properties.get(key, others)
            if wanted is False or (item is None and key not in needed and not self._checker().is_valid(wanted, None)):
                continue
            found[key] = self.fit(wanted, item, f"{name}.{key}")
        return {**{key: self.of(properties.get(key, others or {}), f"{name}.{key}") for key in needed - found.keys()}, **found}

    def _checker(self) -> Checker:
        return Checker(self.schemas, self.sent)

    def _value(self, schema: Schema, name: str) -> Any:
        target = schema.get("$ref")
        if len(self._open) > _ABYSS:
            return None
        if target is not None:
            self._open.append(target)
        try:
            return self._resolved(resolve(schema, self.schemas), name)
        finally:
            if target is not None:
                self._open.pop()

    def _resolved(self, schema: Schema, name: str) -> Any:
        self._made += 1
        for example in schema.get("examples", ()) if not name.endswith("'") else ():
            if self._checker().is_valid(schema, example):
                return example
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            values: list[Any] = schema["enum"]
            return values[name.count("'") % len(values)] if values else None
        if "anyOf" in schema:
            return self._union(schema, name)
        match schema.get("type"):
            case "object" | None:
                return self._object(schema, name)
            case "array":
                return self._array(schema, name)
            case "string":
                return self._text(schema, name)
            case "boolean":
                return True
            case "null":
                return None
            case kind:
                return self._number(schema, name, whole=kind == "integer")

    def _union(self, schema: Schema, name: str) -> Any:
        variants: list[Schema] = schema["anyOf"]
        closed = [item for item in variants if not self._is_open(item)] or variants[-1:]
        first: Any = None
        for number, chosen in enumerate(closed[:_VARIANTS]):
            value = self._tagged(schema, chosen, name)
            first = first if number else value
            if "discriminator" not in schema or self._checker().is_valid(schema, value):
                return value
        return first

    def _tagged(self, schema: Schema, chosen: Schema, name: str) -> Any:
        value = self._value(chosen, name)
        tag = schema.get("discriminator")
        if tag is None or "tags" not in chosen or not is_mapping(value):
            return value
        tagged = {**value, tag: chosen["tags"][0]}
        return tagged if self._checker().is_valid(chosen, tagged) else value

    def _object(self, schema: Schema, name: str) -> dict[str, Any]:
        properties: Mapping[str, Schema] = schema.get("properties", {})
        needed = set(required(schema, sent=self.sent))
        found: dict[str, Any] = {}
        least, room = schema.get("minProperties", 0), schema.get("maxProperties", len(properties)) - len(needed)
        for key, wanted in properties.items():
            wants = len(found) < least or (self._may_grow() and not self._is_open(wanted))
            if key in needed or (room > 0 and wants and self._goes_this_way(wanted)):
                room -= key not in needed
                found[key] = self._value(wanted, f"{name}.{key}")
        others = schema.get("additionalProperties", {})
        found |= {key: self._value(others or {}, f"{name}.{key}") for key in sorted(needed - found.keys())}
        grows = not properties and others and self._may_grow() and not self._is_open(others) and schema.get("maxProperties") != 0
        keys = ("key", *(f"key{number}" for number in range(2, least + 2)))
        for key in keys[: max(least - len(found), int(bool(grows)))] if others is not False else ():
            found[key] = self._value(others or {}, f"{name}.{key}")
        return found

    def _goes_this_way(self, schema: Schema) -> bool:
        return not schema.get("readOnly" if self.sent else "writeOnly")

    def _may_grow(self) -> bool:
        return self.full and len(self._open) < _DEEPEST and self._made < _LARGEST

    def _is_open(self, schema: Schema) -> bool:
        """Whether a value of the schema would hold another of one that is being made."""
        if "anyOf" in schema:
            return all(self._is_open(item) for item in schema["anyOf"])
        inner: Any = schema.get("items") or schema.get("additionalProperties")
        return schema.get("$ref") in self._open or (is_mapping(inner) and inner.get("$ref") in self._open)

    def _array(self, schema: Schema, name: str) -> list[Any]:
        items: Schema = schema.get("items", {})
        usual = 0 if self._is_open(schema) or self._made >= _LARGEST else 1
        count = min(max(schema.get("minItems", 0), usual), schema.get("maxItems", usual + 100_000))
        # A name that ends in quotes asks for another value than the one without.
        return [self._value(items, f"{name}.0" + "'" * n) for n in range(count)]

    def _text(self, schema: Schema, name: str) -> str:
        least, most = schema.get("minLength", 0), schema.get("maxLength")
        number = self._number_of(name)
        if "pattern" in schema:
            made = matching_text(schema["pattern"], least, most, number)
            if made is not None:
                return made
        word = name.rstrip("'.0").rpartition(".")[2]
        text = formatted(schema.get("format", ""), number) or f"{word}-{number}"
        return text.ljust(least, "x")[:most]

    def _number(self, schema: Schema, name: str, *, whole: bool) -> int | float:
        step = decimal(schema.get("multipleOf") or (1 if whole else 0.5))
        if whole and step % 1:
            step = step * 10 ** -int(step.as_tuple().exponent)
        low, high = _bounds(schema, step)
        steps = Decimal(self._number_of(name) % 100 + 1)
        value = steps * step
        if low is not None and value < low:
            value = low + (steps * step if high is None or low + steps * step <= high else 0)
        if high is not None and value > high:
            value = high
        return int(value) if whole or not value % 1 else float(value)

    def _number_of(self, name: str) -> int:
        return crc32(f"{self.seed}/{name}".encode()) % 9_000 + 1_000


def _bounds(schema: Schema, step: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest multiple of a step that a schema allows; the step is halved where none lies between."""
    lows = [_ceiling(decimal(schema["minimum"]), step)] if "minimum" in schema else []
    highs = [_floor(decimal(schema["maximum"]), step)] if "maximum" in schema else []
    if "exclusiveMinimum" in schema:
        lows.append(_floor(decimal(schema["exclusiveMinimum"]), step) + step)
    if "exclusiveMaximum" in schema:
        highs.append(_ceiling(decimal(schema["exclusiveMaximum"]), step) - step)
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high and step > Decimal("1e-9") and "multipleOf" not in schema:
        return _bounds(schema, step / 10)
    return low, high


def _ceiling(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(ROUND_CEILING) * step


def _floor(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(ROUND_FLOOR) * step


def formatted(name: str, number: int) -> str:
    """A text of a format; empty for one that is not known."""
    day = f"2024-05-{number % 28 + 1:02}"
    match name:
        case "date":
            return day
        case "date-time":
            return f"{day}T10:30:00Z"
        case "time":
            return "10:30:00Z"
        case "duration":
            return "P1M"
        case "email" | "idn-email":
            return f"user{number}@example.com"
        case "uuid":
            return f"{number:08x}-0000-4000-8000-{number:012x}"
        case "uri" | "url" | "iri" | "uri-reference" | "iri-reference":
            return f"https://example.com/{number}"
        case "hostname" | "idn-hostname":
            return f"host{number}.example.com"
        case "ipv4":
            return f"192.0.2.{number % 254 + 1}"
        case "ipv6":
            return f"2001:db8::{number:x}"
        case "byte" | "binary":
            return "ZmFrZQ=="
        case "decimal":
            return f"{number}.50"
        case _:
            return ""
