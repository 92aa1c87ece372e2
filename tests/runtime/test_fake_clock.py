"""Whole calls with a clock that only pauses move, chance that is told, and a transport that never touches a network."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from togai_codegen.runtime import client, errors, operation, options
from togai_codegen.runtime.retry import GiveUp, Outcome, Retry, RetryBudget, Wait, decide
from togai_codegen.runtime.transport import Headers, Request

Reply = int | tuple[int, str] | Exception


@dataclass
class Answered:
    """An answer of the fake transport."""

    status: int
    headers: Headers

    def chunks(self) -> Iterator[bytes]:
        yield b"5"

    def close(self) -> None:
        """Nothing is held."""


@dataclass
class World:
    """Clock, pauses and network of one client; each attempt takes `cost` seconds."""

    replies: list[Reply]
    cost: float = 0.0
    now: float = 100.0
    pauses: list[float] = field(default_factory=list[float])
    sent: list[Request] = field(default_factory=list[Request])

    def clock(self) -> float:
        return self.now

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds

    def send(self, request: Request) -> Answered:
        self.sent.append(request)
        self.now += self.cost
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(reply, Exception):
            raise reply
        status, after = reply if isinstance(reply, tuple) else (reply, None)
        return Answered(status, Headers([] if after is None else [("Retry-After", after)]))

    def close(self) -> None:
        """Nothing is held."""

    def client(self, **settings: Any) -> client.SyncClient:
        config = options.ClientConfig(name="acme", version="1", env_prefix="ACME", environments={"production": "http://x.test"})
        made = client.SyncClient(config, transport=self, **settings)
        made._shared.clock, made._shared.pause, made._shared.random = self.clock, self.pause, lambda: 0.5
        return made


def do(caller: client.SyncClient, method: str = "GET", **chosen: Any) -> Any:
    what = operation.Operation[int](id="thing", method=method, path="/", responses={200: operation.Json(int)})
    return caller.call_raw(what, options=cast(options.RequestOptions, chosen))


def test_pauses_double_up_to_the_maximum_with_full_jitter() -> None:
    world = World([500])
    with pytest.raises(errors.ServerError):
        do(world.client(retry=Retry(attempts=7, initial=1.0, maximum=8.0)))
    assert world.pauses == [0.5, 1.0, 2.0, 4.0, 4.0, 4.0]
    draws = iter((0.0, 0.999))
    for expected in (0.0, 0.4995):
        pause = decide(Retry(), "GET", Outcome(), 1, keyed=False, left=None, random=lambda: next(draws))
        assert isinstance(pause, Wait)
        assert pause.seconds == expected


def test_retry_after_is_a_floor_and_the_deadline_a_ceiling() -> None:
    world = World([(429, "7"), (503, "0"), 200])
    assert do(world.client()).attempts == 3
    assert world.pauses == [7.0, 0.5]
    late = World([(429, "91")])
    with pytest.raises(errors.RateLimitError, match="Retry-After asks for 91 s, but only 90 s are left") as caught:
        do(late.client())
    assert (caught.value.retry_after, late.pauses, len(late.sent)) == (91.0, [], 1)


def test_the_deadline_counts_attempts_and_pauses() -> None:
    world = World([500], cost=2.0)
    with pytest.raises(errors.ServerError, match="the deadline leaves no time for another attempt"):
        do(world.client(deadline=10.0, retry=Retry(attempts=99, initial=2.0, budget=False)))
    assert world.pauses == [1.0, 2.0]
    assert world.now - 100.0 <= 10.0
    assert [round(request.timeout.read or 0, 3) for request in world.sent] == [10.0, 7.0, 3.0]
    assert {request.ends_at for request in world.sent} == {110.0}


def test_a_timeout_at_the_deadline_is_the_deadlines() -> None:
    world = World([errors.TimedOut("timed out")], cost=3.0)
    with pytest.raises(errors.DeadlineExceeded, match="not done within the deadline of 3 s"):
        do(world.client(deadline=3.0))
    assert len(world.sent) == 1


def test_one_budget_for_a_client_and_its_kin() -> None:
    world = World([500])
    caller = world.client(retry=Retry(attempts=3))
    kin = caller.with_options(timeout=5)
    for index in range(15):
        with pytest.raises(errors.ServerError) as caught:
            do(kin if index % 2 else caller)
        assert caught.value.attempts == (3 if index < 10 else 1)
        assert ("retry budget is used up" in str(caught.value)) == (index >= 10)
    assert len(world.pauses) == 20
    with pytest.raises(errors.ServerError) as caught:
        do(caller, retry=Retry(attempts=3, budget=False))
    assert caught.value.attempts == 3


def test_a_budget_keeps_retries_at_a_tenth_of_the_traffic() -> None:
    budget = RetryBudget()
    assert sum(budget.take() for _ in range(1000)) == 20
    for _ in range(1000):
        budget.succeed()
    assert sum(budget.take() for _ in range(1000)) == 20
    taken = 0
    for _ in range(1000):
        budget.succeed()
        taken += budget.take()
    assert 95 <= taken <= 100


@pytest.mark.parametrize("reply", [errors.ConnectionFailed("x"), errors.TimedOut("x"), 408, 500, 502, 503, 504])
def test_one_key_for_all_attempts(reply: Reply) -> None:
    world = World([reply, reply, 200])
    assert do(world.client(), "POST", idempotency_key="k").attempts == 3
    assert [request.headers["idempotency-key"] for request in world.sent] == ["k"] * 3
    world = World([reply, 200])
    with pytest.raises(errors.ApiClientError):
        do(world.client(), "POST")
    assert len(world.sent) == 1


def test_what_was_not_sent_is_sent_again() -> None:
    world = World([errors.ConnectionFailed("x", sent=False), errors.TimedOut("x", sent=False), 200])
    assert do(world.client(), "PATCH").attempts == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 422, 501, 505, 520])
def test_never_again(status: int) -> None:
    world = World([status])
    for method in ("GET", "DELETE", "POST"):
        with pytest.raises(errors.ResponseError):
            do(world.client(), method, idempotency_key="k")
    assert len(world.sent) == 3


def test_attempts_begin_at_one() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Retry(attempts=0)
    assert isinstance(decide(Retry.off(), "GET", Outcome(), 1, keyed=False, left=None, random=lambda: 0.0), GiveUp)
