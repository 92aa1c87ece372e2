"""Where a value breaks its schema. Schemas are those of the data file: JSON Schema (2020-12), of which a part is used."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from ..exact import ExactFloat
from ..guards import is_array, is_mapping

Schema: TypeAlias = Mapping[str, Any]
_FORMATS = {
    "date": re.compile(r"\d{4}-\d\d-\d\d", re.ASCII),
    "date-time": re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)?", re.ASCII),
    "uuid": re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE),
}
_SLASHED = re.compile(r"/(\^.*\$)/([ims]*)[guy]*", re.DOTALL)
_ALIASES = 50


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a value: `body.address.city`, what the spec wants there, and what was there."""

    where: str
    expected: str
    actual: str


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks values. What is `sent` lacks properties that are read-only, what is not lacks those that are write-only."""

    schemas: Mapping[str, Schema]
    sent: bool = False

    def is_valid(self, schema: Schema, value: Any) -> bool:
        """Whether nothing is wrong."""
        return next(self.faults(schema, value), None) is None

    def faults(self, schema: Schema, value: Any, where: str = "value") -> Iterator[Fault]:
        """All that is wrong, outermost first."""
        schema = resolve(schema, self.schemas)
        if "anyOf" in schema:
            yield from self._union(schema, value, where)
            return
        if "enum" in schema and not any(_same(value, item) for item in schema["enum"]):
            yield Fault(where, f"one of {shown(schema['enum'], 200)}", shown(value))
        elif "const" in schema and not _same(value, schema["const"]):
            yield Fault(where, shown(schema["const"]), shown(value))
        elif "type" in schema and not is_type(schema["type"], value):
            yield Fault(where, str(schema["type"]), f"{kind_of(value)} {shown(value)}")
        elif isinstance(value, str):
            yield from _text_faults(schema, value, where)
        elif is_array(value):
            yield from self._array(schema, value, where)
        elif is_mapping(value):
            yield from self._object(schema, value, where)
        elif is_type("number", value):
            yield from _number_faults(schema, value, where)

    def _union(self, schema: Schema, value: Any, where: str) -> Iterator[Fault]:
        found = [list(self.faults(variant, value, where)) for variant in variants_of(schema, value)]
        if found:
            yield from min(found, key=len)
            return
        # No variant has this tag. Specs that leave the mapping out often mean another than the names of the schemas.
        if not any(self.is_valid(variant, value) for variant in schema["anyOf"]):
            tag = schema["discriminator"]
            known = [item for variant in schema["anyOf"] for item in variant.get("tags", ())]
            yield Fault(f"{where}.{tag}", f"one of {shown(known, 200)}", shown(value[tag]))

    def _array(self, schema: Schema, value: Any, where: str) -> Iterator[Fault]:
        least, most = schema.get("minItems", 0), schema.get("maxItems")
        if len(value) < least or (most is not None and len(value) > most):
            yield Fault(where, _range(least, most, "items"), f"{len(value)} items")
        if schema.get("uniqueItems") and any(_same(item, other) for n, item in enumerate(value) for other in value[:n]):
            yield Fault(where, "items that are all different", "a repeated item")
        for number, item in enumerate(value):
            yield from self.faults(schema.get("items", {}), item, f"{where}[{number}]")

    def _object(self, schema: Schema, value: Any, where: str) -> Iterator[Fault]:
        properties: Mapping[str, Schema] = schema.get("properties", {})
        least, most = schema.get("minProperties", 0), schema.get("maxProperties")
        if len(value) < least or (most is not None and len(value) > most):
            yield Fault(where, _range(least, most, "properties"), f"{len(value)} properties")
        for name in required(schema, sent=self.sent):
            if name not in value:
                yield Fault(f"{where}.{name}", "a value: it is required", "nothing")
        others = schema.get("additionalProperties", {})
        for name, item in value.items():
            if name in properties:
                yield from self.faults(properties[name], item, f"{where}.{name}")
            elif others is False:
                yield Fault(f"{where}.{name}", "nothing: the object is closed", shown(item))
            else:
                yield from self.faults(others, item, f"{where}.{name}")


def resolve(schema: Schema, schemas: Mapping[str, Schema]) -> Schema:
    """The schema that references lead to, with what stands beside them laid over it."""
    for _ in range(_ALIASES):
        if "$ref" not in schema:
            return schema
        schema = {**schemas.get(schema["$ref"], {}), **{key: item for key, item in schema.items() if key != "$ref"}}
    return {}


def required(schema: Schema, *, sent: bool) -> Iterator[str]:
    """The properties that must be there in this direction (OpenAPI 3.0.4, section 4.7.24.2)."""
    other = "readOnly" if sent else "writeOnly"
    properties = schema.get("properties", {})
    return (name for name in schema.get("required", ()) if not properties.get(name, {}).get(other))


def variants_of(schema: Schema, value: Any) -> list[Schema]:
    """The alternatives that a value may be: those of its discriminator's value where there is one."""
    variants: list[Schema] = schema["anyOf"]
    name = schema.get("discriminator")
    if name is None or not is_mapping(value) or name not in value or not any("tags" in item for item in variants):
        return variants
    return [item for item in variants if value[name] in item.get("tags", ())]


def is_type(name: str, value: Any) -> bool:
    """Whether a JSON value has a type; 1.0 is an integer (JSON Schema 2020-12, section 6.1.1)."""
    match name:
        case "string":
            return isinstance(value, str)
        case "integer":
            return isinstance(value, int | float) and not isinstance(value, bool) and value == int(value)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "boolean":
            return isinstance(value, bool)
        case "null":
            return value is None
        case "array":
            return is_array(value)
        case _:
            return is_mapping(value)


def kind_of(value: Any) -> str:
    """The JSON type of a value."""
    names = ("null", "boolean", "integer", "number", "string", "array", "object")
    return next(name for name in names if is_type(name, value) or name == "object")


def shown(value: Any, longest: int = 80) -> str:
    """A value in a message, cut off where it is long."""
    text = repr(value)
    return text if len(text) <= longest else text[: longest - 3] + "..."


def readable(pattern: str) -> str:
    """The pattern itself where it stands between slashes, as JavaScript's source has it: a usual slip in specs."""
    found = _SLASHED.fullmatch(pattern)
    return pattern if found is None else f"(?{found[2]}:{found[1]})" if found[2] else found[1]


def plain(name: str) -> str:
    """A name as all of `pageSize`, `page_size` and `Page-Size`."""
    return name.replace("_", "").replace("-", "").lower()


def matches(pattern: str, text: str) -> bool:
    """Whether a pattern is found in a text; one that Python can't read is taken as met."""
    try:
        return re.search(readable(pattern), text) is not None
    except (re.error, RecursionError, OverflowError):
        return True


def _same(one: Any, other: Any) -> bool:
    """Equality of JSON values: `true` is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _text_faults(schema: Schema, value: str, where: str) -> Iterator[Fault]:
    least, most = schema.get("minLength", 0), schema.get("maxLength")
    if len(value) < least or (most is not None and len(value) > most):
        yield Fault(where, _range(least, most, "characters"), f"{len(value)} characters")
    pattern = schema.get("pattern")
    if pattern is not None and not matches(pattern, value):
        yield Fault(where, f"a text that matches {pattern}", shown(value))
    known = _FORMATS.get(schema.get("format", "")) if schema.get("type") == "string" else None
    if known is not None and not known.fullmatch(value):
        yield Fault(where, f"a text of the format {schema['format']}", shown(value))


def _number_faults(schema: Schema, value: Any, where: str) -> Iterator[Fault]:
    tests: dict[str, Callable[[float], bool]] = {
        "minimum": lambda limit: value >= limit,
        "maximum": lambda limit: value <= limit,
        "exclusiveMinimum": lambda limit: value > limit,
        "exclusiveMaximum": lambda limit: value < limit,
        "multipleOf": lambda limit: is_multiple(value, limit),
    }
    for name, holds in tests.items():
        if name in schema and not holds(schema[name]):
            yield Fault(where, f"{name} {schema[name]}", shown(value))


def decimal(value: float) -> Decimal:
    """A number with the digits that it was written with."""
    return Decimal(value.text if isinstance(value, ExactFloat) else repr(value))


def is_multiple(value: float, of: float) -> bool:
    """Whether a number is a multiple of another, by their digits: 0.3 is one of 0.1."""
    return not of or not (decimal(value) / decimal(of)) % 1


def _range(least: int, most: int | None, what: str) -> str:
    return f"at least {least} {what}" if most is None else f"{least} to {most} {what}"
