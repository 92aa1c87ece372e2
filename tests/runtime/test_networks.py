"""The way to the server, for every transport: TLS, certificates, proxies."""

import base64
import contextlib
import socket
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.certificates import Certificates, make_certificates
from tests.support.wire_server import Line, Seen, WireServer, answer
from tests.support.wires import KINDS, Kind, Wire
from togai_codegen.runtime import _network, httpx_transport
from togai_codegen.runtime.errors import ConfigurationError, ConnectionFailed, TimedOut
from togai_codegen.runtime.options import Timeout
from togai_codegen.runtime.transport import NetworkOptions


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Kind:
    """Each transport in turn."""
    kind: Kind = request.param
    if kind.library is not None:
        monkeypatch.setattr(httpx_transport, "library", lambda: kind.library)
    return kind


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """One authority for all tests here."""
    return make_certificates(tmp_path_factory.mktemp("certificates"))


def test_an_unknown_authority_is_refused(kind: Kind, certificates: Certificates) -> None:
    wire = Wire(kind)

    async def test() -> None:
        with pytest.raises(ConnectionFailed, match="certificate") as caught:
            await wire.send(server.url, "POST", b"x")
        assert not caught.value.sent

    with WireServer([answer()], tls=certificates.server_side()) as server:
        wire.run(test)
    assert not server.seen


def test_a_ca_bundle_and_a_client_certificate(kind: Kind, certificates: Certificates) -> None:
    bundle = str(certificates.authority)
    wire = Wire(kind, NetworkOptions(ca_bundle=bundle, client_cert=str(certificates.client)))

    async def test() -> None:
        for _ in range(3):
            assert (await wire.send(server.url, "POST", b"x" * 100_000)).body == b"y" * 100_000
        with pytest.raises(ConnectionFailed):
            await wire.send(server.url.replace("127.0.0.1", "127.0.0.2"))

    tls = certificates.server_side(ask_client=True)
    with WireServer([answer(200, b"y" * 100_000)], tls=tls, host="0.0.0.0") as server:
        server.host = "127.0.0.1"
        wire.run(test)
    assert [seen.connection for seen in server.seen] == [0, 0, 0]


@pytest.mark.parametrize("option", ["ca_bundle", "client_cert"])
def test_files_that_cannot_be_read(kind: Kind, option: str, tmp_path: Path) -> None:
    gone: Any = {option: str(tmp_path / "gone.pem")}
    wire = Wire(kind, NetworkOptions(**gone))

    async def test() -> None:
        with pytest.raises(ConfigurationError, match="cannot be read"):
            await wire.send("https://127.0.0.1:1/")

    wire.run(test)


def test_a_slow_handshake_is_part_of_connecting(kind: Kind, certificates: Certificates) -> None:
    wire = Wire(kind, NetworkOptions(ca_bundle=str(certificates.authority)))

    async def test() -> None:
        began = time.monotonic()
        with pytest.raises(TimedOut) as caught:
            await wire.send(server.url, timeout=Timeout(connect=0.3))
        assert not caught.value.sent
        assert 0.25 < time.monotonic() - began < 3

    with WireServer([answer()], tls=certificates.server_side(), handshake_delay=5) as server:
        wire.run(test)


def tunnel(line: Line, seen: Seen) -> bool:
    """What a proxy does with CONNECT."""
    host, _, port = seen.target.partition(":")
    with socket.create_connection((host, int(port))) as beyond:
        line.say(b"HTTP/1.1 200 Connected\r\n\r\n")
        back = threading.Thread(target=pump, args=(beyond, line.socket), daemon=True)
        back.start()
        pump(line.socket, beyond)
        back.join(5)
    return True


def pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(1 << 16):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


USER = "Basic " + base64.b64encode(b"me:p@ss").decode()


def with_user(proxy: WireServer) -> str:
    return proxy.url.replace("://", "://me:p%40ss@")


def test_a_proxy_forwards(kind: Kind) -> None:
    with WireServer([answer(200, b"5")]) as proxy:
        wire = Wire(kind, NetworkOptions(proxy=with_user(proxy)))

        async def test() -> None:
            for _ in range(2):
                assert (await wire.send("http://api.example/a%2Fb?c=1")).body == b"5"

        wire.run(test)
    assert [seen.connection for seen in proxy.seen] == [0, 0]
    seen = proxy.seen[0]
    assert (seen.target, seen.headers["host"]) == ("http://api.example/a%2Fb?c=1", "api.example")
    assert seen.headers["proxy-authorization"] == USER
    assert "p@ss" not in repr(NetworkOptions(proxy=with_user(proxy))) + repr(wire.transport)


def test_a_proxy_opens_a_tunnel(kind: Kind, certificates: Certificates) -> None:
    with WireServer([answer(200, b"5")], tls=certificates.server_side()) as server, WireServer([tunnel]) as proxy:
        wire = Wire(kind, NetworkOptions(proxy=with_user(proxy), ca_bundle=str(certificates.authority)))

        async def test() -> None:
            for _ in range(2):
                assert (await wire.send(server.url, headers=[("Authorization", "secret")])).body == b"5"

        wire.run(test)
    assert [(seen.method, seen.headers["proxy-authorization"]) for seen in proxy.seen] == [("CONNECT", USER)]
    assert "secret" not in str(proxy.seen)
    assert all("proxy-authorization" not in seen.headers for seen in server.seen)
    assert len(server.seen) == 2


def test_a_proxy_refuses_the_tunnel(kind: Kind) -> None:
    with WireServer([answer(407, b"")]) as proxy:
        wire = Wire(kind, NetworkOptions(proxy=with_user(proxy)))

        async def test() -> None:
            with pytest.raises(ConnectionFailed) as caught:
                await wire.send("https://api.example/", "POST", b"x")
            assert not caught.value.sent
            assert "p@ss" not in str(caught.value)
            assert "p%40ss" not in str(caught.value)

        wire.run(test)


def test_a_proxy_of_the_environment(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    with WireServer([answer(200, b"5")]) as proxy, WireServer([answer(200, b"6")]) as server:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        wire, blind = Wire(kind), Wire(kind, NetworkOptions(trust_env=False))

        async def test() -> None:
            assert (await wire.send("http://api.example/")).body == b"5"
            assert (await wire.send(server.url)).body == b"6"

        wire.run(test)
        assert blind.run(lambda: blind.send(server.url)).body == b"6"


def test_a_proxy_that_cannot_be_used(kind: Kind) -> None:
    wire = Wire(kind, NetworkOptions(proxy="gopher://me:p%40ss@127.0.0.1:1"))

    async def test() -> None:
        with pytest.raises(ConfigurationError, match="proxy") as caught:
            await wire.send("http://api.example/")
        assert "p%40ss" not in str(caught.value)

    wire.run(test)


@pytest.mark.parametrize("kind", KINDS[:3], ids=lambda kind: kind.name)
def test_each_address_of_a_host_gets_its_share_of_the_time(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """127.0.0.3 swallows everything here: the server stands on the second address."""
    with WireServer([answer(200, b"5")]) as server:
        listener = socket.socket()
        listener.bind(("127.0.0.3", server.port))
        listener.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.3", server.port))
        hosts = ["127.0.0.3", "127.0.0.1"]
        try:
            for module in ("_deadline_backend", "_channel"):
                monkeypatch.setattr(f"togai_codegen.runtime.{module}.addresses", lambda *_: hosts)
            if kind.library is not None:
                monkeypatch.setattr(httpx_transport, "library", lambda: kind.library)
            wire = Wire(kind)
            began = time.monotonic()
            got = wire.run(lambda: wire.send(server.url, timeout=Timeout(connect=0.6)))
            assert (got.body, 0.25 < time.monotonic() - began < 2) == (b"5", True)
        finally:
            for each in (*fillers, listener):
                each.close()


def test_addresses_of_a_name() -> None:
    assert "127.0.0.1" in _network.addresses("localhost", 80)
    assert _network.addresses("::1", 80) == ["::1"]
