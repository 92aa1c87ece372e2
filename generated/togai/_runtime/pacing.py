"""Pacing: when the next request may leave. The pacer knows no clock and never sleeps: moments come in, moments go out."""

import re
import threading
from collections import deque
from dataclasses import dataclass
from typing import TypeAlias

_RATE = re.compile(r"\s*(\d+)\s*/\s*(\d*\.?\d*)\s*([a-z]+)\s*", re.ASCII)
_SECONDS = {"s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60, "h": 3600, "hour": 3600, "d": 86400, "day": 86400}


@dataclass(frozen=True, slots=True)
class RateLimit:
    """At most so many requests in any span of time: `RateLimit("100/s")`, `RateLimit("10/min")`, `RateLimit("5/10s")`.

    Counts attempts, retries included. `burst` requests may leave at once after a rest (None: as many as the limit allows; 1:
    evenly spaced). With `adapt`, nothing leaves before the Retry-After of a 429 or 503 is over.
    """

    rate: str
    burst: int | None = None
    adapt: bool = True

    def __post_init__(self) -> None:
        if self.burst is not None and self.burst < 1:
            raise ValueError("burst must be at least 1")
        if self.count < 1 or self.seconds <= 0:
            raise ValueError(f"a rate limit allows at least one request, not {self.rate!r}")

    @property
    def count(self) -> int:
        """How many requests."""
        return self._parts()[0]

    @property
    def seconds(self) -> float:
        """In how many seconds."""
        return self._parts()[1]

    def _parts(self) -> tuple[int, float]:
        found = _RATE.fullmatch(self.rate)
        if found is None or found[3] not in _SECONDS or found[2] == ".":
            raise ValueError(f'a rate limit reads like "100/s", "10/min" or "5/10s", not {self.rate!r}')
        return int(found[1]), float(found[2] or 1) * _SECONDS[found[3]]


@dataclass(frozen=True, slots=True)
class Slot:
    """The moment at which one request may leave."""

    at: float


@dataclass(frozen=True, slots=True)
class NoTime:
    """The moment would come after the deadline, `seconds` from now; nothing was reserved."""

    seconds: float


Reservation: TypeAlias = Slot | NoTime


class Pacer:
    """Reserves moments on the caller's clock, in the order in which they are asked for. Safe under threads.

    Any span of `limit.seconds` holds at most `limit.count` of them.
    """

    def __init__(self, limit: RateLimit) -> None:
        self.limit = limit
        count, self._span = limit.count, limit.seconds
        self._gap = self._span / count
        self._slack = (min(limit.burst or count, count) - 1) * self._gap
        self._given: deque[float] = deque(maxlen=count)
        self._due = float("-inf")
        """When the next request would leave if all were evenly spaced."""
        self._held_until = float("-inf")
        self._lock = threading.Lock()

    @classmethod
    def of(cls, limit: RateLimit | None) -> "Pacer | None":
        """The pacer of a limit, if there is one."""
        return cls(limit) if limit else None

    def reserve(self, now: float, left: float | None = None) -> Reservation:
        """The next free moment, unless it is more than `left` seconds away."""
        with self._lock:
            at = max(now, self._held_until, self._due - self._slack)
            if len(self._given) == self._given.maxlen:
                at = max(at, self._given[0] + self._span)
            if left is not None and at - now >= left:
                return NoTime(at - now)
            self._given.append(at)
            self._due = max(self._due, at) + self._gap
            return Slot(at)

    def hold(self, until: float) -> None:
        """The server asked for a pause: nothing leaves before this moment, what was reserved for earlier included."""
        if self.limit.adapt:
            with self._lock:
                self._held_until = max(self._held_until, until)

    def stands(self, slot: Slot) -> bool:
        """Whether a reservation still holds, its moment having come; else it is to be made anew."""
        return slot.at >= self._held_until
