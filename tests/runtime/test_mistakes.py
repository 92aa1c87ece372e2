"""What callers do wrong is told at once and in words; what servers send wrong is an error of ours, never a bare ValueError."""

import json
from typing import Any

import pytest

from .conftest import Load, Stub
from .either import SECRET, Either, done, listed
from .test_pages import listing, pages, then, walk

NAN = float("nan")


@pytest.fixture(params=["sync", "async"])
def either(request: pytest.FixtureRequest, rt: Load) -> Either:
    return Either(rt, request.param == "async")


WRONG: list[tuple[str, Any, str]] = [
    ("timeout", (3.05, 27), "timeout is seconds above 0"),
    ("timeout", "30", "timeout is seconds above 0"),
    ("timeout", -1, "timeout is seconds above 0"),
    ("timeout", 0, "timeout is seconds above 0"),
    ("timeout", NAN, "timeout is seconds above 0"),
    ("timeout", float("inf"), "timeout is seconds above 0"),
    ("deadline", "3", "deadline is seconds or None"),
    ("deadline", NAN, "deadline is seconds or None"),
    ("retry", 3, "retry: an instance of Retry is needed, not int"),
]
WRONG_ONCE: list[tuple[str, Any, str]] = [
    ("rate_limit", "100/s", "an instance of RateLimit is needed, not str"),
    ("hooks", print, "hooks is a list"),
    ("default_headers", {"X-A": None}, "the header 'X-A' is a text, not NoneType"),
]


@pytest.mark.parametrize(
    ("name", "value", "words"), [*WRONG, *WRONG_ONCE, ("network", {"proxy": None}, "an instance of NetworkOptions")]
)
def test_a_client_that_could_not_work_is_not_made(rt: Load, name: str, value: Any, words: str) -> None:
    errors, config = rt("errors"), rt("options").ClientConfig(name="a", version="1", env_prefix="A", environments={})
    for kind in (rt("client").SyncClient, rt("client").AsyncClient):
        with pytest.raises(errors.ConfigurationError, match=words):
            kind(config, base_url="http://127.0.0.1:1", **{name: value})
        if name != "network":
            with pytest.raises(errors.ConfigurationError, match=words):
                kind(config, base_url="http://127.0.0.1:1").with_options(**{name: value})


def test_a_transport_of_the_other_kind_and_a_class(rt: Load) -> None:
    errors, transports = rt("errors"), rt("httpx_transport")
    config = rt("options").ClientConfig(name="a", version="1", env_prefix="A", environments={})
    sync, asynchronous = rt("client").SyncClient, rt("client").AsyncClient
    for kind, wrong in ((sync, transports.AsyncHttpxTransport()), (asynchronous, transports.HttpxTransport())):
        for value in (wrong, transports.HttpxTransport):
            with pytest.raises(errors.ConfigurationError, match=r"transport: an instance of \w+ is needed"):
                kind(config, base_url="http://127.0.0.1:1", transport=value)


@pytest.mark.parametrize(
    ("name", "value", "words"), [*WRONG, ("extra_headers", {"X": b"s3"}, "the header 'X' is a text, not bytes")]
)
def test_a_call_that_could_not_end_well_is_not_begun(either: Either, stub: Stub, name: str, value: Any, words: str) -> None:
    with pytest.raises(either.rt("errors").ConfigurationError, match=words) as caught:
        either.run(stub.url, lambda client: done(client.request("GET", "/x", **{name: value})))
    assert "s3" not in str(caught.value)
    assert stub.seen == []


def test_no_retry_of_ones_own_is_the_clients(either: Either, stub: Stub) -> None:
    stub.then(503).then(200)
    either.run(stub.url, lambda client: done(client.with_options(retry=None).request("GET", "/x", retry=None)))
    assert len(stub.seen) == 2


def test_a_misspelled_argument_of_a_list_is_told_before_the_walk(either: Either, stub: Stub) -> None:
    async def scenario(client: Any) -> None:
        client.paginate(listing(either.rt), pages(either.rt, "TokenPages", token="n", parameter="n"), options={"timout": 3})

    with pytest.raises(TypeError, match="did you mean 'timeout'"):
        either.run(stub.url, scenario)


def test_an_address_is_no_path(either: Either, stub: Stub) -> None:
    with pytest.raises(either.rt("errors").ConfigurationError, match="follows the base URL"):
        either.run(stub.url, lambda client: done(client.request("GET", "https://other.example/x")))
    stub.then(200)
    either.run(stub.url, lambda client: done(client.request("GET", "/x?to=https://other.example/")))
    assert [seen.target for seen in stub.seen] == ["/x?to=https://other.example/"]


def test_who_lacks_credentials_is_told_where_to_put_them(rt: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ACME_TOKEN", raising=False)
    auth, oauth2, tls = rt("auth"), rt("oauth2"), rt("mutual_tls")
    told = auth.told_alternatives
    schemes = {"b": auth.Bearer(), "p": auth.Basic(), "o": oauth2.OAuth2("/t"), "m": tls.MutualTls()}
    assert told([["b"]], schemes, "ACME") == "b (from the client's arguments, or ACME_TOKEN)"
    names = "ACME_TOKEN, ACME_USERNAME, ACME_PASSWORD, ACME_CLIENT_ID, ACME_CLIENT_SECRET"
    assert told([["b", "p"], ["o"]], schemes, "ACME") == f"b and p or o (from the client's arguments, or {names})"
    assert told([["m"]], schemes, "ACME") == "m"
    config = rt("options").ClientConfig(
        name="acme", version="1", env_prefix="ACME", environments={}, security={"b": auth.Bearer()}, default_security=(("b",),)
    )
    operation = rt("operation").Operation(id="get", path="/x")
    client = rt("client").SyncClient(config, base_url="http://127.0.0.1:1")
    with pytest.raises(rt("errors").ConfigurationError, match="ACME_TOKEN"):
        client.call(operation)


@pytest.mark.parametrize("location", ["http://[::1", "//[", "https://api.example:port/"])
def test_a_location_that_is_no_url(either: Either, stub: Stub, location: str) -> None:
    errors, module = either.rt("errors"), either.rt("operation")
    stub.then(302, b"", location=location)
    with pytest.raises(errors.ResponseError) as caught:
        either.run(stub.url, lambda client: done(client.request("GET", "/x")))
    assert caught.value.status == 302
    if "port" not in location:
        operation = module.Operation(id="file", path="/f", responses={302: module.Redirect()})
        with pytest.raises(errors.ResponseShapeError, match="no usable Location"):
            either.run(stub.url, lambda client: done(client.call(operation)))


def test_redirects_have_an_end(either: Either, stub: Stub) -> None:
    stub.then(302, b"", location="/again")
    with pytest.raises(either.rt("errors").ResponseError, match="answered 302; its redirect was not followed"):
        either.run(stub.url, lambda client: done(client.request("GET", "/x", deadline=None)))
    assert [seen.target for seen in stub.seen] == ["/x", *["/again"] * 5]


def test_a_next_page_that_is_no_url(either: Either, stub: Stub) -> None:
    then(stub, {"data": [1], "next": "http://[::1"})
    with pytest.raises(either.rt("errors").PagingError, match="another origin") as caught:
        walk(either, stub.url, pages(either.rt, "UrlPages", url="next"))
    assert caught.value.items_before == 1


@pytest.mark.parametrize("data", [{"a": 1}, "abc", 7])
def test_items_that_are_no_list_are_not_passed_over(either: Either, stub: Stub, data: Any) -> None:
    way = pages(either.rt, "TokenPages", token="next", parameter="next")
    then(stub, {"data": [1], "next": "t"}, {"data": data})
    with pytest.raises(either.rt("errors").PagingError, match="'data', are no list") as caught:
        walk(either, stub.url, way)
    assert (caught.value.page_token, caught.value.page_number, caught.value.items_before) == ("t", 2, 1)


def test_no_items_are_none(either: Either, stub: Stub) -> None:
    way = pages(either.rt, "TokenPages", token="next", parameter="next")
    then(stub, {"data": None, "next": "t"}, {"next": "u"}, {"data": [1]})
    assert walk(either, stub.url, way, listed) == [1]


def test_a_byte_order_mark_is_skipped(either: Either, stub: Stub) -> None:
    stub.then(200, b"\xef\xbb\xbf" + json.dumps({"a": [1]}).encode())
    module = either.rt("operation")
    typed = module.Operation(id="get", path="/x", responses={200: module.Json(dict[str, list[int]])})
    untyped = module.Operation(id="get", path="/x", responses={200: module.Json(Any)})

    async def scenario(client: Any) -> list[Any]:
        return [await done(client.call(typed)), await done(client.call(untyped))]

    assert either.run(stub.url, scenario) == [{"a": [1]}, {"a": [1]}]


def test_a_server_that_hangs_up_is_told_in_words(either: Either, stub: Stub) -> None:
    def hang_up(handler: Any) -> None:
        handler.close_connection = True

    stub.then(200, hang_up)
    with pytest.raises(either.rt("errors").ConnectionFailed, match="the server broke it off") as caught:
        either.run(stub.url, lambda client: done(client.request("GET", "/x")))
    assert SECRET not in str(caught.value)
