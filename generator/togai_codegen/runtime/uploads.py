"""Files and streams as request bodies: read while they are sent, 64 KiB at a time, never whole."""

import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeGuard, cast

from .bodies import Encoded
from .errors import ConfigurationError
from .guards import is_buffer, is_iterable, is_mapping, is_model
from .values import scalar_text

CHUNK = 65536

FileContent: TypeAlias = bytes | bytearray | memoryview | os.PathLike[str] | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
"""What is in a file: bytes, a path (`pathlib.Path`), a file object, or chunks; async chunks need the async client."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where bytes come from. `open` begins anew where the source is `repeatable`; `length` is None where nobody knows."""

    open: Callable[[], Any]
    length: int | None = None
    repeatable: bool = True


class Upload:
    """A `BodyStream` of pieces: bytes, and sources that are read when their turn comes."""

    def __init__(self, pieces: Sequence[bytes | Source]) -> None:
        self._pieces = pieces
        self._started = False
        lengths = [piece.length if isinstance(piece, Source) else len(piece) for piece in pieces]
        self.length: int | None = sum(length or 0 for length in lengths) if None not in lengths else None

    def is_fresh(self) -> bool:
        """Whether it can be sent: always, but for streams that were begun and can't be wound back."""
        return not self._started or all(piece.repeatable for piece in self._pieces if isinstance(piece, Source))

    def __iter__(self) -> Iterator[bytes]:
        for chunks in self._opened():
            if isinstance(chunks, AsyncIterable):
                raise ConfigurationError("an async iterator as a body needs the async client")
            yield from chunks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunks in self._opened():
            if isinstance(chunks, AsyncIterable):
                async for chunk in cast("AsyncIterable[bytes]", chunks):
                    yield chunk
            else:
                for chunk in chunks:
                    yield chunk

    def _opened(self) -> Iterator[Any]:
        self._started = True
        for piece in self._pieces:
            yield piece.open() if isinstance(piece, Source) else (piece,)


@dataclass(frozen=True, slots=True)
class RawBody:
    """Bytes, a file, a stream or text, sent as they are."""

    media_type: str = "application/octet-stream"
    optional: bool = False

    def encode(self, value: Any, extra: Mapping[str, Any]) -> Encoded:
        """What is an object has no form but that of JSON: TypeError."""
        if extra or is_mapping(value) or is_model(value):
            raise TypeError(f"give {self.media_type} as text, bytes or a file, not as properties")
        piece = content(value)
        media_type = "application/octet-stream" if "*" in self.media_type else self.media_type
        return Upload([piece]) if isinstance(piece, Source) else piece, media_type


def content(value: Any) -> bytes | Source:
    """A value as bytes, or as a source of them; a scalar as its text. Raises OSError for a file that can't be read."""
    if is_buffer(value):
        return bytes(value)
    if _is_path(value):
        path = Path(value)
        size = path.stat().st_size
        with path.open("rb"):
            return Source(partial(_read_path, path, size), size)
    if hasattr(value, "read"):
        return _reader(value)
    if isinstance(value, AsyncIterable):
        return Source(value.__aiter__, repeatable=value.__aiter__() is not value)
    if is_iterable(value) and not isinstance(value, str | list | tuple | set | frozenset):
        return Source(partial(map, _chunk, value), repeatable=iter(value) is not value)
    return scalar_text(value).encode()


def file_name(value: Any) -> str:
    """The last part of a file's own name; `upload` where it has none."""
    name: Any = os.fspath(value) if _is_path(value) else getattr(value, "name", "")
    return (name if isinstance(name, str) else "").replace("\\", "/").rpartition("/")[2] or "upload"


def _is_path(value: object) -> TypeGuard["os.PathLike[str]"]:
    return isinstance(value, os.PathLike)


def _reader(reader: Any) -> bytes | Source:
    """A file object from where it stands; one that gives text is read at once, as only its bytes can be counted."""
    if hasattr(reader, "encoding"):
        return _chunk(reader.read())
    try:
        start = reader.tell()
        length = reader.seek(0, os.SEEK_END) - start
        reader.seek(start)
    except (AttributeError, OSError, ValueError):
        return Source(partial(_read, reader, None), repeatable=False)
    return Source(partial(_read_again, reader, start, length), length)


def _read_path(path: Path, length: int) -> Iterator[bytes]:
    with path.open("rb") as reader:
        yield from _read(reader, length)


def _read_again(reader: Any, start: int, length: int) -> Iterator[bytes]:
    reader.seek(start)
    return _read(reader, length)


def _read(reader: Any, length: int | None) -> Iterator[bytes]:
    """Chunks, in all no more than were announced. Raises ConfigurationError where there are fewer."""
    left = length
    while left is None or left > 0:
        chunk = _chunk(reader.read(CHUNK if left is None else min(CHUNK, left)))
        if not chunk:
            break
        left = None if left is None else left - len(chunk)
        yield chunk
    if left:
        raise ConfigurationError("a file became shorter while it was sent")


def _chunk(value: Any) -> bytes:
    if isinstance(value, str):
        return value.encode()
    if not is_buffer(value):
        raise ConfigurationError(f"a body is made of bytes, not of {type(value).__name__}")
    return bytes(value)
