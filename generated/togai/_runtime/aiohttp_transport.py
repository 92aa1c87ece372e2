"""The transport over aiohttp, for asyncio. Nothing of aiohttp appears in a signature, and it is imported on the first request."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from typing import Any

from ._loops import EndReached, LoopPools, trio_here, until
from ._network import proxy_of, proxy_parts, tls_context
from ._wire import PIECE, AsyncDecoded, bare, failed, response_headers, timed_out, wire_fields
from .errors import ApiClientError, ConfigurationError
from .transport import AsyncTransportResponse, NetworkOptions, Request

_SKIPPED = ("Accept", "Accept-Encoding", "User-Agent", "Content-Type")


@lru_cache(maxsize=1)
def _library() -> Any:
    try:
        return import_module("aiohttp")
    except ModuleNotFoundError:
        raise ConfigurationError("this transport needs aiohttp: install it, or take another transport") from None


def _aborting(base: Any) -> Any:
    """The class of answers. Where none comes, the connection is not closed, which waits for the server to read, but cut."""

    async def start(self: Any, connection: Any) -> Any:
        try:
            return await base.start(self, connection)
        except BaseException:
            if connection.transport is not None:
                connection.transport.abort()
            raise

    return type("Answer", (base,), {"start": start})


class _Pool:
    """The session of one event loop; those who use a connection hold a slot."""

    def __init__(self, network: NetworkOptions) -> None:
        aiohttp = _library()
        connector = aiohttp.TCPConnector(
            ssl=tls_context(network),
            limit=0,
            **{"force_close": True} if not network.max_keepalive else {"keepalive_timeout": network.keepalive_expiry},
        )
        self.slots = asyncio.Semaphore(network.max_connections)
        self.session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            response_class=_aborting(aiohttp.ClientResponse),
            auto_decompress=False,
            max_line_size=PIECE,
            max_field_size=PIECE,
            skip_auto_headers=_SKIPPED,
        )
        self.session._retry_connection = False  # attempts are counted above, and told to hooks

    async def aclose(self) -> None:
        await self.session.close()


class _Response:
    """An answer, its body unread."""

    def __init__(self, inner: Any, slots: asyncio.Semaphore, ends_at: float | None) -> None:
        self._inner = inner
        self._slots: asyncio.Semaphore | None = slots
        self._ends_at = ends_at
        self.status: int = inner.status
        self.headers = response_headers(inner.raw_headers)

    def chunks(self) -> AsyncIterator[bytes]:
        return AsyncDecoded(self.headers, self._read)

    async def _read(self) -> bytes | None:
        failure: ApiClientError = timed_out("deadline")
        try:
            return await until(self._ends_at, self._inner.content.readany()) or None
        except (_library().ClientError, OSError) as error:
            failure = _translated(error)
        except EndReached:
            pass
        raise failure

    async def aclose(self) -> None:
        self._inner.close()
        slots, self._slots = self._slots, None
        if slots is not None:
            slots.release()


class AiohttpTransport:
    """For asyncio: one pool for each event loop, closed with it.

    Idle connections are bounded by `max_connections`; of `max_keepalive` only 0 (keep none) has a meaning here.
    """

    def __init__(self, network: NetworkOptions | None = None) -> None:
        self._network = network or NetworkOptions()
        self._pools = LoopPools[_Pool](lambda _: _Pool(self._network), lambda pool: pool.aclose())

    async def send(self, request: Request) -> AsyncTransportResponse:
        """Send one request. Raises ConnectionFailed, TimedOut."""
        failure: ApiClientError = timed_out("deadline")
        try:
            return await until(request.ends_at, self._send(request))
        except ApiClientError as error:
            failure = bare(error)
        except EndReached:
            pass
        raise failure

    async def aclose(self) -> None:
        """Close the connections of the running loop; those of other loops end with them."""
        await self._pools.aclose()

    async def _send(self, request: Request) -> AsyncTransportResponse:
        if trio_here():
            raise ConfigurationError("aiohttp runs on asyncio only; on trio, use httpx2")
        fields = [field for field in wire_fields(request) if field[0] != "Transfer-Encoding"]  # aiohttp's own business
        proxy = proxy_of(request.url, self._network)
        if proxy is not None:
            proxy_parts(proxy, "http", "https")
        pool = await self._pools.get(None)
        try:
            async with asyncio.timeout(request.timeout.pool):
                await pool.slots.acquire()
        except TimeoutError:
            raise timed_out("pool", sent=False) from None
        inner: Any = None
        try:
            inner = await _exchange(pool.session, request, fields, proxy)
            return _Response(inner, pool.slots, request.ends_at)
        except (_library().ClientError, OSError) as error:
            raise _translated(error) from None
        except ValueError as error:
            raise ConfigurationError(f"the request cannot be written: {type(error).__name__}") from None
        finally:
            if inner is None:
                pool.slots.release()


async def _exchange(session: Any, request: Request, fields: list[tuple[str, str]], proxy: str | None) -> Any:
    for _ in range(2):
        await asyncio.sleep(0)  # so that the loop sees which idle connections the server has closed meanwhile
    phases = request.timeout
    scope = asyncio.timeout(None)
    body: Any = request.body
    if body is not None and not (isinstance(body, bytes) and len(body) <= PIECE):
        body = _paced(body, scope, phases.write)
    timeout = _library().ClientTimeout(sock_connect=phases.connect, sock_read=phases.read)
    url = import_module("yarl").URL(request.url, encoded=True)
    async with scope:
        return await session.request(
            request.method, url, data=body, headers=fields, allow_redirects=False, proxy=proxy, timeout=timeout
        )


async def _paced(body: Any, scope: asyncio.Timeout, write: float | None) -> AsyncIterator[bytes]:
    """A body piece by piece, each written in time, which aiohttp has no setting for. The scope is that of the whole exchange."""
    loop = asyncio.get_running_loop()

    def limit(seconds: float | None) -> None:
        with suppress(RuntimeError):  # the answer came before the body was written
            scope.reschedule(None if seconds is None else loop.time() + seconds)

    if isinstance(body, bytes):
        view = memoryview(body)
        for start in range(0, len(view), PIECE):
            limit(write)
            yield bytes(view[start : start + PIECE])
    else:
        async for piece in body:
            limit(write)
            yield piece
    limit(None)


def _translated(error: Exception) -> ApiClientError:
    aiohttp = _library()
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return timed_out("connect", sent=False)
    if isinstance(error, aiohttp.ServerTimeoutError):
        return timed_out("read")
    if isinstance(error, TimeoutError):
        return timed_out("write")
    if isinstance(error, aiohttp.InvalidURL):
        return ConfigurationError("the URL is not one")
    return failed(error, sent=not isinstance(error, aiohttp.ClientConnectorError | aiohttp.ClientHttpProxyError))
