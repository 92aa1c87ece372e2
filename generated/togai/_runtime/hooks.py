"""Events for observers: metrics, traces, logs."""

from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened during a call. `route` is the path template; `elapsed` is in seconds since the call began."""

    phase: Literal["request", "response", "retry", "error"]
    operation_id: str
    route: str
    method: str
    attempt: int
    status: int | None = None
    reason: str = ""
    elapsed: float = 0.0


class Hook(Protocol):
    """Called with every event, on the thread or task of the call. An exception it raises is logged and swallowed."""

    def __call__(self, event: Event, /) -> object: ...
