"""Waiting for a value to come to its end: which of its states are final, and when to look again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypedDict

from . import exact
from .guards import is_mapping
from .retry import Retry

State: TypeAlias = Literal["done", "failed", "pending"]
_GROWTH = 1.5


class WaitOptions(TypedDict, total=False):
    """Options of waiting."""

    timeout: float | None
    """Seconds for the whole wait; None: no limit."""
    interval: float
    """Seconds until the second look; later ones come after longer pauses."""
    deadline: float | None
    """Seconds for each look, its retries included."""
    retry: Retry
    """How to retry a look that failed."""
    extra_headers: Mapping[str, str]
    """Headers to add."""
    extra_query: Mapping[str, Any]
    """Query parameters to add."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Where an answer tells its state: `field` is a path of wire names. Times are in seconds."""

    field: tuple[str, ...]
    done: tuple[Any, ...]
    failed: tuple[Any, ...] = ()
    interval: float = 1.0
    max_interval: float = 30.0
    timeout: float | None = 600.0


def state_of(waiting: Waiting, content: bytes) -> tuple[State, Any]:
    """The state that an answer is in, and its name on the wire. A state that nobody knows yet is no end."""
    value: Any = exact.loads(content)
    for name in waiting.field:
        value = value.get(name) if is_mapping(value) else None
    if value in waiting.done:
        return "done", value
    return ("failed" if value in waiting.failed else "pending"), value


def next_look(pause: float, waiting: Waiting, retry_after: float | None) -> tuple[float, float]:
    """How long to wait now, and the pause after that. What the server asks for in Retry-After is a floor."""
    return max(pause, retry_after or 0.0), min(pause * _GROWTH, max(waiting.max_interval, pause))
