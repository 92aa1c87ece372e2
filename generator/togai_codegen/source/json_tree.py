"""JSON text to plain values through the standard library; positions are found later, when someone asks."""

import json
from typing import Any, NoReturn

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Code, Diagnostics, StopRun
from togai_codegen.location import Location
from togai_codegen.shapes import is_container
from togai_codegen.source.json_marks import json_depth_mark, json_key_marks, json_word_mark
from togai_codegen.source.limits import MAX_DEPTH, MAX_DUPLICATES
from togai_codegen.source.scalars import NoJsonNumber, decimal_float, integer


class _Reader:
    def __init__(self, text: str, display: str, diagnostics: Diagnostics) -> None:
        self.text = text
        self.display = display
        self.diagnostics = diagnostics
        self.duplicates: dict[str, None] = {}

    def pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """An object; notes the keys that it has twice."""
        value = dict(pairs)
        if len(value) != len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    self.duplicates[key] = None
                seen.add(key)
        return value

    def number(self, text: str) -> int | float | str:
        """A number, or its text where it has no interoperable form."""
        try:
            return integer(text) if text.lstrip("-").isdigit() else decimal_float(text)
        except NoJsonNumber:
            at = json_word_mark(self.text, text)
            self.report(codes.SRC012, f"number {text[:40]} has no JSON form", at, Action.KEPT)
            return text

    def constant(self, text: str) -> NoReturn:
        """`NaN`, `Infinity` and `-Infinity`, which Python's reader takes and JSON has not."""
        self.stop(codes.SRC004, f"this is not well-formed JSON: {text} is no value", json_word_mark(self.text, text))

    def report(self, code: Code, message: str, at: tuple[int, int], action: Action) -> None:
        self.diagnostics.report(code, message, self.place(at), action=action)

    def stop(self, code: Code, message: str, at: tuple[int, int]) -> NoReturn:
        self.report(code, message, at, Action.STOPPED)
        raise StopRun

    def place(self, at: tuple[int, int]) -> Location:
        return Location(self.display, "", at[0] + 1, at[1] + 1)

    def report_duplicates(self) -> None:
        for key in list(self.duplicates)[:MAX_DUPLICATES]:
            for first, *others in json_key_marks(self.text, key)[:MAX_DUPLICATES]:
                related = (("first written here", self.place(first)),)
                for other in others[:MAX_DUPLICATES]:
                    self.diagnostics.report(
                        codes.SRC005, f"duplicate key {key[:80]!r}", self.place(other), action=Action.STOPPED, related=related
                    )


def read_json(text: str, display: str, diagnostics: Diagnostics) -> Any:
    """Read a JSON text (RFC 8259). Raises StopRun, after reporting, for syntax errors, duplicate keys and excessive depth."""
    reader = _Reader(text, display, diagnostics)
    try:
        value = json.loads(
            text,
            object_pairs_hook=reader.pairs,
            parse_int=reader.number,
            parse_float=reader.number,
            parse_constant=reader.constant,
        )
    except json.JSONDecodeError as error:
        at = (error.lineno - 1, error.colno - 1)
        reader.stop(codes.SRC004, f"this is not well-formed JSON: {error.msg[:1].lower()}{error.msg[1:]}", at)
    except RecursionError:
        reader.stop(codes.SRC008, f"nested more than {MAX_DEPTH} levels deep", json_depth_mark(text, MAX_DEPTH))
    else:
        if reader.duplicates:
            reader.report_duplicates()
            raise StopRun
        if deeper_than(value, MAX_DEPTH):
            reader.stop(codes.SRC008, f"nested more than {MAX_DEPTH} levels deep", json_depth_mark(text, MAX_DEPTH))
    return value


def deeper_than(value: Any, limit: int) -> bool:
    """Whether containers are nested more than `limit` levels; level by level, without recursion."""
    level: list[Any] = [value] if is_container(value) else []
    for _ in range(limit):
        if not level:
            return False
        # Written out, for this looks at every value of the text.
        level = [
            child
            for container in level
            for child in (container.values() if container.__class__ is dict else container)
            if isinstance(child, dict | list)
        ]
    return bool(level)
