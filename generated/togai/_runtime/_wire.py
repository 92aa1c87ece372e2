"""What every transport shares: header fields as they are written, content codings, and failures in words without secrets."""

import re
import zlib
from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any, TypeVar
from urllib.parse import urlsplit

from .errors import ConfigurationError, ConnectionFailed, TimedOut
from .transport import Headers, Request

ErrorT = TypeVar("ErrorT", bound=BaseException)
PIECE = 64 * 1024
"""Bytes read at a time."""
_BROKEN_OFF = ("RemoteProtocolError", "RemoteDisconnected", "BadStatusLine", "IncompleteRead", "ServerDisconnectedError")
_FIELD_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FIELD_VALUE = re.compile(r"[\t\x20-\x7e]*")


def wire_fields(request: Request) -> list[tuple[str, str]]:
    """All header fields of a request, those of framing included (RFC 9112, section 6). Raises ConfigurationError."""
    fields = request.headers
    if not all(_FIELD_NAME.fullmatch(name) and _FIELD_VALUE.fullmatch(value) for name, value in fields.pairs()):
        raise ConfigurationError("the request can't be written: a header field is not valid (RFC 9110, section 5.5)")
    more = [("Host", _host(request.url)), ("Accept-Encoding", accept_encoding())]
    if isinstance(request.body, bytes):
        fields = fields.updated([("Content-Length", str(len(request.body)))])
    elif request.body is None and request.method in ("POST", "PUT", "PATCH"):
        more.append(("Content-Length", "0"))
    elif request.body is not None:
        more.append(("Transfer-Encoding", "chunked"))
    dropped = {"transfer-encoding"} if "content-length" in fields else set[str]()
    return [*((n, v) for n, v in more if n not in fields and n.lower() not in dropped), *fields.pairs()]


def _host(url: str) -> str:
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    default = {"http": ":80", "https": ":443"}.get(parts.scheme, "")
    return host.removesuffix(default) if default else host


def response_headers(raw: Iterable[tuple[bytes, bytes]]) -> Headers:
    """Header fields as they came: UTF-8, else Latin-1."""
    return Headers((_text(name), _text(value)) for name, value in raw)


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def told(error: BaseException) -> str:
    """What went wrong, in words of the system or of TLS; a library's own text may quote secrets, so only its type is named."""
    cause: BaseException | None = error
    for _ in range(10):
        if cause is None:
            break
        if isinstance(cause, OSError) and cause.strerror and cause.errno is not None:
            return cause.strerror
        cause = cause.__cause__ or cause.__context__
    name = type(error).__name__
    return f"the server broke it off, or sent no valid HTTP ({name})" if name in _BROKEN_OFF else name


def bare(error: ErrorT) -> ErrorT:
    """The error without the frames that it came through: they have secrets among their locals. Raise it outside of a handler."""
    error.__traceback__ = error.__context__ = error.__cause__ = None
    return error


def failed(error: BaseException, *, sent: bool = True) -> ConnectionFailed:
    """The error for a library's one."""
    return ConnectionFailed(f"the connection failed: {told(error)}", sent=sent)


def timed_out(phase: str, *, sent: bool = True) -> TimedOut:
    """The error for a timeout."""
    return TimedOut(f"timed out ({phase})", sent=sent)


def _inflater(data: bytes) -> Any:
    """For `deflate`: zlib as RFC 9110, 8.4.1.2 says, or bare deflate as some servers send it."""
    return zlib.decompressobj(zlib.MAX_WBITS if data[0] & 0x8F == 0x08 else -zlib.MAX_WBITS)


class _Brotli:
    """The brotli library, with the face of `zlib.decompressobj`."""

    unused_data = b""

    def __init__(self, library: Any) -> None:
        self._inner = library.Decompressor()
        self.decompress = self._inner.process

    @property
    def eof(self) -> bool:
        return bool(self._inner.is_finished())


@lru_cache(maxsize=1)
def codings() -> dict[str, Callable[[bytes], Any]]:
    """The content codings that can be undone here; br and zstd where a library for them is installed."""
    found: dict[str, Callable[[bytes], Any]] = {
        "gzip": lambda data: zlib.decompressobj(zlib.MAX_WBITS | 16),
        "deflate": _inflater,
    }
    if brotli := _first("brotli", "brotlicffi"):
        found["br"] = lambda data: _Brotli(brotli)
    if zstd := _first("compression.zstd", "backports.zstd"):
        found["zstd"] = lambda data: zstd.ZstdDecompressor()
    return found


def accept_encoding() -> str:
    """The field Accept-Encoding."""
    return ", ".join(codings())


def _first(*names: str) -> Any:
    for name in names:
        try:
            return import_module(name)
        except ImportError:
            continue
    return None


class Decoder:
    """Undoes the content codings of a body (RFC 9110, section 8.4), piece by piece. One that nobody knows is left alone."""

    def __init__(self, headers: Headers) -> None:
        names = [name.strip().lower().removeprefix("x-") for name in headers.get("content-encoding", "").split(",")]
        known = [(name, codings()[name]) for name in reversed(names) if name in codings()]
        self._steps = [_Step(name, make) for name, make in known]

    def feed(self, data: bytes) -> bytes:
        """The decoded bytes of a piece. Raises ConnectionFailed where it can't be decoded."""
        for step in self._steps:
            data = step.feed(data)
        return data

    def finish(self) -> None:
        """Raise ConnectionFailed where the body ended too early."""
        for step in self._steps:
            if not step.whole:
                raise ConnectionFailed(f"the connection failed: the body ({step.name}) is truncated")


class _Step:
    """One coding; a body may hold several members of it in a row (RFC 1952, section 2.2)."""

    def __init__(self, name: str, make: Callable[[bytes], Any]) -> None:
        self.name = name
        self._make = make
        self._inner: Any = None

    @property
    def whole(self) -> bool:
        return self._inner is None or self._inner.eof

    def feed(self, data: bytes) -> bytes:
        pieces: list[bytes] = []
        broken = False
        while data and not broken:
            if self.whole:
                if self._inner is not None and not data.strip(b"\0"):
                    break  # padding
                self._inner = self._make(data)
            try:
                pieces.append(self._inner.decompress(data))
                data = self._inner.unused_data
            except Exception:  # each library has its own
                broken = True
        if broken:
            raise ConnectionFailed(f"the connection failed: the body is not {self.name}")
        return b"".join(pieces)


def decoded(headers: Headers, read: Callable[[], bytes | None]) -> Iterator[bytes]:
    """A body with its codings undone; `read` gives the next piece, None at the end."""
    decoder = Decoder(headers)
    while (piece := read()) is not None:
        if data := decoder.feed(piece):
            yield data
    decoder.finish()


class AsyncDecoded:
    """As `decoded`, for event loops. No generator: one that is left behind would have to be closed."""

    def __init__(self, headers: Headers, read: Callable[[], Awaitable[bytes | None]]) -> None:
        self._decoder = Decoder(headers)
        self._read = read

    def __aiter__(self) -> "AsyncDecoded":
        return self

    async def __anext__(self) -> bytes:
        while (piece := await self._read()) is not None:
            if data := self._decoder.feed(piece):
                return data
        self._decoder.finish()
        raise StopAsyncIteration
