"""What pydantic's core makes of the fields of a model, adjusted to what JSON and the specification say."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import BaseModel
from pydantic_core import core_schema

from .core_schemas import Node
from .exact import ExactFloat, ExactInt
from .wire_text import KEY

T = TypeVar("T")


class NullAllowed:
    """Marks a property that may be absent and may be null; `T | None = None` alone says that it may be absent."""

    __slots__ = ()


Nullable: TypeAlias = Annotated[T | None, NullAllowed()]
"""The type of a property that may be absent, and null too."""


def adjust(cls: type[BaseModel], fields: dict[str, Node]) -> frozenset[str]:
    """Change the fields of a model's core schema in place. Gives the names of those that keep what came."""
    found: set[str] = set()
    for name, field in fields.items():
        late = _late(field["schema"])
        if late is not None:
            found.add(name)
            setattr(cls, name, late.attribute(name))
        field["schema"] = adjusted(field["schema"], outermost=True)
    return frozenset(found)


def _late(node: Node) -> Any:
    while node["type"] in ("default", "nullable"):
        node = node["schema"]
    metadata: Mapping[str, Any] = node.get("metadata") or {}
    return metadata.get(KEY)


def adjusted(node: Node, *, outermost: bool) -> Node:
    """The schema with integers as JSON Schema has them, and what came kept where a field is no more than that."""
    match node["type"]:
        case "default" | "nullable":
            return {**node, "schema": adjusted(node["schema"], outermost=outermost)}
        case "list" if "items_schema" in node:
            return {**node, "items_schema": adjusted(node["items_schema"], outermost=False)}
        case "dict" if "values_schema" in node:
            return {**node, "values_schema": adjusted(node["values_schema"], outermost=False)}
        case "int":
            return _integer(node)
        case _:
            late = _late(node)
            return late.as_it_came() if late is not None and outermost else node


def _integer(node: Node) -> Node:
    integral = core_schema.no_info_plain_validator_function(
        _read_integral, serialization=core_schema.plain_serializer_function_ser_schema(float, when_used="json")
    )
    choices: list[Any] = [node, integral]
    return dict(core_schema.union_schema(choices, mode="left_to_right", custom_error_type="int_type"))


def _read_integral(value: Any) -> int:
    if isinstance(value, ExactInt):
        return value
    if isinstance(value, float) and value.is_integer():
        return ExactInt(value.text if isinstance(value, ExactFloat) else repr(value))
    raise ValueError


@lru_cache(maxsize=4096)
def never_null(cls: type[BaseModel]) -> frozenset[str]:
    """The attributes of properties that may be absent, but not null."""
    if not cls.__pydantic_fields_complete__:
        cls.model_rebuild(raise_errors=False)
    return frozenset(
        name
        for name, info in cls.model_fields.items()
        if not info.is_required()
        and info.default is None
        and info.annotation is not Any
        and not any(isinstance(item, NullAllowed) for item in info.metadata)
    )


@lru_cache(maxsize=4096)
def wire_names(cls: type[BaseModel]) -> Mapping[str, str]:
    """Attribute -> wire name."""
    return {name: wire for wire, name in attributes(cls).items()}


@lru_cache(maxsize=4096)
def attributes(cls: type[BaseModel]) -> Mapping[str, str]:
    """Wire name -> attribute."""
    # A class that pydantic has not built yet does not know its aliases; the generator of aliases does.
    generator: Callable[[str], str] = cls.model_config.get("alias_generator") or str  # type: ignore[assignment]
    return {info.serialization_alias or generator(name): name for name, info in cls.model_fields.items()}
