"""The transports over httpx2, or over httpx where only that is installed. Nothing of either appears in a signature."""

import os
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from typing import Any
from weakref import finalize

from . import _deadline_backend as deadline_backend
from ._loops import EndReached, LoopPools, until
from ._network import own_context, proxy_of
from ._wire import AsyncDecoded, bare, decoded, failed, response_headers, timed_out, wire_fields
from .errors import ApiClientError, ConfigurationError
from .transport import AsyncTransportResponse, NetworkOptions, Request, TransportResponse


@lru_cache(maxsize=1)
def library() -> Any:
    """httpx2, else httpx. Raises ConfigurationError where neither is installed."""
    for name in ("httpx2", "httpx"):
        try:
            return import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
    raise ConfigurationError("an HTTP library is needed: install httpx2 (or httpx)")


def _verification(network: NetworkOptions) -> Any:
    if network.ca_bundle is None and network.client_cert is None:
        return True
    return own_context(network, library().create_ssl_context(trust_env=network.trust_env) if network.ca_bundle is None else None)


def _build(name: str, proxy: str | None, network: NetworkOptions) -> Any:
    httpx = library()
    limits = httpx.Limits(
        max_connections=network.max_connections,
        max_keepalive_connections=network.max_keepalive,
        keepalive_expiry=network.keepalive_expiry,
    )
    try:
        return getattr(httpx, name)(verify=_verification(network), trust_env=network.trust_env, limits=limits, proxy=proxy)
    except (ValueError, ImportError) as error:
        raise ConfigurationError(f"the proxy cannot be used: {type(error).__name__}") from None


def _native(request: Request, content: Any) -> Any:
    httpx = library()
    timeout = request.timeout
    phases = {"connect": timeout.connect, "read": timeout.read, "write": timeout.write, "pool": timeout.pool}
    fields = wire_fields(request)
    try:
        return httpx.Request(request.method, request.url, headers=fields, content=content, extensions={"timeout": phases})
    except (httpx.InvalidURL, ValueError) as error:
        raise ConfigurationError(f"the request cannot be written: {type(error).__name__}") from None


def _translated(error: Exception) -> ApiClientError:
    """The library's error as ours. Raised outside of its handler: the library's frames have secrets among their locals."""
    httpx = library()
    if isinstance(error, httpx.TimeoutException):
        phase = type(error).__name__.removesuffix("Timeout").lower()
        return timed_out(phase, sent=phase not in ("connect", "pool"))
    if isinstance(error, httpx.LocalProtocolError):
        return ConfigurationError("the request can't be written: its method, or a body that is not as long as it says")
    return failed(error, sent=not isinstance(error, httpx.ConnectError | httpx.ProxyError | httpx.UnsupportedProtocol))


class _Response:
    """An answer, its body unread."""

    def __init__(self, inner: Any, ends_at: float | None) -> None:
        self._inner = inner
        self._ends_at = ends_at
        self._pieces = iter(inner.stream)
        self.status: int = inner.status_code
        self.headers = response_headers(inner.headers.raw)

    def chunks(self) -> Iterator[bytes]:
        return decoded(self.headers, self._read)

    def _read(self) -> bytes | None:
        try:
            with deadline_backend.until(self._ends_at):
                return next(self._pieces, None)
        except library().TransportError as error:
            failure = _translated(error)
        raise failure

    def close(self) -> None:
        self._inner.stream.close()


class HttpxTransport:
    """For threads. Pools are built on the first request, one a proxy, and anew after a fork.

    `backend` takes the place of the network in tests: a transport of the HTTP library, such as its mock.
    """

    def __init__(self, network: NetworkOptions | None = None, *, backend: object | None = None) -> None:
        self._network = network or NetworkOptions()
        self._backend: Any = backend
        self._pools: dict[tuple[int, str | None], tuple[Any, Any]] = {}
        self._locks: dict[int, threading.Lock] = {}
        self._finalizer = finalize(self, _close_pools, self._pools)

    def send(self, request: Request) -> TransportResponse:
        """Send one request. Raises ConnectionFailed, TimedOut."""
        try:
            return self._send(request)
        except ApiClientError as error:
            failure = bare(error)
        except library().TransportError as error:
            failure = _translated(error)
        raise failure

    def close(self) -> None:
        """Close this process's connections."""
        _close_pools(self._pools)
        if self._backend is not None:
            self._backend.close()

    def _send(self, request: Request) -> TransportResponse:
        body: Any = request.body
        native = _native(request, body if body is None or isinstance(body, bytes) else iter(body))
        pool = self._backend or self._pool(proxy_of(request.url, self._network))
        with deadline_backend.until(request.ends_at):
            return _Response(pool.handle_request(native), request.ends_at)

    def _pool(self, proxy: str | None) -> Any:
        place = (os.getpid(), proxy)
        # A lock for each process: a forked child could find its parent's held for ever.
        with self._locks.setdefault(place[0], threading.Lock()):
            if place not in self._pools:
                if any(pid != place[0] for pid, _ in self._pools):
                    _close_pools(self._pools)
                pool = _build("HTTPTransport", proxy, self._network)
                self._pools[place] = (pool, deadline_backend.install(pool, deadline_backend.DeadlineBackend))
            return self._pools[place][0]


def _close_pools(pools: dict[tuple[int, str | None], tuple[Any, Any]]) -> None:
    """Close connections, also when the transport is forgotten and when the interpreter ends."""
    for place in list(pools):
        pool, backend = pools.pop(place, (None, None))
        if place[0] == os.getpid() and pool is not None:
            pool.close()
        elif backend is not None:
            backend.abandon()


class _AsyncResponse:
    """An answer, its body unread."""

    def __init__(self, inner: Any, ends_at: float | None) -> None:
        self._inner = inner
        self._ends_at = ends_at
        self._pieces: Any = aiter(inner.stream)
        self._begun = False
        self.status: int = inner.status_code
        self.headers = response_headers(inner.headers.raw)

    def chunks(self) -> AsyncIterator[bytes]:
        return AsyncDecoded(self.headers, self._read)

    async def _read(self) -> bytes | None:
        self._begun = True
        failure: ApiClientError = timed_out("deadline")
        try:
            return await until(self._ends_at, anext(self._pieces, None))
        except library().TransportError as error:
            failure = _translated(error)
        except EndReached:
            pass
        raise failure

    async def aclose(self) -> None:
        await self._inner.stream.aclose()
        if self._begun:
            # The library nests generators and closes only the outermost. Walked on over a closed stream, all come to their end.
            with suppress(Exception):
                while await anext(self._pieces, None) is not None:
                    pass


class AsyncHttpxTransport:
    """For asyncio and trio: one pool for each event loop and proxy, built on the loop's first request, closed with the loop."""

    def __init__(self, network: NetworkOptions | None = None, *, backend: object | None = None) -> None:
        self._network = network or NetworkOptions()
        self._backend: Any = backend
        self._pools = LoopPools[Any](self._pool, lambda pool: pool.aclose())

    async def send(self, request: Request) -> AsyncTransportResponse:
        """Send one request. Raises ConnectionFailed, TimedOut."""
        failure: ApiClientError = timed_out("deadline")
        try:
            return await self._send(request)
        except ApiClientError as error:
            failure = bare(error)
        except library().TransportError as error:
            failure = _translated(error)
        except EndReached:
            pass
        raise failure

    async def aclose(self) -> None:
        """Close the connections of the running loop; those of other loops end with them."""
        await self._pools.aclose()
        if self._backend is not None:
            await self._backend.aclose()

    async def _send(self, request: Request) -> AsyncTransportResponse:
        body: Any = request.body
        native = _native(request, body if body is None or isinstance(body, bytes) else aiter(body))
        pool = self._backend or await self._pools.get(proxy_of(request.url, self._network))
        return _AsyncResponse(await until(request.ends_at, pool.handle_async_request(native)), request.ends_at)

    def _pool(self, proxy: str | None) -> Any:
        pool = _build("AsyncHTTPTransport", proxy, self._network)
        deadline_backend.install(pool, deadline_backend.AsyncBackend)
        return pool
