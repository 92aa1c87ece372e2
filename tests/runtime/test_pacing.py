"""Pacing: the promise of a rate limit on a fake clock, and that both clients keep it on the wire."""

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from togai_codegen.runtime.pacing import NoTime, Pacer, RateLimit, Slot

from .conftest import Load, Stub
from .test_client import Both, make, operation

__all__ = ["make"]


def moments(pacer: Pacer, asked: list[float]) -> list[float]:
    """When the requests that are asked for at these moments may leave."""
    slots = [pacer.reserve(now) for now in asked]
    return [slot.at for slot in slots if isinstance(slot, Slot)]


@pytest.mark.parametrize(
    ("text", "count", "seconds"),
    [("100/s", 100, 1), ("10/min", 10, 60), ("5/10s", 5, 10), (" 7 / 0.5 sec", 7, 0.5), ("3/h", 3, 3600), ("1/day", 1, 86400)],
)
def test_rates(text: str, count: int, seconds: float) -> None:
    assert (RateLimit(text).count, RateLimit(text).seconds) == (count, seconds)


@pytest.mark.parametrize("text", ["", "100", "s", "0/s", "-1/s", "5/0s", "5/weeks", "1.5/s", "5/.s", "٣/s"])
def test_wrong_rates(text: str) -> None:
    with pytest.raises(ValueError, match="rate limit"):
        RateLimit(text)
    with pytest.raises(ValueError, match="burst"):
        RateLimit("1/s", burst=0)


def test_a_burst_and_then_the_pace() -> None:
    assert moments(Pacer(RateLimit("2/s")), [0, 0, 0, 0, 0]) == [0, 0, 1, 1, 2]
    assert moments(Pacer(RateLimit("2/s", burst=1)), [0, 0, 0, 0]) == [0, 0.5, 1, 1.5]
    assert moments(Pacer(RateLimit("4/s", burst=2)), [0, 0, 0, 0, 0]) == [0, 0, 0.25, 0.5, 1]
    assert moments(Pacer(RateLimit("2/s")), [0, 0.6, 0.7, 5]) == [0, 0.6, 1, 5]


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 5),
    st.sampled_from([1, 2, 60]),
    st.none() | st.integers(1, 7),
    st.lists(st.integers(0, 400), max_size=40),
)
def test_no_span_holds_more_than_the_limit(count: int, seconds: int, burst: int | None, gaps: list[int]) -> None:
    clock, asked = 0.0, list[float]()
    for gap in gaps:
        clock += gap / 64
        asked.append(clock)
    left = moments(Pacer(RateLimit(f"{count}/{seconds}s", burst=burst)), asked)
    assert left == sorted(left)
    assert all(now <= at for now, at in zip(asked, left, strict=True))
    # Some float dust: moments are sums.
    assert all(later - earlier > seconds - 1e-9 for earlier, later in zip(left, left[count:], strict=False))


def test_what_would_come_too_late_reserves_nothing() -> None:
    pacer = Pacer(RateLimit("1/s"))
    assert pacer.reserve(0) == Slot(0)
    assert pacer.reserve(0, left=1.0) == NoTime(1.0)
    assert pacer.reserve(0, left=1.5) == Slot(1)


def test_a_pause_that_the_server_asks_for() -> None:
    pacer = Pacer(RateLimit("1/s"))
    early = [pacer.reserve(0), pacer.reserve(0)]
    pacer.hold(10)
    assert [pacer.stands(slot) for slot in early if isinstance(slot, Slot)] == [False, False]
    assert moments(pacer, [1, 1]) == [10, 11]
    deaf = Pacer(RateLimit("1/s", adapt=False))
    deaf.hold(10)
    assert moments(deaf, [0]) == [0]


def test_many_threads_share_one_pace() -> None:
    pacer, found = Pacer(RateLimit("10/s", burst=1)), list[float]()
    threads = [threading.Thread(target=lambda: found.extend(moments(pacer, [0.0] * 50))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(round(at, 6) for at in found) == [round(step / 10, 6) for step in range(400)]


def test_on_the_wire(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    """Retries count, and clones share."""
    stub.then(503).then(200)
    both = make(stub.url, rate_limit=rt("pacing").RateLimit("1/0.2s"), retry=rt("retry").Retry(initial=0))
    began = time.monotonic()
    assert both.raw(operation(rt), path={"id": "1"}).attempts == 2
    assert time.monotonic() - began >= 0.19


def test_clones_share_the_pace_unless_they_get_their_own(rt: Load, stub: Stub) -> None:
    both = Both(rt, False, stub.url, rate_limit=rt("pacing").RateLimit("1/h"))
    stub.then(200)
    with both.client as client:
        client.call(operation(rt), path={"id": "1"})
        with pytest.raises(rt("errors").DeadlineExceeded, match=r"the rate limit of 1/h asks for 3[56]\d\d\.\d s"):
            client.with_options(deadline=5).call(operation(rt), path={"id": "1"})
        client.with_options(rate_limit=None).call(operation(rt), path={"id": "1"})
        client.with_options(rate_limit=rt("pacing").RateLimit("1/h")).call(operation(rt), path={"id": "1"})
    assert len(stub.seen) == 3


def test_no_time_left_fails_at_once(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(200)
    both = make(stub.url, rate_limit=rt("pacing").RateLimit("1/min"), deadline=20.0)
    began = time.monotonic()

    def twice(client: Any) -> Any:
        first = client.call(operation(rt), path={"id": "1"})
        if not both.asynchronous:
            return client.call(operation(rt), path={"id": "1"})

        async def go() -> Any:
            await first
            return await client.call(operation(rt), path={"id": "1"})

        return go()

    with pytest.raises(rt("errors").DeadlineExceeded, match=r"but only (20\.0|1\d\.\d) s are left"):
        both.run(twice)
    assert time.monotonic() - began < 10
    assert len(stub.seen) == 1


def test_tasks_share_one_pace(rt: Load, stub: Stub) -> None:
    stub.then(200)
    both = Both(rt, True, stub.url, rate_limit=rt("pacing").RateLimit("20/s", burst=1))
    began = time.monotonic()
    both.run(lambda client: asyncio.gather(*(client.call(operation(rt), path={"id": "1"}) for _ in range(7))))
    assert time.monotonic() - began >= 0.29


def test_a_429_makes_the_others_wait(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(429, retry_after="1").then(200)
    both = make(stub.url, rate_limit=rt("pacing").RateLimit("100/s"), retry=rt("retry").Retry.off())

    def calls(client: Any) -> Any:
        if not both.asynchronous:
            with pytest.raises(rt("errors").RateLimitError):
                client.call(operation(rt), path={"id": "1"})
            return client.call(operation(rt), path={"id": "1"})

        async def go() -> Any:
            with pytest.raises(rt("errors").RateLimitError):
                await client.call(operation(rt), path={"id": "1"})
            return await client.call(operation(rt), path={"id": "1"})

        return go()

    began = time.monotonic()
    both.run(calls)
    assert time.monotonic() - began >= 0.99
