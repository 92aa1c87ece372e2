"""Servers that do their worst, and every transport under the client: deadlines hold, secrets stay, errors have types."""

import gzip
import json
import ssl
import time
import traceback
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from tests.runtime.client_calls import SECRET, call, call_raw, make_client, run
from tests.support.sockets import measured, open_sockets
from tests.support.wire_server import Answer, Line, Seen, WireServer, answer, black_hole, drop, raw, trickle
from tests.support.wires import KINDS, Kind, Wire
from togai_codegen.runtime import errors, httpx_transport
from togai_codegen.runtime.retry import Retry

HEAD = b"HTTP/1.1 200 \r\nContent-Type: application/json\r\n"


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Kind:
    """Each transport in turn."""
    kind: Kind = request.param
    if kind.library is not None:
        monkeypatch.setattr(httpx_transport, "library", lambda: kind.library)
    return kind


class Deaf(WireServer):
    """Accepts, and reads nothing."""

    def _serve(self, raw_line: Any, number: int) -> None:
        self._stopping.wait(5)
        raw_line.close()


def silent(line: Line, seen: Seen) -> None:
    """No answer for a long time."""
    line.wait(5)


def test_deadline_of_one_second(kind: Kind) -> None:
    """All stalls at once, each in its own call: none ends before the deadline, none much after, and no socket stays open."""
    ended = measured(lambda: stalled_calls(kind), lambda found: max(seconds for seconds, _ in found.values()) > 1.5)
    for name, (seconds, error) in ended.items():
        assert seconds <= 1.5, (name, seconds)
        if name != "always 503":
            assert isinstance(error, errors.DeadlineExceeded), (name, error)
            assert seconds >= 1.0, (name, seconds)


def stalled_calls(kind: Kind) -> dict[str, tuple[float, BaseException]]:
    """How long each call took and how it ended. None leaves a socket open."""
    stalls: dict[str, WireServer] = {
        "trickling headers": WireServer([trickle(HEAD, b"X-A: b\r\n")]),
        "trickling body": WireServer([trickle(HEAD + b"Content-Length: 9999\r\n\r\n", b" ")]),
        "trickling chunks": WireServer([trickle(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n")]),
        "late chunk, then nothing": WireServer([late_chunk]),
        "trickling status line": WireServer([trickle(b"HTTP/1.1 200 ", b"O")]),
        "no answer": WireServer([silent]),
        "always 503": WireServer([answer(503)]),
        "slow TLS handshake": WireServer([silent], tls=ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), handshake_delay=5),
    }
    if kind.name != "httpx-trio":  # there, httpx 1 leaves the generator of a body open, of which trio warns
        stalls["deaf server"] = Deaf(buffer=4096)
    before = open_sockets()
    ended: dict[str, tuple[float, BaseException]] = {}

    async def one(name: str, url: str) -> None:
        method, body = ("POST", b"x" * 9_000_000) if name == "deaf server" else ("GET", b"x")
        target = caller.with_options(base_url=url)
        began = time.monotonic()
        try:
            await call(target, method, body=body)
        except errors.ApiClientError as error:
            ended[name] = (time.monotonic() - began, error)

    async def test() -> None:
        with WireServer([answer()]) as ready:  # libraries and certificates are loaded once, by the first call
            await call(caller.with_options(base_url=ready.url, deadline=None))
        works = [one(name, server.__enter__().url) for name, server in stalls.items()]
        await Wire(kind).together(*works, one("black hole", f"http://127.0.0.1:{hole}"))

    caller = make_client(kind, "http://127.0.0.1:1", deadline=1.0, retry=Retry(attempts=50, initial=0.2, budget=False))
    with black_hole() as hole:
        run(kind, caller, test)
    for server in stalls.values():
        server.__exit__()
    assert set(ended) == {*stalls, "black hole"}
    assert not open_sockets() - before
    return ended


def late_chunk(line: Line, seen: Seen) -> None:
    """A sign of life just before the end: a read timeout that begins anew with each chunk would overrun."""
    line.say(HEAD + b"Content-Length: 9\r\n\r\n")
    line.wait(0.8)
    line.say(b" ")
    line.wait(5)


@pytest.mark.parametrize("after", ["30", "date", "86400"])
def test_retry_after_beyond_the_deadline_fails_at_once(kind: Kind, after: str) -> None:
    def refused() -> float:
        asked = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True) if after == "date" else after
        with WireServer([answer(), answer(503, retry_after=asked)]) as server:
            caller = make_client(kind, server.url, deadline=5.0)
            took = run(kind, caller, lambda: refused_call(caller))
        assert len(server.seen) == 2
        return took

    assert measured(refused, lambda seconds: seconds > 0.2) <= 0.2


async def refused_call(caller: Any) -> float:
    """Seconds until the second call fails with what the server asked for; the first has loaded all that is loaded once."""
    await call(caller)
    began = time.monotonic()
    with pytest.raises(errors.ServerError, match="Retry-After asks for") as caught:
        await call(caller)
    took = time.monotonic() - began
    assert (caught.value.status, caught.value.attempts) == (503, 1)
    return took


def test_retry_after_within_the_deadline_is_waited_for(kind: Kind) -> None:
    waits: list[float] = []

    async def pause(seconds: float) -> None:
        waits.append(seconds)

    with WireServer([answer(503, retry_after="30"), answer(200, b"5")]) as server:
        caller = make_client(kind, server.url)
        caller._shared.pause = pause if kind.loop else waits.append
        assert run(kind, caller, lambda: call(caller)) == 5
    assert waits == [30.0]


def test_five_times_503(kind: Kind) -> None:
    async def test() -> None:
        with pytest.raises(errors.ServerError) as caught:
            await call(caller)
        assert (caught.value.status, caught.value.attempts) == (503, 3)
        stubborn = caller.with_options(retry=Retry(attempts=6, initial=0.01))
        assert (await call_raw(stubborn)).attempts == 3

    with WireServer([*[answer(503)] * 5, answer(200, b"5")]) as server:
        caller = make_client(kind, server.url)
        run(kind, caller, test)
    assert len(server.seen) == 6


@pytest.mark.parametrize("keyed", [False, True])
def test_connection_dropped_after_the_write_was_applied(kind: Kind, keyed: bool) -> None:
    applied: list[str] = []

    def apply(line: Line, seen: Seen) -> bool:
        key = seen.headers.get("idempotency-key")
        if key is None or key not in applied:
            applied.append(key or "")
            return True
        return bool(answer(200, b'"done"')(line, seen))

    async def test() -> None:
        if keyed:
            assert await call(caller, "POST", body={}, options={"idempotency_key": "k"}) == "done"
        else:
            with pytest.raises(errors.ConnectionFailed) as caught:
                await call(caller, "POST", body={})
            assert caught.value.sent

    with WireServer([apply]) as server:
        caller = make_client(kind, server.url)
        run(kind, caller, test)
    assert len(applied) == 1
    assert len(server.seen) == (2 if keyed else 1)


def test_redirect_to_another_host_carries_no_secret(kind: Kind) -> None:
    sent = {"X-Api-Key": SECRET, "Cookie": f"session={SECRET}"}
    with WireServer([answer(200, b"5")], host="127.0.0.2") as other, WireServer() as server:
        server.answers.append(answer(302, b"", location=f"{other.url}/moved"))
        caller = make_client(kind, server.url)
        assert run(kind, caller, lambda: call(caller, options={"extra_headers": sent})) == 5
    assert server.seen[0].headers["authorization"] == f"Bearer {SECRET}"
    assert (other.seen[0].method, other.seen[0].target) == ("GET", "/moved")
    assert SECRET not in str(other.seen)


def test_ten_megabytes(kind: Kind) -> None:
    page = [{"id": number, "text": "x" * 90} for number in range(95_000)]
    body = json.dumps(page).encode()
    assert len(body) > 10_000_000
    with WireServer([answer(200, body), answer(200, gzip.compress(body, 1), content_encoding="gzip")]) as server:
        caller = make_client(kind, server.url)

        async def test() -> None:
            for _ in range(2):
                assert await call(caller, answer=list[dict[str, Any]]) == page

        run(kind, caller, test)


WHOLE = gzip.compress(b'{"a": 1}', mtime=0)
BROKEN: dict[str, tuple[Answer, type[errors.ApiClientError], str]] = {
    "truncated JSON": (answer(200, b'{"a":'), errors.ResponseShapeError, "200, but not the documented answer"),
    "truncated gzip": (answer(200, WHOLE[:-3], content_encoding="gzip"), errors.ConnectionFailed, "truncated"),
    "wrong content type": (answer(200, b"<a/>", content_type="application/xml"), errors.ResponseShapeError, "application/xml"),
    "HTML": (answer(200, b"<html>Hello</html>", content_type="text/html"), errors.ResponseShapeError, "HTML page"),
    "HTML error": (answer(502, b"<html>Bad</html>", content_type="text/html"), errors.ServerError, "502"),
    "status 520": (answer(520, b"??"), errors.ServerError, "520"),
    "status 299": (answer(299, b"??"), errors.ResponseShapeError, "299"),
    "status 600": (answer(600, b"{}"), errors.ResponseError, "600"),
    "no HTTP": (raw(b"SSH-2.0-OpenSSH_9.9\r\n"), errors.ConnectionFailed, "connection failed"),
    "dropped": (drop, errors.ConnectionFailed, "connection failed"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_errors_have_types_and_no_secrets(kind: Kind, what: str) -> None:
    reply, expected, words = BROKEN[what]

    async def test() -> None:
        with pytest.raises(expected, match=words) as caught:
            await call(caller, answer=dict[str, int])
        assert type(caught.value) is expected
        assert SECRET not in str(caught.value)
        assert caught.value.operation == "thing"

    with WireServer([reply]) as server:
        caller = make_client(kind, server.url)
        run(kind, caller, test)


@pytest.mark.parametrize("what", ["connect", "deadline", "drop", "garbage"])
def test_no_secret_in_the_frames_of_an_error(kind: Kind, what: str) -> None:
    """Not in its own, and not in those of the library's errors, which therefore do not hang on ours."""
    reply = {"deadline": silent, "drop": drop, "garbage": raw(b"garbage\r\n\r\n")}.get(what, answer())

    def text_of(error: BaseException | None, depth: int = 0) -> str:
        if error is None or depth > 9:
            return ""
        own = traceback.TracebackException.from_exception(error, capture_locals=True)
        frames = [
            str(frame.locals) for frame in own.stack if "togai_codegen" in frame.filename or "site-packages" in frame.filename
        ]
        return "".join([*frames, text_of(error.__cause__, depth + 1), text_of(error.__context__, depth + 1)])

    async def test() -> None:
        with pytest.raises(errors.ApiClientError) as caught:
            await call(caller)
        assert SECRET not in text_of(caught.value)

    with WireServer([reply]) as server:
        url = "http://127.0.0.1:1" if what == "connect" else server.url
        caller = make_client(kind, url, deadline=0.3 if what == "deadline" else 5.0, retry=Retry.off())
        run(kind, caller, test)
