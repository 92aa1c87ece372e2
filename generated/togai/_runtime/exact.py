"""JSON in which no digit of a number is lost (RFC 8259). Cheap to import."""

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?", re.ASCII)


_CLASSES = bytes(48 if char in b"0123456789." else 101 if char in b"eE" else 32 for char in range(256))
_LONG = b"0" * 17
_TRAILING_ZERO = re.compile(rb"\.[0-9]+0[\s,}\]]")
_EXPONENT = re.compile(rb"[0-9][eE][+-]?[0-9]+[\s,}\]]")


def is_plain(content: bytes) -> bool:
    """Whether floats keep every number of a JSON text digit by digit: at most 15 digits, no trailing zero, no exponent.

    What looks like such a number inside a string only costs time.
    """
    classes = content.translate(_CLASSES)
    # From behind, since Python finds short needles so in half the time.
    if classes.rfind(_LONG) >= 0 or _TRAILING_ZERO.search(content):
        return False
    return classes.rfind(b"0e") < 0 or not _EXPONENT.search(content)


class ExactFloat(float):
    """A float that remembers the number as it was written."""

    __slots__ = ("text",)
    text: str

    def __new__(cls, text: str) -> "ExactFloat":
        value = super().__new__(cls, text)
        value.text = text
        return value

    def __reduce__(self) -> tuple[type["ExactFloat"], tuple[str]]:
        return ExactFloat, (self.text,)


class ExactInt(int):
    """An integer that was written with a fraction or an exponent (15.0, which JSON Schema calls an integer)."""

    text: str

    def __new__(cls, text: str) -> "ExactInt":
        value = super().__new__(cls, float(text))
        value.text = text
        return value

    def __reduce__(self) -> tuple[type["ExactInt"], tuple[str]]:
        return ExactInt, (self.text,)


def loads(content: str | bytes | bytearray) -> Any:
    """Read JSON; fractions become `ExactFloat`. Raises ValueError; NaN and Infinity are no JSON."""
    return json.loads(content, parse_float=ExactFloat, parse_constant=_refuse)


def _refuse(text: str) -> Any:
    raise ValueError(f"{text} is not JSON")


def dumps(value: Any, indent: int | None = None) -> str:
    """Write plain JSON values, with `Decimal` as a number and `ExactFloat` as it was read; `indent` in blanks a level.

    Raises ValueError for numbers that JSON cannot write and for what is nested too deeply, and TypeError for other values.
    """
    parts: list[str] = []
    try:
        _write(value, parts, None if indent is None else "\n", " " * (indent or 0))
    except RecursionError:
        raise ValueError("the value is nested too deeply") from None
    return "".join(parts)


def _write(value: Any, parts: list[str], line: str | None, step: str) -> None:
    """`line` is the line break with the indentation of this value; None writes everything on one line."""
    match value:
        case Decimal():
            parts.append(decimal_text(value))
        case ExactFloat() | ExactInt():
            parts.append(value.text)
        case str():
            parts.append(encode_basestring(value))
        case bool() | None | int() | float():
            parts.append(json.dumps(value, ensure_ascii=False, allow_nan=False))
        case Mapping():
            _write_object(value, parts, line, step)  # pyright: ignore[reportUnknownArgumentType]
        case list() | tuple():
            _write_array(value, parts, line, step)  # pyright: ignore[reportUnknownArgumentType]
        case _:
            raise TypeError(f"{type(value).__name__} is not a JSON value")


def _write_array(value: Sequence[Any], parts: list[str], line: str | None, step: str) -> None:
    inner = None if line is None else line + step
    parts.append("[")
    for index, item in enumerate(value):
        parts.append(("," if index else "") + (inner or ""))
        _write(item, parts, inner, step)
    parts.append((line or "") + "]" if value else "]")


def _write_object(value: Mapping[Any, Any], parts: list[str], line: str | None, step: str) -> None:
    inner = None if line is None else line + step
    parts.append("{")
    for index, (key, item) in enumerate(value.items()):
        parts.append(("," if index else "") + (inner or ""))
        parts.append(encode_basestring(str(key)))
        parts.append(":" if line is None else ": ")
        _write(item, parts, inner, step)
    parts.append((line or "") + "}" if value else "}")


def decimal_text(value: Decimal) -> str:
    """A decimal as a JSON number, all digits kept. Raises ValueError for NaN and infinities."""
    if not value.is_finite():
        raise ValueError(f"{value} cannot be written in JSON")
    text = str(value)
    # Python writes 0.0000001 as 1E-7; people do not.
    return format(value, "f") if "E-" in text and value.adjusted() > -100 else text


def plain_number(value: Decimal) -> int | float:
    """The nearest int or float: an int where no fraction was written."""
    if not value.is_finite():
        raise ValueError(f"{value} cannot be written in JSON")
    exponent = value.as_tuple().exponent
    if exponent == 0:
        return int(value)
    return float(value)
