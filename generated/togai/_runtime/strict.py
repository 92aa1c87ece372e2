"""Judging data by the specification to the letter, for those who test an API. Reading answers is more lenient."""

from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel
from pydantic_core import CoreConfig, SchemaValidator, core_schema

from . import exact
from .adapters import adapter_of, hashable
from .core_schemas import LETTER, Node, is_open_end, rewritten
from .enum_schemas import VALUES, whole
from .fields import never_null

T = TypeVar("T")


def validate_strict(form: type[T], data: Any) -> T:
    """Read JSON (text or bytes), or JSON values, as a type, and refuse what the specification does.

    That is: wrong types, missing properties, nulls, constants, values of enums and variants of unions that are not listed, and
    undeclared properties of closed objects. Raises ValueError (pydantic's ValidationError is one).
    """
    value: Any = exact.loads(data) if isinstance(data, str | bytes | bytearray) else data
    judge_of(form).validate_python(value, strict=True, by_alias=True, by_name=False)
    read: T = adapter_of(form).validate_python(value, strict=True, by_alias=True, by_name=False)
    return read


def judge_of(form: Any) -> SchemaValidator:
    """The validator of a type to the letter."""
    return _cached_judge(form) if hashable(form) else _judge(form)


def _judge(form: Any) -> SchemaValidator:
    config = CoreConfig(extra_fields_behavior="allow", strict=True, title=getattr(form, "__name__", "value"))
    return SchemaValidator(rewritten(adapter_of(form).core_schema, _to_the_letter), config)  # type: ignore[arg-type]


_cached_judge = lru_cache(maxsize=1024)(_judge)


def _to_the_letter(node: Node, original: Node) -> Node:
    metadata: Node = node.get("metadata") or {}
    if LETTER in metadata:
        return {"type": "function-after", "function": {"type": "no-info", "function": metadata[LETTER]}, "schema": node}
    match node["type"]:
        case "model":
            return _object(node)
        case "function-after" | "union" if VALUES in metadata:
            return dict(core_schema.no_info_before_validator_function(whole, core_schema.literal_schema(metadata[VALUES])))
        case "literal":
            return _exact_constant(node)
        case "union":
            known = [item for item in node["choices"] if not is_open_end(item)]
            return {**node, "choices": known} if known else node
        case _:
            return node


def _object(node: Node) -> Node:
    """The fields of a model. Not the model: for a class that is built, pydantic's core takes the class's own reader."""
    cls: type[BaseModel] = node["cls"]
    optional = never_null(cls)
    fields = {name: _never_null(field) if name in optional else field for name, field in node["schema"]["fields"].items()}
    extra = "forbid" if getattr(cls, "__closed__", False) else "allow"
    made: Node = {**node["schema"], "fields": fields, "extra_behavior": extra}
    return {**made, "ref": node["ref"]} if "ref" in node else made


def _never_null(field: Node) -> Node:
    default = field["schema"]
    if default["type"] == "default" and default["schema"]["type"] == "nullable":
        return {**field, "schema": {**default, "schema": default["schema"]["schema"]}}
    return field


def _exact_constant(node: Node) -> Node:
    """True is not 1, which Python calls equal."""
    flags = {isinstance(item, bool) for item in node["expected"]}

    def checked(value: Any) -> Any:
        if isinstance(value, bool) not in flags:
            raise ValueError("another type than that of the constant")
        return value

    return {"type": "function-before", "function": {"type": "no-info", "function": checked}, "schema": node}
