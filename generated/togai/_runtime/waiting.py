"""Waiting for a value to come to its end: calling an operation until its answer is in a final state."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar, cast

from . import exact
from .calls import check_names
from .errors import ConfigurationError, DeadlineExceeded, WaitFailed, WaitTimedOut
from .guards import is_mapping
from .operation import Operation
from .options import OnShapeError, RequestOptions, is_seconds
from .retry import Retry, parse_retry_after

if TYPE_CHECKING:
    from ._async_client import AsyncClient
    from ._sync_client import SyncClient
    from .raw_response import RawResponse

T = TypeVar("T")

_GROWTH = 1.5
_LAST_LOOK = 1.0
"""Seconds that the look at the end of the time may take."""


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
    on_shape_error: OnShapeError
    """What happens where parts of an answer are not as documented."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Where an answer tells its state: `field` is a path of wire names. Times are in seconds."""

    field: tuple[str, ...]
    done: tuple[Any, ...]
    failed: tuple[Any, ...] = ()
    interval: float = 1.0
    max_interval: float = 30.0
    timeout: float | None = 600.0


class _Watch(Generic[T]):
    """One wait: judges answers, and says what each look may take and how long to pause before the next."""

    def __init__(
        self, operation: Operation[T], waiting: Waiting, options: WaitOptions, clock: Callable[[], float], deadline: float | None
    ) -> None:
        check_names(options, WaitOptions)
        for name, seconds in (("timeout", options.get("timeout")), ("interval", options.get("interval"))):
            if not is_seconds(seconds) or (seconds or 0.0) < 0:
                raise ConfigurationError(f"{name} is seconds, not {seconds!r}")
        self._operation, self._waiting, self._clock = operation, waiting, clock
        self._timeout = options.get("timeout", waiting.timeout)
        self._pause = options.get("interval", waiting.interval)
        self._deadline = options.get("deadline", deadline)
        self._options = {name: value for name, value in options.items() if name not in ("timeout", "interval")}
        self._began = clock()
        self._floor: float | None = None
        self.value: T | None = None
        self._state: Any = None

    @property
    def _left(self) -> float | None:
        return None if self._timeout is None else self._began + self._timeout - self._clock()

    def options(self) -> RequestOptions:
        """Options of the next look, which ends with the time that is left."""
        left = None if self._left is None else max(self._left, _LAST_LOOK)
        limits = [limit for limit in (self._deadline, left) if limit is not None]
        return cast(RequestOptions, {**self._options, "deadline": min(limits, default=None)})

    def is_done(self, response: "RawResponse[T]") -> bool:
        """Whether an answer is in a final state; one that nobody knows yet is none. Raises WaitFailed for one of failure."""
        self.value, state = response.parse(), exact.loads(response.content)
        for name in self._waiting.field:
            state = state.get(name) if is_mapping(state) else None
        self._state, self._floor = state, parse_retry_after(response.headers.get("retry-after"))
        if state in self._waiting.failed:
            message = f"{self._operation.id}: it ended as {state}"
            raise WaitFailed(message, value=self.value, state=state, operation=self._operation.id)
        return state in self._waiting.done

    def late(self, error: DeadlineExceeded) -> None:
        """A look took too long. Raises the error, unless it is the whole time that ended it."""
        left = self._left
        if left is None or left > 0:
            raise error

    def pause(self) -> float:
        """Seconds until the next look; what the server asked for in Retry-After is a floor. Raises WaitTimedOut."""
        now, left = max(self._pause, self._floor or 0.0), self._left
        self._pause = min(self._pause * _GROWTH, max(self._waiting.max_interval, self._pause))
        if left is not None and left <= 0:
            message = f"{self._operation.id}: still {self._state} after {self._timeout:g} s"
            raise WaitTimedOut(message, value=self.value, state=self._state, operation=self._operation.id)
        return now if left is None else min(now, left)


def wait_until(client: "SyncClient", operation: Operation[T], waiting: Waiting, *, options: WaitOptions, **parameters: Any) -> T:
    """Call an operation until its answer is in a final state. Raises WaitFailed and WaitTimedOut, which carry the answer."""
    shared, settings = client._shared, client._settings  # pyright: ignore[reportPrivateUsage]
    watch = _Watch(operation, waiting, options, shared.clock, settings.deadline)
    while True:
        try:
            response = client.call_raw(operation, options=watch.options(), **parameters)
            if watch.is_done(response):
                return cast(T, watch.value)
        except DeadlineExceeded as error:
            watch.late(error)
        shared.pause(watch.pause())


async def async_wait_until(
    client: "AsyncClient", operation: Operation[T], waiting: Waiting, *, options: WaitOptions, **parameters: Any
) -> T:
    """As `wait_until`, for the async client."""
    shared, settings = client._shared, client._settings  # pyright: ignore[reportPrivateUsage]
    watch = _Watch(operation, waiting, options, shared.clock, settings.deadline)
    while True:
        try:
            response = await client.call_raw(operation, options=watch.options(), **parameters)
            if watch.is_done(response):
                return cast(T, watch.value)
        except DeadlineExceeded as error:
            watch.late(error)
        await shared.pause(watch.pause())
