"""Around a call: clones with other settings, hooks, logging, the user agent."""

# ruff: noqa: N806

import inspect
import logging
import sys
import time
from collections.abc import Callable
from dataclasses import fields
from functools import cached_property
from typing import Any

import pytest

from .conftest import Load, Stub
from .test_client import SECRET, Both, make, operation

__all__ = ["make"]


def settings_of(client: Any) -> Any:
    return client._settings


@pytest.mark.parametrize("kind", ["SyncClient", "AsyncClient"])
def test_with_options_changes_every_setting(rt: Load, kind: str) -> None:
    auth, Timeout, Retry = rt("auth"), rt("options").Timeout, rt("retry").Retry
    RateLimit = rt("pacing").RateLimit
    config = rt("options").ClientConfig(
        name="acme",
        version="1",
        env_prefix="ACME",
        environments={"production": "http://127.0.0.1:1", "sandbox": "http://127.0.0.1:2"},
        security={"b": auth.Bearer(), "k": auth.ApiKey("X-K")},
    )
    old = getattr(rt("client"), kind)(config, credentials={"b": "one", "k": "two"}, default_headers={"A": "1", "B": "1"})
    changes: dict[str, tuple[Any, str, Any]] = {
        "timeout": (5.0, "timeout", Timeout.of(5.0)),
        "deadline": (None, "deadline", None),
        "retry": (Retry.off(), "retry", Retry.off()),
        "hooks": ([print], "hooks", (print,)),
        "environment": ("sandbox", "base_url", "http://127.0.0.1:2"),
        "base_url": ("http://127.0.0.1:3/", "base_url", "http://127.0.0.1:3"),
    }
    for name, (value, field, expected) in changes.items():
        new = old.with_options(**{name: value})
        assert type(new) is type(old)
        assert getattr(settings_of(new), field) == expected
        given = {item.name for item in fields(settings_of(old)) if item.init}  # the rest is made of these
        others = given - {field, name}
        assert all(getattr(settings_of(new), other) is getattr(settings_of(old), other) for other in others)
        assert new._shared is old._shared
    assert settings_of(old.with_options(default_headers={"b": "2"})).default_headers.pairs() == (("A", "1"), ("b", "2"))
    assert settings_of(old.with_options(rate_limit=RateLimit("1/s"))).pacer.limit == RateLimit("1/s")
    renewed = settings_of(old.with_options(credentials={"b": "three"})).logins
    assert (renewed["b"].secret.reveal(), renewed["k"].secret.reveal()) == ("three", "two")
    both = old.with_options(timeout=1, environment="sandbox", base_url="http://127.0.0.1:4")
    assert both.base_url == "http://127.0.0.1:4"
    assert rt("adjust").ClientOptions.__annotations__.keys() >= {*changes, "credentials", "default_headers", "rate_limit"}


@pytest.mark.parametrize("kind", ["SyncClient", "AsyncClient"])
def test_with_options_covers_what_a_client_is_made_with(rt: Load, kind: str) -> None:
    """But for what clones share by nature."""
    made_with = inspect.signature(getattr(rt("client"), kind).__init__).parameters.keys()
    assert rt("adjust").ClientOptions.__annotations__.keys() == made_with - {"self", "config", "transport", "network"}


def test_with_options_refuses_what_is_wrong(rt: Load) -> None:
    client = Both(rt, False, "http://127.0.0.1:1").client
    with pytest.raises(TypeError, match="unexpected argument 'timout'; did you mean 'timeout'"):
        client.with_options(timout=1)
    for wrong in ({"environment": "moon"}, {"credentials": {"zz": "x"}}, {"base_url": "ftp://x"}):
        with pytest.raises(rt("errors").ConfigurationError):
            client.with_options(**wrong)


@pytest.mark.parametrize("kind", ["SyncClient", "AsyncClient"])
def test_with_options_keeps_what_a_subclass_added(rt: Load, kind: str) -> None:
    base = getattr(rt("client"), kind)

    class Resource:
        def __init__(self, client: Any) -> None:
            self.client = client

    class Client(base):  # type: ignore[misc, valid-type]
        def __init__(self, tenant: str) -> None:
            config = rt("options").ClientConfig(name="a", version="1", env_prefix="A", environments={"production": "http://x"})
            super().__init__(config)  # pyright: ignore[reportUnknownMemberType]
            self.tenant = tenant

        @cached_property
        def things(self) -> Resource:
            return Resource(self)

    old = Client("T1")
    assert old.things.client is old
    new = old.with_options(timeout=1)
    assert new.tenant == "T1"
    assert new.things.client is new and old.things.client is old
    began = time.thread_time()
    for _ in range(1000):
        old.with_options(timeout=1)
    assert time.thread_time() - began < 1, "cheap enough for one a call"


def test_clones_share_connections_and_close_together(rt: Load, stub: Stub) -> None:
    stub.then(200)
    client = Both(rt, False, stub.url).client
    client.call(operation(rt), path={"id": "1"})
    clone = client.with_options(timeout=3)
    assert clone._shared.transport() is client._shared.transport()
    assert clone._shared.budget is client._shared.budget
    clone.close()
    with pytest.raises(rt("errors").ConfigurationError, match="closed"):
        client.call(operation(rt), path={"id": "1"})


def test_events(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    events: list[Any] = []
    stub.then(503, x_request_id="r1").then(200, b'{"a":1}', x_request_id="r2")
    make(stub.url, hooks=[events.append]).call(operation(rt), path={"id": "1"})
    seen = [(e.phase, e.attempt, e.status, e.request_id, e.error) for e in events]
    assert seen == [
        ("request", 1, None, None, ""),
        ("response", 1, 503, "r1", ""),
        ("retry", 1, 503, "r1", ""),
        ("request", 2, None, None, ""),
        ("response", 2, 200, "r2", ""),
    ]
    assert {(e.operation_id, e.route, e.method) for e in events} == {("thing", "/things/{id}", "GET")}
    assert events[2].reason.startswith("again in ")
    assert events[0].duration == events[3].duration == 0
    assert all(0 <= e.duration <= e.elapsed for e in events)
    assert events[4].duration < events[4].elapsed


def test_events_of_failures(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    events: list[Any] = []
    Retry = rt("retry").Retry
    with pytest.raises(rt("errors").ConnectionFailed):
        make("http://127.0.0.1:1", hooks=[events.append], retry=Retry(attempts=2, initial=0)).call(
            operation(rt), path={"id": "1"}
        )
    assert [(e.phase, e.attempt, e.status, e.error) for e in events] == [
        ("request", 1, None, ""),
        ("retry", 1, None, "ConnectionFailed"),
        ("request", 2, None, ""),
        ("error", 2, None, "ConnectionFailed"),
    ]
    events.clear()
    stub.then(429, retry_after="60", x_request_id="r3")
    with pytest.raises(rt("errors").RateLimitError):
        make(stub.url, hooks=[events.append], deadline=5).call(operation(rt), path={"id": "1"})
    assert [(e.phase, e.status, e.request_id) for e in events[1:]] == [("response", 429, "r3"), ("error", 429, "r3")]
    assert "Retry-After asks for 60 s" in events[-1].reason


def test_a_hook_that_fails_breaks_nothing(
    rt: Load, make: Callable[..., Both], stub: Stub, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(event: Any) -> None:
        raise KeyError(event.phase)

    seen: list[Any] = []
    stub.then(200, b'{"a":1}')
    assert make(stub.url, hooks=[broken, seen.append]).call(operation(rt), path={"id": "1"}) == {"a": 1}
    assert [event.phase for event in seen] == ["request", "response"]
    assert caplog.text.count("a hook failed") == 2


def test_a_hook_that_nobody_would_await_is_refused(rt: Load) -> None:
    async def hook(event: Any) -> None: ...

    class Hook:
        async def __call__(self, event: Any) -> None: ...

    for wrong in (hook, Hook()):
        with pytest.raises(rt("errors").ConfigurationError, match="plain function"):
            Both(rt, True, "http://127.0.0.1:1", hooks=[wrong])
    with pytest.raises(rt("errors").ConfigurationError, match="a hook is a function, not NoneType"):
        Both(rt, True, "http://127.0.0.1:1").client.with_options(hooks=[None])


def test_a_call_that_the_pace_refuses_is_told(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    events: list[Any] = []
    limit = rt("pacing").RateLimit("1/h")
    both = make(stub.url, hooks=[events.append], rate_limit=limit, deadline=5)
    both.client._settings.pacer.reserve(both.client._shared.clock())
    with pytest.raises(rt("errors").DeadlineExceeded):
        both.call(operation(rt), path={"id": "1"})
    assert [(event.phase, event.error) for event in events] == [("error", "DeadlineExceeded")]


def test_debug_log(rt: Load, make: Callable[..., Both], stub: Stub, caplog: pytest.LogCaptureFixture) -> None:
    """Lines and headers are shown, bodies and secrets are not."""
    caplog.set_level(logging.DEBUG, "acme")
    stub.then(503, b'{"inner":"answer-body"}', set_cookie="s=tasty", location="/x?signature=tasty", x_rate_left="7").then(200)
    make(stub.url, default_headers={"X-Session-Token": "tasty"}).call(
        operation(rt, method="PUT", body=rt("operation").JsonBody()),
        path={"id": "1"},
        query={"page": "2\n", "api_key": "tasty"},
        body={"inner": "question-body"},
    )
    text = caplog.text
    assert f"PUT {stub.url}/things/1?page=2%0A&api_key=*** (attempt 1)" in text
    assert f"503 for PUT {stub.url}/things/1" in text and "thing: retry after attempt 1: 503 again in" in text
    assert "'x-rate-left': '7'" in text and "'authorization': '***'" in text and "'location': '/x?***'" in text
    for hidden in (SECRET, "tasty", "answer-body", "question-body"):
        assert hidden not in text


def test_the_name_of_a_key_is_enough_to_hide_it(rt: Load, stub: Stub, caplog: pytest.LogCaptureFixture) -> None:
    """A scheme's own names are hidden, telling or not."""
    caplog.set_level(logging.DEBUG, "acme")
    auth = rt("auth")
    stub.then(200)
    for place in ("header", "query", "cookie"):
        config = rt("options").ClientConfig(
            name="acme", version="1", env_prefix="ACME", environments={}, security={"b": auth.ApiKey("Pass", location=place)}
        )
        with rt("client").SyncClient(config, credentials={"b": "tasty"}, base_url=stub.url) as client:
            client.call(operation(rt), path={"id": "1"})
    assert len(caplog.records) == 6 and "tasty" not in caplog.text


def test_bodies_are_logged_where_asked_for(
    rt: Load, make: Callable[..., Both], stub: Stub, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG, "acme")
    monkeypatch.setattr(logging.getLogger("acme.bodies"), "level", logging.DEBUG)
    stub.then(200, b'{"a":"' + b"z" * 3000 + b'"}')
    make(stub.url).call(operation(rt, "POST", body=rt("operation").JsonBody()), path={"id": "1"}, body={"q": 1})
    assert """b'{"q":1}'""" in caplog.text and "and 1008 bytes more" in caplog.text


def test_user_agent(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    ours = f"acme/1.2 python/{'.'.join(map(str, sys.version_info[:3]))} ({sys.platform})"
    stub.then(200)
    make(stub.url, default_headers={"user-agent": "billing/2"}).call(operation(rt), path={"id": "1"})
    make(stub.url).call(operation(rt), path={"id": "1"}, options={"extra_headers": {"User-Agent": "mine"}})
    assert [seen.headers["user-agent"] for seen in stub.seen] == [f"billing/2 {ours}", "mine"]
    odd = rt("options").ClientConfig(name="a", version="v1 (beta)/2", env_prefix="A", environments={})
    assert odd.user_agent.startswith("a/v1--beta--2 python/")
