"""Models as JSON text."""

from datetime import date, datetime
from typing import Any

from msgspec import Raw, UnsetType
from msgspec.json import Encoder
from msgspec.json import format as formatted

from ..runtime.exact import ExactFloat, ExactInt
from ..runtime.guards import is_buffer
from ..runtime.timestamps import datetime_text
from ..runtime.wire_bytes import bytes_text


def _written(value: Any) -> Any:
    """What msgspec asks for a value that it does not know. Raises TypeError for one that JSON has no form for."""
    match value:
        case ExactFloat() | ExactInt():
            return Raw(value.text)
        case float() | int():
            return Raw(repr(value))
        case datetime():
            return datetime_text(value)
        case date():
            return value.isoformat()
        case UnsetType():
            return None
        case str():
            return str.__str__(value)
        case _ if is_buffer(value):
            return bytes_text(value)
        case _ if hasattr(value, "__wire_value__"):
            return value.__wire_value__()
        case _:
            raise TypeError(f"{type(value).__name__} cannot be written in JSON")


_ENCODER = Encoder(decimal_format="number", enc_hook=_written)


def json_text(value: Any, indent: int | None) -> str:
    """JSON text of what msgspec can write; `indent` in blanks a level. Raises ValueError for what is nested too deeply."""
    try:
        text = _ENCODER.encode(value)
    except RecursionError:
        raise ValueError("the value is nested too deeply") from None
    return (text if indent is None else formatted(text, indent=indent)).decode()
