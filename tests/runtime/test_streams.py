"""Answers read piece by piece, and downloads: on the wire, with both clients."""

import asyncio
import gzip
import io
import pickle
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trio

from tests.support.wire_server import WireServer
from tests.support.wire_server import answer as wire_answer
from tests.support.wires import KINDS, Kind
from togai_codegen.runtime import _loops, httpx_transport
from togai_codegen.runtime.operation import Bytes, Operation

from .client_calls import make_client, run
from .conftest import Load, Stub
from .either import Either, closed, done, listed
from .wire import answer, chunked

WHOLE = bytes(range(256)) * 400
ETAG = '"v1"'


@pytest.fixture(params=["sync", "async"])
def either(request: pytest.FixtureRequest, rt: Load) -> Either:
    return Either(rt, request.param == "async")


def download(rt: Load, **more: Any) -> Any:
    module = rt("operation")
    more.setdefault("responses", {200: module.Bytes()})
    return module.Operation(id="download", method=more.pop("method", "GET"), path="/file", security=(("b",),), **more)


def streamed(either: Either, url: str, use: Callable[[Any], Any], operation: Any = None, **options: Any) -> Any:
    """Open the answer, use it and close it."""

    async def scenario(client: Any) -> Any:
        response = await done(client.open(operation or download(either.rt)))
        try:
            return await use(response)
        finally:
            await closed(response)

    return either.run(url, scenario, **options)


def saved(either: Either, url: str, target: Path, operation: Any = None, **options: Any) -> Path:
    """Download to a file."""

    async def use(response: Any) -> Any:
        return await done(response.save_to(target))

    found: Path = streamed(either, url, use, operation, **options)
    return found


def test_the_head_is_there_before_the_body(either: Either, stub: Stub) -> None:
    """The server sends no byte of the body before the test has seen the head."""
    seen = threading.Event()
    waits: list[bool] = []

    def gate() -> None:
        waits.append(seen.wait(5))

    stub.then(200, chunked(*[b"x"] * 8, gate=gate, x_request_id="r1"))

    async def use(response: Any) -> Any:
        head = (response.status, response.request_id, response.attempts, response.headers["x-request-id"])
        seen.set()
        return head, await listed(response.iter_bytes())

    head, pieces = streamed(either, stub.url, use)
    assert head == (200, "r1", 1, "r1")
    assert b"".join(pieces) == b"x" * 8
    assert all(waits)


def test_pieces_of_one_size(either: Either, stub: Stub) -> None:
    stub.then(200, answer(WHOLE))

    async def use(response: Any) -> Any:
        return await listed(response.iter_bytes(1000))

    pieces = streamed(either, stub.url, use)
    assert b"".join(pieces) == WHOLE
    assert {len(piece) for piece in pieces[:-1]} == {1000}


def test_text_and_lines_over_any_border(either: Either, stub: Stub) -> None:
    text = "erste\r\nzwölf\rdrei €\u2028vier\n\nsechs"
    pieces = [bytes([byte]) for byte in text.encode()]
    stub.then(200, chunked(*pieces, content_type="text/plain; charset=utf-8"))

    async def lines(response: Any) -> Any:
        return await listed(response.iter_lines())

    async def words(response: Any) -> Any:
        return "".join(await listed(response.iter_text()))

    assert streamed(either, stub.url, lines) == ["erste", "zwölf", "drei €\u2028vier", "", "sechs"]
    assert streamed(either, stub.url, words) == text
    stub.answers.clear()
    stub.then(200, chunked("zwölf\nelf".encode("utf-16"), content_type='text/plain; charset="UTF-16"'))
    assert streamed(either, stub.url, lines) == ["zwölf", "elf"]


def test_read_and_parse(either: Either, stub: Stub) -> None:
    stub.then(200, b'{"a":1}')

    async def use(response: Any) -> Any:
        first = await done(response.read())
        assert await done(response.read()) is first
        return await done(response.parse())

    json = either.rt("operation").Json(dict[str, Any])
    assert streamed(either, stub.url, use, download(either.rt, responses={200: json})) == {"a": 1}


def test_a_body_is_read_once(either: Either, stub: Stub) -> None:
    stub.then(200, b"abc")

    async def use(response: Any) -> Any:
        await listed(response.iter_bytes())
        return await listed(response.iter_bytes())

    with pytest.raises(either.rt("errors").ConfigurationError, match="read already"):
        streamed(either, stub.url, use)


def test_errors_come_before_the_block_and_retries_too(either: Either, stub: Stub, tmp_path: Path) -> None:
    stub.then(503).then(404, b'{"message":"no"}')
    with pytest.raises(either.rt("errors").NotFoundError) as caught:
        saved(either, stub.url, tmp_path / "x")
    assert (caught.value.attempts, caught.value.body) == (2, {"message": "no"})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", [answer(b"abc", length=10), chunked(b"abc", cut=True)], ids=["length", "chunked"])
def test_a_body_that_breaks_off_is_an_error(either: Either, stub: Stub, cut: Any) -> None:
    stub.then(200, cut)

    async def use(response: Any) -> Any:
        return await done(response.read())

    with pytest.raises(either.rt("errors").ConnectionFailed) as caught:
        streamed(either, stub.url, use)
    assert (caught.value.operation, caught.value.attempts) == ("download", 1)
    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message
    assert len(stub.seen) == 1


def test_the_deadline_ends_a_trickling_body(either: Either, stub: Stub, tmp_path: Path) -> None:
    stub.then(200, chunked(*[b"x"] * 100, pause=0.1))
    began = time.monotonic()
    with pytest.raises(either.rt("errors").DeadlineExceeded):
        saved(either, stub.url, tmp_path / "x", deadline=0.4)
    assert 0.4 <= time.monotonic() - began < 5  # the server needs 10; test_torture.py measures closely
    assert list(tmp_path.iterdir()) == []


def test_a_download_appears_whole(either: Either, stub: Stub, tmp_path: Path) -> None:
    target = tmp_path / "file.bin"
    target.write_bytes(b"old")
    stub.then(200, answer(WHOLE))
    assert saved(either, stub.url, target) == target
    assert target.read_bytes() == WHOLE
    assert list(tmp_path.iterdir()) == [target]
    assert stub.seen[0].headers["accept-encoding"] == "identity"


def test_only_bytes_are_asked_for_uncoded(either: Either, stub: Stub) -> None:
    module = either.rt("operation")
    stub.then(200)

    async def scenario(client: Any) -> None:
        for kinds in ({200: module.Json(Any)}, {200: module.Bytes(), 201: module.Json(Any)}, {}):
            await closed(await done(client.open(module.Operation(id="f", path="/f", responses=kinds))))

    either.run(stub.url, scenario)
    assert len(stub.seen) == 3 and all("gzip" in seen.headers["accept-encoding"] for seen in stub.seen)


def test_a_failed_download_leaves_the_old_file(either: Either, stub: Stub, tmp_path: Path) -> None:
    target = tmp_path / "file.bin"
    target.write_bytes(b"old")
    stub.then(200, answer(WHOLE[:10], length=20))
    with pytest.raises(either.rt("errors").ConnectionFailed) as caught:
        saved(either, stub.url, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    assert (caught.value.attempts, len(stub.seen)) == (3, 3)


CUT: dict[str, Any] = {"length": len(WHOLE), "etag": ETAG}


def rest(start: int, **fields: Any) -> Any:
    """What is left from a byte on."""
    range_ = f"bytes {start}-{len(WHOLE) - 1}/{len(WHOLE)}"
    given: dict[str, Any] = {"etag": ETAG, "content_range": range_, **fields}
    return answer(WHOLE[start:], status=206, **given)


def test_a_download_goes_on_where_it_stopped(either: Either, stub: Stub, tmp_path: Path) -> None:
    stub.then(200, answer(WHOLE[:1000], **CUT)).then(206, rest(1000))
    assert saved(either, stub.url, tmp_path / "x").read_bytes() == WHOLE
    again = stub.seen[1].headers
    assert (again["range"], again["if-range"], again["authorization"]) == ("bytes=1000-", ETAG, "Bearer sk-very-secret")


def test_last_modified_will_do(either: Either, stub: Stub, tmp_path: Path) -> None:
    dates: dict[str, Any] = {"last_modified": "Mon, 01 Jan 2024 00:00:00 GMT", "date": "Tue, 02 Jan 2024 00:00:00 GMT"}
    stub.then(200, answer(WHOLE[:1000], length=len(WHOLE), **dates)).then(206, rest(1000))
    assert saved(either, stub.url, tmp_path / "x").read_bytes() == WHOLE
    assert stub.seen[1].headers["if-range"] == dates["last_modified"]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param([(200, answer(WHOLE, etag='"v2"'))], id="changed: 200"),
        pytest.param([(412, b""), (200, answer(WHOLE))], id="412"),
        pytest.param([(416, b""), (200, answer(WHOLE))], id="416"),
        pytest.param([(206, rest(999)), (200, answer(WHOLE))], id="another part"),
        pytest.param([(206, rest(1000, content_range="bytes 1000-")), (200, answer(WHOLE))], id="no range"),
        pytest.param([(206, rest(1000, content_range="bytes 1000-102399/5")), (200, answer(WHOLE))], id="another length"),
    ],
)
def test_a_download_starts_over(either: Either, stub: Stub, tmp_path: Path, second: list[Any]) -> None:
    stub.then(200, answer(WHOLE[:1000], **CUT))
    for status, body in second:
        stub.then(status, body)
    assert saved(either, stub.url, tmp_path / "x").read_bytes() == WHOLE
    assert "range" in stub.seen[1].headers
    assert len(second) == 1 or "range" not in stub.seen[2].headers


@pytest.mark.parametrize(
    "fields",
    [{"etag": 'W/"v1"'}, {}, {"etag": ETAG, "accept_ranges": "none"}, {"last_modified": "Mon, 01 Jan 2024 00:00:00 GMT"}],
    ids=["weak", "none", "refused", "no date"],
)
def test_no_range_without_a_strong_validator(either: Either, stub: Stub, tmp_path: Path, fields: dict[str, Any]) -> None:
    stub.then(200, answer(WHOLE[:1000], length=len(WHOLE), **fields)).then(200, answer(WHOLE))
    assert saved(either, stub.url, tmp_path / "x").read_bytes() == WHOLE
    assert "range" not in stub.seen[1].headers


def test_coded_bodies_start_over(either: Either, stub: Stub, tmp_path: Path) -> None:
    coded = gzip.compress(WHOLE)
    fields: dict[str, Any] = {"content_encoding": "gzip", "etag": ETAG}
    stub.then(200, answer(coded[:500], length=len(coded), **fields)).then(200, answer(coded, **fields))
    assert saved(either, stub.url, tmp_path / "x").read_bytes() == WHOLE
    assert "range" not in stub.seen[1].headers


def test_a_posted_download_is_not_repeated(either: Either, stub: Stub, tmp_path: Path) -> None:
    stub.then(200, answer(WHOLE[:1000], **CUT))
    with pytest.raises(either.rt("errors").ConnectionFailed):
        saved(either, stub.url, tmp_path / "x", download(either.rt, method="POST"))
    assert len(stub.seen) == 1


def test_the_connection_is_given_back(either: Either, stub: Stub) -> None:
    stub.then(200, answer(WHOLE))

    async def scenario(client: Any) -> None:
        for _ in range(3):
            response = await done(client.open(download(either.rt)))
            await closed(response)
        assert await done(client.call(download(either.rt))) == WHOLE

    either.run(stub.url, scenario, network=either.rt("transport").NetworkOptions(max_connections=1), timeout=2.0)


def test_ten_megabytes(either: Either, stub: Stub, tmp_path: Path) -> None:
    body = WHOLE * 100
    stub.then(200, answer(*[body[start : start + 65536] for start in range(0, len(body), 65536)]))
    assert saved(either, stub.url, tmp_path / "x").read_bytes() == body


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_codings_are_undone(either: Either, stub: Stub, coding: str) -> None:
    coded = gzip.compress(WHOLE) if coding == "gzip" else zlib.compress(WHOLE)
    stub.then(200, chunked(coded[:700], coded[700:], content_encoding=coding))

    async def use(response: Any) -> Any:
        return b"".join(await listed(response.iter_bytes()))

    assert streamed(either, stub.url, use) == WHOLE


def test_a_truncated_coding_is_an_error(either: Either, stub: Stub) -> None:
    coded = gzip.compress(WHOLE)
    stub.then(200, answer(coded[: len(coded) // 2], content_encoding="gzip"))

    async def use(response: Any) -> Any:
        return await done(response.read())

    with pytest.raises(either.rt("errors").ConnectionFailed):
        streamed(either, stub.url, use)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.loop], ids=lambda kind: kind.name)
def test_a_slow_disk_holds_up_no_event_loop(kind: Kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each write to the file waits until the loop has done something else."""
    ticked, writes = threading.Event(), list[bool]()

    class SlowFile(io.BytesIO):
        def write(self, data: Any) -> int:
            ticked.clear()
            writes.append(ticked.wait(5))
            return super().write(data)

    def opened(path: Path, mode: str) -> SlowFile:
        return SlowFile()

    async def ticks() -> None:
        while True:
            ticked.set()
            await _loops.sleep(0.005)

    async def save(caller: Any) -> None:
        what = Operation[Any](id="thing", path="/things", security=(), responses={200: Bytes()})
        response = await caller.open(what)
        with monkeypatch.context() as patch:
            patch.setattr(Path, "open", opened)
            patch.setattr(Path, "replace", str)
            await response.save_to(tmp_path / "x")
        await response.aclose()

    async def test() -> None:
        if kind.loop == "trio":
            async with trio.open_nursery() as nursery:
                nursery.start_soon(ticks)
                await save(caller)
                nursery.cancel_scope.cancel()
            return
        ticking = asyncio.ensure_future(ticks())
        await save(caller)
        ticking.cancel()

    if kind.library is not None:
        monkeypatch.setattr(httpx_transport, "library", lambda: kind.library)
    with WireServer([wire_answer(200, b"x" * 3_000_000)]) as server:
        caller = make_client(kind, server.url)
        run(kind, caller, test)
    assert writes and all(writes)
