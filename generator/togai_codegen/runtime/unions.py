"""Unions that lose nothing: what fits no variant arrives as `UnknownVariant`, with its raw value."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from . import variants
from .core_schemas import NEAREST, OPEN_END, OTHER, VARIANT
from .guards import is_mapping
from .likeness import AKIN, ANY_OF, MEMBER, akin, nearest


class UnknownVariant(variants.UnknownVariant):
    """A value of a union that fits none of its documented variants."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return _open_end(_wrap)


def _open_end(wrap: Callable[[Any], UnknownVariant]) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(wrap, serialization=_serialization(), metadata={OPEN_END: True})


def _wrap(value: Any) -> UnknownVariant:
    return value if isinstance(value, UnknownVariant) else UnknownVariant(value)


def _unwrap(value: Any) -> Any:
    return value.raw if isinstance(value, UnknownVariant) else value


def _serialization() -> core_schema.SerSchema:
    return core_schema.plain_serializer_function_ser_schema(_unwrap)


class OpenUnion:
    """Marks a union: its variants are tried together (the best fit wins), and `UnknownVariant` takes the rest.

    What is akin to a variant, one of its values but for a wrong part, is an error. Reading an answer repairs it.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        forms = [item for item in get_args(source) if item is not UnknownVariant]
        known: list[Any] = [(handler.generate_schema(form), f"{MEMBER}{number}") for number, form in enumerate(forms)]
        # Of one choice pydantic makes no union, so that there would be no label.
        first = (core_schema.union_schema(known, mode="smart"), ANY_OF) if len(known) > 1 else known[0]

        def unknown(value: Any) -> UnknownVariant:
            if numbers := akin(forms, value):
                raise PydanticCustomError(AKIN, "not one of the documented variants", {AKIN: numbers})
            return _wrap(value)

        rest = (_open_end(unknown), OTHER)
        return core_schema.union_schema([first, rest], mode="left_to_right", metadata={NEAREST: nearest(forms)})


class Discriminated:
    """Marks a union whose variant is told by a property. `mapping` is from its values to the variants' classes.

    An unknown tag and a missing one arrive as `UnknownVariant`; a known one says what the rest has to be.
    """

    __slots__ = ("mapping", "property")

    def __init__(self, property: str, mapping: Mapping[str, Any]) -> None:
        self.property = property
        self.mapping = dict(mapping)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        choices = {tag: handler.generate_schema(variant) for tag, variant in self.mapping.items()}
        tagged = core_schema.tagged_union_schema(dict[Any, Any](choices), self.property)
        variants = tuple(item for item in dict.fromkeys(self.mapping.values()) if isinstance(item, type))
        instances = [(core_schema.is_instance_schema(variant), OTHER) for variant in variants]
        options: list[Any] = [(tagged, VARIANT), *instances, (_open_end(self._unknown), OTHER)]
        return core_schema.union_schema(options, mode="left_to_right")

    def _unknown(self, value: Any) -> UnknownVariant:
        tag: Any = value.get(self.property) if is_mapping(value) else None
        if isinstance(tag, str) and tag in self.mapping:
            raise ValueError(f"not a variant {tag}")
        return _wrap(value)
