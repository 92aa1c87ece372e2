"""Reading what the strict parse refused: each wrong value costs only itself. Loaded on the first failure.

The lenient twin of a type accepts anything in place of a field, an item or a map's value, and does without any field. Around each
model the strict reader stays first, so that only what is wrong is read twice.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import CoreConfig, SchemaValidator, core_schema

from . import exact
from .adapters import adapter_of, hashable
from .core_schemas import NEAREST, Node, rewritten, visible_lines
from .errors import ShapeError
from .fields import never_null, wire_names
from .guards import is_array, is_mapping
from .model import Model, is_exact, read_by_wire_name, record

_CONFIG = CoreConfig(extra_fields_behavior="allow", strict=True)
_LENIENT = ":lenient"
_MADE = "made"
"""Key in the metadata of the lenient twin of a model: what makes one of whatever its fields hold."""
_SCALARS = (str, int, float, bool)


def repaired(form: Any, content: bytes, error: ValueError) -> tuple[Any, tuple[ShapeError, ...]]:
    """The value with wrong parts left as they came, and where they are. Raises `error` where the whole is another thing."""
    if not isinstance(error, ValidationError):
        raise error
    try:
        twin = _twin(form)
        if is_exact(form) and not exact.is_plain(content):
            value = _read(twin, exact.loads(content))
        else:
            value = twin.validate_json(content, by_alias=True, by_name=False)
    except ValueError:
        raise error from None
    return value, shape_errors(error)


def _read_leniently(form: Any, value: Any) -> Any:
    return _read(_twin(form), value)


def _read(twin: SchemaValidator, value: Any) -> Any:
    return twin.validate_python(value, strict=True, by_alias=True, by_name=False)


def noted(value: Any, found: tuple[ShapeError, ...], *, nulls: bool) -> tuple[ShapeError, ...]:
    """What is wrong with a value, with the nulls that are not allowed; noted on every model on the way."""
    if nulls:
        known = {problem.path for problem in found}
        found += tuple(ShapeError(path, "Input should not be null") for path in _nulls(value) if path not in known)
    if found:
        _record(value, found)
    return found


def _nulls(root: Any) -> Iterator[tuple[str | int, ...]]:
    """Where a property is null that may only be absent. Pydantic's core takes it: the attribute is None either way."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), root)]
    while waiting:
        path, value = waiting.pop()
        inner: list[tuple[str | int, Any]] = []
        if isinstance(value, Model):
            forbidden, given, wires = never_null(type(value)), value.model_fields_set, wire_names(type(value))
            for name, item in vars(value).items():
                if item is not None:
                    inner.append((wires.get(name, name), item))
                elif name in forbidden and name in given:
                    yield (*path, wires[name])
            inner += (value.model_extra or {}).items()
        elif is_array(value):
            inner += enumerate(value)
        elif is_mapping(value):
            inner += value.items()
        waiting += [((*path, part), item) for part, item in reversed(inner) if type(item) not in _SCALARS]


def shape_errors(error: ValidationError) -> tuple[ShapeError, ...]:
    """What pydantic reports, one entry a path, in the order of the document; without values."""
    found: dict[tuple[str | int, ...], str] = {}
    for path, item in visible_lines(error):
        message: str = "Not in the documented form" if item["type"] == "string_pattern_mismatch" else item["msg"]
        found.setdefault(path, message.removeprefix("Value error, "))
    return tuple(ShapeError(path, message) for path, message in found.items()) or (ShapeError((), "not as documented"),)


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
            return read_by_wire_name(value, str(part))
        return value[part]
    except (TypeError, LookupError):
        return None


def _twin(form: Any) -> SchemaValidator:
    return _cached_twin(form) if hashable(form) else _build_twin(form)


def _build_twin(form: Any) -> SchemaValidator:
    schema: Any = rewritten(adapter_of(form).core_schema, _lenient)  # type: ignore[arg-type]
    return SchemaValidator(_refused(schema), _CONFIG)


def _refused(node: Node) -> Any:
    """The twin without the strict reader around the whole, which has failed already."""
    if node["type"] == "definitions":
        return {**node, "schema": _refused(node["schema"])}
    metadata: Node = node.get("metadata") or {}
    return metadata.get(_MADE, node)


_cached_twin = lru_cache(maxsize=1024)(_build_twin)


def _lenient(node: Node, strict: Node) -> Node:
    match node["type"]:
        case "model-field":
            return {**node, "schema": _optional(node["schema"])}
        case "union" if NEAREST in (node.get("metadata") or {}):
            read = node["metadata"][NEAREST](_read_leniently)
            return {**core_schema.no_info_wrap_validator_function(read, _without_ref(strict)), **_lenient_ref(node)}
        case "model-fields" if "extras_schema" in node:
            return {**node, "extras_schema": _or_anything(node["extras_schema"])}
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
    made = core_schema.no_info_after_validator_function(_maker(node["cls"]), node["schema"])
    either = core_schema.union_schema([_without_ref(strict), made], mode="left_to_right", metadata={_MADE: made})
    return {**either, **_lenient_ref(node)}


def _without_ref(node: Node) -> Any:
    return {key: value for key, value in node.items() if key != "ref"}


def _lenient_ref(node: Node) -> Node:
    return {"ref": node["ref"] + _LENIENT} if "ref" in node else {}


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
