"""A call as lines of Python source, packed into as few as the width allows."""

from collections.abc import Callable, Sequence
from typing import Any

from togai_codegen.python.literals import literal
from togai_codegen.shapes import is_dict, is_list

_INDENT = " " * 4


def call_lines(
    opening: str, arguments: Sequence[tuple[str, Any]], closing: str, width: int, escape: Callable[[str], str] = str
) -> list[str]:
    """`opening`, the arguments and `closing`, not indented. An argument is what stands before its value, and the value.

    `escape` is applied to all source before it is measured: a docstring's backslashes are written twice.
    """
    single = escape(f"{opening}{', '.join(prefix + literal(value) for prefix, value in arguments)}{closing}")
    if len(single) <= width:
        return [single]
    packed: list[str] = []
    room = False
    for prefix, value in arguments:
        lines = _value_lines(prefix, value, _INDENT, width, escape)
        short = len(lines) == 1
        if room and short and len(packed[-1]) + len(lines[0]) - len(_INDENT) < width:
            packed[-1] += " " + lines[0].strip()
        else:
            packed += lines
        room = short
    return [escape(opening), *packed, closing]


def _value_lines(prefix: str, value: Any, indent: str, width: int, escape: Callable[[str], str]) -> list[str]:
    """`prefix` and a value with a comma after it; objects and arrays too wide for a line are broken up."""
    single = indent + escape(f"{prefix}{literal(value)},")
    if len(single) <= width or not value:
        return [single]
    inner = indent + _INDENT
    if is_dict(value):
        items = ((f"{literal(key)}: ", item) for key, item in value.items())
        opening, closing = "{", "}"
    elif is_list(value):
        items = (("", item) for item in value)
        opening, closing = "[", "]"
    else:
        return [single]
    lines = [line for before, item in items for line in _value_lines(before, item, inner, width, escape)]
    return [f"{indent}{escape(prefix)}{opening}", *lines, f"{indent}{closing},"]
