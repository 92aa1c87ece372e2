"""One exchange over HTTP or HTTPS, within limits of size and time. No redirect is followed and nothing is retried here."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import SplitResult, quote, urlsplit

from togai_codegen.records import dataclass

if TYPE_CHECKING:
    import socket
    from http.client import HTTPConnection, HTTPResponse

MAX_REMOTE_BYTES: Final = 16 * 1024 * 1024
SECONDS: Final = 30.0
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_CHUNK: Final = 64 * 1024
_AS_THEY_ARE: Final = "%/?:@!$&'()*+,;=-._~"
"""What a path or query may hold (RFC 3986, section 3.3), and escapes that are there already."""
_PORTS: Final = {"http": 80, "https": 443}


class NotFetched(Exception):
    """A remote file could not be had; the message says why."""


class TooSlow(NotFetched):
    """The answer was not there in time."""


class NotAsked(NotFetched):
    """Nobody asked for it, since others had failed."""


class Unreachable(NotFetched):
    """The connection failed or broke."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered. `headers` has names in lower case; `body` is decoded where it came compressed."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


def host_of(url: str) -> str | None:
    """The host of an http(s) URL, with its port where that is not the scheme's own; None for any other URL.

    None, too, where the URL holds a user or a password: what stands in a URL ends up in logs and locks.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc:
        return None
    return host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"


def exchange(url: str, headers: Mapping[str, str], *, end: float, limit: int = MAX_REMOTE_BYTES) -> Answer:
    """GET a URL. All of it, head and body, is there at `end` (of the monotonic clock) or TooSlow is raised.

    Raises NotFetched where the body is larger than `limit` bytes, and Unreachable where the connection fails.
    """
    # Imported here and below: few runs read from the network, and this is a tenth of what all others import.
    import ssl
    from http.client import HTTPException

    try:
        return _exchange(url, headers, end, limit)
    except TimeoutError:
        raise TooSlow("no complete answer came in time") from None
    except ssl.SSLCertVerificationError as error:
        raise NotFetched(f"its certificate is not to be trusted: {error.verify_message}"[:200]) from None
    except (OSError, HTTPException, ValueError) as error:
        raise Unreachable(f"{type(error).__name__}: {error}"[:200]) from None


def _exchange(url: str, headers: Mapping[str, str], end: float, limit: int) -> Answer:
    parts = urlsplit(url)
    connection = _connection(parts, max(end - monotonic(), 0.001))
    connection.response_class = _timely(end)  # type: ignore[assignment]
    try:
        target = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_AS_THEY_ARE)
        connection.request("GET", target, headers=dict(headers))
        with connection.getresponse() as response:
            # Of an answer that only redirects or fails, nobody reads the body.
            body = bounded(response, end, limit) if response.status == 200 else b""
            if body and response.length:
                raise Unreachable(f"its last {response.length:,} bytes are missing")
            fields = {name.lower(): value for name, value in response.getheaders()}
            return Answer(url, response.status, fields, _decoded(body, fields.get("content-encoding", ""), limit))
    finally:
        connection.close()


def _connection(parts: SplitResult, timeout: float) -> HTTPConnection:
    import ssl
    from http.client import HTTPConnection, HTTPSConnection

    host = parts.hostname or ""
    if parts.scheme == "http":
        return HTTPConnection(host, parts.port, timeout=timeout)
    return HTTPSConnection(host, parts.port, timeout=timeout, context=ssl.create_default_context())


def bounded(response: HTTPResponse, end: float, limit: int = MAX_REMOTE_BYTES) -> bytes:
    """The body of an answer. Raises NotFetched where it is too large, or too slow to be there at `end`."""
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        size += len(chunk)
        parts.append(chunk)
        if size > limit:
            raise NotFetched(f"it is larger than {limit // 2**20} MiB")
        if monotonic() > end:
            raise TooSlow(f"it took more than {SECONDS:.0f} seconds")
    return b"".join(parts)


def _decoded(body: bytes, encoding: str, limit: int) -> bytes:
    """The body without its content coding. We ask for none, but some hosts send gzip whatever one asks for."""
    if not body or encoding.strip().lower() in ("", "identity"):
        return body
    if encoding.strip().lower() not in ("gzip", "x-gzip"):
        raise NotFetched(f"it came in the encoding {encoding[:40]!r}, which was not asked for")
    reader = zlib.decompressobj(wbits=31)
    try:
        content = reader.decompress(body, limit + 1)
    except zlib.error as error:
        raise Unreachable(f"its gzip encoding is broken: {error}") from None
    if len(content) > limit:
        raise NotFetched(f"it is larger than {limit // 2**20} MiB")
    if not reader.eof:
        raise Unreachable("its gzip encoding is cut off")
    return content


class _TimelyStream(io.RawIOBase):
    """The bytes of a socket, none of them later than `end`: a timeout of the socket alone starts anew with every byte."""

    def __init__(self, connected: socket.socket, end: float) -> None:
        self._socket = connected
        self._raw = connected.makefile("rb", buffering=0)
        self._end = end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._socket.settimeout(max(self._end - monotonic(), 0.001))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _TimelySocket:
    """As much of a socket as an HTTPResponse asks for."""

    def __init__(self, connected: socket.socket, end: float) -> None:
        self._stream = _TimelyStream(connected, end)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self._stream)


def _timely(end: float) -> Callable[..., HTTPResponse]:
    from http.client import HTTPResponse

    def response(connected: socket.socket, *args: Any, **more: Any) -> HTTPResponse:
        return HTTPResponse(_TimelySocket(connected, end), *args, **more)  # type: ignore[arg-type]

    return response
