"""`llms.txt`: the pages of a docs site, and the whole specs that it may name (https://llmstxt.org)."""

import re
from fnmatch import fnmatchcase
from typing import Final

from togai_codegen.records import dataclass
from togai_codegen.source.http import host_of
from togai_codegen.upstream.addresses import join, parts_of

_LINK: Final = re.compile(r"\[(?:[^\[\]\n]|\[[^\[\]\n]{0,200}+\]){0,500}+\]\(\s{0,9}<?([^\s()<>]{1,2000}+)>?[^()\n]{0,500}+\)")
_ITEM: Final = re.compile(r"\s{0,12}[-*+] ")
_HEADING: Final = re.compile(r"#{1,6} +(.*)")
_SPEC_SECTION: Final = re.compile(r"(?:open ?api|swagger|api) spec", re.IGNORECASE)
_LONGEST: Final = 8_000
_LEFT_OUT: Final = "optional"
"""The section that an index itself calls dispensable."""
_PAGE: Final = (".md", ".mdx")
_SPEC: Final = (".json", ".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Index:
    """What an index names, in its order; absolute URLs, or paths relative to the index where that is a file."""

    pages: tuple[str, ...]
    specs: tuple[str, ...]
    mirrored: str | None = None
    """The host that all pages are said to be on, where they are read from the index's own instead."""


def looks_like_index(text: str) -> bool:
    """Whether a text is such a list: Markdown whose items link to pages or specs, and no page of its own."""
    return any(_targets(text)) and "```" not in text


def read_index(text: str, base: str, *, allowed: frozenset[str] = frozenset(), skip: tuple[str, ...] = ()) -> Index:
    """Read an index that stands at `base`, a URL, or "" for a file.

    An index whose pages are all on one other host is a copy of that host's, unless the host is allowed: its pages are looked for
    beside the copy, so that nothing else is read than what the user named.
    """
    found = [(spec, join(base, target)) for spec, target in _targets(text)]
    hosts = {host_of(url) for _, url in found if "://" in url} - {None}
    own = host_of(base) if base else None
    mirrored = next(iter(hosts)) if len(hosts) == 1 and own not in hosts and not hosts & allowed else None
    if mirrored is not None:
        found = [(spec, _beside(base, url)) for spec, url in found]
    kept = [(spec, url) for spec, url in found if not any(matches(url, pattern) for pattern in skip)]
    pages = tuple(dict.fromkeys(url for spec, url in kept if not spec))
    return Index(pages, tuple(dict.fromkeys(url for spec, url in kept if spec)), mirrored)


def matches(url: str, pattern: str) -> bool:
    """Whether a pattern of `skip` names a page: by its URL or path, or by the end of it."""
    path = parts_of(url).path.lstrip("/")
    pattern = pattern.lstrip("/")
    return any(fnmatchcase(candidate, pattern) for candidate in (url, path, path.rsplit(".", 1)[0]))


def _beside(base: str, url: str) -> str:
    parts = parts_of(url)
    if "://" not in url:
        return url
    path = parts.path.lstrip("/") + (f"?{parts.query}" if parts.query else "")
    return join(base, f"./{path}") if base else path


def _targets(text: str) -> list[tuple[bool, str]]:
    """The links of the list items, each with whether it is to a whole spec."""
    found: list[tuple[bool, str]] = []
    section = ""
    for line in text.splitlines():
        if heading := _HEADING.match(line):
            section = heading[1].strip().lower()
        elif section != _LEFT_OUT and _ITEM.match(line) and (link := _LINK.search(line[:_LONGEST])):
            path = parts_of(link[1]).path.lower() if link[1].isprintable() else ""
            if _SPEC_SECTION.match(section) or path.endswith(_SPEC):
                found.append((True, link[1]))
            elif path.endswith(_PAGE):
                found.append((False, link[1]))
    return found
