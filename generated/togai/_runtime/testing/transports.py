"""The fake in the place of a network: transports for both clients, and the clocks that they wait by."""

import time
from collections.abc import AsyncIterator, Callable, Iterator

from ..errors import ConnectionFailed, TimedOut
from ..transport import Headers, Request
from .answers import Reply

Handler = Callable[[str, str, Headers, bytes], Reply]
"""Method, URL, headers and body to an answer."""


class Clock:
    """What a client and its transport wait by. Pauses of an instant one only move it on, so that nothing is waited for."""

    def __init__(self, *, instant: bool = False) -> None:
        self._instant = instant
        self._passed = 0.0

    def now(self) -> float:
        """Seconds, on `time.monotonic`'s clock as long as there was no instant pause."""
        return time.monotonic() + self._passed

    def pause(self, seconds: float) -> None:
        """Sleep, or pretend to."""
        if self._instant:
            self._passed += seconds
        else:
            time.sleep(seconds)

    async def async_pause(self, seconds: float) -> None:
        """As `pause`, for asyncio."""
        if self._instant:
            self._passed += seconds
        else:
            # Imported late: it takes as long as the whole fake, which most tests want for threads.
            import asyncio

            await asyncio.sleep(seconds)


class FakeResponse:
    """An answer for threads."""

    def __init__(self, reply: Reply) -> None:
        self.status, self.headers, self._content = reply.status, reply.headers, reply.content

    def chunks(self) -> Iterator[bytes]:
        yield self._content

    def close(self) -> None:
        pass


class AsyncFakeResponse:
    """An answer for asyncio."""

    def __init__(self, reply: Reply) -> None:
        self.status, self.headers, self._content = reply.status, reply.headers, reply.content

    async def chunks(self) -> AsyncIterator[bytes]:
        yield self._content

    async def aclose(self) -> None:
        pass


class FakeTransport:
    """Hands requests of a client to a fake."""

    def __init__(self, handler: Handler, clock: Clock) -> None:
        self._handler = handler
        self._clock = clock

    def send(self, request: Request) -> FakeResponse:
        """Send one request. Raises ConnectionFailed, TimedOut, where a test wants it."""
        body = request.body
        content = body or b"" if body is None or isinstance(body, bytes) else b"".join(body)
        reply = self._handler(request.method, request.url, request.headers, content)
        seconds, late = _wait(reply, request, self._clock)
        self._clock.pause(seconds)
        _check(reply, late)
        return FakeResponse(reply)

    def close(self) -> None:
        """Nothing to close."""


class AsyncFakeTransport:
    """As `FakeTransport`, for asyncio."""

    def __init__(self, handler: Handler, clock: Clock) -> None:
        self._handler = handler
        self._clock = clock

    async def send(self, request: Request) -> AsyncFakeResponse:
        """Send one request. Raises ConnectionFailed, TimedOut, where a test wants it."""
        body = request.body
        content = body or b"" if body is None or isinstance(body, bytes) else b"".join([chunk async for chunk in body])
        reply = self._handler(request.method, request.url, request.headers, content)
        seconds, late = _wait(reply, request, self._clock)
        await self._clock.async_pause(seconds)
        _check(reply, late)
        return AsyncFakeResponse(reply)

    async def aclose(self) -> None:
        """Nothing to close."""


def _wait(reply: Reply, request: Request, clock: Clock) -> tuple[float, bool]:
    """Seconds until a client has its answer or loses patience, and whether it does lose it."""
    left = [request.timeout.read, None if request.ends_at is None else request.ends_at - clock.now()]
    patience = min((seconds for seconds in left if seconds is not None), default=reply.delay)
    return max(0.0, min(reply.delay, patience)), reply.delay > patience


def _check(reply: Reply, late: bool) -> None:
    """Raise what a network would raise in the place of the answer."""
    if late:
        raise TimedOut("timed out (the fake was slow)")
    if reply.drop:
        raise ConnectionFailed("the connection failed: the fake dropped it", sent=reply.drop == "after")
