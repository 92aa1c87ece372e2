"""Many reads at once. The caller's own time limit holds, whatever a host or a name server does to the threads."""

from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import Final, TypeAlias

from togai_codegen.source.http import Answer, NotAsked, NotFetched, TooSlow
from togai_codegen.upstream.model import Limits, Progress

Outcome: TypeAlias = Answer | NotFetched
Read: TypeAlias = Callable[[str, Event], Answer]
"""Given a URL, and the event that ends all pauses."""

_GRACE: Final = 0.5
"""What a thread may be late by, so that its own word on the delay is heard."""


def read_all(
    urls: Sequence[str],
    read: Read,
    *,
    limits: Limits,
    end: float,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Read every URL; what comes back has their order. After some failures, or at `end`, the rest counts as not fetched."""
    waiting: SimpleQueue[int] = SimpleQueue()
    done: SimpleQueue[tuple[int, Outcome | Exception]] = SimpleQueue()
    stopping = Event()
    for index in range(len(urls)):
        waiting.put(index)
    outcomes: list[Outcome] = [NotAsked("it was not asked for, since others failed")] * len(urls)
    for _ in range(min(limits.parallel, len(urls))):
        Thread(target=_work, args=(urls, read, waiting, done, stopping), daemon=True).start()
    failures = 0
    for count in range(len(urls)):
        if failures >= limits.failures:
            break
        try:
            index, outcome = done.get(timeout=max(end - monotonic(), 0.0) + _GRACE)
        except Empty:
            outcomes = [item if isinstance(item, Answer) else TooSlow("the time limit is over") for item in outcomes]
            break
        if not isinstance(outcome, Answer | NotFetched):
            raise outcome
        outcomes[index] = outcome
        failures += isinstance(outcome, NotFetched)
        if progress is not None:
            progress(count + 1, len(urls))
    stopping.set()
    return outcomes


def _work(
    urls: Sequence[str],
    read: Read,
    waiting: "SimpleQueue[int]",
    done: "SimpleQueue[tuple[int, Outcome | Exception]]",
    stopping: Event,
) -> None:
    while not stopping.is_set():
        try:
            index = waiting.get_nowait()
        except Empty:
            return
        try:
            done.put((index, read(urls[index], stopping)))
        except Exception as error:  # the caller's thread decides about it
            done.put((index, error))
