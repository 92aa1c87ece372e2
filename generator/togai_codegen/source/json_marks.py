"""Where the parts of a JSON text stand: one pass over its tokens, side by side with the value that `json` read."""

import re
from collections.abc import Iterator
from typing import Any, Final

from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source.marks import ListMarks, MapMarks, Marks

_TOKEN: Final = re.compile(r'"(?:[^"\\]+|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)


def json_marks(text: str, root: Any) -> Marks:
    """The marks of `root`, which was read from `text`. The text must be well-formed JSON."""
    marks = Marks()
    tokens = _tokens(text)
    first = next(tokens, None)
    if first is None:
        return marks
    marks.root = (first[1] + 1, first[2] + 1)
    stack: list[tuple[Any, Any, Iterator[Any]]] = []
    _enter(root, marks, stack)
    key_at: tuple[int, int] | None = None
    for token, line, column in tokens:
        if not stack:
            break
        if token in "}]":
            stack.pop()
        elif token in ":,":
            continue
        elif key_at is None and is_dict(stack[-1][0]):
            key_at = (line, column)
        else:
            container, entries, items = stack[-1]
            if is_dict(container):
                key, value = next(items)
                entries[key] = (*(key_at or (line, column)), line, column)
            else:
                value = next(items)
                entries.append((line, column, line, column))
            key_at = None
            if token in "{[":
                _enter(value, marks, stack)
    return marks


def json_depth_mark(text: str, limit: int) -> tuple[int, int]:
    """Line and column, from 0, of the bracket that opens one level more than `limit`; (0, 0) if there is none."""
    depth = 0
    for token, line, column in _tokens(text):
        if token in "{[":
            depth += 1
            if depth > limit:
                return line, column
        elif token in "}]":
            depth -= 1
    return 0, 0


def json_key_marks(text: str, key: str) -> list[list[tuple[int, int]]]:
    """For every object in which `key` stands more than once: all places of the key, from 0."""
    found: list[list[tuple[int, int]]] = []
    spelled = {key}
    stack: list[list[tuple[int, int]]] = []
    previous: tuple[str, int, int] = ("", 0, 0)
    for token, line, column in _tokens(text):
        if token in "{[":
            stack.append([])
        elif token in "}]" and stack:
            places = stack.pop()
            if len(places) > 1:
                found.append(places)
        elif token == ":" and stack and _unquote(previous[0]) in spelled:
            stack[-1].append((previous[1], previous[2]))
        previous = (token, line, column)
    return found


def json_word_mark(text: str, word: str) -> tuple[int, int]:
    """Line and column, from 0, of the first bare word (`NaN`) in the text."""
    for token, line, column in _tokens(text):
        if token == word:
            return line, column
    return 0, 0


def _unquote(token: str) -> str:
    if "\\" not in token:
        return token[1:-1]
    import json

    return str(json.loads(token, strict=False))


def _enter(value: Any, marks: Marks, stack: list[tuple[Any, Any, Iterator[Any]]]) -> None:
    if is_dict(value):
        entries: MapMarks = {}
        marks.maps[id(value)] = entries
        stack.append((value, entries, iter(value.items())))
    elif is_list(value):
        places: ListMarks = []
        marks.lists[id(value)] = places
        stack.append((value, places, iter(value)))


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Tokens with line and column from 0. Tokens hold no line break, for JSON strings can't."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    line = 0
    begin = 0
    newline = text.find("\n")
    for match in _TOKEN.finditer(text):
        start = match.start()
        while -1 < newline < start:
            line += 1
            begin = newline + 1
            newline = text.find("\n", begin)
        yield match.group(), line, start - begin
