"""What a pull is asked for, what it is allowed, and what it finds."""

from collections.abc import Callable
from dataclasses import field
from typing import Any, TypeAlias

from togai_codegen.config import UpstreamKind
from togai_codegen.records import dataclass
from togai_codegen.source import Document

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many of how many pages are there."""

__all__ = ["Fragment", "Limits", "Operation", "Page", "Progress", "Pulled", "Request", "Upstream", "UpstreamKind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a source may ask of us. Times are in seconds."""

    request: float = 15.0
    """One answer, from the connection to the last byte."""
    total: float = 180.0
    """The whole pull."""
    attempts: int = 3
    pause: float = 0.5
    """Before the second attempt; doubled before each further one. A host's own Retry-After goes before it."""
    parallel: int = 8
    pages: int = 5_000
    total_bytes: int = 256 * 1024 * 1024
    failures: int = 5
    """Pages that may fail before the rest is not asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to pull. `source` is a URL, a path or `git:REF:path`."""

    source: str
    kind: UpstreamKind = "auto"
    document: str | None = None
    """Which one, where a site documents several: the title, or the file that the pages name."""
    skip: tuple[str, ...] = ()
    """Patterns (`*/introduction.md`) of pages that hold no operation."""
    hosts: frozenset[str] = frozenset()
    """Hosts that may be read besides the source's own."""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Page:
    """A text as it came. `name` is its URL or path, as it was asked for and as diagnostics call it."""

    name: str
    text: str
    sha256: str
    base: str
    """What its links are relative to: the URL that answered, after all redirects; "" for a file."""
    content_type: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Fragment:
    """An OpenAPI document that a page holds: the whole one, or what is left of it for the page's operations."""

    document: Document
    label: str
    """What sets the documents of one site apart: the file that the block names, else the title."""


Operation: TypeAlias = tuple[str, str]
"""Path and method, the method in upper case."""


@dataclass(frozen=True, slots=True)
class Upstream:
    """What the source says now. `root` is a tree of plain JSON values and must not be changed."""

    root: dict[str, Any]
    pages: tuple[Page, ...]
    """Everything that was read, the source itself first."""
    parts: int = 0
    """From how many pages it was put together; 0 where it came as a whole."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What a pull comes to: the texts to be written, None for what is right already."""

    spec: str | None
    lock: str | None
    operations: int = 0
    parts: int = 0
    is_first: bool = False
    """Whether there was no spec before."""
    added: tuple[Operation, ...] = ()
    removed: tuple[Operation, ...] = ()
    was_edited: bool = False
    """Whether what is replaced is something else than the last pull wrote."""
