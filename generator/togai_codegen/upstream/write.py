"""A JSON value as YAML or JSON text, in one form: the same value with the same order of keys gives the same bytes.

The YAML is read alike by YAML 1.1 and 1.2: every string that either takes for something else is quoted. No line is folded, so a
changed word changes one line.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source.limits import MAX_BYTES

_START: Final = re.compile(r"[A-Za-z/$(\u00c0-\u024f]")
"""What neither a number nor any indicator of YAML begins with."""
_VERSION: Final = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+", re.ASCII)
_WORDS: Final = frozenset({"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class TooLarge(Exception):
    """The text would be larger than anything that we read."""


def as_json(value: Any) -> str:
    """The value as JSON. Raises TooLarge."""
    text = "".join(_counted(json.JSONEncoder(indent=2, ensure_ascii=False).iterencode(value))) + "\n"
    return text if _is_encodable(text) else json.dumps(value, indent=2) + "\n"


def as_yaml(value: Any, *, head: str = "") -> str:
    """The value as a YAML document, behind the comment lines `head`. Raises TooLarge."""
    lines = _block(value, "") if isinstance(value, dict | list) and value else iter([_inline(value)])
    return head + "".join(f"{line}\n" for line in _counted(lines))


def leading_comment(text: str) -> str:
    """The comment lines that a YAML text begins with: they are its owner's, and stay."""
    match = re.match(r"(?:[ \t]*(?:#[^\n]*)?\n)*", text.replace("\r\n", "\n"))
    found = match[0] if match else ""
    return found if "#" in found else ""


def _counted(parts: Iterator[str]) -> Iterator[str]:
    """What aliases share is written out as often as it is meant, which a hostile document uses."""
    size = 0
    for part in parts:
        size += len(part) + 1
        if size > MAX_BYTES:
            raise TooLarge
        yield part


def _block(value: Any, indent: str) -> Iterator[str]:
    """The lines of an object or a list that is not empty."""
    entries = value.items() if is_dict(value) else ((None, item) for item in value)
    for key, item in entries:
        start = f"{indent}- " if key is None else f"{indent}{_scalar(key)}:"
        if isinstance(item, dict | list) and item:
            inner = _block(item, indent + "  ")
            if key is None:
                # The first line of what stands in a list stands behind its dash.
                yield start + next(inner)[len(indent) + 2 :]
            else:
                yield start
            yield from inner
        elif isinstance(item, str) and _is_literal(item):
            chomp = "+" if item.endswith("\n\n") else "" if item.endswith("\n") else "-"
            yield f"{start.rstrip()} |{chomp}"
            yield from (f"{indent}  {line}" if line else "" for line in item.removesuffix("\n").split("\n"))
        else:
            yield f"{start.rstrip()} {_inline(item)}"


def _inline(value: Any) -> str:
    if is_dict(value):
        return "{}"
    if is_list(value):
        return "[]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, float):
        text = repr(value)
        # YAML 1.1 takes `1e+16` for a string.
        return text if "." in text or "e" not in text else text.replace("e", ".0e", 1)
    return _scalar(value) if isinstance(value, str) else str(value)


def _scalar(text: str) -> str:
    if _is_plain(text):
        return text
    if _is_printable(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _is_plain(text: str) -> bool:
    """Whether a text needs no quotes in a block: it can be taken neither for anything else nor for more than it is."""
    if _VERSION.fullmatch(text):
        return True
    if not _START.match(text) or (len(text) < 6 and text.lower() in _WORDS) or text.endswith((":", " ")):
        return False
    return ": " not in text and " #" not in text and _is_printable(text)


def _is_literal(text: str) -> bool:
    """Whether a text of several lines can stand as it is, each line for itself."""
    if "\n" not in text.rstrip("\n") or text[0] in " \n":
        return False
    lines = text.split("\n")
    return all(_is_printable(line) and (line == "" or not line.isspace()) for line in lines)


def _is_printable(text: str) -> bool:
    return (text.isascii() and text.isprintable()) or not any(_is_hidden(character) for character in text)


def _is_hidden(character: str) -> bool:
    """Whether an editor would obey a character or show nothing for it, or YAML would not take it."""
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if not _is_hidden(character):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
