"""Client credentials on the wire: fetched late, once, renewed, shared; and what is never fetched."""

# ruff: noqa: F811, N806

import asyncio
import base64
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from .conftest import Load, Seen, Stub
from .test_client import Both, make, operation  # noqa: F401

ID, SECRET = "us er", "s:cret+/="
Make = Callable[..., Both]


def token(value: str, **more: Any) -> bytes:
    return json.dumps({"access_token": value, "token_type": "Bearer", "expires_in": 3600, **more}).encode()


def granted(rt: Load, make: Make, stub: Stub, client_auth: str = "basic", **grant: Any) -> Both:
    """A client whose tokens come from the stub itself."""
    both = make(stub.url, security={"b": rt("oauth2").OAuth2(f"{stub.url}/token", client_auth=client_auth)}, credentials={})
    kind = rt("_async_oauth2").AsyncClientCredentials if both.asynchronous else rt("_sync_oauth2").ClientCredentials
    given = {"client_id": ID, "client_secret": SECRET, **grant}
    both.client = both.client.with_options(credentials={"b": kind(**given)})
    return both


def get(rt: Load) -> Any:
    return operation(rt, path="/x")


def targets(stub: Stub) -> list[str]:
    return [seen.target for seen in stub.seen]


def test_nothing_is_fetched_before_the_first_call_and_then_once(rt: Load, make: Make, stub: Stub) -> None:
    both = granted(rt, make, stub, scopes=["read", "write"])
    assert stub.seen == []
    stub.then(200, token("t1")).then(200)

    def twice(client: Any) -> Any:
        async def go() -> None:
            await client.call(get(rt))
            await client.call(get(rt))

        return go() if both.asynchronous else [client.call(get(rt)), client.call(get(rt))]

    both.run(twice)
    assert targets(stub) == ["/token", "/x", "/x"]
    asked = stub.seen[0]
    assert asked.body == b"grant_type=client_credentials&scope=read+write"
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert base64.b64decode(asked.headers["authorization"].removeprefix("Basic ")) == b"us+er:s%3Acret%2B%2F%3D"
    assert {seen.headers["authorization"] for seen in stub.seen[1:]} == {"Bearer t1"}


def test_the_secret_may_stand_in_the_body(rt: Load, make: Make, stub: Stub) -> None:
    stub.then(200, token("t1")).then(200)
    granted(rt, make, stub, client_auth="body").call(get(rt))
    assert stub.seen[0].body == b"grant_type=client_credentials&client_id=us+er&client_secret=s%3Acret%2B%2F%3D"
    assert "authorization" not in stub.seen[0].headers


def test_another_token_url(rt: Load, make: Make, stub: Stub) -> None:
    stub.then(200, token("t1")).then(200)
    granted(rt, make, stub, token_url="/other/token").call(get(rt))
    assert targets(stub) == ["/other/token", "/x"]


def test_a_token_is_renewed_once_upon_401(rt: Load, make: Make, stub: Stub) -> None:
    stub.then(200, token("t1")).then(401).then(200, token("t2")).then(200)
    granted(rt, make, stub).call(operation(rt, "POST", "/x", body=rt("bodies").JsonBody()), body={"a": 1})
    assert targets(stub) == ["/token", "/x", "/token", "/x"]
    assert [stub.seen[index].headers["authorization"] for index in (1, 3)] == ["Bearer t1", "Bearer t2"]
    assert stub.seen[3].body == b'{"a":1}'


def test_a_second_401_is_the_answer(rt: Load, make: Make, stub: Stub) -> None:
    stub.then(200, token("t1")).then(401).then(200, token("t2")).then(401)
    with pytest.raises(rt("errors").AuthenticationError):
        granted(rt, make, stub).call(get(rt))
    assert targets(stub) == ["/token", "/x", "/token", "/x"]


@pytest.mark.parametrize(
    "body", [b"[]", b"{}", b"no", token("t", token_type="mac"), b'{"access_token": 5}', b'{"access_token": ""}']
)
def test_an_answer_without_a_token(rt: Load, make: Make, stub: Stub, body: bytes) -> None:
    stub.then(200, body)
    with pytest.raises(rt("errors").ResponseShapeError, match=r"oauth2\.token") as caught:
        granted(rt, make, stub).call(get(rt))
    assert caught.value.content == b""
    assert targets(stub) == ["/token"]


def test_a_refused_client_is_an_error_of_the_token_request(rt: Load, make: Make, stub: Stub) -> None:
    stub.then(401, b'{"error":"invalid_client"}')
    with pytest.raises(rt("errors").AuthenticationError) as caught:
        granted(rt, make, stub).call(get(rt))
    assert (caught.value.operation, caught.value.body) == ("oauth2.token", {"error": "invalid_client"})
    assert targets(stub) == ["/token"]


def test_the_token_request_is_retried(rt: Load, make: Make, stub: Stub) -> None:
    stub.then(503).then(200, token("t1")).then(200)
    granted(rt, make, stub).call(get(rt))
    assert targets(stub) == ["/token", "/token", "/x"]


def test_tokens_are_renewed_before_their_end(rt: Load, make: Make, stub: Stub) -> None:
    grant = rt("oauth2").Grant(ID, SECRET)
    Round, Answer, Headers = rt("oauth2").Round, rt("responses").Answer, rt("transport").Headers
    cases: list[tuple[float | None, float, float | None]] = [(3600, 3539.0, 3541.0), (10, 8.9, 9.1), (None, 1e9, None)]
    for life, fresh, stale in cases:
        answer = Answer(status=200, headers=Headers(), content=token("t", expires_in=life))
        grant.keep(answer, 100.0)
        mine = Round()
        assert grant.claim(100.0 + fresh, mine, None) == "t"
        if stale is not None and life is not None:
            assert grant.claim(100.0 + stale, mine, None) is mine
            # While one renews it, the others use the old token as long as it lives.
            assert grant.claim(100.0 + stale, Round(), None) == "t"
            assert grant.claim(100.0 + life, Round(), None) is mine
            grant.leave(mine, None)


def test_a_round_of_another_process_is_not_waited_for(rt: Load) -> None:
    grant, Round = rt("oauth2").Grant(ID, SECRET), rt("oauth2").Round
    parents = Round(process=-1)
    assert grant.claim(0.0, parents, None) is parents
    mine = Round()
    assert grant.claim(0.0, mine, None) is mine


@pytest.mark.parametrize("fails", [False, True])
def test_many_calls_fetch_one_token(rt: Load, make: Make, stub: Stub, fails: bool) -> None:
    """Also where it can't be had: all that waited share the error."""
    gate = threading.Event()

    def slow(handler: Any) -> None:
        gate.wait(2)
        body = b"{}" if fails else token("t1")
        handler.send_response(400 if fails else 200)
        handler.send_header("content-length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    stub.then(200, slow).then(200)
    both = granted(rt, make, stub)
    threading.Timer(0.3, gate.set).start()
    errors = rt("errors")

    def sync(client: Any) -> list[Any]:
        def one(_: int) -> Any:
            try:
                return client.call(get(rt))
            except errors.BadRequestError as error:
                return error

        with ThreadPoolExecutor(12) as pool:
            return list(pool.map(one, range(12)))

    async def tasks(client: Any) -> list[Any]:
        return list(await asyncio.gather(*(client.call(get(rt)) for _ in range(12)), return_exceptions=True))

    results = both.run(tasks if both.asynchronous else sync)
    assert targets(stub).count("/token") == 1
    assert [isinstance(result, errors.BadRequestError) for result in results] == [fails] * 12


def test_where_credentials_come_from(rt: Load) -> None:
    OAuth2, Grant, collect = rt("oauth2").OAuth2, rt("oauth2").Grant, rt("auth").collect_logins

    def login(given: Any, **environ: str) -> Any:
        return collect({"o": OAuth2("https://x/token")}, {"o": given}, environ, "ACME").get("o")

    both = {"ACME_CLIENT_ID": "i", "ACME_CLIENT_SECRET": "s"}
    assert login(None) is None
    assert login(Grant(None, None)) is None
    assert login(Grant(None, None), **both).grant.client_id == "i"
    assert login(Grant("mine", "s"), ACME_TOKEN="t", **both).grant.client_id == "mine"
    assert login(Grant(None, None), ACME_TOKEN="t", **both).secret.reveal() == "t"
    assert login("given", ACME_TOKEN="t", **both).secret.reveal() == "given"
    with pytest.raises(rt("errors").ConfigurationError, match="go together"):
        login(Grant("i", None))


def test_mutual_tls_is_satisfied_by_a_certificate(rt: Load, make: Make, stub: Stub) -> None:
    tls, NetworkOptions = rt("mutual_tls").MutualTls(), rt("transport").NetworkOptions
    asked = rt("operation").Operation(
        id="x", method="GET", path="/", responses={200: rt("operation").Empty()}, security=(("tls",),)
    )
    with pytest.raises(rt("errors").ConfigurationError, match="needs credentials: tls"):
        make(stub.url, security={"tls": tls}, credentials={"tls": NetworkOptions()}).call(asked)
    assert stub.seen == list[Seen]()
    stub.then(200)
    make(stub.url, security={"tls": tls}, credentials={"tls": NetworkOptions(client_cert="c.pem")}).call(asked)
    assert "authorization" not in stub.seen[0].headers
