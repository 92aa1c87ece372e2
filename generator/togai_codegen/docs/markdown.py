"""Text as Markdown (CommonMark), every character of a spec escaped that could mean something."""

import re
from typing import assert_never

from togai_codegen.docs.prose import Block, Code, Emphasis, Inline, Items, Link, Paragraph, Preformatted, Strong, Text

_MEANT = re.compile(r"[\\`*\[\]<>|~&]|(?<!\w)_|_(?!\w)|!\Z")
_LEADING = re.compile(r"^(?:(?=[-+=#])|(\d{1,9})(?=[.)](?:\s|$)))")
"""What would begin a list, a heading or a rule at the start of a line."""
_NOT_IN_ADDRESS = re.compile(r"[\\()]")


def markdown_of(blocks: tuple[Block, ...]) -> str:
    """The blocks as Markdown, parted by empty lines."""
    return "\n\n".join(map(_block, blocks))


def escaped(text: str) -> str:
    """Text that means nothing but itself, on one line."""
    return _LEADING.sub(_slash, _text(text))


def code_span(text: str) -> str:
    """A code span, whatever the text holds, on one line."""
    if not text:
        return ""
    if "`" not in text:
        return f"`{text}`"
    fence = "`" * (_longest_run(text) + 1)
    pad = " " if text[0] == "`" or text[-1] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def fenced(text: str, language: str) -> str:
    """A block of code."""
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _block(block: Block) -> str:
    match block:
        case Paragraph(inside):
            return _inlines(inside)
        case Items(items, start):
            bullets = ("-" if start is None else f"{start + number}." for number in range(len(items)))
            return "\n".join(f"{bullet} {_inlines(item)}" for bullet, item in zip(bullets, items, strict=True))
        case Preformatted(value):
            return fenced(value, "text")
        case _:
            assert_never(block)


def _inlines(inside: tuple[Inline, ...]) -> str:
    return _LEADING.sub(_slash, "".join(map(_inline, inside)).lstrip())


def _inline(part: Inline) -> str:
    match part:
        case Text(value):
            return _text(value)
        case Code(value):
            return code_span(value)
        case Strong(inside):
            return f"**{_inlines(inside)}**"
        case Emphasis(inside):
            return f"*{_inlines(inside)}*"
        case Link(inside, address):
            return f"[{_inlines(inside)}](<{_NOT_IN_ADDRESS.sub(_percent, address)}>)"
        case _:
            assert_never(part)


def _slash(match: re.Match[str]) -> str:
    return f"{match[1] or ''}\\"


def _percent(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"


def _text(value: str) -> str:
    return _MEANT.sub(r"\\\g<0>", value)


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)
