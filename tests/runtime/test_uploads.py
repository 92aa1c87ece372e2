"""Streamed bodies on the wire, by both clients."""

# ruff: noqa: F811 (fixtures are imported by name)

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import Load, Stub
from .test_client import Both, make, operation  # noqa: F401

BIG = 3 * 1024 * 1024


def upload(rt: Load, method: str = "PUT") -> Any:
    return operation(rt, method, "/f", body=rt("uploads").RawBody())


def test_a_file_goes_out_in_pieces_under_its_length(rt: Load, make: Callable[..., Both], stub: Stub, tmp_path: Path) -> None:
    path = tmp_path / "big"
    path.write_bytes(bytes(range(256)) * (BIG // 256))
    stub.then(200)
    make(stub.url).call(upload(rt), body=path)
    seen = stub.seen[0]
    assert seen.body == path.read_bytes()
    assert (seen.headers["content-length"], "transfer-encoding" in seen.headers) == (str(BIG), False)


def test_chunks_go_out_as_they_come(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(200)
    make(stub.url).call(upload(rt), body=(bytes([digit]) * 1000 for digit in range(9)))
    assert stub.seen[0].body == b"".join(bytes([digit]) * 1000 for digit in range(9))
    assert stub.seen[0].headers["transfer-encoding"] == "chunked"


def test_async_chunks_need_the_async_client(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    stub.then(200)
    both = make(stub.url)
    if both.asynchronous:
        both.call(upload(rt), body=chunks())
        assert stub.seen[0].body == b"ab"
    else:
        with pytest.raises(rt("errors").ConfigurationError, match="async client"):
            both.call(upload(rt), body=chunks())


def test_multipart_is_streamed(rt: Load, make: Callable[..., Both], stub: Stub, tmp_path: Path) -> None:
    path = tmp_path / "big.bin"
    path.write_bytes(b"x" * BIG)
    stub.then(200)
    make(stub.url).call(operation(rt, "POST", "/f", body=rt("multipart").MultipartBody()), body={"a": 1, "f": path})
    seen = stub.seen[0]
    assert len(seen.body) == int(seen.headers["content-length"]) > BIG
    assert b'name="f"; filename="big.bin"' in seen.body


def test_a_retry_sends_the_whole_file_again(rt: Load, make: Callable[..., Both], stub: Stub, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"12345")
    stub.then(503).then(200)
    with path.open("rb") as reader:
        reader.read(1)
        make(stub.url).call(upload(rt), body=reader)
    assert [seen.body for seen in stub.seen] == [b"2345", b"2345"]


def test_what_cannot_be_read_again_is_not_retried(rt: Load, make: Callable[..., Both], stub: Stub) -> None:
    stub.then(503).then(200)

    def chunks() -> Iterator[bytes]:
        yield b"a"

    with pytest.raises(rt("errors").ServerError, match="can't be read again"):
        make(stub.url).call(upload(rt), body=chunks())
    assert len(stub.seen) == 1


def test_a_redirect_takes_the_file_along(rt: Load, make: Callable[..., Both], stub: Stub, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"12345")
    stub.then(307, location="/other").then(200)
    make(stub.url).call(upload(rt), body=path)
    assert [(seen.target, seen.body) for seen in stub.seen] == [("/f", b"12345"), ("/other", b"12345")]
