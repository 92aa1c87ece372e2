"""What a spec says of sending, generated and used: media types, files, servers, credentials, keys, limits, deprecation."""

import asyncio
import copy
import importlib
import inspect
import pickle
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.e2e.stub_server import Reply, StubServer, stub_server
from tests.support.command import generate
from tests.support.libraries import imported


@pytest.fixture(scope="module")
def sdk(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("sending")
    ran = generate(Path(__file__).with_name("sending.yaml"), folder, "sent", "--models", models)
    assert ran.status == 0, str(ran)
    with imported("sent", folder) as module:
        yield module


@pytest.fixture(scope="module")
def server() -> Iterator[StubServer]:
    with stub_server() as running:
        yield running


Run = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, sdk: ModuleType, server: StubServer) -> Run:
    """Calls a method of `things` of a client of either kind, with the client's arguments in `_`, and gives the last request."""

    def call(method: str, *arguments: Any, _: dict[str, Any] | None = None, **keywords: Any) -> Any:
        if not server.replies:
            server.expect(*(Reply(204),) * 3)
        given = {"base_url": f"{server.url}/v1", **(_ or {})}
        if request.param == "sync":
            with sdk.Sent(**given) as client:
                getattr(client.things, method)(*arguments, **keywords)
        else:

            async def go() -> None:
                async with sdk.AsyncSent(**given) as client:
                    await getattr(client.things, method)(*arguments, **keywords)

            asyncio.run(go())
        server.replies.clear()
        return server.requests[-1]

    return call


def test_media_types_of_one_object_share_its_arguments(run: Run) -> None:
    sent = run("save_same", name="a", tags=["b", "c"])
    assert (sent.headers["content-type"], sent.body) == ("application/json", b'{"name":"a","tags":["b","c"]}')
    sent = run("save_same", name="a", tags=["b", "c"], content_type="application/x-www-form-urlencoded")
    assert (sent.headers["content-type"], sent.body) == ("application/x-www-form-urlencoded", b"name=a&tags=b&tags=c")


def test_every_media_type_can_be_sent(run: Run, sdk: ModuleType) -> None:
    assert run("save_mixed", body={"name": "a"}).headers["content-type"] == "application/json"
    sent = run("save_mixed", body="<thing/>", content_type="application/xml")
    assert (sent.headers["content-type"], sent.body) == ("application/xml", b"<thing/>")
    with pytest.raises(sdk.errors.ConfigurationError, match="application/xml as text"):
        run("save_mixed", body={"name": "a"}, content_type="application/xml")
    with pytest.raises(sdk.errors.ConfigurationError, match="content_type"):
        run("save_mixed", body="a", content_type="text/csv")
    assert run("save_image", body=b"x", content_type="image/png").headers["content-type"] == "image/png"
    assert run("save_image", body=b"x").headers["content-type"] == "application/octet-stream"
    sent = run("save_number", body=12)
    assert (sent.headers["content-type"], sent.body) == ("text/plain", b"12")


def test_files(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"\x00" * 100_000)
    sent = run("upload", file=path, more=[("b.txt", b"B", "text/plain"), b"C"], icon=("i.png", b"P", "image/png"), title="T")
    for part in (
        b'filename="a.bin"',
        b'filename="b.txt"\r\nContent-Type: text/plain\r\n\r\nB',
        b'filename="i.png"',
        b"\r\n\r\nT\r\n",
    ):
        assert part in sent.body
    assert len(sent.body) > 100_000
    with path.open("rb") as file:
        file.seek(99_999)
        assert run("send_raw", body=file).body == b"\x00"


def test_servers(run: Run, sdk: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sdk.Sent().base_url == "https://eu.example.com/v1"
    assert sdk.Sent(region="us").base_url == "https://us.example.com/v1"
    assert sdk.Sent(environment="sandbox").base_url == "https://sandbox.example.com/v1"
    monkeypatch.setenv("SENT_REGION", "us")
    assert sdk.Sent().base_url == "https://us.example.com/v1"
    assert (
        sdk.Sent().with_options(environment="sandbox").with_options(environment="production").base_url
        == "https://us.example.com/v1"
    )
    assert run("relative_server").target == "/v2/relative"


def test_idempotency_keys(run: Run, server: StubServer) -> None:
    first, second = run("keyed").headers["idempotency-key"], run("keyed").headers["idempotency-key"]
    assert first != second and len(first) == 36
    assert run("keyed", idempotency_key="mine").headers["idempotency-key"] == "mine"
    assert "x-once" in run("named").headers
    server.expect(Reply(500), Reply(204))
    run("named")
    assert len({request.headers["x-once"] for request in server.requests}) == 1 and len(server.requests) == 2
    assert "idempotency-key" not in run("save_number", body=1).headers


def test_limits_are_checked_where_that_is_asked_for(run: Run, sdk: ModuleType, server: StubServer) -> None:
    assert run("limited", name="too long", q="long").target == "/v1/limited?q=long"
    for where in ({"_": {"check_requests": True}}, {"check_requests": True}):
        with pytest.raises(sdk.errors.ConfigurationError) as caught:
            run("limited", name="too long", tags=["a", "b"], q="long", **where)
        text = str(caught.value)
        assert "query.q is longer than maxLength 3" in text and "body.name is longer than maxLength 5" in text
        assert "body.tags has more items than maxItems 1" in text and "too long" not in text
    with pytest.raises(sdk.errors.ConfigurationError):
        sdk.Sent(base_url=server.url).with_options(check_requests=True).things.save_same(name="too long")
    with pytest.raises(sdk.errors.ConfigurationError) as caught:
        run("limited", name="short", tags=["long"], copies=-1, q="abc", check_requests=True)
    assert "body.tags[0] is longer than maxLength 3; body.copies is against minimum 0" in str(caught.value)
    assert server.requests == []
    run("limited", name="short", q="abc", copies=0, check_requests=True)


def test_what_is_deprecated_warns_where_it_is_used(run: Run) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        run("aging", new="1")
    for method, given in (("aging", {"old": "1"}), ("gone", {})):
        with pytest.warns(DeprecationWarning, match="is deprecated") as caught:
            run(method, **given)
        assert {Path(item.filename).name for item in caught} == {"test_sending.py"}


def test_alternatives_and_keys_that_belong_together(run: Run, sdk: ModuleType) -> None:
    sent = run("both_keys", _={"one": "k&1", "two": "k;2"})
    assert (sent.target, sent.headers["cookie"]) == ("/v1/both?k1=k%261", "k2=k%3B2")
    assert run("both_keys", _={"one": "1", "basic": ("u", "p")}).headers["authorization"] == "Basic dTpw"
    with pytest.raises(sdk.errors.ConfigurationError, match="needs credentials: basic or one and two"):
        run("both_keys", _={"one": "1"})
    with pytest.raises(sdk.errors.ConfigurationError, match="needs credentials: tls"):
        run("via_tls")


def test_client_credentials(run: Run, server: StubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    token = Reply.of({"access_token": "t1", "token_type": "bearer", "expires_in": 60})
    server.expect(token, Reply(204))
    sent = run("granted", _={"client_id": "i", "client_secret": "s", "scopes": ["a"]})
    assert sent.headers["authorization"] == "Bearer t1"
    assert [request.target for request in server.requests] == ["/token", "/v1/granted"]
    assert server.requests[0].body == b"grant_type=client_credentials&scope=a&client_id=i&client_secret=s"
    assert run("granted", _={"token": "own"}).headers["authorization"] == "Bearer own"
    monkeypatch.setenv("SENT_CLIENT_ID", "i")
    monkeypatch.setenv("SENT_CLIENT_SECRET", "s")
    server.expect(token, Reply(204))
    assert run("granted").headers["authorization"] == "Bearer t1"


def test_signatures_say_what_a_file_may_be(sdk: ModuleType) -> None:
    text = str(inspect.signature(sdk.resources.Things.upload))
    assert "file: 'File'" in text and "more: 'Sequence[File] | Omit'" in text and "icon: 'File | str | Omit'" in text


class Box:
    """A secret, and the frames below the test's own that must not hold it."""

    def __init__(self) -> None:
        self._secret = "s3cr3t/+="

    def arguments(self, kind: str) -> dict[str, Any]:
        pairs = {"one": self._secret, "two": self._secret}
        oauth = {"client_id": "i", "client_secret": self._secret}
        kinds: dict[str, dict[str, Any]] = {"keys": pairs, "grant": oauth, "token": {"token": self._secret}}
        return {**kinds, "basic": {"basic": ("u", self._secret)}}[kind]

    def hold(self, error: BaseException) -> None:
        found = traceback.TracebackException.from_exception(error, capture_locals=True)
        assert found.__cause__ is None and found.__context__ is None
        frames = [frame for frame in found.stack if frame.filename != __file__]
        assert frames
        copies = [repr(error), str(error), repr(pickle.dumps(error)), repr(copy.copy(error))]
        shown = "".join([*(str(frame.locals) for frame in frames), *copies])
        assert ("s3cr3t" in shown) is False


def failed(call: Callable[[], Any]) -> BaseException:
    try:
        call()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


@pytest.mark.parametrize("kind", ["keys", "basic", "token", "grant"])
def test_a_generated_client_shows_no_secret(run: Run, sdk: ModuleType, server: StubServer, kind: str) -> None:
    box = Box()
    method = {"keys": "both_keys", "basic": "both_keys"}.get(kind, "granted")
    box.hold(failed(lambda: sdk.Sent(**box.arguments(kind), base_url="ftp://x")))
    box.hold(failed(lambda: sdk.AsyncSent(**box.arguments(kind), environment="nowhere")))
    server.expect(*(Reply(500),) * 9)
    box.hold(failed(lambda: run(method, _=box.arguments(kind))))
    server.expect(*(Reply(500),) * 9)
    more = {"extra_headers": {"X-Token": box.arguments("token")["token"]}}
    box.hold(failed(lambda: run("save_number", body=1, **more)))


def test_every_exception_pickles_and_copies(sdk: ModuleType) -> None:
    classes = [item for item in vars(importlib.import_module("sent._runtime.errors")).values() if inspect.isclass(item)]
    errors: list[Any] = [item for item in classes if issubclass(item, sdk.errors.ApiClientError)]
    assert len(errors) > 15
    for item in errors:
        asked = [found for found in inspect.signature(item).parameters.values() if found.kind is found.KEYWORD_ONLY]
        needed = {found.name: 500 for found in asked if found.default is found.empty}
        error = item("why", operation="op", attempts=2, **needed)
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            assert type(again) is item and vars(again) == vars(error) and str(again) == "why"


def test_every_model_pickles_and_copies(sdk: ModuleType) -> None:
    thing = sdk.models.Thing(name="a", tags=["b"])
    for again in (pickle.loads(pickle.dumps(thing)), copy.copy(thing), copy.deepcopy(thing)):
        assert again == thing and again.to_json() == thing.to_json()


def test_public_names_of_what_is_used(sdk: ModuleType) -> None:
    assert {"File", "FileContent", "ClientCredentials", "AsyncClientCredentials"} <= set(sdk.__all__)
    assert sdk.Sent(region="us").with_options(credentials={"oauth": sdk.ClientCredentials("i", "s")})
