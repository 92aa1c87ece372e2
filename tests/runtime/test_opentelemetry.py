"""The documented OpenTelemetry adapter: taken from the document, run against a small fake of the API, or the real one."""

import re
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from tests.support.places import ROOT

from .conftest import Load, Stub
from .test_client import Both, make, operation

__all__ = ["make"]


class Span:
    def __init__(self, name: str, **given: Any) -> None:
        self.name, self.given = name, given
        self.status: Any = None
        self.ended = 0

    def set_status(self, status: Any) -> None:
        self.status = status

    def end(self) -> None:
        self.ended = time.time_ns()


class Tracer:
    def __init__(self) -> None:
        self.spans: list[Span] = []

    def start_span(self, name: str, *, kind: Any, attributes: dict[str, Any], start_time: int) -> Span:
        self.spans.append(Span(name, kind=kind, attributes=attributes, start_time=start_time))
        return self.spans[-1]


def adapter_source() -> str:
    """The block below the heading."""
    text = (ROOT / "docs" / "using-a-client.md").read_text("utf-8")
    found = re.search(r"### OpenTelemetry\n.*?```python\n(.*?)```", text, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def adapter(monkeypatch: pytest.MonkeyPatch) -> tuple[Callable[[Any], None], Tracer]:
    tracer = Tracer()
    api, trace = ModuleType("opentelemetry"), ModuleType("opentelemetry.trace")
    trace.get_tracer = lambda name: tracer  # type: ignore[attr-defined]
    trace.SpanKind = type("SpanKind", (), {"CLIENT": "client"})  # type: ignore[attr-defined]
    trace.StatusCode = type("StatusCode", (), {"ERROR": "error"})  # type: ignore[attr-defined]
    trace.Status = lambda code, description: (code, description)  # type: ignore[attr-defined]
    api.trace = trace  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "opentelemetry", api)
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", trace)
    scope: dict[str, Any] = {}
    exec(adapter_source(), scope)
    return scope["spans"], tracer


def test_it_is_short() -> None:
    assert len(adapter_source().splitlines()) <= 30


def test_a_span_for_each_attempt(
    rt: Load,
    make: Callable[..., Both],
    stub: Stub,
    adapter: tuple[Callable[[Any], None], Tracer],
    caplog: pytest.LogCaptureFixture,
) -> None:
    hook, tracer = adapter
    stub.then(503).then(200, b'{"a":1}')
    before = time.time_ns()
    make(stub.url, hooks=[hook]).call(operation(rt), path={"id": "1"})
    first, second = tracer.spans
    assert first.name == second.name == "GET /things/{id}"
    assert first.given["attributes"] == {
        "http.request.method": "GET",
        "url.template": "/things/{id}",
        "http.request.resend_count": 0,
        "http.response.status_code": 503,
        "error.type": "503",
    }
    assert second.given["attributes"] == {
        "http.request.method": "GET",
        "url.template": "/things/{id}",
        "http.request.resend_count": 1,
        "http.response.status_code": 200,
    }
    assert (first.status, second.status) == (("error", ""), None)
    assert first.given["kind"] == "client"
    slack = 5_000_000
    assert before - slack <= first.given["start_time"] < first.ended <= second.given["start_time"] + slack < second.ended + slack
    assert "hook failed" not in caplog.text


def test_a_failed_connection(
    rt: Load, make: Callable[..., Both], adapter: tuple[Callable[[Any], None], Tracer], caplog: pytest.LogCaptureFixture
) -> None:
    hook, tracer = adapter
    retry = rt("retry").Retry(attempts=2, initial=0)
    with pytest.raises(rt("errors").ConnectionFailed):
        make("http://127.0.0.1:1", hooks=[hook], retry=retry).call(operation(rt), path={"id": "1"})
    assert [span.given["attributes"]["error.type"] for span in tracer.spans] == ["ConnectionFailed"] * 2
    assert all(span.status[0] == "error" and span.ended for span in tracer.spans)
    assert "hook failed" not in caplog.text
