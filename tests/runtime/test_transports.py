"""One suite for all transports: what they send, what they read, and how they fail."""

import gzip
import time
import zlib
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from tests.support.wire_server import Busy, Line, Seen, WireServer, answer, black_hole, drop, raw
from tests.support.wires import KINDS, Kind, Wire, make_request
from togai_codegen.runtime import httpx_transport
from togai_codegen.runtime.errors import ConfigurationError, ConnectionFailed, TimedOut
from togai_codegen.runtime.options import Timeout
from togai_codegen.runtime.transport import NetworkOptions


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Kind:
    """Each transport in turn."""
    kind: Kind = request.param
    if kind.library is not None:
        monkeypatch.setattr(httpx_transport, "library", lambda: kind.library)
    return kind


def test_what_is_sent(kind: Kind) -> None:
    headers = [("Authorization", "Bearer t"), ("X-Twice", "1"), ("X-Twice", "2"), ("Content-Type", "text/plain")]
    wire = Wire(kind)

    async def test() -> None:
        got = await wire.send(f"{server.url}/a/%2E%2E/b%2Fc?x=a%20b&y=%2B", "POST", b"body", headers=headers)
        assert (got.status, got.body, got.headers["x-a"]) == (201, b'{"a":1}', "1, 2")
        await wire.send(server.url, "POST")
        await wire.send(f"{server.url}/", "DELETE")

    made = raw(b"HTTP/1.1 201 \r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 7\r\n\r\n" + b'{"a":1}', close=False)
    with WireServer([made, answer(204, b"")]) as server:
        wire.run(test)
    seen, empty, delete = server.seen
    assert (seen.method, seen.target, seen.body) == ("POST", "/a/%2E%2E/b%2Fc?x=a%20b&y=%2B", b"body")
    assert [value for name, value in seen.fields if name.lower() == "x-twice"] == ["1", "2"]
    assert seen.headers["host"] == server.url.removeprefix("http://")
    assert seen.headers["content-length"] == "4"
    assert set(seen.headers) <= {
        *("host", "authorization", "x-twice", "content-type", "content-length", "accept-encoding", "connection"),
    }
    assert (empty.target, empty.headers["content-length"]) == ("/", "0")
    assert delete.headers.get("content-length", "0") == "0"
    assert "transfer-encoding" not in delete.headers


@pytest.mark.parametrize(("method", "status"), [("HEAD", 200), ("GET", 204), ("GET", 304)])
def test_answers_without_a_body(kind: Kind, method: str, status: int) -> None:
    wire = Wire(kind)

    async def test() -> None:
        for _ in range(2):
            got = await wire.send(server.url, method)
            assert (got.status, got.body) == (status, b"")

    with WireServer([answer(status, b"{}" if method == "HEAD" else b"", content_encoding="gzip")]) as server:
        wire.run(test)
    assert server.connections == 1


def test_bodies_in_chunks_of_any_size_and_until_the_end(kind: Kind) -> None:
    wire = Wire(kind)
    large = bytes(range(256)) * 40_000
    chunked = b"HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n"

    async def test() -> None:
        assert (await wire.send(server.url)).body == b"abcde"
        assert (await wire.send(server.url)).body == large
        assert (await wire.send(server.url)).body == b"to the end"
        early = await wire.send(server.url)
        assert (early.status, early.body) == (200, b"late")

    hints = b"HTTP/1.1 103 \r\nLink: </a>\r\n\r\nHTTP/1.1 200 \r\nContent-Length: 4\r\n\r\nlate"
    answers = [raw(chunked, close=False), answer(200, large), raw(b"HTTP/1.1 200 \r\n\r\nto the end"), raw(hints)]
    with WireServer(answers) as server:
        wire.run(test)
    assert [seen.connection for seen in server.seen] == [0, 0, 0, 1]


def test_no_redirect_is_followed(kind: Kind) -> None:
    wire = Wire(kind)

    async def test() -> None:
        got = await wire.send(server.url)
        assert (got.status, got.headers["location"]) == (302, "/else")

    with WireServer([answer(302, b"", location="/else")]) as server:
        wire.run(test)
    assert len(server.seen) == 1


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PLAIN = b'{"plain": "' + bytes(range(97, 120)) * 9_000 + b'"}'


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(PLAIN)),
        ("X-GZIP", gzip.compress(PLAIN[:9]) + gzip.compress(PLAIN[9:]) + b"\0\0"),
        ("deflate", zlib.compress(PLAIN)),
        ("deflate", raw_deflate(PLAIN)),
        ("deflate, gzip", gzip.compress(zlib.compress(PLAIN))),
        ("utf-8", PLAIN),
    ],
    ids=["gzip", "members", "zlib", "bare deflate", "two", "unknown"],
)
def test_codings_are_undone(kind: Kind, coding: str, body: bytes) -> None:
    wire = Wire(kind)

    async def test() -> None:
        assert (await wire.send(server.url)).body == PLAIN

    with WireServer([answer(200, body, content_encoding=coding)]) as server:
        wire.run(test)
    assert server.seen[0].headers["accept-encoding"].startswith("gzip, deflate")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "connection failed"),
        (b"HTTP/1.1 2", "connection failed"),
        (b"HTTP/1.1 200 \r\nX-A: 1\r\nContent-Le", "connection failed"),
        (b"this is not HTTP at all\r\n\r\n", "connection failed"),
        (b"HTTP/1.1 200 \r\nContent-Length: 9\r\n\r\nshort", "connection failed"),
        (b"HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "connection failed"),
        (b"HTTP/1.1 200 \r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(PLAIN)[:-20], "truncated"),
        (b"HTTP/1.1 200 \r\nContent-Encoding: gzip\r\n\r\nplain", "not gzip"),
    ],
    ids=["nothing", "status line", "half a head", "no HTTP", "short", "short chunk", "short gzip", "no gzip"],
)
def test_broken_answers(kind: Kind, data: bytes, reason: str) -> None:
    wire = Wire(kind)

    async def test() -> None:
        with pytest.raises(ConnectionFailed, match=reason) as caught:
            await wire.send(server.url, headers=[("Authorization", "Bearer secret")])
        assert caught.value.sent
        assert caught.value.__cause__ is caught.value.__context__ is None
        assert "secret" not in str(caught.value)

    with WireServer([raw(data)]) as server:
        wire.run(test)
    assert len(server.seen) <= 2


def test_connections_are_reused(kind: Kind) -> None:
    wire = Wire(kind, NetworkOptions(keepalive_expiry=60))

    async def test() -> None:
        for _ in range(4):
            await wire.send(server.url)

    with WireServer([answer(), answer(), answer(connection="close"), answer()]) as server:
        wire.run(test)
    assert [seen.connection for seen in server.seen] == [0, 0, 0, 1]


def test_idle_connections_are_left_in_time(kind: Kind) -> None:
    wire = Wire(kind, NetworkOptions(keepalive_expiry=0.1))

    async def test() -> None:
        await wire.send(server.url)
        time.sleep(0.15)
        await wire.send(server.url)

    with WireServer([answer()]) as server:
        wire.run(test)
    assert [seen.connection for seen in server.seen] == [0, 1]


def test_a_connection_that_the_server_closed_between_requests(kind: Kind) -> None:
    """RFC 9112, section 9.5: it is noticed before a write is sent on it, so that the write arrives, and once."""
    wire = Wire(kind)

    def then_close(line: Line, seen: Seen) -> bool:
        answer()(line, seen)
        return True

    async def test() -> None:
        await wire.send(server.url)
        assert server.ended.acquire(timeout=5)
        assert (await wire.send(server.url, "POST", b"x")).status == 200

    with WireServer([then_close]) as server:
        wire.run(test)
    assert [seen.method for seen in server.seen] == ["GET", "POST"]


def test_a_pool_has_an_end(kind: Kind) -> None:
    """Never two requests at once. httpx, shared by threads, may close the idle connection and open another in its place.

    (Its pool asks first which connections are free and then which are idle; one that is given back in between is taken for
    one that can't be used.)
    """
    wire = Wire(kind, NetworkOptions(max_connections=1))

    async def test() -> None:
        response = await wire.open(make_request(server.url))
        with pytest.raises(TimedOut) as caught:
            await wire.open(make_request(server.url, timeout=Timeout(pool=0.1)))
        assert not caught.value.sent
        assert await wire.read(response) == b"{}"
        results = await wire.together(*(wire.send(server.url) for _ in range(4)))
        assert [got.status for got in results] == [200] * 4

    busy = Busy()
    with WireServer([answer(), busy]) as server:
        wire.run(test)
    assert busy.most == 1
    assert len(server.seen) == 5
    assert server.connections == 1 or (kind.library is not None and not kind.loop)


def test_a_body_that_nobody_reads_frees_its_connection(kind: Kind) -> None:
    wire = Wire(kind, NetworkOptions(max_connections=1))

    async def test() -> None:
        await wire.drop(await wire.open(make_request(server.url)))
        assert (await wire.send(server.url)).body == b"{}"

    with WireServer([answer(200, b"x" * 1_000_000), answer()]) as server:
        wire.run(test)


def test_nobody_listens(kind: Kind) -> None:
    wire = Wire(kind)

    async def test() -> None:
        with pytest.raises(ConnectionFailed, match=r"refused|Connect") as caught:
            await wire.send(url, "POST", b"x")
        assert not caught.value.sent
        with pytest.raises(ConnectionFailed) as caught:
            await wire.send("http://no-such-host.invalid/")
        assert not caught.value.sent

    with WireServer([drop]) as server:
        url = server.url
    wire.run(test)


def test_timeouts_of_each_phase(kind: Kind) -> None:
    wire = Wire(kind)

    def silent(line: Line, seen: Seen) -> None:
        line.wait(5)

    def half(line: Line, seen: Seen) -> None:
        line.say(b"HTTP/1.1 200 \r\nContent-Length: 9\r\n\r\nhalf")
        line.wait(5)

    async def test() -> None:
        for url, phase, sent in [
            (f"http://127.0.0.1:{hole}", Timeout(connect=0.2), False),
            (server.url, Timeout(read=0.2), True),
            (server.url, Timeout(read=0.2), True),
        ]:
            began = time.monotonic()
            with pytest.raises(TimedOut) as caught:
                await wire.send(url, "POST", b"x", timeout=phase)
            assert caught.value.sent is sent
            assert 0.15 < time.monotonic() - began < 2

    with black_hole() as hole, WireServer([silent, half]) as server:
        wire.run(test)


def test_a_server_that_does_not_listen_to_the_end(kind: Kind) -> None:
    if kind.name == "httpx-trio":
        pytest.skip("httpx 1 leaves a generator open here, of which trio warns; httpx2 does not")
    wire = Wire(kind)

    class Deaf(WireServer):
        def _serve(self, raw_line: Any, number: int) -> None:
            self._stopping.wait(5)
            raw_line.close()

    async def test() -> None:
        began = time.monotonic()
        with pytest.raises(TimedOut) as caught:
            await wire.send(server.url, "POST", bytes(30_000_000), timeout=Timeout(write=0.3))
        assert caught.value.sent
        assert time.monotonic() - began < 3

    with Deaf(buffer=4096) as server:
        wire.run(test)


class Streamed:
    """A body that is made while it is sent."""

    def __init__(self, *pieces: bytes, length: int | None = None) -> None:
        self.pieces = pieces
        self.length = length

    def is_fresh(self) -> bool:
        return True

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.pieces)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            yield piece


def test_streamed_bodies(kind: Kind) -> None:
    wire = Wire(kind)
    pieces = (b"ab", b"", b"c" * 200_000, b"d")

    async def test() -> None:
        await wire.send(server.url, "POST", Streamed(*pieces))
        await wire.send(server.url, "POST", Streamed(*pieces), headers=[("Content-Length", "200003")])
        await wire.send(server.url, "PUT", b"".join(pieces))

    with WireServer([answer()]) as server:
        wire.run(test)
    chunked, measured, whole = server.seen
    assert chunked.body == measured.body == whole.body == b"".join(pieces)
    assert chunked.headers["transfer-encoding"] == "chunked"
    assert "content-length" not in chunked.headers
    assert "transfer-encoding" not in measured.headers


@pytest.mark.parametrize("field", [("X-A", "secret\r\nX-B: 1"), ("X A", "secret"), ("X-A", "sécret")])
def test_fields_that_cannot_be_sent(kind: Kind, field: tuple[str, str]) -> None:
    wire = Wire(kind)

    async def test() -> None:
        with pytest.raises(ConfigurationError) as caught:
            await wire.send(server.url, headers=[field])
        assert "cret" not in str(caught.value)

    with WireServer([answer()]) as server:
        wire.run(test)
    assert not server.seen


def test_use_after_close_and_closing_twice(kind: Kind) -> None:
    wire = Wire(kind)

    async def test() -> None:
        await wire.send(server.url)
        await wire.close()
        await wire.close()
        assert (await wire.send(server.url)).status == 200

    with WireServer([answer()]) as server:
        wire.run(test)
    assert server.connections == 2
