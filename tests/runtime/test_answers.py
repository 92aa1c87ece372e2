"""Answers of every kind: which form they have, what comes of it, and what is an error; on the wire, with both clients."""

import gzip
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Load, Stub
from .either import Either, done
from .wire import answer, chunked


@pytest.fixture(params=["sync", "async"])
def either(request: pytest.FixtureRequest, rt: Load) -> Either:
    return Either(rt, request.param == "async")


def called(either: Either, url: str, responses: Callable[[Any], Any], *, raw: bool = False, **more: Any) -> Any:
    """Call an operation with these responses, without retries."""
    module = either.rt("operation")
    operation = module.Operation(id="op", method=more.pop("method", "GET"), path="/x", responses=responses(module), **more)

    async def scenario(client: Any) -> Any:
        return await done(client.call_raw(operation) if raw else client.call(operation))

    return either.run(url, scenario, retry=either.rt("retry").Retry.off())


def several(module: Any) -> Any:
    forms = (module.Json(dict[str, int]), module.Json(list[int], "application/vnd.list+json"), module.Text("text/csv"))
    return {200: (*forms, module.Bytes("image/*")), "2XX": module.Json(int), 204: module.Empty()}


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b'{"a":1}', "application/json", {"a": 1}),
        (b'{"a":1}', "application/json; charset=utf-8", {"a": 1}),
        (b"[1]", "Application/Vnd.List+JSON", [1]),
        (b'{"a":1}', "application/other+json", {"a": 1}),
        (b"a;b", "text/csv; header=present", "a;b"),
        (b"\x89PNG", "image/png", b"\x89PNG"),
    ],
)
def test_the_content_type_decides(either: Either, stub: Stub, body: bytes, content_type: str, expected: Any) -> None:
    stub.then(200, body, content_type=content_type)
    assert called(either, stub.url, several) == expected
    assert stub.seen[0].headers["accept"] == "application/json, application/vnd.list+json, text/csv;q=0.5, image/*;q=0.5"


@pytest.mark.parametrize(("status", "body", "expected"), [(201, b"5", 5), (299, b"6", 6), (204, b"", None), (205, b"", None)])
def test_the_status_decides(either: Either, stub: Stub, status: int, body: bytes, expected: Any) -> None:
    stub.then(status, answer(body, status=status, content_type="application/json") if body else b"")
    assert called(either, stub.url, several) == expected


def test_an_undocumented_success(either: Either, stub: Stub) -> None:
    stub.then(202, b'{"a":1}')
    assert called(either, stub.url, lambda module: {200: module.Json(dict[str, int])}) == {"a": 1}
    stub.answers.clear()
    stub.then(204, b"")
    assert called(either, stub.url, lambda module: {200: module.Json(dict[str, int])}) is None


def test_default_alone(either: Either, stub: Stub) -> None:
    stub.then(200, b"1")
    assert called(either, stub.url, lambda module: {"default": module.Json(int)}) == 1


@pytest.mark.parametrize(
    ("kind", "accept"),
    [
        (lambda module: module.Json(Any, "application/vnd.x+json"), "application/vnd.x+json"),
        (lambda module: module.Text("application/xml"), "application/xml, */*;q=0.1"),
        (lambda module: module.Bytes("application/pdf"), "application/pdf, */*;q=0.1"),
        (lambda module: module.Bytes("*/*"), "*/*"),
        (lambda module: module.Empty(), "*/*"),
    ],
)
def test_what_is_asked_for(either: Either, stub: Stub, kind: Any, accept: str) -> None:
    stub.then(200, b"{}")
    called(either, stub.url, lambda module: {200: kind(module)})
    assert stub.seen[0].headers["accept"] == accept


@pytest.mark.parametrize(
    "kind", [lambda m: m.Json(Any), lambda m: m.Text(), lambda m: m.Text("text/csv"), lambda m: m.Bytes("application/pdf")]
)
def test_a_page_for_people_is_no_answer(either: Either, stub: Stub, kind: Any) -> None:
    stub.then(200, b"<html>sorry</html>", content_type="text/html; charset=utf-8")
    with pytest.raises(either.rt("errors").ResponseShapeError, match="HTML page") as caught:
        called(either, stub.url, lambda module: {200: kind(module)})
    assert (caught.value.status, caught.value.content) == (200, b"<html>sorry</html>")


@pytest.mark.parametrize("media", ["text/html", "text/*", "*/*"])
def test_a_page_that_is_documented(either: Either, stub: Stub, media: str) -> None:
    stub.then(200, b"<html>", content_type="text/html")
    assert called(either, stub.url, lambda module: {200: module.Text(media)}) == "<html>"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b'{"a":', {}),
        (b'{"a":1}', {"content_encoding": "gzip"}),
        (gzip.compress(b'{"a":1}')[:12], {"content_encoding": "gzip"}),
        (b"", {}),
        (b"plain", {"content_type": "text/plain"}),
        (b'"\xff"', {}),
    ],
    ids=["truncated", "no gzip", "truncated gzip", "empty", "text", "no UTF-8"],
)
def test_broken_bodies_are_typed_errors(either: Either, stub: Stub, body: bytes, fields: Any) -> None:
    stub.then(200, body, **fields)
    errors = either.rt("errors")
    with pytest.raises((errors.ResponseShapeError, errors.ConnectionFailed)) as caught:
        called(either, stub.url, lambda module: {200: module.Json(dict[str, Any])})
    assert caught.value.operation == "op"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_codings(either: Either, stub: Stub, coding: str) -> None:
    coded = zlib.compress(b'{"a":1}') if coding == "deflate" else gzip.compress(b'{"a":1}')
    stub.then(200, chunked(coded[:5], coded[5:], content_encoding=coding, content_type="application/json"))
    assert called(either, stub.url, lambda module: {200: module.Json(dict[str, int])}) == {"a": 1}


@pytest.mark.parametrize("status", [520, 599, 418, 451])
def test_a_status_that_nobody_knows(either: Either, stub: Stub, status: int) -> None:
    stub.then(status, b"<html>Web server is returning an unknown error</html>", content_type="text/html")
    errors = either.rt("errors")
    with pytest.raises(errors.ResponseError) as caught:
        called(either, stub.url, lambda module: {200: module.Json(Any)}, errors={"default": dict[str, Any]})
    assert isinstance(caught.value, errors.ServerError) == (status >= 500)
    assert (caught.value.status, caught.value.body[:6]) == (status, "<html>")


def test_errors_by_range_and_media_type(either: Either, stub: Stub) -> None:
    Problem = type("Problem", (either.rt("model").Model,), {"__annotations__": {"title": str}})  # noqa: N806
    stub.then(422, b'{"title":"no"}', content_type="application/problem+json")
    with pytest.raises(either.rt("errors").UnprocessableEntityError) as caught:
        called(either, stub.url, lambda module: {200: module.Json(Any)}, errors={"4XX": Problem})
    assert caught.value.body.title == "no"


def test_the_raw_response(either: Either, stub: Stub) -> None:
    stub.then(200, b'{"a":[1,2,3]}', x_rate="9", x_request_id="r1")
    raw = called(either, stub.url, lambda module: {200: module.Json(dict[str, Any])}, raw=True)
    assert (raw.headers["X-Rate"], raw.request_id, raw.url) == ("9", "r1", stub.url + "/x")
    assert raw.parse() is raw.parse()
    assert raw.text == '{"a":[1,2,3]}'


def test_text_by_its_charset(either: Either, stub: Stub) -> None:
    stub.then(200, "ö".encode("latin-1"), content_type='text/plain; charset="ISO-8859-1"')
    assert called(either, stub.url, lambda module: {200: module.Text()}) == "ö"
    stub.answers.clear()
    stub.then(200, "<ö/>".encode(), content_type="application/xml")
    assert called(either, stub.url, lambda module: {200: module.Text("application/xml")}) == "<ö/>"
