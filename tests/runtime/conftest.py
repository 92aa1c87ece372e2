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

from tests.support.libraries import needs
from togai_codegen.python.runtime_modules import PYDANTIC_ONLY
from togai_codegen.render.package import runtime_files

GENERATOR = Path(__file__).resolve().parents[2] / "generator"
RUNTIME = GENERATOR / "togai_codegen" / "runtime"
Load = Callable[[str], ModuleType]
STRUCT_MODULES = {path.name for path in RUNTIME.with_name("runtime_msgspec").glob("*.py")}


@pytest.fixture(scope="session", params=["in place", "vendored", "structs"])
def rt(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Loads a module of the runtime by its name."""
    if request.param == "in place":
        if str(GENERATOR) not in sys.path:
            sys.path.insert(0, str(GENERATOR))
        prefix = "togai_codegen.runtime"
    else:
        root = tmp_path_factory.mktemp("vendored")
        base = "acme_structs" if request.param == "structs" else "acme_rt"
        target = root / base / "_vendor" / "x"
        shutil.copytree(RUNTIME, target / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
        if request.param == "structs":
            needs("msgspec")
            for name, content in runtime_files(models="msgspec").items():
                (target / name).write_bytes(content)
            for name in PYDANTIC_ONLY - STRUCT_MODULES:
                (target / "_runtime" / name).unlink()
        for folder in (target, target.parent, target.parent.parent):
            (folder / "__init__.py").touch()
        sys.path.insert(0, str(root))
        prefix = f"{base}._vendor.x._runtime"
    return lambda name: importlib.import_module(f"{prefix}.{name}")


def of_structs(rt: Load) -> bool:
    """Whether the models of this runtime are msgspec's Structs."""
    return not hasattr(rt("model").Model, "model_fields")


def invalid(rt: Load) -> Any:
    """The error of a reader that refuses a value."""
    return rt("walk").NotAsDocumented if of_structs(rt) else importlib.import_module("pydantic").ValidationError


def source_for(rt: Load, source: str) -> str:
    """A module of models as the library spells it."""
    return source.replace("alias_generator=", "rename=") if of_structs(rt) else source


def alias_type(rt: Load) -> Any:
    """What aliases of text are made with."""
    return rt("aliases").TypeAliasType if of_structs(rt) else importlib.import_module("typing_extensions").TypeAliasType


def as_kept(rt: Load, value: Any) -> Any:
    """A document as it is written back: Structs write moments, not the text that they came as."""
    if isinstance(value, dict):
        return {key: as_kept(rt, item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_kept(rt, item) for item in value]
    return value.replace(".000Z", "Z") if of_structs(rt) and isinstance(value, str) else value


def renamed(rt: Load, wire: str) -> Any:
    """A field that may be absent, with a JSON name of its own."""
    field = rt("model").WireField
    return field(default=None, name=wire) if of_structs(rt) else field(default=None, alias=wire)


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
