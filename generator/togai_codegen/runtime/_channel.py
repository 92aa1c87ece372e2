"""One connection for `http.client`: each call on its socket ends with the timeout of its phase or with the deadline."""

import contextlib
import io
import socket
import ssl
import time
from dataclasses import dataclass
from http.client import HTTPResponse, RemoteDisconnected
from typing import Any

from ._deadline_backend import clamp
from ._network import addresses
from .errors import ConnectionFailed
from .options import Timeout


@dataclass(frozen=True, slots=True)
class Route:
    """What a connection is for: the origin, and the proxy on the way. `tunnel`: the proxy only passes bytes on."""

    scheme: str
    host: str
    port: int
    proxy: tuple[str, int] | None = None

    @property
    def tunnel(self) -> bool:
        return self.proxy is not None and self.scheme == "https"


class Channel:
    """Stands where `http.client` expects a socket. The transport alone closes it."""

    def __init__(self, route: Route) -> None:
        self.route = route
        self.idle_since = 0.0
        self.sent = False
        """Whether a byte of the current request may have left."""
        self.in_head = False
        """While a head is read, an end is a failure; `http.client` would take what it has for the whole head."""
        self._timeout = Timeout()
        self._ends_at: float | None = None
        self._socket = socket.socket()
        self._reader = _Reader(_Raw(self))

    def arm(self, timeout: Timeout, ends_at: float | None) -> None:
        """Begin a request with its limits."""
        self._timeout, self._ends_at, self.sent = timeout, ends_at, False

    def connect(self, context: ssl.SSLContext | None, authorization: str | None) -> None:
        """Connect, through the proxy's tunnel and TLS where the route says so. Raises OSError, ConnectionFailed."""
        began = time.monotonic()
        host, port = self.route.proxy or (self.route.host, self.route.port)
        limit = self._timeout.connect
        ends_at = _earlier(None if limit is None else began + limit, self._ends_at)
        self._connect(host, port, ends_at)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.route.tunnel:
            self._open_tunnel(authorization, ends_at)
        if context is not None:
            self._socket.settimeout(clamp(None, ends_at))
            self._socket = context.wrap_socket(self._socket, server_hostname=self.route.host)
        self.sent = False

    def _connect(self, host: str, port: int, ends_at: float | None) -> None:
        found = addresses(host, port)
        for count, address in zip(range(len(found), 0, -1), found, strict=True):
            limit = clamp(None, ends_at)
            self.shut()
            try:
                self._socket = socket.create_connection((address, port), None if limit is None else limit / count)
                return
            except OSError:
                if count == 1:
                    raise

    def _open_tunnel(self, authorization: str | None, ends_at: float | None) -> None:
        """CONNECT (RFC 9110, section 9.3.6)."""
        host = f"[{self.route.host}]" if ":" in self.route.host else self.route.host
        target = f"{host}:{self.route.port}"
        field = f"Proxy-Authorization: {authorization}\r\n" if authorization else ""
        phases, whole = self._timeout, self._ends_at
        self.arm(Timeout(read=None, write=None), ends_at)
        self.sendall(f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{field}\r\n".encode("ascii"))
        answer = self.answer("CONNECT")
        self.arm(phases, whole)
        if not 200 <= answer.status <= 299:
            raise ConnectionFailed(f"the connection failed: the proxy answered {answer.status}", sent=False)

    def is_usable(self) -> bool:
        """Say whether an idle connection still stands. Bytes that nobody asked for, or an end: the server is done with it."""
        self._socket.settimeout(0)
        try:
            socket.socket.recv(self._socket, 1, socket.MSG_PEEK)
        except (BlockingIOError, InterruptedError):
            return True
        except OSError:
            return False
        return False

    def sendall(self, data: Any) -> None:
        """Send everything."""
        view = memoryview(data).cast("B")
        encrypted = isinstance(self._socket, ssl.SSLSocket)
        while view:
            self._socket.settimeout(clamp(self._timeout.write, self._ends_at))
            self.sent = self.sent or encrypted  # a record may leave in part before a failure
            view = view[self._socket.send(view[: 1 << 16]) :]
            self.sent = True

    def read_into(self, buffer: Any) -> int:
        """Read what is there."""
        self._socket.settimeout(clamp(self._timeout.read, self._ends_at))
        count = self._socket.recv_into(buffer)
        if not count and self.in_head:
            raise RemoteDisconnected("the head of the answer is not whole")
        return count

    def answer(self, method: str) -> HTTPResponse:
        """The next answer, its head read."""
        answer = HTTPResponse(self, method=method)  # type: ignore[arg-type]
        self.in_head = True
        answer.begin()
        self.in_head = False
        return answer

    def makefile(self, mode: str) -> io.BufferedReader:
        """The one reader of this connection."""
        return self._reader

    def close(self) -> None:
        """What `http.client` calls after `Connection: close`, while the body is still to be read: nothing."""

    def shut(self) -> None:
        """Close the socket."""
        with contextlib.suppress(OSError):
            self._socket.close()


class _Raw(io.RawIOBase):
    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._channel.read_into(buffer)


class _Reader(io.BufferedReader):
    def close(self) -> None:
        """Outlives the responses that are read from it."""


def _earlier(one: float | None, other: float | None) -> float | None:
    return min((moment for moment in (one, other) if moment is not None), default=None)
