"""Many items in batches: none is lost, none is sent twice, and what becomes of each is told."""

# ruff: noqa: N806

import asyncio
import json
import pickle
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from togai_codegen.runtime import batches as own
from togai_codegen.runtime.errors import BatchStopped, ConnectionFailed, UnprocessableEntityError

from .conftest import Load, Stub
from .either import Either


@pytest.fixture(params=["sync", "async"])
def either(request: pytest.FixtureRequest, rt: Load) -> Either:
    return Either(rt, request.param == "async")


class Takes:
    """A server's part: what it does with each batch."""

    def __init__(self, stub: Stub, answer: Callable[[list[Any]], tuple[int, Any]]) -> None:
        self.bodies: list[Any] = []
        self.at_once = self.most_at_once = 0
        self._lock = threading.Lock()

        def handle(handler: Any) -> None:
            with self._lock:
                self.at_once += 1
                self.most_at_once = max(self.most_at_once, self.at_once)
                body = json.loads(stub.seen[-1].body)
                self.bodies.append(body)
                status, value = answer(body["items"])
                self.at_once -= 1
            text = json.dumps(value).encode()
            handler.send_response(status)
            handler.send_header("content-type", "application/json")
            handler.send_header("content-length", str(len(text)))
            handler.end_headers()
            handler.wfile.write(text)

        stub.answers.append((200, handle, {}))

    @property
    def items(self) -> list[Any]:
        return [item for body in self.bodies for item in body["items"]]


def send(either: Either, url: str, how: Any, items: Any, *, size: int | None = None, options: Any = None, **more: Any) -> Any:
    rt = either.rt
    module = rt("operation")
    operation = module.Operation(
        id="send",
        method="POST",
        path="/{place}/send",
        responses={"2XX": module.Json(dict[str, Any])},
        body=module.JsonBody(),
        security=(("b",),),
    )
    given: dict[str, Any] = {"path": {"place": "p"}, "body": {"note": "n"}, "batch_size": size, "options": options or {}}

    async def scenario(client: Any) -> Any:
        if either.asynchronous:
            concurrency = more.pop("concurrency", 1)
            return await rt("async_batches").async_send_batches(
                client, operation, how, items, concurrency=concurrency, **given, **more
            )
        return rt("batches").send_batches(client, operation, how, items, **given, **more)

    return either.run(url, scenario)


def test_items_are_split_and_all_arrive(either: Either, stub: Stub) -> None:
    takes = Takes(stub, lambda items: (202, {"ok": len(items)}))
    how = either.rt("batches").Batches(items="items", max_items=3)
    result = send(either, stub.url, how, (number for number in range(8)))
    assert [body["items"] for body in takes.bodies] == [[0, 1, 2], [3, 4, 5], [6, 7]]
    assert all(body["note"] == "n" for body in takes.bodies) and stub.seen[0].target == "/p/send"
    assert (result.sent, result.accepted, result.failures) == (8, 8, ())
    assert [answer["ok"] for answer in result.answers] == [3, 3, 2]


def test_nothing_is_sent_for_nothing(either: Either, stub: Stub) -> None:
    result = send(either, stub.url, either.rt("batches").Batches(items="items", max_items=3), [])
    assert (result.sent, result.answers, stub.seen) == (0, (), [])


@pytest.mark.parametrize("one", [{"id": 1}, "abc", b"abc"])
def test_one_item_is_not_taken_for_several(either: Either, stub: Stub, one: Any) -> None:
    """A dict would be sent as its keys, and a text as its letters."""
    with pytest.raises(TypeError, match="several items are needed, not one"):
        send(either, stub.url, either.rt("batches").Batches(items="items", max_items=3), one)
    assert stub.seen == []


def test_smaller_batches_on_request(either: Either, stub: Stub) -> None:
    takes = Takes(stub, lambda items: (202, {}))
    how = either.rt("batches").Batches(items="items", max_items=3)
    send(either, stub.url, how, [1, 2, 3, 4], size=2)
    assert [body["items"] for body in takes.bodies] == [[1, 2], [3, 4]]
    with pytest.raises(ValueError, match="batch_size"):
        send(either, stub.url, how, [1], size=0)


def test_no_body_is_larger_than_allowed(either: Either, stub: Stub) -> None:
    Takes(stub, lambda items: (202, {}))
    how = either.rt("batches").Batches(items="items", max_items=100, max_bytes=120)
    items = ["ä" * (number % 23) for number in range(40)] + ["z" * 500] + ["end"]
    result = send(either, stub.url, how, items)
    sizes = [len(seen.body) for seen in stub.seen]
    # An item that is too large alone goes alone: the server has the last word.
    assert [size for size in sizes if size > 120] == [len(json.dumps({"note": "n", "items": ["z" * 500]}).replace(" ", ""))]
    assert result.sent == 42 and 10 < len(sizes) < 20


def test_a_body_that_is_the_array(either: Either, stub: Stub) -> None:
    stub.then(202)
    send(either, stub.url, either.rt("batches").Batches(items="", max_items=3, max_bytes=9), ["a", "bbb", "c", "d"])
    assert [seen.body for seen in stub.seen] == [b'["a"]', b'["bbb"]', b'["c","d"]']


def test_a_207_names_its_items(either: Either, stub: Stub) -> None:
    """By position, by an index of its own, and as results for all."""
    Batches = either.rt("batches").Batches
    for how, refused in [
        (
            Batches(items="items", max_items=3, failures=("errors",), index=("at",), reason=("why", "text")),
            {"errors": [{"at": "2", "why": {"text": "old"}}]},
        ),
        (
            Batches(items="items", max_items=3, failures=("results",), error=("error",), reason=("error",)),
            {"results": [{"error": None}, {}, {"error": "old"}]},
        ),
    ]:
        stub.answers.clear()
        Takes(stub, lambda items, refused=refused: (207, refused) if items[0] == 3 else (202, {}))  # type: ignore[misc]
        result = send(either, stub.url, how, range(8))
        assert [(f.indexes, f.items, f.status, f.reason, f.is_exact) for f in result.failures] == [((5,), (5,), 207, "old", True)]
        assert (result.sent, result.accepted) == (8, 7)


def test_a_207_that_names_none_means_any_of_its_batch(either: Either, stub: Stub) -> None:
    Takes(stub, lambda items: (207 if 4 in items else 202, {"message": "some were refused"}))
    how = either.rt("batches").Batches(items="items", max_items=3, partial=(207,), reason=("message",))
    (failure,) = send(either, stub.url, how, range(8)).failures
    assert (failure.indexes, failure.items, failure.is_exact) == ((3, 4, 5), (3, 4, 5), False)
    assert failure.reason == "some were refused"
    # Alone in its batch it is plain which one it was.
    (failure,) = send(either, stub.url, how, range(8), size=1).failures
    assert (failure.indexes, failure.is_exact) == ((4,), True)


def test_answers_that_make_no_sense_are_not_believed(either: Either, stub: Stub) -> None:
    how = either.rt("batches").Batches(items="items", max_items=3, partial=(207,), failures=("errors",), index=("at",))
    senseless: list[Any] = [[{"at": 7}], [{"at": -1}], [{"at": None}], [{}], [3], "x", {}, None]
    for refused in senseless:
        stub.answers.clear()
        Takes(stub, lambda items, refused=refused: (207, {"errors": refused}))  # type: ignore[misc]
        (failure,) = send(either, stub.url, how, range(3)).failures
        assert (failure.indexes, failure.is_exact) == ((0, 1, 2), False)


def test_a_refused_batch_does_not_stop_the_others(either: Either, stub: Stub) -> None:
    takes = Takes(stub, lambda items: (400, {"message": "bad"}) if 4 in items else (202, {}))
    result = send(either, stub.url, either.rt("batches").Batches(items="items", max_items=3), range(8))
    (failure,) = result.failures
    assert (failure.indexes, failure.status, failure.is_exact) == ((3, 4, 5), 400, True)
    assert takes.items == list(range(8)) and result.accepted == 5 and len(result.answers) == 2


def test_too_large_a_batch_is_halved(either: Either, stub: Stub) -> None:
    takes = Takes(stub, lambda items: (413, {}) if len(items) > 2 or 9 in items else (202, {}))
    result = send(either, stub.url, either.rt("batches").Batches(items="items", max_items=8, too_large=(413,)), range(12))
    assert [failure.indexes for failure in result.failures] == [(9,)]
    assert (result.sent, result.accepted) == (12, 11)
    accepted = [item for body in takes.bodies if len(body["items"]) <= 2 and 9 not in body["items"] for item in body["items"]]
    assert sorted(accepted) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11]


def test_what_is_always_too_large_ends(either: Either, stub: Stub) -> None:
    takes = Takes(stub, lambda items: (413, {}))
    result = send(either, stub.url, either.rt("batches").Batches(items="items", max_items=1000, too_large=(413,)), range(1000))
    assert result.accepted == 0 and len(takes.bodies) == 127


def test_a_failure_that_meets_all_stops_and_can_be_taken_up_again(either: Either, stub: Stub) -> None:
    takes = Takes(stub, lambda items: (401, {}) if 4 in items and len(takes.bodies) < 3 else (202, {}))
    how = either.rt("batches").Batches(items="items", max_items=3)
    source = iter(range(8))
    with pytest.raises(either.rt("errors").BatchStopped) as caught:
        send(either, stub.url, how, source)
    stopped = caught.value
    assert isinstance(stopped.__cause__, either.rt("errors").AuthenticationError)
    assert (stopped.remaining, stopped.taken, stopped.result.sent, stopped.operation) == ((3, 4, 5), 6, 3, "send")
    assert "stopped after 3 items (3 more were taken): send: the server answered 401" in str(stopped)
    result = send(either, stub.url, how, [*stopped.remaining, *source])
    assert result.accepted == 5
    assert takes.items == [0, 1, 2, 3, 4, 5, 3, 4, 5, 6, 7]


def test_a_broken_input_loses_nothing(either: Either, stub: Stub) -> None:
    def source() -> Iterator[int]:
        yield from range(4)
        raise OSError("disk")

    Takes(stub, lambda items: (202, {}))
    with pytest.raises(either.rt("errors").BatchStopped, match="OSError") as caught:
        send(either, stub.url, either.rt("batches").Batches(items="items", max_items=3), source())
    assert (caught.value.remaining, caught.value.result.sent) == ((3,), 3)
    assert isinstance(caught.value.__cause__, OSError)


def test_an_asynchronous_input(rt: Load, stub: Stub) -> None:
    """Read in step with the batches, by one task at a time; what it breaks on loses nothing either."""
    read: list[int] = []

    async def source(end: int, error: bool) -> AsyncIterator[int]:
        for number in range(end):
            read.append(number)
            await asyncio.sleep(0)
            yield number
        if error:
            raise OSError("disk")

    takes = Takes(stub, lambda items: (202, {"read": len(read)}))
    how = rt("batches").Batches(items="items", max_items=3, max_bytes=40)
    result = send(Either(rt, True), stub.url, how, source(10, False), concurrency=2)
    assert sorted(takes.items) == list(range(10)) and result.accepted == 10
    assert result.answers[0]["read"] < 10, "the input is not read all at once"
    takes.bodies.clear()
    with pytest.raises(rt("errors").BatchStopped, match="OSError") as caught:
        send(Either(rt, True), stub.url, how, source(5, True))
    assert (takes.items, caught.value.remaining, caught.value.taken) == ([0, 1, 2], (3, 4), 5)


def test_an_item_that_cannot_be_written_is_told(either: Either, stub: Stub) -> None:
    Takes(stub, lambda items: (202, {}))
    how = either.rt("batches").Batches(items="items", max_items=1, max_bytes=100)
    with pytest.raises(either.rt("errors").BatchStopped) as caught:
        send(either, stub.url, how, ["a", object(), "b"])
    assert isinstance(caught.value.__cause__, either.rt("errors").ConfigurationError)
    assert len(caught.value.remaining) == 1 and caught.value.taken == 2


def test_an_input_goes_on_where_it_was(either: Either, stub: Stub) -> None:
    """A generator is not closed by us."""
    takes = Takes(stub, lambda items: (202, {}) if len(takes.bodies) != 2 else (401, {}))
    source = (number for number in range(5))
    how = either.rt("batches").Batches(items="items", max_items=2)
    with pytest.raises(either.rt("errors").BatchStopped) as caught:
        send(either, stub.url, how, source)
    assert (caught.value.remaining, list(source)) == ((2, 3), [4])


def test_each_batch_has_its_own_idempotency_key(either: Either, stub: Stub) -> None:
    Takes(stub, lambda items: (202, {}))
    how = either.rt("batches").Batches(items="items", max_items=2)
    send(either, stub.url, how, range(5), options={"idempotency_key": "k", "extra_headers": {"X-A": "1"}})
    assert [seen.headers["idempotency-key"] for seen in stub.seen] == ["k-0-2", "k-2-2", "k-4-1"]
    assert {seen.headers["x-a"] for seen in stub.seen} == {"1"}


def test_several_calls_at_once(rt: Load, stub: Stub) -> None:
    gate = threading.Barrier(3, timeout=20)
    seen: list[Any] = []

    def handle(handler: Any) -> None:
        seen.append(1)
        gate.wait()
        handler.send_response(202)
        handler.send_header("content-length", "2")
        handler.end_headers()
        handler.wfile.write(b"{}")

    stub.answers.append((200, handle, {}))
    result = send(Either(rt, True), stub.url, rt("batches").Batches(items="items", max_items=1), range(9), concurrency=3)
    assert result.accepted == 9 and len(result.answers) == 9


def test_trio_runs_it_too(rt: Load, stub: Stub) -> None:
    trio = pytest.importorskip("trio")
    found: list[int] = []
    together = rt("async_batches")._together

    async def worker() -> None:
        await trio.sleep(0)
        found.append(1)

    trio.run(together, worker, 3)
    assert found == [1, 1, 1]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.text(max_size=6), max_size=30),
    st.integers(1, 7),
    st.none() | st.integers(10, 60),
    st.lists(st.sampled_from([202, 207, 400, 413, "down"]), max_size=60),
)
def test_every_item_is_accounted_for_once(items: list[str], most: int, size: int | None, outcomes: list[Any]) -> None:
    """Accepted, refused or left: each item is one of them, whatever the server does."""
    how = own.Batches(items="items", max_items=most, max_bytes=size, partial=(207,), too_large=(413,))
    work: own.Work[str, Any] = own.Work(how, iter(items), {}, None)
    accepted: list[str] = []
    plan = iter(outcomes)

    class Response:
        def __init__(self, status: int) -> None:
            self.status, self.content = status, b"{}"

        def parse(self) -> Any:
            return {}

    while (batch := work.take()) is not None:
        outcome = next(plan, 202)
        if outcome == "down":
            work.fail(batch, ConnectionFailed("down"))
        elif outcome in (202, 207):
            accepted += batch.items if outcome == 202 else ()
            work.settle(batch, Response(outcome))  # type: ignore[arg-type]
        else:
            work.fail(batch, UnprocessableEntityError("no", status=outcome))
    remaining: tuple[str, ...] = ()
    try:
        result = work.result()
    except BatchStopped as stopped:
        result, remaining = stopped.result, stopped.remaining
        items = items[: stopped.taken]
    refused = [item for failure in result.failures for item in failure.items]
    assert sorted([*accepted, *refused, *remaining]) == sorted(items)
    assert result.sent == len(accepted) + len(refused) and result.accepted == len(accepted)
    assert all(
        items[index] == item for failure in result.failures for index, item in zip(failure.indexes, failure.items, strict=True)
    )


def test_results_and_errors_can_be_pickled(rt: Load) -> None:
    module = rt("batches")
    failure = module.BatchFailure(indexes=(1,), items=("x",), status=400)
    result = module.BatchResult(sent=2, failures=(failure,), answers=({},))
    stopped = rt("errors").BatchStopped("no", result=result, remaining=("y",), taken=3, operation="send")
    twin = pickle.loads(pickle.dumps(stopped))
    assert (twin.result, twin.remaining, twin.taken, str(twin)) == (result, ("y",), 3, "no")
