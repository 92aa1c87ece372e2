"""How pydantic reads open enums. Cheap to import."""

from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


VALUES = "values"
"""Key of the listed values in the metadata of an enum's core schema."""


class EnumSchema:
    """A base of enums of texts, and of integers."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        if str in source.__mro__:
            return _open_schema(source, core_schema.str_schema(strict=True))
        # JSON Schema 2020-12, core, 4.2.1: 1.0 is the integer 1.
        fraction = core_schema.no_info_after_validator_function(whole, core_schema.float_schema(strict=True))
        choices: list[Any] = [core_schema.int_schema(strict=True), fraction]
        return _open_schema(source, core_schema.union_schema(choices, mode="left_to_right", custom_error_type="int_type"))


def whole(value: Any) -> Any:
    """The integer that a float stands for. Raises ValueError for a float that stands for none."""
    if not isinstance(value, float):
        return value
    if not value.is_integer():
        raise ValueError("not an integer")
    return int(value)


def _open_schema(cls: type[Enum], value: "CoreSchema") -> "CoreSchema":
    from pydantic_core import core_schema

    known = cls._value2member_map_

    def member(given: Any) -> Any:
        found = known.get(given)  # calling an Enum takes six times as long
        return cls(given) if found is None else found

    read = core_schema.no_info_after_validator_function(member, value)
    shown = core_schema.plain_serializer_function_ser_schema(_value, when_used="json")
    if not issubclass(cls, str) or not known:
        return {**read, "serialization": shown, "metadata": {VALUES: list(known)}}
    # Of JSON text pydantic's core makes the members by itself; a value that is not listed comes to the function.
    listed = core_schema.enum_schema(cls, list(known.values()), sub_type="str", strict=False)
    return core_schema.union_schema(
        [listed, read], mode="left_to_right", custom_error_type="string_type", serialization=shown, metadata={VALUES: list(known)}
    )


def _value(member: Any) -> Any:
    return member.value if isinstance(member, Enum) else member
