"""No secret leaves a failed call: all kinds of credentials times all kinds of failures, drawn by a seed, on both clients."""

import asyncio
import base64
import copy
import gzip
import json
import logging
import pickle
import random
import socket
import string
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import pytest

from .conftest import Load, Stub, stub
from .test_client import Both, operation
from .test_client import make as make

other = stub
"""A second server: another origin."""
Make = Callable[..., Both]


@dataclass
class Box:
    """Holds the secrets out of the sight of tracebacks: the test's own frames show locals too."""

    secret: str = field(repr=False)
    user: str = field(default="visible-user", repr=False)

    def marks(self) -> list[str]:
        pair = base64.b64encode(f"{self.user}:{self.secret}".encode()).decode()
        return [self.secret, quote(self.secret, safe=""), pair, pair[8:-8]]


def boxed(seed: int) -> Box:
    chance = random.Random(seed)
    return Box("".join(chance.choices(string.ascii_letters + string.digits + "-._~+/=", k=chance.randint(16, 40))))


def login(rt: Load, kind: str, url: str, box: Box, asynchronous: bool) -> tuple[Any, Any]:
    """A scheme and the credential for it."""
    auth = rt("auth")

    async def later() -> str:
        return box.secret

    match kind:
        case "bearer":
            return auth.Bearer(), box.secret
        case "callable":
            return auth.Bearer(), later if asynchronous else lambda: box.secret
        case "basic":
            return auth.Basic(), (box.user, box.secret)
        case "header" | "query" | "cookie":
            return auth.ApiKey("X-Odd", location=kind), box.secret
        case _:
            grant = rt("_async_oauth2").AsyncClientCredentials if asynchronous else rt("_sync_oauth2").ClientCredentials
            scheme = rt("oauth2").OAuth2(f"{url}/token", client_auth=kind.removeprefix("oauth2 "))
            return scheme, grant(box.user, box.secret)


KINDS = ["bearer", "callable", "basic", "header", "query", "cookie", "oauth2 basic", "oauth2 body"]


def raw(text: bytes, pause: float = 0.0) -> Callable[[Any], None]:
    """An answer written by hand, after which the connection ends."""

    def write(handler: Any) -> None:
        handler.wfile.write(text)
        handler.wfile.flush()
        time.sleep(pause)
        handler.close_connection = True
        handler.connection.shutdown(socket.SHUT_RDWR)

    return write


OK = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
CUT_GZIP = gzip.compress(b'{"a":1}' * 100)[:-20]
FAILURES: dict[str, list[tuple[int, Any, dict[str, str]]]] = {
    "401": [(401, b'{"error":"no"}', {})],
    "500": [(500, b"<html>", {})],
    "520": [(520, b"", {})],
    "html": [(200, b"<html></html>", {"content-type": "text/html"})],
    "truncated json": [(200, b'{"a":', {})],
    "truncated body": [(0, raw(OK + b"content-length: 100\r\n\r\n{"), {})],
    "truncated gzip": [(0, raw(OK + b"content-encoding: gzip\r\n\r\n" + CUT_GZIP), {})],
    "no http": [(0, raw(b"\x00\x01garbage\r\n\r\n"), {})],
    "dropped": [(0, raw(b""), {})],
    "stalled": [(0, raw(OK, pause=0.5), {})],
    "stalled body": [(0, raw(OK + b"content-length: 100\r\n\r\n{", pause=0.5), {})],
    "redirect ring": [(307, b"", {"location": "/x"})],
}
BEFORE = ["refused", "path", "header", "body", "control", "blank", "no credentials"]
LIMITED = {"stalled", "stalled body"}


class Records(logging.Handler):
    """All log records, as their texts."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(self.format(record))


@pytest.fixture
def records() -> Iterator[Records]:
    handler, root = Records(), logging.getLogger()
    loggers = [root, *(logging.getLogger(name) for name in ("acme", "httpx2", "httpx", "httpcore", "httpcore2", "asyncio"))]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and all that led to it, suppressed or not."""
    seen: set[int] = set()
    pending = [error]
    while pending:
        item = pending.pop()
        if item is not None and id(item) not in seen:
            seen.add(id(item))
            yield item
            pending += [item.__cause__, item.__context__]


def shown(error: BaseException) -> str:
    """Everything that a reporter of errors could write down."""
    texts = ["".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())]
    for item in chain(error):
        arguments: Any = item.args
        texts += [str(item), repr(item), repr(arguments), repr(vars(item))]
        texts += traceback.TracebackException.from_exception(item, capture_locals=True, compact=False).format()
    again: Any = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (type(error), str(error))
    assert str(copy.copy(error)) == str(copy.deepcopy(error)) == str(error)
    return "\n".join([*texts, repr(pickle.dumps(error)), f"{vars(again)!r}"])


def call(rt: Load, both: Both, failure: str) -> Any:
    odd: dict[str, dict[str, Any]] = {
        "path": {"path": {"id": ""}},
        "header": {"headers": {"X": "a\nb"}},
        "body": {"body": {"a": object()}},
    }
    asked = operation(rt, "PUT", "/x/{id}" if failure == "path" else "/x", body=rt("bodies").JsonBody())
    options = {"deadline": 0.3} if failure in LIMITED else {}
    try:
        both.call(asked, **{"body": {"a": 1}, **odd.get(failure, {})}, options=options)
    except rt("errors").ApiClientError as error:
        return error
    raise AssertionError(f"{failure}: nothing was raised")


def hold(box: Box, *texts: str) -> None:
    """None of the texts holds the secret. A plain `assert` would print it."""
    for text in texts:
        for mark in box.marks():
            place = text.find(mark)
            if place >= 0:
                pytest.fail("secret after: ..." + text[max(0, place - 300) : place], pytrace=False)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("failure", [*FAILURES, *BEFORE])
def test_nothing_shows_a_secret(rt: Load, make: Make, stub: Stub, records: Records, kind: str, failure: str) -> None:
    if rt("auth").__name__.startswith("acme_rt"):
        pytest.skip("the copy is the same, and this takes long")
    box = boxed(len(kind) * 100 + len(failure))
    asynchronous = make("http://127.0.0.1:1").asynchronous
    if failure in ("control", "blank"):
        box.secret = f"{box.secret}\n{box.secret}" if failure == "control" else f" {box.secret}é"
        if failure == "blank" and kind not in ("bearer", "callable", "header"):
            return  # elsewhere any text has an encoding
    scheme, credential = login(rt, kind, stub.url, box, asynchronous)
    if kind.startswith("oauth2"):
        stub.then(200, json.dumps({"access_token": f"{box.secret}", "token_type": "bearer"}).encode())
    for status, body, headers in FAILURES.get(failure, [(200, b"{}", {})]):
        stub.then(status, body, **headers)
    url = "http://127.0.0.1:1" if failure == "refused" else stub.url
    given: dict[str, Any] = {"b": credential} if failure != "no credentials" else {}
    both = make(url, security={"b": scheme}, credentials=given, retry=rt("retry").Retry(attempts=2, initial=0.001))
    error = call(rt, both, failure)
    hold(box, shown(error), f"{both.client!r} {vars(both.client)!r}", *records.texts)


@pytest.mark.parametrize("kind", KINDS)
def test_no_secret_follows_to_another_host(rt: Load, make: Make, stub: Stub, other: Stub, kind: str) -> None:
    """Neither in headers nor in a query that the first server copied into its Location."""
    box = boxed(len(kind))
    scheme, credential = login(rt, kind, stub.url, box, make("http://127.0.0.1:1").asynchronous)
    if kind.startswith("oauth2"):
        stub.then(200, json.dumps({"access_token": box.secret, "token_type": "bearer"}).encode())
    copied = quote(box.secret, safe="")
    stub.then(302, location=f"{other.url}/y?a=1&X-Odd={copied}&token={copied}&b=2#{copied}")
    other.then(200)
    make(stub.url, security={"b": scheme}, credentials={"b": credential}).call(operation(rt, "GET", "/x"))
    assert other.seen[0].target in ("/y?a=1&b=2", "/y?a=1&X-Odd=&b=2")
    hold(box, repr(other.seen))


@pytest.mark.parametrize("kind", KINDS)
def test_every_secret_follows_within_its_host(rt: Load, make: Make, stub: Stub, kind: str) -> None:
    box = boxed(len(kind))
    scheme, credential = login(rt, kind, stub.url, box, make("http://127.0.0.1:1").asynchronous)
    if kind.startswith("oauth2"):
        stub.then(200, json.dumps({"access_token": box.secret, "token_type": "bearer"}).encode())
    stub.then(302, location="/y?a=1").then(200)
    make(stub.url, security={"b": scheme}, credentials={"b": credential}).call(operation(rt, "GET", "/x"))
    last = stub.seen[-1]
    assert last.target.startswith("/y?a=1")
    assert any(mark in repr((last.target, last.headers)) for mark in box.marks())


def test_no_secret_leaves_tls(rt: Load) -> None:
    redirects, transport, auth = rt("redirects"), rt("transport"), rt("auth")
    request = transport.Request(method="GET", url="https://a.example/x", headers=transport.Headers(), auth=auth.AuthValues())
    assert redirects.redirected(request, 302, transport.Headers([("location", "http://a.example/y")])) is None


def misbuilt(rt: Load, kind: str, box: Box, asynchronous: bool) -> Any:
    base = rt("client").AsyncClient if asynchronous else rt("client").SyncClient

    class Acme(base):  # type: ignore[misc, valid-type]
        def __init__(self, scheme: Any, token: Any, base_url: str) -> None:
            config = rt("options").ClientConfig(
                name="acme", version="1", env_prefix="ACME", environments={}, security={"b": scheme}
            )
            super().__init__(config, credentials={"b": token}, base_url=base_url)  # pyright: ignore[reportUnknownMemberType]

    try:
        Acme(*login(rt, kind, "https://x", box, asynchronous), "ftp://nowhere")
    except rt("errors").ConfigurationError as error:
        return error
    raise AssertionError("nothing was raised")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_client_that_cannot_be_made_shows_nothing(rt: Load, kind: str, asynchronous: bool) -> None:
    box = boxed(7)
    hold(box, shown(misbuilt(rt, kind, box, asynchronous)))


def test_exceptions_of_the_caller_stay_whole(rt: Load, make: Make, stub: Stub) -> None:
    """A call made while another exception is handled leaves that one alone."""

    def fail() -> None:
        mine = "kept"
        raise LookupError(mine)

    stub.then(500)
    both = make(stub.url, retry=rt("retry").Retry.off())
    try:
        fail()
    except LookupError as first:
        with pytest.raises(rt("errors").ServerError) as caught:
            both.call(operation(rt, "GET", "/x"))
        assert caught.value.__context__ is first
        assert "mine = 'kept'" in "".join(traceback.TracebackException.from_exception(first, capture_locals=True).format())


def test_a_cancelled_call_shows_nothing(rt: Load, stub: Stub) -> None:
    box = boxed(3)
    stub.then(0, raw(OK, pause=20.0))
    config = rt("options").ClientConfig(
        name="acme", version="1", env_prefix="ACME", environments={"production": stub.url}, security={"b": rt("auth").Bearer()}
    )

    async def go() -> BaseException:
        async with rt("client").AsyncClient(config, credentials={"b": box.secret}) as client:
            task = asyncio.ensure_future(client.call(operation(rt, "GET", "/x")))
            await asyncio.sleep(0.2)
            task.cancel()
            try:
                await task
            except asyncio.CancelledError as error:
                return error
        raise AssertionError("not cancelled")

    error = asyncio.run(go())
    hold(box, "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format()))


def test_values_that_hold_secrets_cannot_be_pickled(rt: Load) -> None:
    for value in (rt("auth").Secret("s"), rt("auth").AuthValues(headers=(("a", "b"),)), rt("oauth2").Grant("i", "s")):
        assert "s" not in repr(value).replace("Values", "").replace("Secret", "").replace("Grant", "") or "'s'" not in repr(value)
        with pytest.raises(TypeError):
            pickle.dumps(value)
