"""Diagnostics as text for people: place, severity, code, message, and an excerpt of the line."""

import unicodedata
from collections.abc import Iterator

from togai_codegen.diagnostics.model import Action, Diagnostic, Diagnostics
from togai_codegen.location import Location

_INDENT = 2
_WIDTH = 110
_TAB = 4


def render_text(diagnostics: Diagnostics) -> str:
    """All diagnostics, each with an excerpt of its line where its document could be read as text."""
    lines: dict[str, list[str]] = {}
    texts = diagnostics.sources
    parts: list[str] = []
    for item in diagnostics:
        if item.at.document in texts and item.at.document not in lines:
            lines[item.at.document] = texts[item.at.document].split("\n")
        parts.extend(_diagnostic(item, lines.get(item.at.document, [])))
    return "".join(f"{part}\n" for part in parts)


def render_summary(diagnostics: Diagnostics) -> str:
    """`2 errors, 1 warning`, or "" where there is nothing to tell."""
    counts: dict[str, int] = {}
    for item in diagnostics:
        counts[item.code.severity] = counts.get(item.code.severity, 0) + 1
    ordered = [(counts[name], name) for name in ("error", "warning", "note") if name in counts]
    return ", ".join(f"{count} {name}{'s' if count > 1 else ''}" for count, name in ordered)


def _diagnostic(item: Diagnostic, lines: list[str]) -> Iterator[str]:
    where = f"{visible(str(item.at))}: " if item.at.document else ""
    yield f"{where}{item.code.severity}[{item.code.id}]: {visible(item.message)}"
    yield from _excerpt(item.at, lines)
    if item.action in (Action.SKIPPED, Action.WIDENED):
        yield f"   action: {item.action.value}"
    for text, at in item.related:
        yield f"   {visible(str(at))}: {visible(text)}"
    if item.hint:
        yield f"   hint: {visible(item.hint)}"


def _excerpt(at: Location, lines: list[str]) -> Iterator[str]:
    if not 0 < at.line <= len(lines):
        return
    line = lines[at.line - 1].rstrip("\r")
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
