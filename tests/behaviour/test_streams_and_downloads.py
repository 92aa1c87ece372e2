"""Streams, downloads and ways of paging in a generated client, against a server."""

import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.e2e.stub_server import Reply, StubServer, stub_server
from tests.support.command import generate
from tests.support.libraries import imported
from tests.support.places import ROOT

CASES = ROOT / "tests" / "snapshots" / "operations"


@contextlib.contextmanager
def made(case: str, models: str, folder: Path) -> Iterator[ModuleType]:
    """The client of a snapshot case."""
    name = f"answers_{case}"
    ran = generate(CASES / case / "spec.yaml", folder, name, "--models", models)
    assert ran.status == 0, str(ran)
    with imported(name, folder) as module:
        yield module


@pytest.fixture(scope="module")
def streams(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with made("streams", models, tmp_path_factory.mktemp("streams")) as module:
        yield module


@pytest.fixture(scope="module")
def media(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with made("media", models, tmp_path_factory.mktemp("media")) as module:
        yield module


@pytest.fixture(scope="module")
def paged(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with made("pages", models, tmp_path_factory.mktemp("pages")) as module:
        yield module


@pytest.fixture(scope="module")
def server() -> Iterator[StubServer]:
    with stub_server() as running:
        yield running


EVENTS = Reply(200, b'data: {"delta":"so"}\n\ndata: {"delta":"!"}\n\ndata: [DONE]\n\n', {"Content-Type": "text/event-stream"})
WHOLE = Reply.of({"text": "so!"})


def test_one_operation_whole_and_in_parts(streams: ModuleType, server: StubServer) -> None:
    server.expect(WHOLE, EVENTS)
    with streams.AnswersStreams(base_url=server.url) as client:
        assert client.chat.create(text="why").text == "so!"
        with client.chat.create_stream(text="why") as parts:
            assert parts.response.status == 200
            assert [part.delta for part in parts] == ["so", "!"]
    whole, part = server.requests
    assert (whole.headers["accept"], whole.body) == ("application/json", b'{"text":"why"}')
    assert (part.headers["accept"], part.body) == ("text/event-stream", b'{"text":"why","stream":true}')


def test_the_same_for_asyncio(streams: ModuleType, server: StubServer) -> None:
    async def go() -> list[str]:
        async with streams.AsyncAnswersStreams(base_url=server.url) as client:
            return [part.delta async for part in await client.chat.create_stream(text="why")]

    server.expect(EVENTS)
    assert asyncio.run(go()) == ["so", "!"]


def test_lines_events_and_sequences(streams: ModuleType, server: StubServer) -> None:
    def reply(body: bytes, media: str) -> Reply:
        return Reply(200, body, {"Content-Type": media})

    server.expect(
        reply(b'{"n":1}\n{"n":2}\n', "application/x-ndjson"),
        reply(b'\x1e{"n":3}\n', "application/json-seq"),
        reply(b'event: line\ndata: {"n":4}\n\n', "text/event-stream"),
        reply(b"data: hello\n\n", "text/event-stream"),
    )
    with streams.AnswersStreams(base_url=server.url) as client:
        lines = [*client.log.read(), *client.log.sequence(), *client.log.watch()]
        assert [line.n for line in lines] == [1, 2, 3, 4]
        assert list(client.log.notes()) == ["hello"]


def test_a_switch_that_is_answered_by_events_is_an_error(streams: ModuleType, server: StubServer) -> None:
    server.expect(EVENTS)
    with streams.AnswersStreams(base_url=server.url) as client, pytest.raises(streams.errors.ResponseShapeError):
        client.chat.create(text="why", stream=True)


def test_forms_and_downloads(media: ModuleType, server: StubServer, tmp_path: Path) -> None:
    def reply(body: bytes, content_type: str) -> Reply:
        return Reply(200, body, {"Content-Type": content_type})

    server.expect(
        reply(b'{"b":1}', "application/vnd.b+json"),
        reply(b"a;b", "text/csv"),
        Reply(204),
        reply(b"PNG", "image/png"),
        reply(b"PNG", "image/png"),
        reply(b"<a/>", "application/xml"),
    )
    with media.AnswersMedia(base_url=server.url) as client:
        assert client.media.different().b == 1
        assert client.media.different() == "a;b"
        assert client.media.different() is None
        assert client.media.file() == b"PNG"
        assert client.media.with_streaming_response.file.save_to(tmp_path / "x.png").read_bytes() == b"PNG"
        with client.media.with_streaming_response.xml() as response:
            assert (response.headers["content-type"], list(response.iter_lines())) == ("application/xml", ["<a/>"])


async def _downloaded(media: ModuleType, url: str, target: Path) -> tuple[bytes, Any]:
    async with media.AsyncAnswersMedia(base_url=url) as client:
        path = await client.media.with_streaming_response.file.save_to(target)
        async with client.media.with_streaming_response.vendor() as response:
            return path.read_bytes(), (await response.parse()).a


def test_downloads_for_asyncio(media: ModuleType, server: StubServer, tmp_path: Path) -> None:
    server.expect(
        Reply(200, b"PNG", {"Content-Type": "image/png"}), Reply(200, b'{"a":5}', {"Content-Type": "application/vnd.a+json"})
    )
    assert asyncio.run(_downloaded(media, server.url, tmp_path / "x.png")) == (b"PNG", 5)


def test_ways_of_paging(paged: ModuleType, server: StubServer) -> None:
    rows = [{"id": "a"}]
    with paged.AnswersPages(base_url=server.url) as client:
        server.expect(Reply.of({"data": rows, "has_more": True}), Reply.of({"data": rows, "has_more": False}))
        assert [row.id for row in client.cursors.list()] == ["a", "a"]
        server.expect(Reply.of({"items": rows, "total": 2}), Reply.of({"items": rows, "total": 2}))
        assert len(list(client.offsets.list(limit=1))) == 2
        assert server.requests[1].query == [("offset", "1"), ("limit", "1")]
        server.expect(Reply.of(rows), Reply.of([]))
        assert len(list(client.numbers.list())) == 1
        server.expect(
            Reply(200, b'[{"id":"a"}]', {"Content-Type": "application/json", "Link": "</links?p=2>; rel=next"}), Reply.of([])
        )
        assert len(list(client.links.list())) == 1
        server.expect(Reply.of({"addresses": rows, "_links": {"next": {"href": "/x"}}}), Reply.of({"addresses": rows}))
        assert len(list(client.addresses.list())) == 2
        server.expect(Reply.of({"results": rows, "meta": {"next_page_token": "t"}}), Reply.of({"results": rows}))
        assert len(list(client.searches.search(query="q"))) == 2
        assert server.requests[1].body == b'{"query":"q","page_token":"t"}'
        server.expect(Reply.of({"data": rows, "has_more": True}))
        assert client.cursors.with_raw_response.list().parse().data[0].id == "a"
