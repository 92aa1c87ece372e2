"""Reading what the strict parse refused: each wrong value costs only itself. Loaded on the first failure.

The lenient twin of a type accepts anything in place of a field, an item or a map's value, and does without any field. Around each
model the strict reader stays first, so that only what is wrong is read twice.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import CoreConfig, SchemaValidator, core_schema

from . import exact
from .adapters import adapter_of, hashable
from .core_schemas import Node, rewritten
from .errors import ShapeError
from .model import Model, attributes, is_exact, record

_CONFIG = CoreConfig(extra_fields_behavior="allow", strict=True)
_LENIENT = ":lenient"
HIDDEN = "\0"
"""What labels of our own union members begin with: they are no part of a path."""


def repaired(form: Any, content: bytes, error: ValidationError) -> tuple[Any, tuple[ShapeError, ...]]:
    """The value with wrong parts left as they came, and where they are. Raises `error` where the whole is another thing."""
    try:
        twin = _twin(form)
        if is_exact(form):
            value = twin.validate_python(exact.loads(content), strict=True, by_alias=True, by_name=False)
        else:
            value = twin.validate_json(content, strict=True, by_alias=True, by_name=False)
    except ValueError:
        raise error from None
    found = shape_errors(error)
    _record(value, found)
    return value, found


def shape_errors(error: ValidationError) -> tuple[ShapeError, ...]:
    """What pydantic reports, one entry a path, in the order of the document; without values."""
    found: dict[tuple[str | int, ...], str] = {}
    for item in error.errors(include_url=False, include_input=False, include_context=False):
        message = "Not in the documented form" if item["type"] == "string_pattern_mismatch" else item["msg"]
        message = message.removeprefix("Value error, ")
        found.setdefault(tuple(_visible(item["loc"])), message)
    return tuple(ShapeError(path, message) for path, message in found.items())


def _visible(location: Iterable[str | int]) -> Iterator[str | int]:
    """A location without the labels of unions, and without the tags that follow them."""
    tag = False
    for part in location:
        if isinstance(part, str) and part.startswith(HIDDEN):
            tag = part == HIDDEN + "tag"
        elif not tag:
            yield part
        else:
            tag = False


def _record(value: Any, found: tuple[ShapeError, ...]) -> None:
    """Note the errors on every model that they are below, each with the path from there."""
    on: dict[int, tuple[Model, list[ShapeError]]] = {}
    for problem in found:
        inner = value
        for depth, part in enumerate((*problem.path, "")):
            if isinstance(inner, Model):
                rest = ShapeError(problem.path[depth:], problem.message)
                on.setdefault(id(inner), (inner, []))[1].append(rest)
            inner = _step(inner, part)
    for model, errors in on.values():
        record(model, tuple(errors))


def _step(value: Any, part: str | int) -> Any:
    try:
        if isinstance(value, Model):
            return getattr(value, attributes(type(value)).get(str(part), ""), None)
        return value[part]
    except (TypeError, LookupError):
        return None


def _twin(form: Any) -> SchemaValidator:
    return _cached_twin(form) if hashable(form) else _build_twin(form)


def _build_twin(form: Any) -> SchemaValidator:
    return SchemaValidator(rewritten(adapter_of(form).core_schema, _lenient), _CONFIG)  # type: ignore[arg-type]


_cached_twin = lru_cache(maxsize=1024)(_build_twin)


def _lenient(node: Node, strict: Node) -> Node:
    match node["type"]:
        case "model-field":
            return {**node, "schema": _optional(node["schema"])}
        case "list" if "items_schema" in node:
            return {**node, "items_schema": _or_anything(node["items_schema"])}
        case "dict" if "values_schema" in node:
            return {**node, "values_schema": _or_anything(node["values_schema"])}
        case "model":
            return _either(strict, node)
        case "definition-ref":
            return {**node, "schema_ref": node["schema_ref"] + _LENIENT}
        case "definitions":
            return {**node, "definitions": [*strict["definitions"], *node["definitions"]]}
        case _:
            return node


def _optional(schema: Node) -> Node:
    """A field that may be absent (None then) and may hold anything."""
    if schema["type"] == "default":
        return {**schema, "schema": _or_anything(schema["schema"])}
    return dict(core_schema.with_default_schema(_or_anything(schema), default=None))


def _or_anything(schema: Any) -> Any:
    return core_schema.union_schema([schema, core_schema.any_schema()], mode="left_to_right")


def _either(strict: Node, node: Node) -> Node:
    """The strict model, else one made of whatever its fields hold.

    The second can't be a model to pydantic's core: for a class that is built, it takes the class's own reader.
    """
    ref = node.get("ref")
    plain: Any = {key: value for key, value in strict.items() if key != "ref"}
    made = core_schema.no_info_after_validator_function(_maker(node["cls"]), node["schema"])
    return dict(core_schema.union_schema([plain, made], mode="left_to_right", ref=ref + _LENIENT if ref else None))


def _maker(cls: type[BaseModel]) -> Callable[[Any], BaseModel]:
    def make(parts: tuple[dict[str, Any], dict[str, Any] | None, set[str]]) -> BaseModel:
        model = cls.__new__(cls)
        values, extra, given = parts
        object.__setattr__(model, "__dict__", values)
        object.__setattr__(model, "__pydantic_extra__", extra)
        object.__setattr__(model, "__pydantic_fields_set__", given)
        object.__setattr__(model, "__pydantic_private__", None)
        return model

    return make
