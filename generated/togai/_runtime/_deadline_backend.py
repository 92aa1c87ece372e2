"""Keeps a deadline below HTTP: each network timeout is clamped to the time left, so a trickling server cannot stretch it."""

import time
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar
from weakref import WeakSet

from ._network import addresses

_ENDS_AT: ContextVar[float | None] = ContextVar("ends_at", default=None)
_LEAST = 0.001
"""Seconds; zero would mean "do not block", which is another thing."""


@contextmanager
def until(ends_at: float | None) -> Generator[None, None, None]:
    """Clamp what runs inside (on this thread) to a moment of `time.monotonic`."""
    token = _ENDS_AT.set(ends_at)
    try:
        yield
    finally:
        _ENDS_AT.reset(token)


def clamp(timeout: float | None, ends_at: float | None = None) -> float | None:
    """A timeout in seconds, no longer than the time left."""
    ends_at = _ENDS_AT.get() if ends_at is None else ends_at
    if ends_at is None:
        return timeout
    left = max(ends_at - time.monotonic(), _LEAST)
    return left if timeout is None else min(timeout, left)


def install(transport: Any, kind: "type[BackendT]") -> "BackendT | None":
    """Put a backend under a transport of the HTTP library. Where its inside looks different, only the phases are clamped."""
    pool = getattr(transport, "_pool", None)
    inner = getattr(pool, "_network_backend", None)
    if pool is None or inner is None:
        return None
    backend = kind(inner)
    pool._network_backend = backend
    return backend


class DeadlineBackend:
    """A network backend in front of another one."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._streams = WeakSet["DeadlineStream"]()

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, **options: Any) -> Any:
        """Connect to the first address that answers; the time is shared by all of them."""
        try:
            found = addresses(host, port)
        except OSError:
            found = [host]  # fails below, as the library says it
        limit = clamp(timeout)
        ends_at = None if limit is None else time.monotonic() + limit
        for count, address in zip(range(len(found), 1, -1), found, strict=False):
            try:
                share = None if limit is None else limit / count
                return self._stream(self._inner.connect_tcp(address, port, timeout=share, **options))
            except Exception:
                continue
        return self._stream(self._inner.connect_tcp(found[-1], port, timeout=clamp(limit, ends_at), **options))

    def connect_unix_socket(self, path: str, timeout: float | None = None, **options: Any) -> Any:
        return self._stream(self._inner.connect_unix_socket(path, timeout=clamp(timeout), **options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)

    def abandon(self) -> None:
        """Close the sockets and tell nobody: for a forked child, where another thread may have held the pool's locks."""
        for stream in list(self._streams):
            stream.close()

    def _stream(self, inner: Any) -> "DeadlineStream":
        stream = DeadlineStream(inner, self._stream)
        self._streams.add(stream)
        return stream


class DeadlineStream:
    """A connection in front of another one."""

    def __init__(self, inner: Any, wrap: Any) -> None:
        self._inner = inner
        self._wrap = wrap

    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        return self._inner.read(max_bytes, timeout=clamp(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, timeout=clamp(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> Any:
        return self._wrap(self._inner.start_tls(ssl_context, server_hostname=server_hostname, timeout=clamp(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class AsyncBackend:
    """A network backend of an event loop in front of another one. A deadline comes as a cancellation there."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    async def connect_tcp(self, *arguments: Any, **options: Any) -> Any:
        return AsyncStream(await self._inner.connect_tcp(*arguments, **options))


class AsyncStream:
    """A connection in front of another one."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    async def start_tls(self, *arguments: Any, **options: Any) -> Any:
        """Close the socket where the handshake is cancelled, which the library forgets."""
        try:
            return AsyncStream(await self._inner.start_tls(*arguments, **options))
        except BaseException:
            await self._inner.aclose()
            raise


BackendT = TypeVar("BackendT", DeadlineBackend, AsyncBackend)
