"""The fake as an HTTP server on the loopback interface, for clients in other processes and languages."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from ..transport import Headers
from .transports import Handler

_LONGEST_DELAY = 600.0


class FakeServer:
    """Serves until it is closed; every request has a thread."""

    def __init__(self, handler: Handler) -> None:
        self._server = _Server(("127.0.0.1", 0), _Exchange)
        self._server.handler = handler
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """The address, without a slash at its end."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        """Stop listening; connections that are still open end with their clients."""
        self._server.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    handler: Handler

    def __init__(self, *arguments: Any) -> None:
        self.closing = threading.Event()
        super().__init__(*arguments)


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    disable_nagle_algorithm = True  # an answer is two writes; the second must not wait for an acknowledgement of the first

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: what arrived stands in `api.requests`."""

    def _answer(self) -> None:
        headers = Headers(tuple(self.headers.items()))
        host, server = self.headers.get("host", "fake"), cast(_Server, self.server)
        try:
            reply = server.handler(self.command, f"http://{host}{self.path}", headers, self._body())
        except AssertionError:
            # A strict fake: the test learns of it when the fake is closed.
            self.close_connection = True
            return
        server.closing.wait(min(reply.delay, _LONGEST_DELAY))
        if reply.drop:
            self.close_connection = True
            return
        self.send_response(reply.status)
        for name, value in reply.headers.pairs():
            self.send_header(name, value)
        if reply.status not in (204, 304):
            self.send_header("Content-Length", str(len(reply.content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.content)

    def _body(self) -> bytes:
        if self.headers.get("transfer-encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("content-length") or 0))
        parts: list[bytes] = []
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return b"".join(parts)

    def __getattr__(self, name: str) -> Any:
        """`do_GET` and its like: all methods are answered alike."""
        if name.startswith("do_"):
            return self._answer
        raise AttributeError(name)
