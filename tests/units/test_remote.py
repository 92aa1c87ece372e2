"""References to other hosts: refused without leave, read once with it, and from the copy afterwards."""

import hashlib
import io
from http.client import HTTPResponse
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from tests.support.command import codegen
from togai_codegen.config import Config, ConfigError
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.emit import read_lock, write_lock
from togai_codegen.pipeline import build, load
from togai_codegen.source import remote as module
from togai_codegen.source.remote import MAX_REMOTE_BYTES, NotFetched, RemoteFiles, bounded, fetch_over_tls

URL = "https://specs.example.com/pets/pet.yaml"
SPEC = f"""
openapi: 3.1.0
info: {{title: T, version: '1'}}
paths: {{}}
components: {{schemas: {{Pet: {{$ref: '{URL}#/Pet'}}, Local: {{type: string}}}}}}
"""
PET = b"Pet: {type: object, properties: {owner: {$ref: 'owner.yaml#/Owner'}, secret: {$ref: 'file:///etc/passwd'}}}\n"
FILES = {URL: PET, "https://specs.example.com/pets/owner.yaml": b"Owner: {type: string, enum: [a]}\n"}


def _fetch(url: str, remote: RemoteFiles) -> bytes:
    if url not in FILES:
        raise NotFetched("it is not there")
    return FILES[url]


def _spec(folder: Path) -> Path:
    path = folder / "spec.yaml"
    path.write_text(SPEC, encoding="utf-8")
    return path


def _codes(diagnostics: Diagnostics) -> list[str]:
    return [item.code.id for item in diagnostics]


def test_nothing_is_fetched_without_leave(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    refused = RemoteFiles(frozenset({"other.example.com"}), fetch=_fetch)
    load(_spec(tmp_path), (), diagnostics, remote=refused)
    assert _codes(diagnostics) == ["REF002"] and refused.fetched == {}


@pytest.mark.parametrize(
    "url",
    [
        "http://h/a",
        "https://h.evil/a",
        "https://user@h/a",
        "https://h:8443/a",
        "https://h:bad/a",
        "file://h/a",
        "//h/a",
        "https:/h",
    ],
)
def test_leave_is_for_a_host_over_tls(url: str) -> None:
    assert not RemoteFiles(frozenset({"h"})).allows(url)


def test_leave_may_name_a_port() -> None:
    assert RemoteFiles(frozenset({"h:8443"})).allows("https://h:8443/a")
    assert RemoteFiles(frozenset({"h"})).allows("https://h:443/a")


def test_remote_files_are_read_relative_to_themselves(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    allowed = RemoteFiles(frozenset({"specs.example.com"}), fetch=_fetch)
    api = load(_spec(tmp_path), (), diagnostics, remote=allowed).api
    assert _codes(diagnostics) == ["REF002"], "a remote file may not point to ours"
    assert set(allowed.fetched) == set(FILES)
    assert "https://specs.example.com/pets/owner.yaml#/Owner" in api.declarations


def test_what_cannot_be_had_is_widened(tmp_path: Path) -> None:
    diagnostics = Diagnostics()

    def nothing(url: str, remote: RemoteFiles) -> bytes:
        raise NotFetched("the host answers 404")

    load(_spec(tmp_path), (), diagnostics, remote=RemoteFiles(frozenset({"specs.example.com"}), fetch=nothing))
    assert "REF005" in _codes(diagnostics)


def test_the_lock_makes_runs_offline_and_equal(tmp_path: Path) -> None:
    write_lock(tmp_path, FILES)
    locked, copies = read_lock(tmp_path)

    def never(url: str, remote: RemoteFiles) -> bytes:
        raise AssertionError(url)

    offline = RemoteFiles(frozenset({"specs.example.com"}), locked, copies, may_fetch=False, fetch=never)
    diagnostics = Diagnostics()
    api = load(_spec(tmp_path), (), diagnostics, remote=offline).api
    assert _codes(diagnostics) == ["REF002"] and len(api.declarations) == 4
    assert not write_lock(tmp_path, offline.fetched), "nothing has changed"


def test_a_changed_file_stops_the_run(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    remote = RemoteFiles(frozenset({"specs.example.com"}), {URL: hashlib.sha256(b"other").hexdigest()}, fetch=_fetch)
    with pytest.raises(StopRun):
        load(_spec(tmp_path), (), diagnostics, remote=remote)
    assert _codes(diagnostics) == ["REF006"]


def test_a_copy_that_was_tampered_with_stops_the_run(tmp_path: Path) -> None:
    write_lock(tmp_path, FILES)
    locked, copies = read_lock(tmp_path)
    spoiled = dict.fromkeys(copies, b"Pet: {}\n")
    with pytest.raises(StopRun):
        load(_spec(tmp_path), (), Diagnostics(), remote=RemoteFiles(frozenset({"specs.example.com"}), locked, spoiled))


def test_check_reads_nothing_from_the_network(tmp_path: Path) -> None:
    config = Config(
        spec=_spec(tmp_path), output=tmp_path, package="pets", allow_remote=("specs.example.com",), lock_folder=tmp_path
    )
    diagnostics = Diagnostics()
    built = build(config, diagnostics)
    assert "REF005" in _codes(diagnostics) and built.remote.fetched == {}


@pytest.mark.parametrize("text", ["[]", "{", '{"remote": {"a": 1}}'])
def test_a_broken_lock_is_a_fault_of_the_configuration(tmp_path: Path, text: str) -> None:
    (tmp_path / "togai-codegen.lock").write_text(text, encoding="utf-8")
    config = Config(spec=_spec(tmp_path), output=tmp_path, package="pets", allow_remote=("h",), lock_folder=tmp_path)
    with pytest.raises(ConfigError):
        build(config, Diagnostics())


def test_a_digest_of_the_lock_is_no_path(tmp_path: Path) -> None:
    (tmp_path / "togai-codegen.lock").write_text('{"remote": {"https://h/a": "../secret"}}', encoding="utf-8")
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    assert read_lock(tmp_path) == ({"https://h/a": "../secret"}, {})


class _Socket:
    def __init__(self, content: bytes) -> None:
        self.content = content

    def makefile(self, *arguments: Any) -> io.BytesIO:
        return io.BytesIO(self.content)


def _answer(size: int) -> HTTPResponse:
    response = HTTPResponse(_Socket(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * size))  # type: ignore[arg-type]
    response.begin()
    return response


def test_size_and_time_are_bounded() -> None:
    assert bounded(_answer(100_000), monotonic() + 60) == b"x" * 100_000
    with pytest.raises(NotFetched, match="larger"):
        bounded(_answer(MAX_REMOTE_BYTES + 1), monotonic() + 60)
    with pytest.raises(NotFetched, match="seconds"):
        bounded(_answer(100_000), monotonic() - 1)


def test_redirects_stay_on_allowed_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    remote = RemoteFiles(frozenset({"a.example"}))
    answers: dict[str, bytes | str] = {
        "https://a.example/1": "/2",
        "https://a.example/2": b"here",
        "https://a.example/3": "//b.example/x",
    }
    monkeypatch.setattr(module, "_get", lambda url, end: answers.get(url, url))
    assert fetch_over_tls("https://a.example/1", remote) == b"here"
    with pytest.raises(NotFetched, match=r"b\.example"):
        fetch_over_tls("https://a.example/3", remote)
    with pytest.raises(NotFetched, match="too often"):
        fetch_over_tls("https://a.example/ring", remote)


def test_the_option_is_known(tmp_path: Path) -> None:
    ran = codegen("generate", _spec(tmp_path), "-p", "pets", "-o", tmp_path, "--allow-remote", "localhost:1", cwd=tmp_path)
    assert ran.status == 0 and "REF002" in ran.err, str(ran)
    assert not (tmp_path / "togai-codegen.lock").exists()
