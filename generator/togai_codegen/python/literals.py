"""The one door from the spec's values to Python source. Nothing else quotes text that a spec wrote.

A spec must never be able to write code: every string becomes a plain literal of printable characters, in which quotes,
backslashes, control characters, bidirectional controls (Unicode TR 36, section 3) and lone surrogates are escaped.
"""

import math
from collections.abc import Iterable
from typing import Any

from togai_codegen.python.options import DEFAULT_LINE_LENGTH
from togai_codegen.shapes import is_dict, is_list, is_tuple

_SHORT_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_PIECE = 72
"""Longest piece of a string that is split over several lines, in characters of source."""


def literal(value: Any, *, split: bool = False) -> str:
    """Python source for a JSON value (a tuple is a tuple) or ASCII bytes; floats and integers keep their kind.

    `split` writes strings too long for a line as adjacent pieces in parentheses.
    Raises TypeError for anything that JSON does not have.
    """
    if value is None or isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return _string(value, split)
    if isinstance(value, bytes):
        return "b" + _string(value.decode("ascii"), False)
    if isinstance(value, int):
        return _integer(int(value))
    if isinstance(value, float):
        return _float(float(value))
    if is_dict(value):
        return "{" + ", ".join(f"{literal(key, split=split)}: {literal(item, split=split)}" for key, item in value.items()) + "}"
    if is_tuple(value):
        return tuple_source(literal(item, split=split) for item in value)
    if is_list(value):
        return "[" + ", ".join(literal(item, split=split) for item in value) + "]"
    raise TypeError(f"no literal for {type(value).__name__}")


def tuple_source(sources: Iterable[str]) -> str:
    """Source of a tuple of expressions."""
    items = tuple(sources)
    return f"({items[0]},)" if len(items) == 1 else "(" + ", ".join(items) + ")"


def escape_character(character: str) -> str:
    """A printable character as it is, any other as an escape sequence."""
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _string(text: str, split: bool) -> str:
    text = str(text)
    quote = "'" if text.count('"') > text.count("'") else '"'
    # Nearly every text is plain; character by character costs twenty times as much.
    if text.isprintable() and "\\" not in text and quote not in text:
        if not split or len(text) <= DEFAULT_LINE_LENGTH:
            return quote + text + quote
        pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
        return "(" + " ".join(f"{quote}{piece}{quote}" for piece in pieces) + ")"
    characters = ["\\" + character if character == quote else escape_character(character) for character in text]
    # What fits on one line is never split: ruff would join the pieces again, and black would not.
    if not split or sum(map(len, characters)) <= DEFAULT_LINE_LENGTH:
        return quote + "".join(characters) + quote
    pieces = [""]
    for character in characters:
        if len(pieces[-1]) + len(character) > _PIECE:
            pieces.append("")
        pieces[-1] += character
    return "(" + " ".join(f"{quote}{piece}{quote}" for piece in pieces) + ")"


def _integer(value: int) -> str:
    # Decimal text of huge integers takes quadratic time, and Python refuses it over 4,300 digits.
    return str(value) if value.bit_length() < 10_000 else hex(value)


def _float(value: float) -> str:
    return repr(value) if math.isfinite(value) else f'float("{value}")'
