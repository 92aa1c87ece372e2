"""Where the entries of a YAML document's block mappings begin in its text: the parts that can be read again alone."""

from itertools import accumulate
from typing import Any, Final, TypeAlias

from togai_codegen.shapes import is_dict
from togai_codegen.source.marks import Marks

Outline: TypeAlias = tuple[list[int], dict[int, Any]]
"""Of one block mapping: for each key, in order, where its line begins, and by number of the key the outlines of values.

Offsets count characters from where the line of the mapping's own key begins (of the root: from the text's beginning), so that
what moves as a whole stays as it is. Plain values, for a cache.
"""

_SMALL: Final = 2000
"""Characters of an entry that is not worth dividing."""
_ODD_STARTS: Final = frozenset("?:-&!*")
"""What a key begins with that may be no simple key, or has properties."""
_OLD_BREAKS: Final = ("\x85", "\u2028", "\u2029", "\ufeff")


def has_plain_lines(text: str) -> bool:
    """Whether lines end as all readers of YAML agree on, and no byte order mark stands inside."""
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        return False
    return text.isascii() or not any(character in text for character in _OLD_BREAKS)


def outline_of(text: str, root: Any, marks: Marks) -> Outline | None:
    """The outline of what was read from a text; None where its root is no block mapping."""
    if not (marks.is_plain and has_plain_lines(text)):
        return None
    # Of what str takes for a line's end, nothing but "\n" is left by now: YAML allows none of the rest.
    lines = [0, *accumulate(map(len, text.splitlines(keepends=True)))]
    line, column = marks.root
    return _Reader(text, marks, lines).outline(root, (line - 1, column - 1), 0, len(text))


class _Reader:
    def __init__(self, text: str, marks: Marks, lines: list[int]) -> None:
        self.text = text
        self.marks = marks
        self.lines = lines

    def outline(self, value: Any, at: tuple[int, int], base: int, end: int) -> Outline | None:
        starts = self._starts(value, at)
        if starts is None:
            return None
        entries = self.marks.maps[id(value)]
        ends = [*starts[1:], end]
        inner: dict[int, Outline] = {}
        for number, (key, item) in enumerate(value.items()):
            start, stop = starts[number], ends[number]
            if stop - start > _SMALL:
                found = self.outline(item, entries[key][2:4], start, stop)
                if found is not None:
                    inner[number] = found
        return [start - base for start in starts], inner

    def _starts(self, value: Any, at: tuple[int, int]) -> list[int] | None:
        """Where the lines of a mapping's keys begin; None for what is no mapping, or not written as a plain block."""
        if not is_dict(value) or not value:
            return None
        starts: list[int] = []
        # A flow mapping begins with its brace, one with a tag with that: only a block begins where its first key does.
        first = True
        for mark in self.marks.maps[id(value)].values():
            start = self.lines[mark[0]]
            place = start + mark[1]
            if (first and mark[:2] != at) or mark[1] != at[1] or self.text[start:place].strip(" ") or self._is_odd(place):
                return None
            first = False
            starts.append(start)
        return starts

    def _is_odd(self, place: int) -> bool:
        return self.text[place : place + 1] in _ODD_STARTS
