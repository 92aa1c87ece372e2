"""Every way of paging, on the wire, with both clients."""

import json
import pickle
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from .conftest import Load, Stub
from .either import Either, done, each, listed

EMPTY: list[Any] = []


@pytest.fixture(params=["sync", "async"])
def either(request: pytest.FixtureRequest, rt: Load) -> Either:
    return Either(rt, request.param == "async")


def listing(rt: Load, method: str = "GET", **more: Any) -> Any:
    module = rt("operation")
    body = module.JsonBody() if method == "POST" else None
    return module.Operation(id="list", method=method, path="/l", responses={200: module.Json(Any)}, body=body, **more)


def pages(rt: Load, kind: str, **more: Any) -> Any:
    return getattr(rt("page_values" if kind == "TokenPages" else "page_kinds"), kind)(**{"items": "data", **more})


def walk(either: Either, url: str, way: Any, use: Callable[[Any], Any] = listed, operation: Any = None, **parts: Any) -> Any:
    """Make a pager and use it."""

    async def scenario(client: Any) -> Any:
        return await use(client.paginate(operation or listing(either.rt), way, **parts))

    return either.run(url, scenario, retry=either.rt("retry").Retry.off())


def asked(stub: Stub) -> list[dict[str, str]]:
    """The queries as they came."""
    return [dict(parse_qsl(urlsplit(seen.target).query)) for seen in stub.seen]


def then(stub: Stub, *answers: Any, **fields: str) -> None:
    for value in answers:
        stub.then(200, json.dumps(value).encode(), **fields)


def test_nested_token_and_more(either: Either, stub: Stub) -> None:
    way = pages(
        either.rt, "TokenPages", items="a~1b/rows", token="meta/next", parameter="cursor", more="meta/more", total="meta/all"
    )
    first = {"a/b": {"rows": [1]}, "meta": {"next": 7, "more": True, "all": 2}}
    then(stub, first, {"a/b": {"rows": []}, "meta": {"next": "x"}}, {"a/b": {"rows": [2]}, "meta": {"next": "y", "more": False}})
    assert walk(either, stub.url, way) == [1, 2]
    assert asked(stub) == [{}, {"cursor": "7"}, {"cursor": "x"}]


def test_a_token_in_the_body_of_a_search(either: Either, stub: Stub) -> None:
    way = pages(either.rt, "TokenPages", token="next", parameter="after", parameter_in="body")
    then(stub, {"data": [1], "next": "t"}, {"data": [2]})
    assert walk(either, stub.url, way, operation=listing(either.rt, "POST"), body={"q": "x"}) == [1, 2]
    assert [json.loads(seen.body) for seen in stub.seen] == [{"q": "x"}, {"q": "x", "after": "t"}]


def test_a_search_given_as_a_model_keeps_its_properties(either: Either, stub: Stub) -> None:
    base: Any = either.rt("model").Model
    search: Any = type("Search", (base,), {"__annotations__": {"q": str | None, "since": str | None}, "q": None, "since": None})

    way = pages(either.rt, "TokenPages", token="next", parameter="after", parameter_in="body")
    then(stub, {"data": [1], "next": "t"}, {"data": [2]})
    assert walk(either, stub.url, way, operation=listing(either.rt, "POST"), body=search(q="x")) == [1, 2]
    assert [json.loads(seen.body) for seen in stub.seen] == [{"q": "x"}, {"q": "x", "after": "t"}]


def test_cursor(either: Either, stub: Stub) -> None:
    way = pages(either.rt, "CursorPages", cursor="id", parameter="starting_after", more="has_more")
    then(stub, {"data": [{"id": "a"}, {"id": 5}], "has_more": True}, {"data": [{"id": "c"}], "has_more": False})
    assert [item["id"] for item in walk(either, stub.url, way)] == ["a", 5, "c"]
    assert asked(stub) == [{}, {"starting_after": "5"}]


def test_cursor_without_more_ends_with_an_empty_page(either: Either, stub: Stub) -> None:
    way = pages(either.rt, "CursorPages", cursor="id", parameter="after")
    then(stub, {"data": [{"id": "a"}]}, {"data": []})
    assert len(walk(either, stub.url, way)) == 1
    assert len(stub.seen) == 2


def test_cursor_that_cannot_go_on(either: Either, stub: Stub) -> None:
    way = pages(either.rt, "CursorPages", cursor="id", parameter="after", more="more")
    then(stub, {"data": [{"no": 1}], "more": True})
    got: list[Any] = []

    async def use(pager: Any) -> None:
        async for item in each(pager):
            got.append(item)

    with pytest.raises(either.rt("errors").PagingError, match="no item says"):
        walk(either, stub.url, way, use)
    assert got == [{"no": 1}]


def test_offset(either: Either, stub: Stub) -> None:
    way = pages(either.rt, "OffsetPages", items="", parameter="offset")
    then(stub, [1, 2, 3], [4], [])
    assert walk(either, stub.url, way, query={"limit": 3}) == [1, 2, 3, 4]
    assert asked(stub) == [{"limit": "3"}, {"limit": "3", "offset": "3"}, {"limit": "3", "offset": "4"}]


def test_offset_ends_with_the_total(either: Either, stub: Stub) -> None:
    way = pages(either.rt, "OffsetPages", parameter="startIndex", first=1, total="total")
    then(stub, {"data": [1, 2], "total": 3}, {"data": [3], "total": 3})
    assert walk(either, stub.url, way) == [1, 2, 3]
    assert asked(stub) == [{}, {"startIndex": "3"}]


def test_offset_in_a_body_is_a_number(either: Either, stub: Stub) -> None:
    way = pages(either.rt, "OffsetPages", parameter="from", parameter_in="body", more="more")
    then(stub, {"data": [1], "more": True}, {"data": [2], "more": False})
    assert walk(either, stub.url, way, operation=listing(either.rt, "POST"), body={}) == [1, 2]
    assert json.loads(stub.seen[1].body) == {"from": 1}


@pytest.mark.parametrize(
    ("more", "answers", "queries"),
    [
        pytest.param({}, [{"data": [1]}, {"data": [2]}, {"data": EMPTY}], [{}, {"page": "2"}, {"page": "3"}], id="until empty"),
        pytest.param({"pages": "n"}, [{"data": [1], "n": 2}, {"data": [2], "n": 2}], [{}, {"page": "2"}], id="pages"),
        pytest.param({"total": "n"}, [{"data": [1], "n": 2}, {"data": [2], "n": 2}], [{}, {"page": "2"}], id="total"),
        pytest.param({"more": "m"}, [{"data": [1], "m": True}, {"data": [2], "m": False}], [{}, {"page": "2"}], id="more"),
        pytest.param(
            {"current": "at", "pages": "n", "first": 0},
            [{"data": [1], "at": 0, "n": 2}, {"data": [2], "at": 1, "n": 2}],
            [{}, {"page": "1"}],
            id="from zero",
        ),
        pytest.param({"current": "at"}, [{"data": [1], "at": 0}, {"data": EMPTY}], [{}, {"page": "1"}], id="as the answer says"),
    ],
)
def test_page_numbers(either: Either, stub: Stub, more: Any, answers: list[Any], queries: list[Any]) -> None:
    then(stub, *answers)
    got = walk(either, stub.url, pages(either.rt, "NumberPages", parameter="page", **more))
    assert got == [item for answer in answers for item in answer["data"]]
    assert asked(stub) == queries


def test_a_server_that_does_not_count_is_no_loop(either: Either, stub: Stub) -> None:
    then(stub, {"data": [1]})
    with pytest.raises(either.rt("errors").PagingError, match="repeated a page,") as caught:
        walk(either, stub.url, pages(either.rt, "NumberPages", parameter="page"))
    assert (len(stub.seen), caught.value.page_token, caught.value.page_number, caught.value.items_before) == (2, "2", 2, 1)


def test_a_repeated_token_is_no_loop(either: Either, stub: Stub) -> None:
    then(stub, {"data": [1], "next": "a"}, {"data": [2], "next": "b"}, {"data": [3], "next": "a"})
    with pytest.raises(either.rt("errors").PagingError) as caught:
        walk(either, stub.url, pages(either.rt, "TokenPages", token="next", parameter="t"))
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.token, error.page_token, error.page_number, error.items_before) == ("a", "a", 4, 3)


def test_link_header(either: Either, stub: Stub) -> None:
    target = stub.url + "/l?page=2&q=%7Bx%7D#top"
    stub.then(200, b"[1]", link=f'<{stub.url}/l?page=9>; rel="last", <{target}>; title="a, b"; rel="prefetch Next"')
    stub.then(200, b"[2]", link="</other/3>; rel=next").then(200, b"[3]", link="</l>; rel=prev")
    assert walk(either, stub.url, pages(either.rt, "LinkPages", items=""), query={"size": 1}) == [1, 2, 3]
    assert [seen.target for seen in stub.seen] == ["/l?size=1", "/l?page=2&q=%7Bx%7D", "/other/3"]


def test_url_in_the_body(either: Either, stub: Stub) -> None:
    then(stub, {"data": [1], "next": "?after=%2F1&x=a+b"}, {"data": [2], "next": None})
    assert walk(either, stub.url, pages(either.rt, "UrlPages", url="next"), query={"size": 1}) == [1, 2]
    assert stub.seen[1].target == "/l?after=%2F1&x=a+b"


def test_another_origin_is_not_asked(either: Either, stub: Stub) -> None:
    foreign = stub.url.replace("127.0.0.1", "localhost")
    got: list[Any] = []

    async def use(pager: Any) -> None:
        async for item in each(pager):
            got.append(item)

    for address in (f"{foreign}/l?page=2", "//evil.test/l", f"http://user@{stub.url[7:]}/l", "ftp://x/y"):
        stub.answers.clear()
        then(stub, {"data": [1], "next": address})
        with pytest.raises(either.rt("errors").PagingError, match="another origin") as caught:
            walk(either, stub.url, pages(either.rt, "UrlPages", url="next"), use)
        assert (caught.value.page_number, caught.value.items_before) == (2, 1)
    assert got == [1, 1, 1, 1]
    assert {seen.headers["host"] for seen in stub.seen} == {stub.url.removeprefix("http://")}


def test_keys_in_the_query_are_sent_once(either: Either, stub: Stub) -> None:
    then(stub, {"data": [1], "next": "/l?page=2&api_key=old"}, {"data": [2]})
    auth, settings, rt = either.rt("auth"), either.rt("options"), either.rt
    scheme = {"k": auth.ApiKey("api_key", location="query")}
    config = settings.ClientConfig(
        name="acme", version="1", env_prefix="ACME", environments={"production": stub.url}, security=scheme
    )

    async def scenario(_: Any) -> Any:
        kind = rt("client").AsyncClient if either.asynchronous else rt("client").SyncClient
        client = kind(config, credentials={"k": "now"})
        try:
            return await listed(client.paginate(listing(rt, security=(("k",),)), pages(rt, "UrlPages", url="next")))
        finally:
            await done(client.aclose() if either.asynchronous else client.close())

    assert either.run(stub.url, scenario) == [1, 2]
    assert stub.seen[1].target == "/l?page=2&api_key=now"


def test_a_limit_asks_for_no_page_beyond_it(either: Either, stub: Stub) -> None:
    then(stub, {"data": [1, 2], "next": "a"}, {"data": [3, 4], "next": "b"}, {"data": [5]})
    way = pages(either.rt, "TokenPages", token="next", parameter="t")

    async def use(pager: Any) -> Any:
        return [await listed(pager.limit(count)) for count in (0, 2)]

    assert walk(either, stub.url, way, use) == [[], [1, 2]]
    assert len(stub.seen) == 1

    async def three(pager: Any) -> Any:
        return await listed(pager.limit(3))

    stub.answers.clear()
    then(stub, {"data": [1, 2], "next": "a"}, {"data": [3, 4], "next": "b"})
    assert walk(either, stub.url, way, three) == [1, 2, 3]


def test_resume_total_and_next_token(either: Either, stub: Stub) -> None:
    then(stub, {"data": [1, 2], "total": 5}, {"data": [3], "total": 5})
    way = pages(either.rt, "OffsetPages", parameter="offset", total="total")

    async def use(pager: Any) -> Any:
        async for page in each(pager.pages(start=2)):
            return page, pager.total, pager.next_token
        return None

    assert walk(either, stub.url, way, use) == ({"data": [1, 2], "total": 5}, 5, "4")
    assert asked(stub) == [{"offset": "2"}]

    async def start(pager: Any) -> Any:
        return await listed(pager.pages(start="x"))

    with pytest.raises(either.rt("errors").PagingError, match="whole number"):
        walk(either, stub.url, way, start)


@pytest.mark.parametrize("fault", ["status", "shape", "cut"])
def test_an_error_on_page_seven(either: Either, stub: Stub, fault: str) -> None:
    for number in range(1, 7):
        then(stub, {"data": [number] * 10, "next": f"t{number + 1}"})
    errors = either.rt("errors")
    kind = {"status": errors.ServerError, "shape": errors.ResponseShapeError, "cut": errors.ConnectionFailed}[fault]
    if fault == "status":
        stub.then(520, b"<html>")
    elif fault == "shape":
        stub.then(200, b'{"data":[7')
    else:
        stub.then(200, cut)
    way = pages(either.rt, "TokenPages", token="next", parameter="t")
    with pytest.raises(kind) as caught:
        walk(either, stub.url, way)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.page_token, error.page_number, error.items_before) == ("t7", 7, 60)
    stub.answers.clear()
    then(stub, {"data": [7]})

    async def resume(pager: Any) -> Any:
        return [page["data"] for page in await listed(pager.pages(start=error.page_token))]

    assert walk(either, stub.url, way, resume) == [[7]]
    assert asked(stub)[-1] == {"t": "t7"}


def cut(handler: Any) -> None:
    handler.wfile.write(b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"data":')
    handler.close_connection = True


def test_a_page_of_ten_megabytes(either: Either, stub: Stub) -> None:
    then(stub, {"data": ["x" * 100] * 100_000, "next": "t"}, {"data": []})
    assert len(walk(either, stub.url, pages(either.rt, "TokenPages", token="next", parameter="t"))) == 100_000
