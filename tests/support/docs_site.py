"""A site on loopback for tests that pull: what it answers is a table, and what it was asked is kept."""

import hashlib
import ssl
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Reply:
    """One answer. `hang` seconds pass before it, or `drip` seconds before each of its bytes."""

    body: str | bytes = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    hang: float = 0.0
    drip: float = 0.0
    times: int = 1

    @property
    def content(self) -> bytes:
        data = self.body if isinstance(self.body, bytes) else self.body.encode()
        return data * self.times


@dataclass
class DocsSite:
    """Paths with their answers; of a list, each request takes the next, and the last one stays."""

    base: str
    pages: dict[str, Reply | str | list[Reply]] = field(default_factory=dict[str, Reply | str | list[Reply]])
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list[tuple[str, Mapping[str, str]]])
    validators: bool = True
    stopping: threading.Event = field(default_factory=threading.Event)

    def index(self, *more: str) -> str:
        """An `llms.txt` that names all Markdown pages there are, and what else the test wants."""
        links = [f"- [Page {number}]({self.base}{path})" for number, path in enumerate(self.pages) if path.endswith(".md")]
        return "\n".join(["# Site", "", "## Docs", "", *links, *more, ""])

    def reply(self, path: str) -> Reply:
        found = self.pages.get(path, Reply("not here", 404))
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        return Reply(found) if isinstance(found, str) else found

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [path for path, _ in self.asked]


@contextmanager
def docs_site(tls: ssl.SSLContext | None = None) -> Generator[DocsSite]:
    """Serve a site for as long as the block runs, over TLS where there is a context for it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            reply = site.reply(self.path)
            if reply.hang and site.stopping.wait(reply.hang):
                return
            etag = f'"{hashlib.sha256(reply.content).hexdigest()[:16]}"'
            if site.validators and reply.status == 200 and self.headers.get("If-None-Match") == etag:
                self.send_response(304)
                self.end_headers()
                return
            self.send_response(reply.status)
            headers = {"Content-Length": str(len(reply.content)), **({"ETag": etag} if site.validators else {}), **reply.headers}
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self._send(reply)

        def _send(self, reply: Reply) -> None:
            try:
                if not reply.drip:
                    self.wfile.write(reply.content)
                for byte in reply.content if reply.drip else b"":
                    if site.stopping.wait(reply.drip):
                        return
                    self.wfile.write(bytes([byte]))
            except OSError:  # the client has had enough
                pass

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site = DocsSite(f"{'http' if tls is None else 'https'}://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
