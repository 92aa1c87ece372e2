"""What a spec promises about the future of its parts: `x-stability-level`, `deprecated`, `x-sunset`."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from togai_codegen.drift.diff.written import Node

_LEVELS = ("draft", "alpha", "beta", "stable")
STABILITY, SUNSET = "x-stability-level", "x-sunset"

Difference = tuple[str, Any, Any]
"""Kind, old value, new value."""


def compare_promises(old: Node, new: Node) -> Iterator[Difference]:
    """How the promises of two nodes differ."""
    yield from _stability(old, new)
    yield from _sunset(old, new)


def is_promised(node: Node) -> bool:
    """Whether anybody may rely on it: a draft and an alpha promise nothing."""
    return node.get(STABILITY) not in _LEVELS[:2]


def has_ended(node: Node, today: date | None) -> bool:
    """Whether it was deprecated with a day that has come; never where nobody says what day it is."""
    end = _day(node.get(SUNSET))
    return today is not None and node.get("deprecated") is True and end is not None and end <= today


def _stability(old: Node, new: Node) -> Iterator[Difference]:
    was, now = old.get(STABILITY), new.get(STABILITY)
    if was == now:
        return
    before, after = (_LEVELS[-1] if value is None else value for value in (was, now))
    if before not in _LEVELS or after not in _LEVELS:
        yield "stability-unknown", was, now
    elif before != after:
        kind = "stability-lowered" if _LEVELS.index(after) < _LEVELS.index(before) else "stability-raised"
        yield kind, was, now


def _sunset(old: Node, new: Node) -> Iterator[Difference]:
    was, now = old.get(SUNSET), new.get(SUNSET)
    if was == now:
        return
    before, after = _day(was), _day(now)
    if (was is not None and before is None) or (now is not None and after is None):
        yield "sunset-unknown", was, now
    elif before is None:
        yield "sunset-added", was, now
    elif after is None:
        # What is no longer deprecated needs no last day.
        yield ("sunset-removed" if new.get("deprecated") is True else "sunset-lifted"), was, now
    else:
        yield ("sunset-earlier" if after < before else "sunset-later"), was, now


def _day(value: Any) -> date | None:
    """A date, or the date of a date-time (RFC 3339)."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) and value[10:11] in ("", "T", "t", " ") else None
    except ValueError:
        return None
