"""A server on loopback that says exactly the bytes that a test wants, and as slowly as it wants."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Self, TypeAlias


@dataclass(frozen=True)
class Seen:
    """A request as it arrived; `connection` counts from 0."""

    method: str
    target: str
    fields: tuple[tuple[str, str], ...]
    body: bytes
    connection: int

    @property
    def headers(self) -> dict[str, str]:
        return {name.lower(): value for name, value in self.fields}


class Gone(Exception):
    """The client, or the whole server, is gone."""


@dataclass
class Line:
    """One connection, from the server's side."""

    socket: socket.socket
    number: int
    stopping: threading.Event
    rest: bytes = b""

    def say(self, data: bytes) -> None:
        try:
            self.socket.sendall(data)
        except OSError:
            raise Gone from None

    def wait(self, seconds: float) -> None:
        """Sleep, but not longer than the server lives."""
        if self.stopping.wait(seconds):
            raise Gone

    def hear(self) -> Seen | None:
        """The next request; None where the client closed."""
        while b"\r\n\r\n" not in self.rest:
            if not self._more():
                return None
        head, _, self.rest = self.rest.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        fields = tuple((name, value.strip()) for name, _, value in (line.partition(":") for line in lines))
        named = {name.lower(): value for name, value in fields}
        body = self._chunked() if "transfer-encoding" in named else self._exactly(int(named.get("content-length", 0)))
        return Seen(method, target, fields, body, self.number)

    def _exactly(self, length: int) -> bytes:
        while len(self.rest) < length:
            if not self._more():
                raise Gone
        body, self.rest = self.rest[:length], self.rest[length:]
        return body

    def _chunked(self) -> bytes:
        body = b""
        while True:
            while b"\r\n" not in self.rest:
                if not self._more():
                    raise Gone
            size, _, self.rest = self.rest.partition(b"\r\n")
            piece = self._exactly(int(size, 16) + 2)[:-2]
            if not piece:
                return body
            body += piece

    def _more(self) -> bool:
        try:
            data = self.socket.recv(1 << 16)
        except OSError:
            raise Gone from None
        self.rest += data
        return bool(data)


Answer: TypeAlias = Callable[[Line, Seen], object]
"""Answers one request. What it returns, if true, ends the connection."""


def answer(status: int = 200, body: bytes = b"{}", **headers: str) -> Answer:
    """A plain answer; `_` in the names of headers stands for `-`, and None for a header that is left out."""
    fields = {"content-type": "application/json", "content-length": str(len(body))}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = f"HTTP/1.1 {status} \r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items()) + "\r\n"

    def say(line: Line, seen: Seen) -> bool:
        line.say(head.encode("latin-1") + (b"" if seen.method == "HEAD" else body))
        return headers.get("connection") == "close"

    return say


def raw(data: bytes, *, close: bool = True) -> Answer:
    """These bytes."""

    def say(line: Line, seen: Seen) -> bool:
        line.say(data)
        return close

    return say


def trickle(head: bytes, piece: bytes, every: float = 0.05) -> Answer:
    """A beginning, and then one piece after another, for ever."""

    def say(line: Line, seen: Seen) -> None:
        line.say(head)
        while True:
            line.wait(every)
            line.say(piece)

    return say


@dataclass
class Busy:
    """An answer that takes its time, and counts how many are under way at once."""

    most: int = 0
    now: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, line: Line, seen: Seen) -> bool:
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        line.wait(0.02)
        with self.lock:
            self.now -= 1
        return bool(answer()(line, seen))


def drop(line: Line, seen: Seen) -> bool:
    """No answer, and the connection is closed."""
    return True


@dataclass
class WireServer:
    """Answers in the order of `answers`, the last one for ever; remembers what it saw. A context manager."""

    answers: list[Answer] = field(default_factory=list[Answer])
    tls: ssl.SSLContext | None = None
    host: str = "127.0.0.1"
    buffer: int | None = None
    handshake_delay: float = 0.0
    seen: list[Seen] = field(default_factory=list[Seen])
    ended: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    """Released once for each connection that the server has closed."""

    def __enter__(self) -> Self:
        self._stopping = threading.Event()
        self._listener = socket.socket()
        if self.buffer is not None:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self.buffer)
        self._listener.bind((self.host, 0))
        self._listener.listen(128)
        self.port: int = self._listener.getsockname()[1]
        self._lines: list[socket.socket] = []
        self._count = 0
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stopping.set()
        for each in [self._listener, *self._lines]:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join(5)

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}"

    @property
    def connections(self) -> int:
        """How many there were."""
        return self._count

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self._lines.append(line)
            thread = threading.Thread(target=self._serve, args=(line, self._count), daemon=True)
            self._count += 1
            self._threads.append(thread)
            thread.start()

    def _serve(self, raw_line: socket.socket, number: int) -> None:
        line = Line(raw_line, number, self._stopping)
        with contextlib.suppress(Gone, OSError, ValueError):
            if self.tls is not None:
                line.wait(self.handshake_delay)
                line.socket = self.tls.wrap_socket(raw_line, server_side=True)
                self._lines.append(line.socket)
            while (seen := line.hear()) is not None:
                self.seen.append(seen)
                reply = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                if reply(line, seen):
                    break
        with contextlib.suppress(OSError):
            line.socket.shutdown(socket.SHUT_RDWR)
        line.socket.close()
        raw_line.close()
        self.ended.release()


@contextlib.contextmanager
def black_hole() -> Generator[int, None, None]:
    """The port of a listener whose queue is full: nobody's connection is ever answered (Linux drops the SYN)."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    fillers: list[socket.socket] = []
    try:
        for _ in range(4):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
            fillers.append(filler)
        time.sleep(0.05)
        yield listener.getsockname()[1]
    finally:
        for each in (*fillers, listener):
            each.close()
