"""Waiting for a value to come to its end. Derived from _async_waiting.py by scripts/derive_sync.py: do not edit."""

from typing import TYPE_CHECKING, Any, TypeVar, cast

from .calls import check_names
from .errors import DeadlineExceeded, WaitFailed, WaitTimedOut
from .operation import Operation
from .options import RequestOptions
from .retry import parse_retry_after
from .waiting import Waiting, WaitOptions, next_look, state_of

if TYPE_CHECKING:
    from ._sync_client import SyncClient

T = TypeVar("T")

_LAST_LOOK = 1.0
"""Seconds that the look at the end of the time may take."""


def wait_until(client: "SyncClient", operation: Operation[T], waiting: Waiting, *, options: WaitOptions, **parameters: Any) -> T:
    """Call an operation until its answer is in a final state. Raises WaitFailed and WaitTimedOut, which carry the answer."""
    check_names(options, WaitOptions)
    shared, settings = client._shared, client._settings  # pyright: ignore[reportPrivateUsage]
    clock, began = shared.clock, shared.clock()
    timeout, pause = options.get("timeout", waiting.timeout), options.get("interval", waiting.interval)
    each = cast(RequestOptions, {name: value for name, value in options.items() if name not in ("timeout", "interval")})
    usual, value, name = each.get("deadline", settings.deadline), None, None
    while True:
        left = None if timeout is None else began + timeout - clock()
        limits = [limit for limit in (usual, None if left is None else max(left, _LAST_LOOK)) if limit is not None]
        each["deadline"] = min(limits, default=None)
        now = 0.0
        try:
            response = client.call_raw(operation, options=each, **parameters)
            value, (state, name) = response.parse(), state_of(waiting, response.content)
            if state == "done":
                return value
            if state == "failed":
                raise WaitFailed(f"{operation.id}: it ended as {name}", value=value, state=name, operation=operation.id)
            now, pause = next_look(pause, waiting, parse_retry_after(response.headers.get("retry-after")))
        except DeadlineExceeded:
            if left is None or (usual is not None and usual < left):
                raise
        if timeout is not None:
            left = began + timeout - clock()
            if left <= 0:
                message = f"{operation.id}: still {name} after {timeout:g} s"
                raise WaitTimedOut(message, value=value, state=name, operation=operation.id)
            now = min(now, left)
        shared.pause(now)
