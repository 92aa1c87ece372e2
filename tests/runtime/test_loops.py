"""Scopes that end what runs inside: on asyncio, held to what `asyncio.timeout` does; on trio, its own."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import pytest

from tests.support.libraries import needs
from togai_codegen.runtime import _loops

Inside = Callable[[], Awaitable[object]]
LONG = 5.0


async def scoped(seconds: float | None, inside: Inside) -> object:
    with _loops.move_on_after(seconds):
        return await inside()
    return "expired"


async def timed(seconds: float | None, inside: Inside) -> object:
    try:
        async with asyncio.timeout(seconds):
            return await inside()
    except TimeoutError:
        return "expired"


async def at_once() -> str:
    return "done"


async def fails() -> None:
    raise KeyError("inside")


async def never() -> None:
    await asyncio.sleep(LONG)


async def hides_it() -> str:
    with suppress(asyncio.CancelledError):
        await never()
    return "hidden"


async def fails_late() -> None:
    try:
        await never()
    finally:
        raise KeyError("late")


async def is_cancelled() -> None:
    task: Any = asyncio.current_task()
    task.cancel()
    await never()


async def is_cancelled_late() -> None:
    try:
        await never()
    finally:
        task: Any = asyncio.current_task()
        task.cancel()


async def outcome(way: Callable[[float | None, Inside], Awaitable[object]], seconds: float | None, inside: Inside) -> object:
    """What came of it, how often the task is still asked to end, and whether anything is left to be thrown into it."""
    found: object
    try:
        found = await way(seconds, inside)
    except (asyncio.CancelledError, KeyError) as error:
        found = repr(error)
    task: Any = asyncio.current_task()
    left = task.cancelling()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        return found, left, "cancelled"
    return found, left


@pytest.mark.parametrize(
    ("inside", "seconds"),
    [
        *((inside, seconds) for inside in (at_once, fails, is_cancelled) for seconds in (0.01, 0.0, -1.0, LONG, None)),
        *((inside, seconds) for inside in (never, hides_it, fails_late, is_cancelled_late) for seconds in (0.01, 0.0, -1.0)),
    ],
)
def test_scopes_end_as_timeouts_of_asyncio_do(inside: Inside, seconds: float | None) -> None:
    assert asyncio.run(outcome(scoped, seconds, inside)) == asyncio.run(outcome(timed, seconds, inside))


@pytest.mark.parametrize(("outer", "inner"), [(0.01, LONG), (LONG, 0.01), (0.01, 0.01), (0.0, 0.0)])
def test_nested_ones_too(outer: float, inner: float) -> None:
    async def both(way: Callable[[float | None, Inside], Awaitable[object]]) -> object:
        async def within() -> object:
            return "inside", await way(inner, never)

        return await outcome(way, outer, within)

    assert asyncio.run(both(scoped)) == asyncio.run(both(timed))


def test_no_timer_is_left() -> None:
    async def work() -> int:
        loop: Any = asyncio.get_running_loop()
        with _loops.move_on_after(LONG):
            pass
        return sum(not timer.cancelled() for timer in loop._scheduled)

    assert asyncio.run(work()) == 0


def test_the_end_is_told() -> None:
    async def work() -> tuple[bool, bool]:
        short, long = _loops.move_on_after(0.001), _loops.move_on_after(LONG)
        with long, short:
            await asyncio.sleep(LONG)
        return short.cancelled_caught, long.cancelled_caught

    assert asyncio.run(work()) == (True, False)


def test_on_trio_it_is_trios() -> None:
    needs("trio")
    import trio

    async def work() -> bool:
        with _loops.move_on_after(0.001) as scope:
            await trio.sleep(LONG)
        with _loops.move_on_after(None):
            await trio.sleep(0)
        return isinstance(scope, trio.CancelScope) and scope.cancelled_caught

    assert trio.run(work)
