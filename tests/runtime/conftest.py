"""The runtime under test: in place, and as a copy under another package name."""

# ruff: noqa: N815

import importlib
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

GENERATOR = Path(__file__).resolve().parents[2] / "generator"
RUNTIME = GENERATOR / "togai_codegen" / "runtime"
Load = Callable[[str], ModuleType]


@pytest.fixture(scope="session", params=["in place", "vendored"])
def rt(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Loads a module of the runtime by its name."""
    if request.param == "in place":
        if str(GENERATOR) not in sys.path:
            sys.path.insert(0, str(GENERATOR))
        prefix = "togai_codegen.runtime"
    else:
        root = tmp_path_factory.mktemp("vendored")
        target = root / "acme_rt" / "_vendor" / "x"
        shutil.copytree(RUNTIME, target / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
        for folder in (target, target.parent, target.parent.parent):
            (folder / "__init__.py").touch()
        sys.path.insert(0, str(root))
        prefix = "acme_rt._vendor.x._runtime"
    return lambda name: importlib.import_module(f"{prefix}.{name}")


@dataclass
class Seen:
    """A request as it arrived, the target undecoded."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Stub:
    """A server on loopback: answers in order, the last one for ever; remembers what it got."""

    url: str = ""
    answers: list[Any] = field(default_factory=list[Any])
    seen: list[Seen] = field(default_factory=list[Seen])

    def then(self, status: int, body: Any = b"{}", **headers: str) -> "Stub":
        self.answers.append((status, body, {name.replace("_", "-"): value for name, value in headers.items()}))
        return self

    def next(self) -> Any:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
def stub() -> Iterator[Stub]:
    """A fresh stub server."""
    state = Stub()

    class Handler(BaseHTTPRequestHandler):
        disable_nagle_algorithm = True  # headers and body are two writes, and the second would wait for an acknowledgement
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:
            pass

        def chunks(self) -> bytes:
            """A body in the chunked coding (RFC 9112, section 7.1), without trailers. ConnectionError where the client leaves."""
            found = b""
            while line := self.rfile.readline():
                if not (size := int(line, 16)):
                    self.rfile.readline()
                    return found
                found += self.rfile.read(size)
                self.rfile.readline()
            raise ConnectionAbortedError

        def answer(self) -> None:
            headers = {key.lower(): value for key, value in self.headers.items()}
            chunked = headers.get("transfer-encoding") == "chunked"
            body = self.chunks() if chunked else self.rfile.read(int(headers.get("content-length") or 0))
            state.seen.append(Seen(self.command, self.path, headers, body))
            status, body, fields = state.next()
            if callable(body):
                body(self)
                return
            self.send_response(status)
            fields = {"content-type": "application/json", **fields}
            for name, value in fields.items():
                self.send_header(name, value)
            if status not in (204, 304):
                self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = answer

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            if not isinstance(sys.exception(), ConnectionError):  # clients leave in the middle: that is what tests are about
                super().handle_error(request, client_address)

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield state
    server.shutdown()
    server.server_close()
