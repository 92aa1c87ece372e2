"""Scalar types of models: typed as the plain Python type."""

import base64
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from .native import Mark

__all__ = ["Binary", "Date", "DateTime", "ExactDecimal", "Number", "NumberMark", "WireBytes", "bytes_text"]


class NumberMark(Mark):
    """A JSON number: an int stays an int, so 15 and 15.0 are told apart."""

    __slots__ = ()

    def native(self, form: Any) -> Any:
        return int | float


class WireBytes(bytes):
    """Bytes that remember the text they came as, where that was no base64."""

    text: str | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return read_bytes, (bytes(self), self.text)


def read_bytes(content: bytes, text: str | None) -> WireBytes:
    """The bytes of a text."""
    value = WireBytes(content)
    value.text = text
    return value


def bytes_text(value: bytes) -> str:
    """The text of binary data in JSON: as it came, else base64 (RFC 4648, section 4)."""
    if isinstance(value, WireBytes) and value.text is not None:
        return value.text
    return base64.b64encode(value).decode("ascii")


DateTime: TypeAlias = datetime
"""A timestamp, aware or naive."""
Date: TypeAlias = date
"""A calendar date."""
Number: TypeAlias = Annotated[float, NumberMark()]
"""A JSON number; an int stays an int."""
ExactDecimal: TypeAlias = Decimal
"""A number with all its digits, unquoted in JSON."""
Binary: TypeAlias = bytes
"""Bytes; base64 in JSON."""
