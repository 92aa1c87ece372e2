"""The transport over the standard library's `http.client`, for threads: nothing to install, and where there is nothing else."""

import os
import ssl
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException, HTTPResponse
from urllib.parse import urlsplit
from weakref import WeakSet, finalize

from ._channel import Channel as _Channel
from ._channel import Route
from ._deadline_backend import clamp
from ._network import proxy_authorization, proxy_of, proxy_parts, tls_context
from ._wire import PIECE, bare, decoded, failed, response_headers, timed_out, wire_fields
from .errors import ApiClientError, ConfigurationError, ConnectionFailed
from .transport import NetworkOptions, Request, TransportResponse


class _Pool:
    """The connections of one process: those in use hold a slot, the idle ones wait here, the longest first."""

    def __init__(self, network: NetworkOptions) -> None:
        self._network = network
        self._slots = threading.Semaphore(network.max_connections)
        self._lock = threading.Lock()
        self._idle: list[_Channel] = []
        self._open = WeakSet[_Channel]()
        self._active = 0

    def take(self, route: Route, wait: float | None) -> tuple[_Channel, bool]:
        """A channel, and whether it is connected. Raises TimedOut where none is free in time."""
        if not self._slots.acquire(timeout=wait):
            raise timed_out("pool", sent=False)
        with self._lock:
            self._active += 1
            self._drop_old()
            for channel in self._idle[::-1]:
                if channel.route == route:
                    self._idle.remove(channel)
                    if channel.is_usable():
                        return channel, True
                    channel.shut()
            while self._idle and self._active + len(self._idle) > self._network.max_connections:
                self._idle.pop(0).shut()
            channel = _Channel(route)
            self._open.add(channel)
        return channel, False

    def give_back(self, channel: _Channel, *, reusable: bool) -> None:
        """End the use of a channel."""
        with self._lock:
            self._active -= 1
            if reusable:
                channel.idle_since = time.monotonic()
                self._idle.append(channel)
                while len(self._idle) > self._network.max_keepalive:
                    self._idle.pop(0).shut()
            else:
                channel.shut()
        self._slots.release()

    def close(self) -> None:
        """Close every connection, without a lock: the last user may be gone, or in another process."""
        for channel in list(self._open):
            channel.shut()

    def _drop_old(self) -> None:
        oldest = time.monotonic() - self._network.keepalive_expiry
        while self._idle and self._idle[0].idle_since < oldest:
            self._idle.pop(0).shut()


class _Response:
    """An answer, its body unread."""

    def __init__(self, inner: HTTPResponse, channel: _Channel, pool: _Pool) -> None:
        self._inner = inner
        self._channel = channel
        self._pool: _Pool | None = pool
        self._complete = False
        self.status = inner.status
        self.headers = response_headers((n.encode("latin-1"), v.encode("latin-1")) for n, v in inner.headers.items())

    def chunks(self) -> Iterator[bytes]:
        return decoded(self.headers, self._read)

    def _read(self) -> bytes | None:
        try:
            if data := self._inner.read1(PIECE):
                return data
            self._complete = not self._inner.length
        except (OSError, HTTPException) as error:
            failure = _translated(error, self._channel)
        else:
            if self._complete:
                return None
            failure = ConnectionFailed("the connection failed: the body is truncated")
        raise failure

    def close(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.give_back(self._channel, reusable=self._complete and not self._inner.will_close)


class HttpClientTransport:
    """For threads. Connections are opened on demand, and anew after a fork. Speaks to proxies over plain HTTP only."""

    def __init__(self, network: NetworkOptions | None = None) -> None:
        self._network = network or NetworkOptions()
        self._pools: dict[int, _Pool] = {}
        self._finalizer = finalize(self, _close_pools, self._pools)

    def send(self, request: Request) -> TransportResponse:
        """Send one request. Raises ConnectionFailed, TimedOut."""
        try:
            return self._send(request)
        except ApiClientError as error:
            failure = bare(error)
        raise failure

    def _send(self, request: Request) -> TransportResponse:
        fields = wire_fields(request)
        route, target, authorization = _route(request.url, proxy_of(request.url, self._network))
        if authorization and not route.tunnel:
            fields.append(("Proxy-Authorization", authorization))
        pool = self._pool()
        channel, connected = pool.take(route, clamp(request.timeout.pool, request.ends_at))
        begun = False
        try:
            channel.arm(request.timeout, request.ends_at)
            if not connected:
                channel.connect(tls_context(self._network) if route.scheme == "https" else None, authorization)
            answer = _exchange(channel, request, target, fields)
            begun = True
        except (OSError, HTTPException) as error:
            raise _translated(error, channel) from None
        except ValueError as error:
            raise ConfigurationError(f"the request cannot be written: {type(error).__name__}") from None
        finally:
            if not begun:
                pool.give_back(channel, reusable=False)
        return _Response(answer, channel, pool)

    def close(self) -> None:
        """Close this process's connections."""
        _close_pools(self._pools)

    def _pool(self) -> _Pool:
        pid = os.getpid()
        if pid not in self._pools:
            _close_pools(self._pools)  # the parent's, after a fork
            self._pools.setdefault(pid, _Pool(self._network))
        return self._pools[pid]


def _close_pools(pools: dict[int, _Pool]) -> None:
    for pid in list(pools):
        pool = pools.pop(pid, None)
        if pool is not None:
            pool.close()


def _route(url: str, proxy: str | None) -> tuple[Route, str, str | None]:
    """The way to a URL, the request target (RFC 9112, section 3.2), and what a proxy wants to see first."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise ConfigurationError("the URL is not one") from None
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if proxy is None:
        return Route(parts.scheme, parts.hostname or "", port), target, None
    way = proxy_parts(proxy, "http")
    route = Route(parts.scheme, parts.hostname or "", port, (way.hostname or "", way.port or 80))
    return route, target if route.tunnel else url, proxy_authorization(way)


def _exchange(channel: _Channel, request: Request, target: str, fields: list[tuple[str, str]]) -> HTTPResponse:
    connection = HTTPConnection("")
    connection.sock = channel
    connection.putrequest(request.method, target, skip_host=True, skip_accept_encoding=True)
    for name, value in fields:
        connection.putheader(name, value)
    refused = False
    try:
        connection.endheaders(request.body, encode_chunked=("Transfer-Encoding", "chunked") in fields)
    except ConnectionError:
        if not channel.sent:
            raise
        refused = True  # a server may answer before it has the whole body, and close
    while True:
        answer = channel.answer(request.method)
        answer.will_close = answer.will_close or refused
        if not 100 <= answer.status <= 199 or answer.status == 101:
            return answer


def _translated(error: Exception, channel: _Channel) -> ApiClientError:
    if isinstance(error, TimeoutError):
        return timed_out("read" if channel.sent else "connect", sent=channel.sent)
    if isinstance(error, ssl.SSLCertVerificationError):
        return ConnectionFailed(f"the connection failed: {error.verify_message}", sent=channel.sent)
    return failed(error, sent=channel.sent)
