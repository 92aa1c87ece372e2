"""Which sockets this process holds, and how late its threads wake: what the tests of deadlines must know."""

import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
QUIET = 0.05
"""Seconds: a machine whose threads wake later than this may be the one that is late."""


def open_sockets() -> set[str]:
    """The sockets of this process, by the numbers that the kernel gives them."""
    found: set[str] = set()
    for path in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            target = str(path.readlink())
            if target.startswith("socket:"):
                found.add(target)
    return found


class Lag:
    """How much later than asked for a thread of this process woke up, at worst: the machine's share of a delay."""

    seconds = 0.0


@contextmanager
def measured_lag() -> Generator[Lag, None, None]:
    """Watch while the block runs."""
    lag = Lag()
    over = threading.Event()

    def watch() -> None:
        while not over.is_set():
            began = time.monotonic()
            time.sleep(0.01)
            lag.seconds = max(lag.seconds, time.monotonic() - began - 0.01)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield lag
    finally:
        over.set()
        thread.join()


def measured(measure: Callable[[], T], is_late: Callable[[T], bool], tries: int = 6) -> T:
    """What was measured: again only where it came late while the machine was busy with other things.

    The figures that a test holds need no allowance then: on a quiet machine the first measurement is the last.
    """
    for _ in range(tries - 1):
        with measured_lag() as lag:
            found = measure()
        if not is_late(found) or lag.seconds <= QUIET:
            return found
    return measure()
