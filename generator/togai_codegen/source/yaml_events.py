"""YAML's events, from libyaml where PyYAML was built with it, else from PyYAML's own parser."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Protocol, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

__all__ = [
    "AliasEvent",
    "DocumentEndEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "YamlFault",
    "event_source",
]


class YamlFault(Exception):
    """The text is not YAML; line and column count from 0, -1 where they are not known."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


class _Parser(Protocol):
    def get_event(self) -> Any: ...


_OLD_BREAKS = "\x85\u2028\u2029"
"""Line breaks of YAML 1.1, which libyaml and PyYAML speak; to YAML 1.2 (section 5.4), and to every editor, they are none."""
_PRIVATE_USE = range(0xE000, 0xF900)


@contextmanager
def event_source(text: str, *, pure: bool = False) -> Generator[Callable[[], Any]]:
    """A function that gives the next event at each call, and None after the last.

    `pure` demands PyYAML's own parser, some thirty times slower. The block raises YamlFault where the text is not YAML.
    """
    stand_ins = {} if text.isascii() else _stand_ins(text)
    if stand_ins:
        text = text.translate(stand_ins)
    try:
        # There are very many events: the parser's own method is called unless something is to be done to each.
        get_event = cast("_Parser", _parser(text, pure=pure)).get_event
        yield _restoring(get_event, stand_ins) if stand_ins else get_event
    except yaml.YAMLError as error:
        raise _fault(error, text) from error
    except RecursionError as error:
        raise YamlFault("nested too deeply", -1, -1) from error


def _restoring(get_event: Callable[[], Any], stand_ins: dict[int, int]) -> Callable[[], Any]:
    restored = {stand_in: old for old, stand_in in stand_ins.items()}

    def next_event() -> Any:
        event = get_event()
        if isinstance(event, ScalarEvent):
            event.value = event.value.translate(restored)
        return event

    return next_event


def _stand_ins(text: str) -> dict[int, int]:
    """For each old line break in the text a character that the text does not have: one for one, so that places stay."""
    old = [ord(character) for character in _OLD_BREAKS if character in text]
    free = (code for code in _PRIVATE_USE if chr(code) not in text)
    return dict(zip(old, free, strict=False)) if old else {}


def _parser(text: str, *, pure: bool) -> object:
    if not pure and yaml.__with_libyaml__:
        return yaml.CLoader(text)
    return yaml.SafeLoader(text)


def _fault(error: yaml.YAMLError, text: str) -> YamlFault:
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        message = ", ".join(part for part in (error.problem, error.context) if part)
        return YamlFault(message, mark.line if mark else -1, mark.column if mark else -1)
    position = getattr(error, "position", None)
    reason = str(getattr(error, "reason", error)).splitlines()[0]
    if not isinstance(position, int) or position < 0:
        return YamlFault(reason, -1, -1)
    before = text.encode()[:position].decode(errors="ignore") if yaml.__with_libyaml__ else text[:position]
    return YamlFault(reason, before.count("\n"), len(before) - before.rfind("\n") - 1)
