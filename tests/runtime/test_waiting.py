"""Waiting for a final state: what ends it, how often is looked, and that time ends it too."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Load, Stub
from .either import Either, done


@pytest.fixture(params=["sync", "async"])
def either(request: pytest.FixtureRequest, rt: Load) -> Either:
    return Either(rt, request.param == "async")


class FakeTime:
    """A clock that only pauses move."""

    def __init__(self, asynchronous: bool) -> None:
        self.now = time.monotonic()  # the sockets' timeouts follow the real one
        self.pauses: list[float] = []
        self.pause: Callable[[float], Any] = self._later if asynchronous else self._sleep

    def _sleep(self, seconds: float) -> None:
        self.pauses.append(round(seconds, 6))
        self.now += seconds

    async def _later(self, seconds: float) -> None:
        self._sleep(seconds)


def wait(
    either: Either, url: str, *, clock: FakeTime | None = None, client_options: Any = None, how: Any = None, **options: Any
) -> Any:
    rt = either.rt
    module = rt("operation")
    operation = module.Operation(
        id="job", method="GET", path="/jobs/{id}", responses={200: module.Json(dict[str, Any])}, security=(("b",),)
    )
    described = {"field": ("job", "state"), "done": ("DONE",), "failed": ("FAILED",), "interval": 2.0, "timeout": 60.0}
    waiting = rt("waiting").Waiting(**{**described, **(how or {})})
    until = rt("waiting").async_wait_until if either.asynchronous else rt("waiting").wait_until

    async def scenario(client: Any) -> Any:
        if clock is not None:
            client._shared.clock, client._shared.pause = (lambda time=clock: time.now), clock.pause
        return await done(until(client, operation, waiting, path={"id": "1"}, options=options))

    return either.run(url, scenario, **(client_options or {}))


def states(stub: Stub, *names: Any, **headers: str) -> None:
    for name in names:
        stub.then(200, json.dumps({"job": {"state": name}, "n": len(stub.answers)}).encode(), **headers)


@pytest.mark.parametrize("options", [{"interval": -1}, {"interval": "1"}, {"timeout": "3"}, {"timeout": float("nan")}])
def test_times_are_seconds(either: Either, stub: Stub, options: dict[str, Any]) -> None:
    with pytest.raises(either.rt("errors").ConfigurationError, match=f"{next(iter(options))} is seconds"):
        wait(either, stub.url, **options)
    assert stub.seen == []


def test_the_answer_of_the_final_state_comes_back(either: Either, stub: Stub) -> None:
    states(stub, "QUEUED", "A_NEW_STATE", "DONE")
    clock = FakeTime(either.asynchronous)
    assert wait(either, stub.url, clock=clock) == {"job": {"state": "DONE"}, "n": 2}
    assert clock.pauses == [2, 3]


def test_pauses_grow_to_a_limit(either: Either, stub: Stub) -> None:
    states(stub, *["QUEUED"] * 8, "DONE")
    clock = FakeTime(either.asynchronous)
    wait(either, stub.url, clock=clock, how={"max_interval": 10.0})
    assert clock.pauses == [2, 3, 4.5, 6.75, 10, 10, 10, 10]
    stub.answers.clear()
    states(stub, "QUEUED", "QUEUED", "DONE")
    clock = FakeTime(either.asynchronous)
    wait(either, stub.url, clock=clock, interval=20.0, how={"max_interval": 10.0})
    assert clock.pauses == [20, 20]


def test_retry_after_is_a_floor(either: Either, stub: Stub) -> None:
    states(stub, "QUEUED", retry_after="9")
    states(stub, "DONE")
    clock = FakeTime(either.asynchronous)
    wait(either, stub.url, clock=clock)
    assert clock.pauses == [9]


def test_a_failure_is_an_error_with_the_value(either: Either, stub: Stub) -> None:
    states(stub, "QUEUED", "FAILED")
    with pytest.raises(either.rt("errors").WaitFailed, match="job: it ended as FAILED") as caught:
        wait(either, stub.url, clock=FakeTime(either.asynchronous))
    assert type(caught.value) is either.rt("errors").WaitFailed
    assert (caught.value.value["job"], caught.value.state, caught.value.operation) == ({"state": "FAILED"}, "FAILED", "job")


def test_time_ends_it_with_the_last_value(either: Either, stub: Stub) -> None:
    """And there is a look at the very end of the time."""
    states(stub, "QUEUED")
    clock = FakeTime(either.asynchronous)
    with pytest.raises(either.rt("errors").WaitTimedOut, match="job: still QUEUED after 10 s") as caught:
        wait(either, stub.url, clock=clock, timeout=10.0)
    assert (caught.value.state, caught.value.value["n"]) == ("QUEUED", 0)
    assert clock.pauses == [2, 3, 4.5, 0.5] and len(stub.seen) == 5


def stalled(handler: Any) -> None:
    """No answer for longer than any test waits."""
    time.sleep(20)


def test_a_server_that_stalls_does_not_outlast_the_time(either: Either, stub: Stub) -> None:
    states(stub, "QUEUED")
    stub.then(200, stalled)
    began = time.monotonic()
    with pytest.raises(either.rt("errors").WaitTimedOut, match="still QUEUED"):
        wait(either, stub.url, timeout=0.5, interval=0.05, client_options={"deadline": None})
    assert time.monotonic() - began < 8


def test_an_error_of_a_look_is_that_error(either: Either, stub: Stub) -> None:
    stub.then(503).then(200, b'{"job":{"state":"DONE"}}')
    assert wait(either, stub.url)["job"]["state"] == "DONE"  # transient ones are repeated
    stub.answers.clear()
    stub.then(404)
    with pytest.raises(either.rt("errors").NotFoundError):
        wait(either, stub.url)
    stub.answers.clear()
    stub.then(200, stalled)
    with pytest.raises(either.rt("errors").DeadlineExceeded):
        wait(either, stub.url, deadline=0.3)


def test_options_are_passed_on_and_checked(either: Either, stub: Stub) -> None:
    states(stub, "DONE")
    wait(either, stub.url, extra_headers={"X-A": "1"}, extra_query={"b": "2"}, timeout=None)
    assert (stub.seen[0].headers["x-a"], stub.seen[0].target) == ("1", "/jobs/1?b=2")
    with pytest.raises(TypeError, match="unexpected argument 'intervall'; did you mean 'interval'"):
        wait(either, stub.url, intervall=1)


@pytest.mark.parametrize("body", ["{}", '{"job":null}', '{"job":[]}', '{"job":{"state":null}}'])
def test_an_answer_without_a_state_is_no_end(either: Either, stub: Stub, body: str) -> None:
    stub.then(200, body.encode())
    states(stub, "DONE")
    assert wait(either, stub.url, clock=FakeTime(either.asynchronous))["n"] == 1
