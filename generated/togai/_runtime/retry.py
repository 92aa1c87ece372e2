"""When to try again, and after how long: pure functions of values. Clock, sleep and randomness come from the caller."""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

SAFE_TO_REPEAT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
"""Methods whose repetition does no harm (RFC 9110, section 9.2.2)."""
TRANSIENT = frozenset({408, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How often a call is tried, and how long the pauses are (seconds, full jitter over a doubling ceiling).

    The retries of a client share a budget (`RetryBudget`), so that an outage is not made worse; `budget=False` ignores it.
    """

    attempts: int = 3
    initial: float = 0.5
    maximum: float = 8.0
    budget: bool = True

    def __post_init__(self) -> None:
        if self.attempts < 1:
            raise ValueError("attempts must be at least 1")

    @classmethod
    def off(cls) -> "Retry":
        """Try once."""
        return cls(attempts=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one attempt failed: with a status, or with none (a failed connection); `sent` says whether any byte may have left."""

    status: int | None = None
    sent: bool = True
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Try again after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Fail now; `reason` says why where that is not plain from the answer."""

    reason: str = ""


Decision: TypeAlias = Wait | GiveUp


def decide(
    retry: Retry, method: str, outcome: Outcome, attempt: int, *, keyed: bool, left: float | None, random: Callable[[], float]
) -> Decision:
    """Decide after failed attempt number `attempt` (from 1). `left` are the seconds until the deadline; `random` gives [0, 1).

    Retry-After (RFC 9110, section 10.2.3) is a floor; where it exceeds the time left the call fails at once.
    """
    if attempt >= retry.attempts or not may_repeat(method, outcome, keyed=keyed):
        return GiveUp()
    pause = random() * min(retry.maximum, retry.initial * 2.0 ** min(attempt - 1, 60))
    floor = outcome.retry_after
    if floor is not None:
        if left is not None and floor >= left:
            return GiveUp(f"Retry-After asks for {floor:g} s, but only {max(left, 0.0):.3g} s are left until the deadline")
        pause = max(pause, floor)
    if left is not None and pause >= left:
        return GiveUp("the deadline leaves no time for another attempt")
    return Wait(pause)


def may_repeat(method: str, outcome: Outcome, *, keyed: bool) -> bool:
    """Say whether repeating cannot do harm and may help. 409 is never repeated."""
    if outcome.status is not None and outcome.status not in TRANSIENT:
        return False
    if method.upper() in SAFE_TO_REPEAT or keyed:
        return True
    if outcome.status is None:
        return not outcome.sent
    return outcome.status in (429, 503) and outcome.retry_after is not None


def parse_retry_after(value: str | None, now: datetime | None = None) -> float | None:
    """Read a Retry-After header, seconds or a date, as seconds from `now`; None where it is absent or unreadable."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:12])
    date = http_date(text)
    return None if date is None else max(0.0, (date - (now or datetime.now(UTC))).total_seconds())


def http_date(text: str) -> datetime | None:
    """Read a date of HTTP (RFC 9110, section 5.6.7); None for what is none."""
    # Imported late: it brings half of the standard library's network modules with it.
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


class RetryBudget:
    """Bounds the retries of a client: each takes one unit, each success gives back a tenth. Safe under threads.

    Keeps retries at about a tenth of the traffic during an outage, so that they do not make it worse.
    """

    __slots__ = ("_capacity", "_locks", "_refund", "_units")

    def __init__(self, capacity: float = 20.0, refund: float = 0.1) -> None:
        self._capacity = capacity
        self._refund = refund
        self._units = capacity
        self._locks: dict[int, threading.Lock] = {}

    @property
    def _lock(self) -> threading.Lock:
        """The lock of this process: a forked child could find its parent's held for ever."""
        return self._locks.setdefault(os.getpid(), threading.Lock())

    def take(self) -> bool:
        """Take a unit for one retry; False where none is left."""
        with self._lock:
            enough = self._units >= 1.0
            self._units -= enough
            return enough

    def succeed(self) -> None:
        """Give back a part of a unit after a success."""
        if self._units < self._capacity:
            with self._lock:
                self._units = min(self._capacity, self._units + self._refund)
