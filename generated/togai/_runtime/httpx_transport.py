"""The transports over httpx2, or over httpx where only that is installed. Nothing of either appears in a signature."""

import asyncio
import os
import ssl
import threading
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass
from weakref import WeakKeyDictionary

from . import _deadline_backend as deadline_backend
from .errors import ConfigurationError, ConnectionFailed, TimedOut
from .transport import AsyncTransportResponse, Headers, NetworkOptions, Request, TransportResponse


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


def proxy_of(url: str, network: NetworkOptions) -> str | None:
    """The proxy for a URL: the given one, else the environment's (HTTPS_PROXY, NO_PROXY and the like)."""
    if network.proxy is not None or not network.trust_env:
        return network.proxy
    parts = urlsplit(url)
    proxies = getproxies()
    found = proxies.get(parts.scheme) or proxies.get("all")
    if not found or proxy_bypass(parts.hostname or ""):
        return None
    return found if "://" in found else f"http://{found}"


def _verification(network: NetworkOptions) -> Any:
    if network.ca_bundle is None and network.client_cert is None:
        return True
    try:
        if network.ca_bundle is None:
            context: ssl.SSLContext = library().create_ssl_context(trust_env=network.trust_env)
        elif Path(network.ca_bundle).is_dir():
            context = ssl.create_default_context(capath=network.ca_bundle)
        else:
            context = ssl.create_default_context(cafile=network.ca_bundle)
        if network.client_cert is not None:
            context.load_cert_chain(network.client_cert, network.client_key)
    except (OSError, ssl.SSLError) as error:
        raise ConfigurationError(f"the CA bundle or client certificate cannot be read: {type(error).__name__}") from error
    return context


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
    try:
        return httpx.Request(
            request.method,
            request.url,
            headers=[("Connection", "keep-alive"), *_coded(request.headers).pairs()],
            content=content,
            extensions={"timeout": phases},
        )
    except (httpx.InvalidURL, UnicodeEncodeError, ValueError) as error:
        raise ConfigurationError(f"the request cannot be written: {type(error).__name__}") from None


def _coded(headers: Headers) -> Headers:
    return headers if "accept-encoding" in headers else headers.updated([("Accept-Encoding", _codings())])


@lru_cache(maxsize=1)
def _codings() -> str:
    return ", ".join(name for name in library().Client(trust_env=False, verify=False).headers["accept-encoding"].split(", "))


@contextmanager
def _translated() -> Generator[None, None, None]:
    """The library's errors as ours."""
    httpx = library()
    try:
        yield
    except httpx.TimeoutException as error:
        sent = not isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout)
        raise TimedOut(f"timed out ({type(error).__name__})", sent=sent) from error
    except (httpx.ConnectError, httpx.ProxyError, httpx.UnsupportedProtocol) as error:
        raise ConnectionFailed(f"the connection failed: {error or type(error).__name__}", sent=False) from error
    except httpx.LocalProtocolError:
        # The library's text quotes header values, secrets among them.
        raise ConfigurationError("the request can't be written: a header field is not valid (RFC 9110, section 5.5)") from None
    except (httpx.TransportError, httpx.DecodingError, httpx.StreamError) as error:
        raise ConnectionFailed(f"the connection failed: {error or type(error).__name__}") from error


class _Response:
    """An answer, its body unread."""

    def __init__(self, inner: Any, ends_at: float | None) -> None:
        self._inner = inner
        self._ends_at = ends_at
        self.status: int = inner.status_code
        self.headers = Headers(tuple((name, value) for name, value in inner.headers.multi_items()))

    def chunks(self) -> Iterator[bytes]:
        iterator = self._inner.iter_bytes()
        while True:
            with _translated(), deadline_backend.until(self._ends_at):
                chunk = next(iterator, None)
            if chunk is None:
                return
            yield chunk

    def close(self) -> None:
        self._inner.close()


class HttpxTransport:
    """For threads. Pools are built on the first request, one a proxy, and anew after a fork.

    `backend` takes the place of the network in tests: a transport of the HTTP library, such as its mock.
    """

    def __init__(self, network: NetworkOptions | None = None, *, backend: object | None = None) -> None:
        self._network = network or NetworkOptions()
        self._backend: Any = backend
        self._pools: dict[tuple[int, str | None], Any] = {}
        self._lock = threading.Lock()

    def send(self, request: Request) -> TransportResponse:
        """Send one request. Raises ConnectionFailed, TimedOut."""
        body = request.body
        native = _native(request, body if body is None or isinstance(body, bytes) else body.__iter__())
        pool = self._pool(request.url)
        with _translated(), deadline_backend.until(request.ends_at):
            response = pool.handle_request(native)
        response.request = native
        return _Response(response, request.ends_at)

    def close(self) -> None:
        """Close this process's connections."""
        with self._lock:
            pools, self._pools = self._pools, {}
        for (pid, _), pool in pools.items():
            if pid == os.getpid():
                pool.close()
        if self._backend is not None:
            self._backend.close()

    def _pool(self, url: str) -> Any:
        if self._backend is not None:
            return self._backend
        key = (os.getpid(), proxy_of(url, self._network))
        pool = self._pools.get(key)
        if pool is None:
            with self._lock:
                pool = self._pools.get(key)
                if pool is None:
                    pool = _build("HTTPTransport", key[1], self._network)
                    deadline_backend.install(pool)
                    self._pools[key] = pool
        return pool


class _AsyncResponse:
    """An answer, its body unread."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.status: int = inner.status_code
        self.headers = Headers(tuple((name, value) for name, value in inner.headers.multi_items()))

    async def chunks(self) -> AsyncIterator[bytes]:
        with _translated():
            async for chunk in self._inner.aiter_bytes():
                yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()


class AsyncHttpxTransport:
    """For asyncio: one pool for each event loop and proxy, built on the loop's first request."""

    def __init__(self, network: NetworkOptions | None = None, *, backend: object | None = None) -> None:
        self._network = network or NetworkOptions()
        self._backend: Any = backend
        self._pools: WeakKeyDictionary[Any, dict[tuple[int, str | None], Any]] = WeakKeyDictionary()
        self._lock = threading.Lock()

    async def send(self, request: Request) -> AsyncTransportResponse:
        """Send one request. Raises ConnectionFailed, TimedOut."""
        body = request.body
        native = _native(request, body if body is None or isinstance(body, bytes) else body.__aiter__())
        pool = self._pool(request.url)
        with _translated():
            response = await pool.handle_async_request(native)
        response.request = native
        return _AsyncResponse(response)

    async def aclose(self) -> None:
        """Close the connections of the running loop; those of other loops end with them."""
        with self._lock:
            pools = self._pools.pop(asyncio.get_running_loop(), {})
        for (pid, _), pool in pools.items():
            if pid == os.getpid():
                await pool.aclose()
        if self._backend is not None:
            await self._backend.aclose()

    def _pool(self, url: str) -> Any:
        if self._backend is not None:
            return self._backend
        key = (os.getpid(), proxy_of(url, self._network))
        with self._lock:
            pools = self._pools.setdefault(asyncio.get_running_loop(), {})
            if key not in pools:
                pools[key] = _build("AsyncHTTPTransport", key[1], self._network)
            return pools[key]
