"""Diagnostics as text for people: place, severity, code, message, and an excerpt of the line."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from togai_codegen.diagnostics.model import Diagnostic, Diagnostics, Severity
from togai_codegen.location import Location

Counts: TypeAlias = Mapping[str, Mapping[str, int]]
"""How many parts were `read` and `generated`, by kind."""

_INDENT = 2
_WIDTH = 110
_TAB = 4
LINE_BREAK: Final = re.compile(r"\r\n|\n|\r")
"""YAML 1.2, section 5.4, and JSON: U+0085, U+2028 and the like break no line, and editors do not count them."""


def render_text(diagnostics: Diagnostics, most: int | None = None) -> str:
    """The diagnostics, each with an excerpt of its line where its document could be read as text.

    `most`: how many of one code are shown; a line says how many more there are.
    """
    lines: dict[str, list[str]] = {}
    texts = diagnostics.sources
    parts: list[str] = []
    shown: dict[str, int] = {}
    for item in diagnostics:
        shown[item.code.id] = shown.get(item.code.id, 0) + 1
        if most is not None and shown[item.code.id] > most and item.code.severity is not Severity.ERROR:
            continue
        if item.at.document in texts and item.at.document not in lines:
            lines[item.at.document] = LINE_BREAK.split(texts[item.at.document])
        parts.extend(_diagnostic(item, lines.get(item.at.document, [])))
    hidden = {code: count - most for code, count in shown.items() if most is not None and count > most}
    parts += [f"... and {hidden[code]:,} more {code}; --all shows them" for code in sorted(hidden)]
    return "".join(f"{part}\n" for part in parts)


def render_summary(diagnostics: Diagnostics, counts: Counts | None = None) -> str:
    """What was read and generated, and `2 errors, 1 warning, 3 allowed`, on lines of their own."""
    lines: list[str] = []
    if counts is not None:
        read, generated = counts["read"], counts["generated"]
        lines.append(f"read {_parts(read)}")
        lines.append("all of it is generated" if read == generated else f"generated {_parts(generated)}")
    told = [(diagnostics.count(severity), severity.value) for severity in Severity]
    found = [f"{count:,} {name}{'s' * (count > 1)}" for count, name in told if count]
    if diagnostics.allowed:
        codes = sorted({item.code.id for item in diagnostics.allowed})
        found.append(f"{len(diagnostics.allowed):,} allowed ({', '.join(codes)})")
    lines.append(", ".join(found) or "nothing to complain about")
    return "".join(f"{line}\n" for line in lines)


def _parts(counts: Mapping[str, int]) -> str:
    names = ((name.replace("_", " "), count) for name, count in counts.items())
    return ", ".join(f"{count:,} {name.removesuffix('s') if count == 1 else name}" for name, count in names)


def _diagnostic(item: Diagnostic, lines: list[str]) -> Iterator[str]:
    where = f"{visible(str(item.at))}: " if item.at.document else ""
    yield f"{where}{item.code.severity}[{item.code.id}]: {visible(item.message)}"
    yield from _excerpt(item.at, lines)
    yield f"   action: {item.action.value}"
    for text, at in item.related:
        yield f"   {visible(str(at))}: {visible(text)}"
    yield f"   hint: {visible(hint_of(item))}"


def hint_of(item: Diagnostic) -> str:
    """How to mend it, or where more is said."""
    return item.hint or f"`togai-codegen explain {item.code.id}` says more"


def _excerpt(at: Location, lines: list[str]) -> Iterator[str]:
    if not 0 < at.line <= len(lines):
        return
    line = lines[at.line - 1]
    column = max(at.column - 1, 0)
    # Deep indentation says nothing; long lines (minified JSON) are cut around the place.
    cut = max(len(line) - len(line.lstrip(" ")) - _INDENT, 0)
    if column - cut > _WIDTH // 2:
        cut = column - _WIDTH // 2
    cut = min(cut, column)
    before = visible(line[cut:column])
    shown = before + visible(line[column : cut + _WIDTH])
    number = str(at.line).rjust(5)
    yield f"{number} | {shown}".rstrip()
    pointer = f" at {visible(at.pointer)}" if at.pointer else ""
    yield f"{' ' * len(number)} | {' ' * _width(before)}^{pointer}"


def visible(text: str) -> str:
    """The text with everything escaped that a terminal would obey or hide: controls, direction changes, other formats."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character == "\t":
        return " " * _TAB
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


def _width(text: str) -> int:
    """Columns on a terminal; wide East Asian characters take two, combining marks none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
