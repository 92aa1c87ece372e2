"""Where single parts of a JSON text stand: the C scanner skips what is not on the way to them."""

import json
import re
from bisect import bisect_left
from typing import Any, Final, TypeAlias

from togai_codegen.shapes import is_container, is_dict, is_list
from togai_codegen.source.marks import Position

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_MOST: Final = 12
"""How often the whole text may be skipped over; who asks for more than that is better served by `json_marks`."""
_DECODER: Final[Any] = json.decoder
_SCANNER: Final[Any] = _DECODER.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str).scan_once
_Offsets: TypeAlias = tuple[int, int]


class JsonPlaces:
    """Places in a well-formed JSON text, from which `root` was read."""

    __slots__ = ("_entries", "_lines", "_root", "_skipped", "_text")

    def __init__(self, text: str, root: Any) -> None:
        self._text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        self._root = root
        self._entries: dict[int, dict[str | int, _Offsets]] = {}
        """By the container's identity: where each key and each value begins."""
        self._lines: list[int] | None = None
        self._skipped = 0

    @property
    def is_spent(self) -> bool:
        """Whether so much was asked that finding all places at once is cheaper."""
        return self._skipped > _MOST * len(self._text)

    @property
    def root(self) -> Position:
        """Where the root begins."""
        return self._position(self._start())

    def find(self, container: Any, tokens: tuple[str, ...], *, key: bool) -> Position | None:
        """Where the entry at the end of the path is, its key or its value; None where its container is not `container`."""
        value: Any = self._root
        offset = self._start()
        found: _Offsets = (offset, offset)
        for index, token in enumerate(tokens):
            if index == len(tokens) - 1 and value is not container:
                return None
            name: Any = int(token) if is_list(value) and token.isdecimal() else token
            entry = self._inside(value, offset).get(name) if is_container(value) else None
            if entry is None:
                return None
            found, value, offset = entry, value[name], entry[1]
        return self._position(found[0] if key else found[1])

    def _start(self) -> int:
        return self._after(0)

    def _inside(self, container: dict[str, Any] | list[Any], offset: int) -> dict[str | int, _Offsets]:
        known = self._entries.get(id(container))
        if known is None:
            known = self._entries[id(container)] = dict(self._scan(container, offset))
        return known

    def _scan(self, container: dict[str, Any] | list[Any], begin: int) -> list[tuple[str | int, _Offsets]]:
        text = self._text
        found: list[tuple[str | int, _Offsets]] = []
        offset = self._after(begin + 1)
        while text[offset] not in "]}":
            name: str | int = len(found)
            start = offset
            if is_dict(container):
                name, offset = _DECODER.scanstring(text, offset + 1)
                offset = self._after(self._after(offset) + 1)
            found.append((name, (start, offset)))
            _, offset = _SCANNER(text, offset)
            offset = self._after(offset)
            if text[offset] == ",":
                offset = self._after(offset + 1)
        self._skipped += offset - begin
        return found

    def _after(self, offset: int) -> int:
        """The next place that is no white space."""
        return _SPACE.match(self._text, offset).end()  # type: ignore[union-attr]

    def _position(self, offset: int) -> Position:
        if self._lines is None:
            self._lines = [match.start() for match in re.finditer("\n", self._text)]
        line = bisect_left(self._lines, offset)
        return line + 1, offset - (self._lines[line - 1] + 1 if line else 0) + 1
