"""A small, safe part of CommonMark, as a value. What it does not know stays text.

Paragraphs, flat lists, headings, fenced code, `code`, **strong**, *emphasis*, and links to http, https and mailto; of HTML, which
specs mix in, the tags that mean one of these. No construct is tried over more than a few hundred characters, and none twice over
the same ones, so that reading takes linear time whatever a spec says.
"""

import html
import re
from collections.abc import Iterator
from typing import TypeAlias

from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Code:
    value: str


@dataclass(frozen=True, slots=True)
class Strong:
    inside: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Emphasis:
    inside: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address whose scheme is http, https or mailto."""

    inside: "tuple[Inline, ...]"
    address: str


Inline: TypeAlias = Text | Code | Strong | Emphasis | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    inside: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list. `start` is the number of its first item, or None where they have bullets."""

    items: tuple[tuple[Inline, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Preformatted:
    value: str


Block: TypeAlias = Paragraph | Items | Preformatted

_BREAKS = re.compile(r"</?(?:p|br|div|ul|ol|h[1-6])\s{0,9}/?>|</li>", re.IGNORECASE)
_ITEM_TAG = re.compile(r"<li>\s{0,9}", re.IGNORECASE)
_ITEM = re.compile(r"(?:[-*+•]|(\d{1,9})[.)])\s+")
_HEADING = re.compile(r"#{1,6}\s+(.*?)[\s#]*$")
_SPECIAL = re.compile(r"[`*_\[<&\\]|://")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"'`\\\x00-\x20\x7f-\x9f]{1,2000}", re.IGNORECASE)
_INLINE = r"""(?xi)
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<tick>`{1,3})(?P<code>[^`]{1,400})(?P=tick)
    | \[(?P<label>[^\[\]]{1,400})\]\(\s{0,9}<?(?P<target>[^\s()<>]{0,2000})>?(?:\s{1,9}"[^"()]{0,200}")?\s{0,9}\)
    | <a\s{1,9}href=["'](?P<href>[^"'<>]{0,2000})["'][^<>]{0,200}>(?P<anchor>[^<>]{1,400})</a>
    | <(?P<tag>code|tt|b|strong|i|em)>(?P<tagged>[^<>]{1,400})</(?P=tag)>
    | \*\*(?P<strong>[^*]{1,400})\*\* | (?<!\w)__(?P<strong_>[^_]{1,400})__(?!\w)
    | \*(?P<emphasis>[^*\s][^*]{0,400})\* | (?<![\w_])_(?P<emphasis_>[^_\s][^_]{0,400})_(?![\w_])
    | <?(?P<bare>https?://[^\s<>"'`\\)\]]{0,2000}[^\s<>"'`\\)\].,;:!?])>?
    """
"""Compiled by the first text that needs it: few edits do, and it takes a millisecond."""


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    if "<" in text:
        text = _ITEM_TAG.sub("\n- ", _BREAKS.sub("\n\n", text))
    if "\n" not in text:
        line = text.strip()
        return (Paragraph(parse_inline(line)),) if line and not _ITEM.match(line) and line[0] not in "#`|" else _blocks(line)
    return _blocks(text)


def is_safe(address: str) -> bool:
    """Whether a link may lead there: `javascript:`, `data:` and everything relative may not."""
    return _ADDRESS.fullmatch(address) is not None


def _blocks(text: str) -> tuple[Block, ...]:
    found: list[Block] = []
    lines = iter(text.splitlines())
    paragraph: list[str] = []
    items: list[list[str]] = []
    start: int | None = None

    def close() -> None:
        nonlocal start
        if paragraph:
            found.append(Paragraph(parse_inline(" ".join(paragraph))))
            paragraph.clear()
        if items:
            found.append(Items(tuple(parse_inline(" ".join(item)) for item in items), start))
            items.clear()
        start = None

    for line in lines:
        stripped = line.strip()
        item = _ITEM.match(stripped)
        if stripped.startswith(("```", "~~~")):
            close()
            found.append(Preformatted("\n".join(_until(lines, stripped[:3]))))
        elif not stripped:
            # An empty line ends a paragraph; a list goes on where its next item follows.
            if paragraph:
                close()
        elif heading := _HEADING.match(stripped):
            close()
            found.append(Paragraph((Strong(parse_inline(heading[1])),)))
        elif item:
            if paragraph:
                close()
            if not items:
                start = int(item[1]) if item[1] else None
            items.append([stripped[item.end() :]])
        elif items and line[:1] in " \t":
            items[-1].append(stripped)
        else:
            if items:
                close()
            paragraph.append(stripped)
    close()
    return tuple(found)


def _until(lines: Iterator[str], fence: str) -> Iterator[str]:
    for line in lines:
        if line.strip().startswith(fence):
            return
        yield line


def parse_inline(text: str, depth: int = 0) -> tuple[Inline, ...]:
    """The inlines of one line."""
    if not _SPECIAL.search(text):
        return (Text(text),) if text else ()
    found: list[Inline] = []
    at = 0
    for match in re.finditer(_INLINE, text):
        if match.start() > at:
            found.append(Text(html.unescape(text[at : match.start()])))
        found.append(_inline(match, depth))
        at = match.end()
    if at < len(text):
        found.append(Text(html.unescape(text[at:])))
    return tuple(found)


def _inline(match: re.Match[str], depth: int) -> Inline:
    kind = match.lastgroup
    groups = match.groupdict()
    if kind == "escaped":
        return Text(groups["escaped"])
    if kind == "code":
        return Code(groups["code"].strip() or groups["code"])
    if kind == "bare":
        return _bare(groups["bare"])
    if kind in ("label", "target"):
        return _link(groups["label"], groups["target"], depth)
    if kind == "anchor":
        return _link(groups["anchor"], html.unescape(groups["href"]), depth)
    if kind == "tagged":
        return _tagged(groups["tag"].lower(), groups["tagged"], depth)
    inside = next(groups[name] for name in ("strong", "strong_", "emphasis", "emphasis_") if groups[name])
    return (Strong if kind in ("strong", "strong_") else Emphasis)(_deeper(inside, depth))


def _deeper(text: str, depth: int) -> tuple[Inline, ...]:
    return parse_inline(text, depth + 1) if depth < 2 else (Text(html.unescape(text)),)


def _link(label: str, address: str, depth: int) -> Inline:
    """A link, or only its label where the address is none that we lead anybody to."""
    inside = _deeper(label, depth + 1)
    if is_safe(address):
        return Link(tuple(part for part in inside if not isinstance(part, Link)) or (Text(label),), address)
    return inside[0] if len(inside) == 1 else Emphasis(inside)


def _bare(address: str) -> Inline:
    return Link((Text(address),), address) if is_safe(address) else Text(address)


def _tagged(tag: str, text: str, depth: int) -> Inline:
    if tag in ("code", "tt"):
        return Code(html.unescape(text))
    return (Strong if tag in ("b", "strong") else Emphasis)(_deeper(text, depth))
