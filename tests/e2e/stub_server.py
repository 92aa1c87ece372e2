"""A real HTTP server on the loopback interface that records every request, as bytes came, and answers what it is told to."""

import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl


@dataclass(frozen=True)
class Recorded:
    """A request. `target` is the request target as sent: nothing in it is decoded."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True, strict_parsing="?" in self.target)


@dataclass(frozen=True)
class Reply:
    """An answer."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, value: Any, status: int = 200) -> "Reply":
        """A JSON document."""
        return cls(status, json.dumps(value).encode(), {"Content-Type": "application/json"})


class StubServer:
    """Answers `replies` one after another (an error 418 where there is none) and keeps what was asked in `requests`."""

    def __init__(self) -> None:
        self.requests: list[Recorded] = []
        self.replies: deque[Reply] = deque()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def expect(self, *replies: Reply) -> None:
        """Forget what was, and answer these next."""
        self.requests.clear()
        self.replies = deque(replies)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(stub) -> type[BaseHTTPRequestHandler]:  # noqa: N805 - two selves meet here
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                stub.requests.append(Recorded(self.command, self.path, headers, body))
                reply = stub.replies.popleft() if stub.replies else Reply.of({"message": "nothing was expected"}, 418)
                self.send_response_only(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if reply.status not in (204, 304):
                    self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                if reply.status not in (204, 304):
                    self.wfile.write(reply.body)

            # The base class looks for these names.
            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = answer  # noqa: N815

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

            def parse_request(self) -> bool:
                """Keep the target as sent: the base class folds leading slashes, which would hide a `//` from us."""
                raw = str(getattr(self, "raw_requestline", b""), "iso-8859-1").split(" ")
                parsed = super().parse_request()
                if parsed:
                    self.path = raw[1]
                return parsed

        return Handler


@contextmanager
def stub_server() -> Iterator[StubServer]:
    """A running server."""
    server = StubServer()
    server.start()
    try:
        yield server
    finally:
        server.stop()
