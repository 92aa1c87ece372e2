"""What a YAML scalar means by the core schema of YAML 1.2.2 (section 10.3.2)."""

import math
import re
from typing import Final

Scalar = str | int | float | bool | None

MAX_DIGITS: Final = 1000
"""Longest number that is read as one: converting digits takes quadratic time, and Python refuses more than 4,300."""

_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("null", "Null", "NULL", "~", "")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_STARTS: Final = frozenset("0123456789+-.tTfFnN~")
_INTEGER: Final = re.compile(r"[-+]?[0-9]+", re.ASCII)
_OCTAL: Final = re.compile(r"0o[0-7]+", re.ASCII)
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-fA-F]+", re.ASCII)
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_NO_NUMBER: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", re.ASCII)


class NoJsonNumber(Exception):
    """The scalar is a number in YAML but has no JSON form."""


def plain_scalar(text: str) -> Scalar:
    """The value of a plain (unquoted) scalar. So `no`, `2024-01-01`, `1:30` and `1_000` are strings and `012` is twelve.

    Raises NoJsonNumber for infinities, NaN and overlong numbers.
    """
    if not text:
        return None
    if text[0] not in _STARTS:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return _integer(text, 10)
    if _FLOAT.fullmatch(text):
        return decimal_float(text)
    if _OCTAL.fullmatch(text):
        return _integer(text[2:], 8)
    if _HEXADECIMAL.fullmatch(text):
        return _integer(text[2:], 16)
    if _NO_NUMBER.fullmatch(text):
        raise NoJsonNumber(text)
    return text


def tagged_scalar(tag: str, text: str) -> Scalar:
    """The value of a scalar under an explicit core tag (`!!int "3"`). Raises ValueError where tag and text do not fit."""
    name = tag.removeprefix("tag:yaml.org,2002:")
    if name == "str" or tag == "!":
        return text
    value = plain_scalar(text)
    match name, value:
        case "null", None:
            return None
        case ("bool", bool()) | ("int", int()) | ("float", float()):
            return value
        case "float", int():
            return float(value)
        case _:
            raise ValueError(name)


def integer(text: str) -> int:
    """A decimal integer. Raises NoJsonNumber for overlong ones."""
    return _integer(text, 10)


def decimal_float(text: str) -> float:
    """A decimal number. Raises NoJsonNumber for one outside the range of a double."""
    if len(text) > MAX_DIGITS:
        raise NoJsonNumber(text)
    value = float(text)
    if math.isinf(value):
        raise NoJsonNumber(text)
    return value


def _integer(digits: str, base: int) -> int:
    if len(digits) > MAX_DIGITS:
        raise NoJsonNumber(digits)
    return int(digits, base)
