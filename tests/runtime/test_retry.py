"""Decisions about retries, with nothing real about time or chance."""

# ruff: noqa: N806

from datetime import UTC, datetime
from typing import Any

import pytest

from .conftest import Load


def decide(
    rt: Load, method: str, *, status: int | None = None, sent: bool = True, after: float | None = None, **more: Any
) -> Any:
    retry = rt("retry")
    options: dict[str, Any] = {"keyed": False, "left": None, "random": lambda: 0.5, "attempt": 1, **more}
    attempt = options.pop("attempt")
    return retry.decide(retry.Retry(), method, retry.Outcome(status=status, sent=sent, retry_after=after), attempt, **options)


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_safe_methods(rt: Load, method: str) -> None:
    Wait = rt("retry").Wait
    for status in (None, 408, 429, 500, 502, 503, 504):
        assert isinstance(decide(rt, method, status=status), Wait)
    for status in (400, 401, 404, 409, 422, 501):
        assert not isinstance(decide(rt, method, status=status), Wait)


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_writes(rt: Load, method: str) -> None:
    Wait, GiveUp = rt("retry").Wait, rt("retry").GiveUp
    assert isinstance(decide(rt, method, sent=False), Wait)
    assert isinstance(decide(rt, method, sent=True), GiveUp)
    for status in (408, 429, 500, 502, 503, 504):
        assert isinstance(decide(rt, method, status=status), GiveUp)
        assert isinstance(decide(rt, method, status=status, keyed=True), Wait)
    assert isinstance(decide(rt, method, status=429, after=1), Wait)
    assert isinstance(decide(rt, method, status=503, after=1), Wait)
    assert isinstance(decide(rt, method, status=500, after=1), GiveUp)
    assert isinstance(decide(rt, method, status=409, keyed=True), GiveUp)


def test_pauses(rt: Load) -> None:
    assert decide(rt, "GET", status=500).seconds == 0.25
    assert decide(rt, "GET", status=500, attempt=2).seconds == 0.5
    assert decide(rt, "GET", status=429, after=7.0, left=30.0).seconds == 7.0
    assert "Retry-After" in decide(rt, "GET", status=429, after=31.0, left=30.0).reason
    assert isinstance(decide(rt, "GET", status=500, attempt=3), rt("retry").GiveUp)
    assert "deadline" in decide(rt, "GET", status=500, left=0.1).reason


def test_retry_after(rt: Load) -> None:
    parse = rt("retry").parse_retry_after
    now = datetime(2015, 10, 21, 7, 27, 0, tzinfo=UTC)
    assert parse("120") == 120.0
    assert parse("Wed, 21 Oct 2015 07:28:00 GMT", now) == 60.0
    assert parse("Wed, 21 Oct 2015 07:26:00 GMT", now) == 0.0
    assert parse("soon") is None
    assert parse(None) is None


def test_budget(rt: Load) -> None:
    budget = rt("retry").RetryBudget(2.0, 0.5)
    assert [budget.take(), budget.take(), budget.take()] == [True, True, False]
    budget.succeed()
    budget.succeed()
    assert budget.take()
