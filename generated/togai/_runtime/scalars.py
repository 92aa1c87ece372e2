"""Scalar types of models: typed as the plain Python type, and written back as they were read."""

import base64
import binascii
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Annotated, Any, TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from .core_schemas import Node
from .exact import ExactFloat, plain_number
from .wire_bytes import bytes_text, wire_bytes
from .wire_text import DATE, DATE_TIME, KEY, LateField


class Codec:
    """A pydantic annotation made of a reader and a writer; strict mode does not change what they take.

    `write` sees values of `kind` only: another value came so, and is written as it came.
    """

    __slots__ = ("exact", "kind", "read", "write")

    def __init__(self, kind: type, read: Callable[[Any], Any], write: Callable[[Any], Any], *, exact: bool = False) -> None:
        self.kind = kind
        self.read = read
        self.write = write
        self.exact = exact

    def _written(self, value: Any) -> Any:
        return self.write(value) if isinstance(value, self.kind) else value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.read, serialization=core_schema.plain_serializer_function_ser_schema(self._written, when_used="json")
        )


class DecimalCodec(Codec):
    """A decimal. In JSON text that floats keep digit by digit (see `exact.is_plain`) pydantic's core reads it by itself.

    A field keeps the number that it read there.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        plain: Any = super().__get_pydantic_core_schema__(source, handler)
        # Not strict: it is given the number that was read, of which strictness would want that it be a Decimal.
        number = core_schema.chain_schema([_NUMBER, core_schema.decimal_schema(strict=False)])
        read = core_schema.custom_error_schema(number, "decimal", custom_error_message=_NO_DECIMAL)
        metadata = {KEY: self}
        return core_schema.json_or_python_schema(read, plain, serialization=plain["serialization"], metadata=metadata)

    def as_it_came(self) -> Node:
        """The core schema of a field that keeps the number; it is written as the decimal that it is."""
        number = core_schema.custom_error_schema(_NUMBER, "decimal", custom_error_message=_NO_DECIMAL)
        made = core_schema.no_info_plain_validator_function(self.read)
        written = core_schema.plain_serializer_function_ser_schema(_written_decimal, info_arg=True)
        return dict(core_schema.json_or_python_schema(number, made, serialization=written))

    def attribute(self, name: str) -> LateField:
        """What reads such a field."""
        return LateField(name, _NUMBERS, self.read)


def _written_decimal(value: Any, info: core_schema.FieldSerializationInfo) -> Any:
    decimal = _read_decimal(value) if type(value) in _NUMBERS else value
    return plain_number(decimal) if info.mode == "json" and isinstance(decimal, Decimal) else decimal


_NUMBERS = (float, int)
_NUMBER = core_schema.union_schema(
    [core_schema.int_schema(strict=True), core_schema.float_schema(strict=True, allow_inf_nan=False)], mode="left_to_right"
)
_NO_DECIMAL = "a decimal must be a finite number"


class NumberCodec:
    """A JSON number: an int stays an int, so 15 and 15.0 are told apart."""

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.union_schema(
            [core_schema.int_schema(strict=True), core_schema.float_schema(strict=True)],
            mode="left_to_right",
            custom_error_type="float_type",
        )


def _read_decimal(value: Any) -> Decimal:
    if type(value) is float and isfinite(value):  # by far the most frequent, so first
        return Decimal(repr(value))
    match value:
        case bool():
            pass
        case Decimal():
            if value.is_finite():
                return value
        case int():
            return Decimal(value)
        case ExactFloat():
            return _decimal(value.text)
        case _:
            pass
    raise ValueError(_NO_DECIMAL)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError("the exponent of the number is out of all bounds") from None


def _read_bytes(value: Any) -> bytes:
    if isinstance(value, bytes):
        return value
    if not isinstance(value, str):
        raise ValueError("binary data must be a string")
    try:
        content = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        content = value.encode()
    return wire_bytes(content, value)


DateTime: TypeAlias = Annotated[datetime, DATE_TIME]
"""A timestamp, aware or naive; keeps its wire text."""
Date: TypeAlias = Annotated[date, DATE]
"""A calendar date."""
Number: TypeAlias = Annotated[float, NumberCodec()]
"""A JSON number; an int stays an int."""
ExactDecimal: TypeAlias = Annotated[Decimal, DecimalCodec(Decimal, _read_decimal, plain_number, exact=True)]
"""A number with all its digits, unquoted in JSON."""
Binary: TypeAlias = Annotated[bytes, Codec(bytes, _read_bytes, bytes_text)]
"""Bytes; base64 in JSON."""
