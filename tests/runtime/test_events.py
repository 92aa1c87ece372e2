"""Streams of values on the wire, with both clients."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Load, Stub
from .either import Either, closed, done, each, listed
from .wire import chunked

EVENTS = "text/event-stream; charset=utf-8"


@pytest.fixture(params=["sync", "async"])
def either(request: pytest.FixtureRequest, rt: Load) -> Either:
    return Either(rt, request.param == "async")


def opened(
    either: Either,
    url: str,
    use: Callable[[Any], Any] = listed,
    *,
    type: Any = dict[str, Any],
    media: str = "text/event-stream",
    end: str | None = None,
    method: str = "GET",
    options: Any = None,
    **settings: Any,
) -> Any:
    """Open a stream and use it."""
    module, events = either.rt("operation"), either.rt("events")
    kind = module.Stream(type, media_type=media, end=end)
    operation = module.Operation(id="watch", method=method, path="/watch", security=(("b",),), responses={200: kind})
    name = "EventStream" if media == "text/event-stream" else "JsonLines"

    async def scenario(client: Any) -> Any:
        cls = getattr(events, f"Async{name}" if either.asynchronous else name)
        stream = await done(cls.open(client, operation, options=options))
        try:
            return await use(stream)
        finally:
            await closed(stream)

    return either.run(url, scenario, **settings)


def test_typed_events_up_to_the_end(either: Either, stub: Stub) -> None:
    rest = b'\ndata: {"a":\ndata: 2}\n\n: ping\n\ndata: [DONE]\n\ndata: nonsense\n\n'
    stub.then(200, chunked(b'data: {"a":1}\n', rest, content_type=EVENTS))
    assert opened(either, stub.url, end="[DONE]") == [{"a": 1}, {"a": 2}]
    assert stub.seen[0].headers["accept"] == "text/event-stream"
    assert stub.seen[0].headers["authorization"] == "Bearer sk-very-secret"


def test_items_come_as_they_are_sent(either: Either, stub: Stub) -> None:
    """The server sends one when the one before has arrived; the timeout holds for each of them, not for all."""
    arrived = threading.Semaphore(1)
    waits: list[bool] = []

    def gate() -> None:
        waits.append(arrived.acquire(timeout=5))

    stub.then(200, chunked(*[b"data: 1\n\n"] * 6, pause=0.2, gate=gate, content_type=EVENTS))

    async def use(stream: Any) -> int:
        count = 0
        async for _ in each(stream):
            count += 1
            arrived.release()
        return count

    assert opened(either, stub.url, use, type=int, timeout=1.0) == 6
    assert all(waits)


def test_models_and_text(either: Either, stub: Stub) -> None:
    part_type = type("Part", (either.rt("model").Model,), {"__annotations__": {"delta": str}})
    stub.then(200, b'data: {"delta":"a","new":1}\n\n', content_type=EVENTS)
    (part,) = opened(either, stub.url, type=part_type)
    assert (part.delta, part.model_extra) == ("a", {"new": 1})
    stub.answers.clear()
    stub.then(200, b'data: {"delta":"a"}\ndata: b\n\n', content_type=EVENTS)
    assert opened(either, stub.url, type=str) == ['{"delta":"a"}\nb']
    stub.answers.clear()
    stub.then(200, b"data: 1.50\n\ndata: so\n\n", content_type=EVENTS)
    assert opened(either, stub.url, type=Any) == [1.5, "so"]


def test_events_with_names(either: Either, stub: Stub) -> None:
    stub.then(200, b"event: add\nid: 9\ndata: 1\n\n", content_type=EVENTS)

    async def use(stream: Any) -> Any:
        return [(event.event, event.id, event.data) for event in await listed(stream.events())], stream.response.status

    assert opened(either, stub.url, use) == ([("add", "9", "1")], 200)


def test_a_bad_item_is_an_error(either: Either, stub: Stub) -> None:
    stub.then(200, b'data: 1\n\ndata: {"error":"no"}\n\n', content_type=EVENTS)
    got: list[Any] = []

    async def use(stream: Any) -> None:
        async for item in each(stream):
            got.append(item)

    with pytest.raises(either.rt("errors").ResponseShapeError) as caught:
        opened(either, stub.url, use, type=int)
    assert (got, caught.value.content) == ([1], b'{"error":"no"}')


@pytest.mark.parametrize(("body", "content_type"), [(b"<html>", "text/html"), (b'{"a":1}', "application/json")])
def test_another_answer_is_an_error(either: Either, stub: Stub, body: bytes, content_type: str) -> None:
    stub.then(200, body, content_type=content_type)
    with pytest.raises(either.rt("errors").ResponseShapeError, match="no stream") as caught:
        opened(either, stub.url)
    assert caught.value.content == body


def test_a_stream_that_breaks_off_is_an_error(either: Either, stub: Stub) -> None:
    stub.then(200, chunked(b"data: 1\n\ndata: 2", cut=True, content_type=EVENTS))
    with pytest.raises(either.rt("errors").ConnectionFailed):
        opened(either, stub.url, type=int)
    assert len(stub.seen) == 1


def test_reconnecting(either: Either, stub: Stub) -> None:
    stub.then(200, chunked(b"retry: 20\nid: 1\ndata: 1\n\ndata: lost", cut=True, content_type=EVENTS))
    stub.then(200, b"id: 2\ndata: 2\n\n", content_type=EVENTS).then(503).then(200, b"data: 3\n\n", content_type=EVENTS)
    stub.then(204, b"")

    async def use(stream: Any) -> Any:
        return await listed(stream.reconnecting())

    assert opened(either, stub.url, use, type=int) == [1, 2, 3]
    assert [seen.headers.get("last-event-id") for seen in stub.seen] == [None, "1", "2", "2", "2"]


def test_reconnecting_ends_with_the_retries(either: Either, stub: Stub) -> None:
    stub.then(200, chunked(b"retry: 1\ndata: 1\n\n", cut=True, content_type=EVENTS))
    stub.then(200, chunked(b"\n", cut=True, content_type=EVENTS))

    async def use(stream: Any) -> Any:
        return await listed(stream.reconnecting())

    with pytest.raises(either.rt("errors").ConnectionFailed):
        opened(either, stub.url, use, type=int)
    assert len(stub.seen) < 6


def test_a_posted_stream_is_not_asked_for_again(either: Either, stub: Stub) -> None:
    stub.then(200, chunked(b"retry: 1\nid: 1\ndata: 1\n\n", cut=True, content_type=EVENTS))

    async def use(stream: Any) -> Any:
        return await listed(stream.reconnecting())

    with pytest.raises(either.rt("errors").ConnectionFailed):
        opened(either, stub.url, use, type=int, method="POST")
    assert len(stub.seen) == 1


def test_only_a_deadline_of_the_call_counts(either: Either, stub: Stub) -> None:
    stub.then(200, chunked(*[b"data: 1\n\n"] * 6, pause=0.1, content_type=EVENTS))
    assert opened(either, stub.url, type=int, deadline=0.3) == [1] * 6
    with pytest.raises(either.rt("errors").DeadlineExceeded):
        opened(either, stub.url, type=int, options={"deadline": 0.3})


@pytest.mark.parametrize("media", ["application/x-ndjson", "application/jsonl"])
def test_lines(either: Either, stub: Stub, media: str) -> None:
    pieces = [b'{"a":1}\r', b'\n\n{"a', '":"ö\u2028"}\n{"a":3}'.encode()]
    stub.then(200, chunked(*pieces, content_type=media))
    assert opened(either, stub.url, media=media) == [{"a": 1}, {"a": "ö\u2028"}, {"a": 3}]


def test_a_sequence(either: Either, stub: Stub) -> None:
    stub.then(200, chunked(b'\x1e{"a":1}\n\x1e\x1e{"a', b'":2}\n', content_type="application/json-seq"))
    assert opened(either, stub.url, media="application/json-seq") == [{"a": 1}, {"a": 2}]


def test_a_truncated_line_is_an_error(either: Either, stub: Stub) -> None:
    stub.then(200, b'{"a":1}\n{"a":', content_type="application/x-ndjson")
    with pytest.raises(either.rt("errors").ResponseShapeError):
        opened(either, stub.url, media="application/x-ndjson")


def test_errors_and_retries_come_first(either: Either, stub: Stub) -> None:
    stub.then(503).then(401, b'{"message":"no"}')
    with pytest.raises(either.rt("errors").AuthenticationError) as caught:
        opened(either, stub.url)
    assert caught.value.attempts == 2


def test_the_connection_is_given_back(either: Either, stub: Stub) -> None:
    stub.then(200, chunked(*[b"data: 1\n\n"] * 3, content_type=EVENTS))

    async def first(stream: Any) -> Any:
        async for item in each(stream):
            return item
        return None

    limits = either.rt("transport").NetworkOptions(max_connections=1)
    assert opened(either, stub.url, first, type=int, network=limits) == 1
