"""One document as it was read: its value, its text, and where every part of it stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from togai_codegen.location import Location, split_pointer
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source.marks import Mark, Marks

Json: TypeAlias = Any
"""A JSON value: dict, list, str, int, float, bool or None."""

MISSING = object()
"""What `step` gives where there is nothing."""


def step(value: Json, token: str) -> Json:
    """Follow one unescaped reference token (RFC 6901, section 4); `MISSING` where it leads nowhere."""
    if is_dict(value):
        return value.get(token, MISSING)
    if is_list(value):
        index = list_index(token, len(value))
        return MISSING if index is None else value[index]
    return MISSING


def list_index(token: str, length: int) -> int | None:
    """An array index of RFC 6901 (ASCII digits, no leading zero), or None if it is none or out of range."""
    if not (token.isascii() and token.isdigit()) or len(token) > 10 or (token[0] == "0" and token != "0"):
        return None
    index = int(token)
    return index if index < length else None


class Document:
    """A document. `root` is a tree of plain dicts, lists and scalars and must not be changed.

    `display` is the path as the user gave it (or relative to the root document's folder), `folder` the folder that the file is
    in, `raw_sha256` the digest of the file's bytes. Positions are those of the file; for JSON they are found when the first one
    is asked for. `marks` is either what the reader noted, or a function that finds it.
    """

    __slots__ = ("_marks", "display", "folder", "keep_alive", "path", "raw_sha256", "root", "text")

    def __init__(
        self,
        root: Json,
        *,
        display: str,
        path: Path,
        raw_sha256: str,
        text: str,
        marks: Marks | Callable[[], Marks],
        keep_alive: object = None,
    ) -> None:
        self.root: Json = root
        self.display = display
        self.path = path
        self.folder = path.parent
        self.raw_sha256 = raw_sha256
        self.text = text
        self.keep_alive = keep_alive
        self._marks = marks

    @property
    def marks(self) -> Marks:
        """The positions, found now if they were not yet."""
        if not isinstance(self._marks, Marks):
            self._marks = self._marks()
        return self._marks

    def locate(self, pointer: str) -> Location:
        """Where the value at `pointer` begins; where the nearest parent begins if there is no such value."""
        return self._locate(pointer, key=False)

    def locate_key(self, pointer: str) -> Location:
        """Where the key (of a list item: the value) at `pointer` begins; the nearest parent's if there is none."""
        return self._locate(pointer, key=True)

    def location_of(self, container: Json, token: str | int, pointer: str, *, key: bool = False) -> Location | None:
        """Where one entry of a container stands, for readers that walk down the tree; None if nothing is known."""
        mark = self.marks.find(container, token)
        return None if mark is None else self._at(mark, pointer, key=key)

    @property
    def root_location(self) -> Location:
        """Where the root value begins."""
        line, column = self.marks.root
        return Location(self.display, "", line, column)

    def _at(self, mark: Mark, pointer: str, *, key: bool) -> Location:
        display = mark[4] if len(mark) == 5 else self.display
        line, column = (mark[0], mark[1]) if key else (mark[2], mark[3])
        return Location(display, pointer, line + 1, column + 1)

    def _locate(self, pointer: str, *, key: bool) -> Location:
        best = self.root_location
        value = self.root
        for token in split_pointer(pointer):
            child = step(value, token)
            mark = None if child is MISSING else self.marks.find(value, int(token) if is_list(value) else token)
            if mark is None:
                break
            best = self._at(mark, pointer, key=key)
            value = child
        return Location(best.document, pointer, best.line, best.column)
