"""Prose as HTML. With the templates' autoescape this is the only door from a spec's text into the page."""

from html import escape
from typing import assert_never

from togai_codegen.docs.prose import Block, Code, Emphasis, Inline, Items, Link, Paragraph, Preformatted, Strong, Text


def html_of(blocks: tuple[Block, ...]) -> str:
    """The blocks as HTML."""
    return "".join(map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Paragraph(inside):
            return f"<p>{_inlines(inside)}</p>"
        case Items(items, start):
            entries = "".join(f"<li>{_inlines(item)}" for item in items)
            if start is None:
                return f"<ul>{entries}</ul>"
            return f"<ol>{entries}</ol>" if start == 1 else f'<ol start="{start}">{entries}</ol>'
        case Preformatted(value):
            return f'<pre tabindex="0">{escape(value)}</pre>'
        case _:
            assert_never(block)


def _inlines(inside: tuple[Inline, ...]) -> str:
    return "".join(map(_inline, inside))


def _inline(part: Inline) -> str:
    match part:
        case Text(value):
            return escape(value)
        case Code(value):
            return f"<code>{escape(value)}</code>"
        case Strong(inside):
            return f"<strong>{_inlines(inside)}</strong>"
        case Emphasis(inside):
            return f"<em>{_inlines(inside)}</em>"
        case Link(inside, address):
            return f'<a href="{escape(address)}" rel="noreferrer">{_inlines(inside)}</a>'
        case _:
            assert_never(part)
