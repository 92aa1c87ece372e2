"""Event loops: asyncio's and trio's. What belongs to a loop ends with it."""

import math
import os
import sys
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Hashable
from contextvars import ContextVar
from typing import Any, Generic, TypeVar

T = TypeVar("T")
PoolT = TypeVar("PoolT")


class EndReached(Exception):
    """The moment came before the value."""


def trio_here() -> Any:
    """trio, where the running task is one of its tasks; else None. Imports nothing."""
    trio = sys.modules.get("trio")
    return trio if trio is not None and trio.lowlevel.in_trio_task() else None


def asyncio_here() -> Any:
    """asyncio, which the threads of a program that has no event loop do not load."""
    import asyncio

    return asyncio


def running_loop() -> Hashable:
    """What stands for the running loop."""
    trio = trio_here()
    found: Hashable = trio.lowlevel.current_trio_token() if trio else asyncio_here().get_running_loop()
    return found


async def sleep(seconds: float) -> None:
    """Sleep."""
    trio = trio_here()
    await (trio.sleep(seconds) if trio else asyncio_here().sleep(seconds))


def move_on_after(seconds: float | None) -> Any:
    """A scope that ends what runs inside after so many seconds (None: never), as trio's `move_on_after`."""
    trio = trio_here()
    return trio.move_on_after(math.inf if seconds is None else max(seconds, 0.0)) if trio else _Scope(seconds)


class _Scope:
    """A scope of asyncio. It cancels as `asyncio.timeout` does, but is entered and left without coroutines."""

    __slots__ = ("_before", "_ended", "_seconds", "_task", "_timer", "cancelled_caught")

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._ended = self.cancelled_caught = False

    def __enter__(self) -> None:
        asyncio = asyncio_here()
        self._task = asyncio.current_task()
        self._before: int = self._task.cancelling()
        self._timer = None if self._seconds is None else asyncio.get_running_loop().call_later(self._seconds, self._end)

    def _end(self) -> None:
        self._ended = True
        self._task.cancel()

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> bool:
        if self._timer:
            self._timer.cancel()
        ours = self._ended and self._task.uncancel() <= self._before
        self.cancelled_caught = ours and isinstance(error, asyncio_here().CancelledError | TimeoutError)
        return self.cancelled_caught


def task_here() -> Any:
    """The running task."""
    trio = trio_here()
    return trio.lowlevel.current_task() if trio else asyncio_here().current_task()


LIMITED: ContextVar[tuple[Any, float] | None] = ContextVar("limited", default=None)
"""The task that a call has limited, and to which moment: what runs inside needs no timer of its own."""


def _is_limited(ends_at: float) -> bool:
    """Whether the running task ends by then anyway. Tasks that it starts inherit the mark, but not the limit."""
    limited = LIMITED.get()
    return limited is not None and limited[1] <= ends_at and limited[0] is task_here()


async def until(ends_at: float | None, work: Awaitable[T]) -> T:
    """Await to a moment of `time.monotonic`; then cancel and raise EndReached."""
    if ends_at is None or _is_limited(ends_at):
        return await work
    with move_on_after(ends_at - time.monotonic()):
        return await work
    # Out here, so that no frame of a library, with secrets among its locals, hangs on the error.
    raise EndReached


class LoopPools(Generic[PoolT]):
    """One pool for each process, event loop and key, closed with its loop.

    A loop's last act is to close its async generators (`loop.shutdown_asyncgens`; trio's run does alike): one holds each pool.
    """

    def __init__(self, build: Callable[[Any], PoolT], close: Callable[[PoolT], Awaitable[None]]) -> None:
        self._build = build
        self._close = close
        self._pools: dict[tuple[int, Hashable, Hashable], tuple[PoolT, AsyncGenerator[None, None]]] = {}

    async def get(self, key: Hashable) -> PoolT:
        """The pool of the running loop."""
        place = (os.getpid(), running_loop(), key)
        if place not in self._pools:
            for other in list(self._pools):
                if getattr(other[1], "is_closed", bool)():  # a loop that was closed without its last act
                    self._pools.pop(other)
            pool = self._build(key)
            keeper = self._keep(place, pool)
            self._pools[place] = (pool, keeper)
            await anext(keeper)
        return self._pools[place][0]

    async def aclose(self) -> None:
        """Close the pools of the running loop; those of other loops end with them."""
        own = (os.getpid(), running_loop())
        for place in [place for place in list(self._pools) if place[:2] == own]:
            await self._pools[place][1].aclose()

    async def _keep(self, place: tuple[int, Hashable, Hashable], pool: PoolT) -> AsyncGenerator[None, None]:
        try:
            yield
        finally:
            self._pools.pop(place, None)
            await self._close(pool)
