"""Events for observers: metrics, traces, logs."""

import inspect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from .errors import ConfigurationError

Phase: TypeAlias = Literal["request", "response", "retry", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened during a call; it holds no value that was sent or received.

    An attempt is a `request` and then a `response`, or, where the connection failed, a `retry` or an `error` without a status.
    A status that is no success is followed by `retry` or `error` too. Nothing else follows an `error`, which stands alone where
    the deadline left no time for the attempt.
    """

    phase: Phase
    operation_id: str
    route: str
    """The path template, for grouping: `/invoices/{invoice_id}`."""
    method: str
    attempt: int
    """From 1."""
    status: int | None = None
    reason: str = ""
    """Why there is a `retry` or an `error`, in words."""
    error: str = ""
    """Name of the exception's class where no answer came."""
    request_id: str | None = None
    """What the server calls the request."""
    duration: float = 0.0
    """Seconds since this attempt began."""
    elapsed: float = 0.0
    """Seconds since the call began."""


class Hook(Protocol):
    """A plain function, called with every event on the thread or task of the call. What it raises is logged and swallowed."""

    def __call__(self, event: Event, /) -> object: ...


def check_hooks(hooks: Sequence[Hook]) -> tuple[Hook, ...]:
    """The hooks. Raises ConfigurationError for a coroutine function, which nobody would await."""
    if callable(hooks):
        raise ConfigurationError("hooks is a list of functions, not one function")
    for hook in hooks:
        if not callable(hook):
            raise ConfigurationError(f"a hook is a function, not {type(hook).__name__}")
        if inspect.iscoroutinefunction(hook) or inspect.iscoroutinefunction(type(hook).__call__):
            raise ConfigurationError("a hook is a plain function, for the async client too: nobody would await it")
    return tuple(hooks)
