"""Both clients on the wire: requests, answers, errors, retries, deadlines, redirects, paging, secrets."""

# ruff: noqa: N806

import asyncio
import gc
import json
import pickle
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .conftest import RUNTIME, Load, Stub

SECRET = "sk-very-secret"


class Both:
    """A client of either kind; `do` runs a call to its end."""

    def __init__(self, rt: Load, asynchronous: bool, url: str, **options: Any) -> None:
        self.rt = rt
        self.asynchronous = asynchronous
        auth, settings = rt("auth"), rt("options")
        security = options.pop("security", {"b": auth.Bearer()})
        config = settings.ClientConfig(
            name="acme", version="1.2", env_prefix="ACME", environments={"production": url}, security=security
        )
        client = rt("client")
        self.client = (client.AsyncClient if asynchronous else client.SyncClient)(
            config, **{"credentials": {"b": SECRET}, "retry": rt("retry").Retry(initial=0.01), **options}
        )

    def run(self, make: Callable[[Any], Any]) -> Any:
        if not self.asynchronous:
            with self.client:
                result = make(self.client)
                return list(result) if hasattr(result, "raw_page") else result

        async def go() -> Any:
            async with self.client:
                result = make(self.client)
                return [item async for item in result] if hasattr(result, "raw_page") else await result

        try:
            return asyncio.run(go())
        finally:
            gc.collect()

    def call(self, operation: Any, **arguments: Any) -> Any:
        return self.run(lambda client: client.call(operation, **arguments))

    def raw(self, operation: Any, **arguments: Any) -> Any:
        return self.run(lambda client: client.call_raw(operation, **arguments))


@pytest.fixture(params=["sync", "async"])
def make(request: pytest.FixtureRequest, rt: Load) -> Callable[..., Both]:
    def made(url: str, **options: Any) -> Both:
        return Both(rt, request.param == "async", url, **options)

    return made


def operation(rt: Load, method: str = "GET", path: str = "/things/{id}", **more: Any) -> Any:
    module = rt("operation")
    more.setdefault("responses", {200: module.Json(dict[str, Any])})
    return module.Operation(id="thing", method=method, path=path, security=(("b",),), **more)


def test_request_on_the_wire(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(200, b'{"a":1}', x_request_id="r-1")
    got = make(stub.url + "/v1/").raw(
        operation(rt, "POST", body=rt("bodies").JsonBody()),
        path={"id": "purchase.x#1$PURCHASE/.."},
        query={"q": [1, "a b"], "gone": rt("omit").OMIT},
        headers={"X-Thing": True},
        cookies={"c": "1;2"},
        body={"a": None, "gone": rt("omit").OMIT},
        options={"idempotency_key": "k1", "extra_query": {"z": 1}, "extra_headers": {"X-More": "m"}, "extra_body": {"b": 2}},
    )
    assert (got.status, got.request_id, got.attempts, got.parse()) == (200, "r-1", 1, {"a": 1})
    seen = stub.seen[0]
    assert seen.method == "POST"
    assert seen.target == "/v1/things/purchase.x%231%24PURCHASE%2F..?q=1&q=a%20b&z=1"
    assert seen.body == b'{"a":null,"b":2}'
    assert seen.headers["authorization"] == f"Bearer {SECRET}"
    assert seen.headers["user-agent"] == f"acme/1.2 python/{'.'.join(map(str, sys.version_info[:3]))} ({sys.platform})"
    assert seen.headers["idempotency-key"] == "k1"
    assert seen.headers["content-type"] == "application/json"
    assert (seen.headers["x-thing"], seen.headers["x-more"], seen.headers["cookie"]) == ("true", "m", "c=1%3B2")


@pytest.mark.parametrize("value", ["..", ".", "+1 2/3"])
def test_dots_arrive_encoded(rt: Load, make: Callable[..., Both], stub: Stub, value: str) -> None:
    stub.then(200)
    make(stub.url).call(operation(rt, path="/a/{id}/b"), path={"id": value})
    assert stub.seen[0].target == {"..": "/a/%2E%2E/b", ".": "/a/%2E/b", "+1 2/3": "/a/%2B1%202%2F3/b"}[value]


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "ResponseError"),
        (422, "UnprocessableEntityError"),
        (501, "ServerError"),
    ],
)
def test_errors(rt: Load, make: Callable[..., Both], stub: Stub, status: int, name: str) -> None:
    stub.then(status, b'{"message":"no","token":"sk-very-secret"}', x_request_id="r9", retry_after="3")
    with pytest.raises(rt("errors").ResponseError) as caught:
        make(stub.url).call(operation(rt), path={"id": "1"})
    error = caught.value
    assert type(error) is getattr(rt("errors"), name)
    assert (error.status, error.request_id, error.attempts, error.retry_after, error.operation) == (status, "r9", 1, 3.0, "thing")
    assert error.body["message"] == "no"
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), twin.status, twin.body, str(twin)) == (type(error), status, error.body, str(error))
    assert SECRET not in str(error) + repr(error)


def test_typed_error_body(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    Problem = type("Problem", (rt("model").Model,), {"__annotations__": {"message": str}})
    stub.then(404, b'{"message":"no"}')
    with pytest.raises(rt("errors").NotFoundError) as caught:
        make(stub.url).call(operation(rt, errors={"default": Problem}), path={"id": "1"})
    assert isinstance(caught.value.body, Problem)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(b"<html>hi</html>", "text/html"), (b'{"a":', "application/json"), (b"", "application/json"), (b"[1]", "application/json")],
)
def test_wrong_shapes(rt: Load, make: Callable[..., Both], stub: Stub, body: bytes, content_type: str) -> None:
    stub.then(200, body, content_type=content_type)
    with pytest.raises(rt("errors").ResponseShapeError) as caught:
        make(stub.url).call(operation(rt), path={"id": "1"})
    assert caught.value.content == body
    assert pickle.loads(pickle.dumps(caught.value)).status == 200


def test_kinds_of_answers(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    module = rt("operation")
    responses = {200: module.Json(int), 202: module.Text(), "2XX": module.Bytes(), 204: module.Empty(), 302: module.Redirect()}
    for status, body, expected in [(200, b"5", 5), (202, b"hi", "hi"), (207, b"x", b"x"), (204, b"", None)]:
        stub.answers.clear()
        stub.then(status, body)
        assert make(stub.url).call(operation(rt, responses=responses), path={"id": "1"}) == expected
    stub.answers.clear()
    stub.then(302, b"", location="/else")
    got = make(stub.url).call(operation(rt, responses=responses), path={"id": "1"})
    assert got == module.Redirected(302, stub.url + "/else")


def test_retries(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(503).then(500).then(200, b'{"a":1}')
    events: list[Any] = []
    got = make(stub.url, hooks=[events.append]).raw(operation(rt), path={"id": "1"})
    assert got.attempts == 3
    assert [event.phase for event in events] == ["request", "response", "retry"] * 2 + ["request", "response"]
    assert {event.route for event in events} == {"/things/{id}"}


def test_writes_are_not_repeated(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(500)
    with pytest.raises(rt("errors").ServerError):
        make(stub.url).call(operation(rt, "POST"), path={"id": "1"})
    assert len(stub.seen) == 1


def test_retry_after_beyond_the_deadline_fails_at_once(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(429, retry_after="60")
    began = time.monotonic()
    with pytest.raises(rt("errors").RateLimitError, match="Retry-After asks for 60 s"):
        make(stub.url, deadline=5.0).call(operation(rt), path={"id": "1"})
    assert time.monotonic() - began < 2


def test_connection_failure(rt: Load, make: Callable[..., Both]) -> None:
    with pytest.raises(rt("errors").ConnectionFailed) as caught:
        make("http://127.0.0.1:1").call(operation(rt, "POST"), path={"id": "1"})
    assert (caught.value.sent, caught.value.attempts) == (False, 3)
    pickle.loads(pickle.dumps(caught.value))


@pytest.mark.parametrize("where", ["body", "headers"])
def test_deadline_holds_against_trickling(rt: Load, make: Callable[..., Both], stub: Stub, where: str) -> None:
    def trickle(handler: Any) -> None:
        try:
            head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n"
            handler.wfile.write(head + b"\r\n" if where == "body" else head)
            for _ in range(100):
                handler.wfile.write(b" " if where == "body" else b"x-a: b\r\n")
                handler.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass
        handler.close_connection = True

    stub.then(200, trickle)
    began = time.monotonic()
    with pytest.raises(rt("errors").DeadlineExceeded):
        make(stub.url, deadline=0.4).call(operation(rt), path={"id": "1"})
    assert time.monotonic() - began < 5  # the server needs 10; test_torture.py measures closely


def test_redirects_and_authorisation(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(302, location="/moved").then(200, b'{"a":1}')
    assert make(stub.url).call(operation(rt), path={"id": "1"}) == {"a": 1}
    assert stub.seen[1].headers["authorization"] == f"Bearer {SECRET}"
    other = stub.url.replace("127.0.0.1", "localhost")
    stub.answers.clear()
    stub.then(302, location=other + "/moved").then(200, b'{"a":1}')
    make(stub.url).call(operation(rt), path={"id": "1"}, headers={"X-Custom": "1"})
    assert "authorization" not in stub.seen[3].headers
    assert "x-custom" not in stub.seen[3].headers
    stub.answers.clear()
    stub.then(307, location=other + "/moved")
    with pytest.raises(rt("errors").ResponseError):
        make(stub.url).call(operation(rt, "POST"), path={"id": "1"}, body={"a": 1})


def pages_of(rt: Load) -> tuple[Any, Any]:
    module = rt("operation")
    annotations = {"data": list[int] | None, "next_token": str | None}
    Field = rt("model").WireField
    fields = {
        "data": Field(default=None),
        "next_token": Field(default=None, validation_alias="nextToken", serialization_alias="nextToken"),
    }
    Page = type("Page", (rt("model").Model,), {"__annotations__": annotations, **fields})
    listing = module.Operation(id="list", method="GET", path="/l", responses={200: module.Json(Page)})
    return listing, rt("page_values").TokenPages(items="data", token="nextToken", parameter="nextToken")


def test_paging(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    listing, pages = pages_of(rt)
    stub.then(200, b'{"data":[1,2],"nextToken":"a"}').then(200, b'{"data":[],"nextToken":"b"}').then(200, b'{"data":[3]}')
    assert make(stub.url).run(lambda client: client.paginate(listing, pages, query={"size": 2})) == [1, 2, 3]
    assert [seen.target for seen in stub.seen] == ["/l?size=2", "/l?size=2&nextToken=a", "/l?size=2&nextToken=b"]
    assert make(stub.url).run(lambda client: client.paginate(listing, pages).page("zz")).data == [3]
    assert stub.seen[-1].target == "/l?nextToken=zz"
    assert make(stub.url).run(lambda client: client.paginate(listing, pages).raw_page()).status == 200


def test_repeated_token(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    listing, pages = pages_of(rt)
    stub.then(200, b'{"data":[1],"nextToken":"a"}')
    with pytest.raises(rt("errors").PagingError) as caught:
        make(stub.url).run(lambda client: client.paginate(listing, pages))
    assert caught.value.token == "a"
    assert pickle.loads(pickle.dumps(caught.value)).token == "a"


def test_error_on_a_later_page_carries_the_token(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    listing, pages = pages_of(rt)
    stub.then(200, b'{"data":[1],"nextToken":"a"}').then(404)
    with pytest.raises(rt("errors").NotFoundError) as caught:
        make(stub.url).run(lambda client: client.paginate(listing, pages))
    assert caught.value.page_token == "a"


def test_raw_helpers(rt: Load, stub: Stub) -> None:
    stub.then(200, b'{"data":[1]}')
    listing, pages = pages_of(rt)
    resource, raw = rt("resource"), rt("responding")

    class Things(resource.SyncResource):  # type: ignore[misc, name-defined]
        def get(self, id: str) -> Any:
            return self._client.call(operation(rt), path={"id": id})

        def list(self) -> Any:
            return self._client.paginate(listing, pages)

    class AsyncThings(resource.AsyncResource):  # type: ignore[misc, name-defined]
        async def get(self, id: str) -> Any:
            return await self._client.call(operation(rt), path={"id": id})

        def list(self) -> Any:
            return self._client.paginate(listing, pages)

    with Both(rt, False, stub.url).client as client:
        things = Things(client)
        assert raw.respond(things.get, raw.Raw)("1").status == 200
        assert raw.respond_page(things.list, raw.Raw)().parse().data == [1]

    async def go() -> None:
        async with Both(rt, True, stub.url).client as client:
            things = AsyncThings(client)
            assert (await raw.async_respond(things.get, raw.Raw)("1")).status == 200
            assert (await raw.async_respond_page(things.list, raw.Raw)()).parse().data == [1]

    asyncio.run(go())


def test_escape_hatch_and_options(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(200, b'{"a":1}')
    both = make(stub.url)
    got = both.run(
        lambda client: client.with_options(default_headers={"X-D": "1"}).request("GET", "/x", query={"a": 1}, timeout=5)
    )
    assert got.parse() == {"a": 1}
    assert (stub.seen[0].target, stub.seen[0].headers["x-d"]) == ("/x?a=1", "1")
    assert stub.seen[0].headers["authorization"] == f"Bearer {SECRET}"


def test_mock_transport(rt: Load) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"url": str(request.url)})

    transport = rt("httpx_transport")
    sync = Both(rt, False, "https://x.test", transport=transport.HttpxTransport(backend=httpx2.MockTransport(answer)))
    assert sync.call(operation(rt), path={"id": "a/b"}) == {"url": "https://x.test/things/a%2Fb"}
    later = Both(rt, True, "https://x.test", transport=transport.AsyncHttpxTransport(backend=httpx2.MockTransport(answer)))
    assert later.call(operation(rt), path={"id": "a/b"}) == {"url": "https://x.test/things/a%2Fb"}


def test_several_event_loops(rt: Load, stub: Stub) -> None:
    stub.then(200)
    client = Both(rt, True, stub.url).client

    async def go(last: bool) -> None:
        await client.call(operation(rt), path={"id": "1"})
        if last:
            await client.aclose()
        else:
            await client._shared.transport().aclose()

    for last in (False, False, True):
        asyncio.run(go(last))
    assert len(stub.seen) == 3


def test_credentials(rt: Load, stub: Stub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "acme")
    stub.then(200)
    both = Both(rt, False, stub.url)
    both.client._settings.logins.clear()
    with pytest.raises(rt("errors").ConfigurationError, match="needs credentials: b"):
        both.call(operation(rt), path={"id": "1"})
    monkeypatch.setenv("ACME_TOKEN", "from-env")
    config = both.client._settings.config
    with rt("client").SyncClient(config, base_url=stub.url) as client:
        client.call(operation(rt), path={"id": "1"})
        assert "from-env" not in repr(client) + repr(client._settings)
    assert stub.seen[0].headers["authorization"] == "Bearer from-env"
    assert "from-env" not in caplog.text
    assert "/things/1" in caplog.text
    Secret = rt("auth").Secret
    assert "abc" not in repr(Secret("abc"))
    with pytest.raises(TypeError):
        pickle.dumps(Secret("abc"))
    headers = rt("transport").Headers([("Authorization", "abc"), ("X-Api-Key", "abc")])
    assert "abc" not in repr(headers)
    assert b"abc" not in pickle.dumps(headers)


def test_async_token_callable(rt: Load, stub: Stub) -> None:
    stub.then(200)

    async def token() -> str:
        return "fresh"

    config = Both(rt, True, stub.url).client._settings.config

    async def go() -> None:
        async with rt("client").AsyncClient(config, credentials={"b": token}) as client:
            await client.call(operation(rt), path={"id": "1"})

    asyncio.run(go())
    assert stub.seen[0].headers["authorization"] == "Bearer fresh"


def test_async_token_callable_in_the_sync_client(rt: Load, stub: Stub) -> None:
    """Told, and without a coroutine that nobody awaits."""

    async def token() -> str:
        return "fresh"

    config = Both(rt, False, stub.url).client._settings.config
    with rt("client").SyncClient(config, credentials={"b": token}) as client, warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(rt("errors").ConfigurationError, match="an async token function needs the async client"):
            client.call(operation(rt), path={"id": "1"})
        gc.collect()
    assert stub.seen == []


def test_cheap_imports() -> None:
    code = (
        "import sys\n"
        "from togai_codegen.runtime import auth, client, errors, hooks, omit, operation, options, paging, resource, responding\n"
        "assert not {'pydantic', 'httpx2', 'httpx'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, env={"PYTHONPATH": str(RUNTIME.parents[1])})


def test_sync_modules_are_derived() -> None:
    script = Path(__file__).resolve().parents[2] / "scripts" / "derive_sync.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_json_helpers(rt: Load) -> None:
    exact = rt("exact")
    assert exact.dumps(exact.loads('{"a":[1.10,1e5,{"b":"é"}],"c":null}')) == '{"a":[1.10,1e5,{"b":"é"}],"c":null}'
    assert json.loads(exact.dumps({"a": (1, 2)})) == {"a": [1, 2]}
    with pytest.raises(ValueError):
        exact.dumps(float("nan"))
