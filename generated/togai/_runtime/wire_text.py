"""Fields that keep what came: pydantic's core checks it, and reading the attribute makes the Python value.

So a timestamp costs no more than a string: nothing is parsed before somebody looks, and the text is what is written back.
A decimal costs no more than a number.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from .core_schemas import Node
from .timestamps import WireDateTime, datetime_text, parse_date, read_datetime

KEY = "late"
"""Marks the core schema of a value that a field may keep as it came; the mark makes that field's schema and attribute."""

_DAY = (
    r"(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    r"|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29"
)
"""The days that there are, from the year 1 (Gregorian, RFC 3339, appendix C)."""
_TIME = (
    r"(?:[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:[.,][0-9]+)?)?"
    r" ?(?:[Zz]|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)?)?"
)


class WireText:
    """A pydantic annotation of a value whose wire form is a string. `kind` is its Python type."""

    __slots__ = ("kind", "pattern")

    def __init__(self, kind: type[date], pattern: str) -> None:
        self.kind = kind
        self.pattern = pattern

    def read(self, value: Any) -> Any:
        """The Python value. Raises ValueError."""
        if isinstance(value, self.kind) and (self.kind is datetime or not isinstance(value, datetime)):
            return value
        if isinstance(value, str):
            return WireDateTime.parse(value) if self.kind is datetime else parse_date(value)
        raise ValueError(f"a {'timestamp' if self.kind is datetime else 'date'} must be a string")

    def write(self, value: Any) -> Any:
        """The wire text; another value came so, and is written as it came."""
        if isinstance(value, datetime):
            return datetime_text(value)
        return value.isoformat() if isinstance(value, date) else value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Inside of lists, maps and unions the value itself is kept, which remembers its text."""
        written = core_schema.plain_serializer_function_ser_schema(self.write, when_used="json")
        return core_schema.no_info_plain_validator_function(self.read, serialization=written, metadata={KEY: self})

    def as_it_came(self) -> Node:
        """The core schema of a field that keeps the text."""
        written = core_schema.plain_serializer_function_ser_schema(self.write, when_used="json")
        known = core_schema.no_info_plain_validator_function(self._instance, serialization=written)
        text = core_schema.str_schema(strict=True, pattern=f"^(?:{self.pattern})$")
        return dict(core_schema.union_schema([text, known], mode="left_to_right", custom_error_type=f"{self.kind.__name__}_type"))

    def _instance(self, value: Any) -> Any:
        if isinstance(value, str):
            raise ValueError
        return self.read(value)

    def attribute(self, name: str) -> "LateField":
        """What reads such a field."""
        return LateField(name, (str,), read_datetime if self.kind is datetime else parse_date)


class LateField:
    """The attribute of such a field: `read` makes the Python value of what has a type of `kept`.

    What it refuses reads as it came.
    """

    __slots__ = ("kept", "name", "read")

    def __init__(self, name: str, kept: tuple[type, ...], read: Callable[[Any], Any]) -> None:
        self.name = name
        self.kept = kept
        self.read = read

    def __get__(self, model: Any, owner: Any = None) -> Any:
        if model is None:  # pydantic asks classes for attributes, to find defaults
            raise AttributeError(self.name)
        try:
            value = model.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None
        if type(value) in self.kept:
            try:
                return self.read(value)
            except ValueError:
                return value
        return value

    def __set__(self, model: Any, value: Any) -> None:
        model.__dict__[self.name] = value

    def __delete__(self, model: Any) -> None:
        del model.__dict__[self.name]


DATE_TIME = WireText(datetime, f"(?:{_DAY}){_TIME}")
DATE = WireText(date, _DAY)
