"""Prose from the spec as docstrings: wrapped, escaped, limits in words."""

import re
from collections.abc import Sequence
from functools import lru_cache

from togai_codegen.ir.model import NO_CONSTRAINTS, Constraints
from togai_codegen.python.literals import escape_character, literal

_LIST_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+")
_BREAK = re.compile(r"<br\s*/?>|</?p>", re.IGNORECASE)
_HALVES = re.compile("[\ud800-\udfff]")
_FEWEST_COLUMNS = 30


def sentence(text: str) -> str:
    """One line, capitalised where that changes no identifier, ending in a full stop."""
    line = " ".join(text.split())
    if not line:
        return ""
    first = line.split(" ", 1)[0]
    if first.isalpha() and first.islower() and first.isascii():
        line = line[0].upper() + line[1:]
    return line if line[-1] in ".!?:" else line + "."


def api_title(title: str) -> str:
    """`the Pets API`, saying neither word twice; one line."""
    line = re.sub(r"^the (?=\S)", "", " ".join(title.split()), flags=re.IGNORECASE) or "described"
    return f"the {line}" if re.search(r"\bAPIs?$", line, re.IGNORECASE) else f"the {line} API"


def escape(text: str) -> str:
    """Text for the inside of a docstring: it can't end the string, and every character in it is visible."""
    plain = text.isprintable() and "\\" not in text
    # A class can't have half a character in its docstring, not even escaped: its escape is shown as text.
    escaped = text if plain else "".join(escape_character(part) for part in _HALVES.sub(_shown, text))
    return escaped.replace('"""', '\\"\\"\\"')


def _shown(half: re.Match[str]) -> str:
    return f"\\u{ord(half.group()):04x}"


def wrap(text: str, width: int, indent: str = "", hanging: str = "") -> list[str]:
    """One paragraph as escaped lines of at most `width` columns; `indent` opens the first line, `hanging` the others."""
    return list(_wrapped(text, width, indent, hanging))


@lru_cache(maxsize=10_000)
def _wrapped(text: str, width: int, indent: str, hanging: str) -> tuple[str, ...]:
    # The sync and the async method say the same, and so do the fields of many models.
    width = max(width, _FEWEST_COLUMNS)
    # Escaped first: an escape sequence has no blank in it, so wrapping never parts it.
    text = escape(" ".join(text.split()))
    if not text:
        return ()
    if len(indent) + len(text) <= width:
        return (indent + text,)
    words = text.split(" ")
    # What textwrap does with words that are never broken, at a quarter of its cost.
    lines: list[str] = []
    line = indent + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) > width:
            lines.append(line)
            line = hanging + word
        else:
            line += " " + word
    return (*lines, line)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of Markdown-like prose, list items apart, each on one line."""
    if text.isprintable() and "<" not in text:  # so without breaks of any kind, as nearly all prose is
        line = " ".join(text.split())
        return [line] if line else []
    found: list[str] = []
    open_paragraph = False
    for line in _BREAK.sub("\n", text).splitlines():
        stripped = " ".join(line.split())
        if not stripped:
            open_paragraph = False
        elif open_paragraph and not _LIST_ITEM.match(stripped):
            found[-1] += " " + stripped
        else:
            found.append(stripped)
            open_paragraph = True
    return found


def block(text: str, width: int) -> list[str]:
    """Prose as lines: paragraphs are parted by an empty line, list items hang."""
    lines: list[str] = []
    for paragraph in paragraphs(text):
        item = _LIST_ITEM.match(paragraph)
        if lines and not item:
            lines.append("")
        lines += wrap(paragraph, width, hanging=" " * len(item.group()) if item else "")
    return lines


def docstring(lines: Sequence[str], column: int = 0) -> tuple[str, ...]:
    """The lines of a docstring with its quotes, for a place at `column`; the lines are escaped already and not indented.

    It never ends in a quote or a backslash: black and ruff would disagree about the first, the second would not end.
    """
    lines = list(lines)
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines:
        return ()
    if lines[-1].endswith('"'):
        lines[-1] += "."
    if lines[0].startswith('"'):
        lines[0] = "\\" + lines[0]
    if len(lines) == 1:
        return (f'"""{lines[0]}"""',)
    return (f'"""{lines[0]}', *lines[1:], '"""')


def limits(constraints: Constraints) -> str:
    """The limits in words ("1 to 100 items."), or an empty string."""
    if constraints is NO_CONSTRAINTS:
        return ""
    sentences = [
        _range(constraints.minimum, constraints.maximum, ""),
        _bound("More than", constraints.exclusive_minimum),
        _bound("Less than", constraints.exclusive_maximum),
        _bound("A multiple of", constraints.multiple_of),
        _range(constraints.min_length, constraints.max_length, "characters"),
        _range(constraints.min_items, constraints.max_items, "items"),
        "No item twice." if constraints.unique_items else "",
        f"Matches {constraints.pattern}." if constraints.pattern and len(constraints.pattern) <= 60 else "",
    ]
    return " ".join(words for words in sentences if words)


def _range(low: float | int | None, high: float | int | None, unit: str) -> str:
    if unit and low == 0:
        low = None
    if low is None and high is None:
        return ""
    noun = unit[:-1] if unit and (high == 1 or (high is None and low == 1)) else unit
    tail = f" {noun}." if noun else "."
    if high is None:
        return f"At least {literal(low)}{tail}"
    if low is None:
        return f"At most {literal(high)}{tail}"
    if low == high:
        return f"Exactly {literal(low)}{tail}"
    return f"{literal(low)} to {literal(high)}{tail}"


def _bound(words: str, value: float | int | None) -> str:
    return "" if value is None else f"{words} {literal(value)}."


def says_more(description: str, summary: str) -> bool:
    """Whether a description is no repetition of the summary, but for case and punctuation."""
    said = _letters(description)
    return bool(said) and said != _letters(summary)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
