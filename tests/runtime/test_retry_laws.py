"""Laws of retrying, counted over a thousand calls against a server that drops connections by a seeded plan."""

import json
from collections import Counter
from collections.abc import Callable, Coroutine
from random import Random
from typing import Any

import pytest

from tests.runtime.client_calls import call, make_client, run
from tests.support.wire_server import Line, Seen, WireServer, answer, raw
from tests.support.wires import KINDS, Kind
from togai_codegen.runtime.errors import ConnectionFailed
from togai_codegen.runtime.retry import GiveUp, Outcome, Retry, RetryBudget, decide

CALLS = {"httpx2": 1000, "httpx2-asyncio": 1000, "http.client": 200, "aiohttp": 200}
"""How many are counted: all thousand over the transports that are the default."""
OK = answer(200, b"5")
DEFAULTS = [kind for kind in KINDS if kind.name in CALLS]
each_default = pytest.mark.parametrize("kind", DEFAULTS, ids=lambda kind: kind.name)


def failures(kind: Kind, url: str, retry: Retry, make: Callable[[Any, int], Coroutine[Any, Any, Any]]) -> list[int]:
    """Which of the calls failed. Pauses take no time."""

    async def pause(seconds: float) -> None:
        return None

    async def test() -> list[int]:
        failed: list[int] = []
        for number in range(CALLS[kind.name]):
            try:
                await make(caller, number)
            except ConnectionFailed:
                failed.append(number)
        return failed

    caller = make_client(kind, url, retry=retry, deadline=None)
    caller._shared.pause = pause if kind.loop else lambda seconds: None
    return run(kind, caller, test)


class Ledger:
    """Applies each write, or finds its key among those that it has applied; then answers, or drops the connection."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.applied = Counter[int]()
        self.keys: set[str] = set()

    def __call__(self, line: Line, seen: Seen) -> bool:
        key = seen.headers.get("idempotency-key")
        if key is None or key not in self.keys:
            self.applied[json.loads(seen.body)["number"]] += 1
            self.keys.add(key or "")
        fate = self.random.random()
        if fate < 0.3:
            return True
        if fate < 0.4:
            return bool(raw(b"HTTP/1.1 200 \r\nContent-Le")(line, seen))
        if fate < 0.5:
            return bool(raw(b"HTTP/1.1 200 \r\nContent-Length: 9\r\n\r\n{")(line, seen))
        OK(line, seen)
        return fate < 0.6  # the answer is whole, and the connection goes while it is idle


@each_default
@pytest.mark.parametrize("keyed", [False, True], ids=["no key", "key"])
def test_a_write_is_never_applied_twice(kind: Kind, keyed: bool) -> None:
    def write(caller: Any, number: int) -> Coroutine[Any, Any, Any]:
        options = {"idempotency_key": f"k{number}"} if keyed else {}
        return call(caller, "POST", body={"number": number}, options=options)

    ledger, calls = Ledger(seed=7), CALLS[kind.name]
    with WireServer([ledger]) as server:
        failed = failures(kind, server.url, Retry(attempts=30, budget=False), write)
    if keyed:
        assert not failed
        assert ledger.applied == Counter(dict.fromkeys(range(calls), 1))
    else:
        assert 0.4 * calls < len(failed) < 0.6 * calls
        assert not [number for number, times in ledger.applied.items() if times > 1]


def dropping(seed: int, rate: float = 0.2) -> Callable[[Line, Seen], bool]:
    chance = Random(seed)

    def reply(line: Line, seen: Seen) -> bool:
        return chance.random() < rate or bool(OK(line, seen))

    return reply


def predicted(calls: int, retry: Retry, seed: int, rate: float = 0.2) -> list[int]:
    """The calls that fail by the rule: the same plan, and only pure functions."""
    chance, budget, failed = Random(seed), RetryBudget(), list[int]()
    for number in range(calls):
        attempt = 1
        while chance.random() < rate:
            decision = decide(retry, "GET", Outcome(), attempt, keyed=False, left=None, random=lambda: 0.5)
            if isinstance(decision, GiveUp) or (retry.budget and not budget.take()):
                failed.append(number)
                break
            attempt += 1
        else:
            budget.succeed()
    return failed


@each_default
def test_reads_through_drops(kind: Kind) -> None:
    def read(caller: Any, number: int) -> Coroutine[Any, Any, Any]:
        return call(caller)

    with WireServer([dropping(seed=11)]) as server:
        assert failures(kind, server.url, Retry(attempts=8, budget=False), read) == []
    with WireServer([dropping(seed=12)]) as server:
        failed = failures(kind, server.url, Retry(), read)
    assert failed == predicted(CALLS[kind.name], Retry(), seed=12)
    assert failed
