"""Bodies sent as `multipart/form-data` (RFC 7578; OpenAPI 3.1.1, section 4.8.15)."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .bodies import Encoded, merged, properties
from .forms import PartEncoding, is_object
from .guards import is_array, is_buffer, is_collection, is_mapping, is_model
from .uploads import FileContent, Source, Upload, content, file_name
from .values import content_text, is_json, scalar_text, to_json_text

File: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str, FileContent, str | None]
    | tuple[str, FileContent, str | None, Mapping[str, str]]
)
"""A file to send: its content, or with its name, its media type and further headers: `("a.png", path, "image/png", {...})`."""


@dataclass(frozen=True, slots=True)
class _Part:
    content: bytes | Source
    content_type: str | None = None
    file_name: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class MultipartBody:
    """One part a property; an array gives one part an item. Files are read while they are sent."""

    media_type: str = "multipart/form-data"
    encodings: Mapping[str, PartEncoding] = field(default_factory=dict[str, PartEncoding])
    optional: bool = False
    files: tuple[str, ...] = ()
    """The properties that are files: no text will do, since one that was meant as a path would be sent as the content."""

    def encode(self, value: Any, extra: Mapping[str, Any]) -> Encoded:
        """The parts in the order of the properties; null has none."""
        boundary = secrets.token_hex(16)
        pieces: list[bytes | Source] = []
        for name, item in properties(merged(value, extra)).items():
            if name in self.files and isinstance(item, str):
                raise TypeError(f"{name} is a file: bytes, a Path, an open file or (name, content), not a str")
            for part in _parts(item, self.encodings.get(name, PartEncoding())):
                pieces += [_head(boundary, name, part), part.content, b"\r\n"]
        pieces.append(f"--{boundary}--\r\n".encode())
        content_type = f"{self.media_type}; boundary={boundary}"
        whole = [piece for piece in pieces if not isinstance(piece, Source)]
        return b"".join(whole) if len(whole) == len(pieces) else Upload(pieces), content_type


def _head(boundary: str, name: str, part: _Part) -> bytes:
    disposition = f'form-data; name="{_quoted(name)}"' + (f'; filename="{_quoted(part.file_name)}"' if part.file_name else "")
    fields = {"Content-Disposition": disposition, **({"Content-Type": part.content_type} if part.content_type else {})}
    lines = [f"{_header_text(key)}: {_header_text(text)}\r\n" for key, text in {**fields, **part.headers}.items()]
    return f"--{boundary}\r\n{''.join(lines)}\r\n".encode()


def _parts(value: Any, how: PartEncoding) -> Iterator[_Part]:
    first = (how.content_type or "").partition(",")[0].strip()
    media_type = "" if "*" in first else first
    is_list = is_collection(value) and not _is_file_tuple(value)
    if is_list and is_json(media_type):
        yield _Part(to_json_text(value).encode(), media_type)
        return
    for item in value if is_list else [value]:
        if item is not None:
            yield _part(item, media_type)


def _part(value: Any, media_type: str) -> _Part:
    """A file is bytes, a path, a readable object, chunks, or a tuple; all else goes as text, objects as JSON."""
    if _is_file_tuple(value):
        name, inner, given, headers = (*value, None, None)[:4]
        return _Part(content(inner), given or media_type or "application/octet-stream", name, headers or {})
    if is_buffer(value) or hasattr(value, "read") or hasattr(value, "__fspath__"):
        return _Part(content(value), media_type or "application/octet-stream", file_name(value))
    if is_mapping(value) or is_model(value) or is_array(value) or is_json(media_type):
        return _Part(to_json_text(value).encode(), media_type or "application/json")
    if hasattr(value, "__next__") or hasattr(value, "__aiter__"):
        return _Part(content(value), media_type or "application/octet-stream", "upload")
    if is_object(value):
        return _Part(to_json_text(value).encode(), media_type or "application/json")
    return _Part((content_text(value, media_type) if media_type else scalar_text(value)).encode(), media_type or None)


def _is_file_tuple(value: Any) -> bool:
    """(name, content[, media type[, headers]]); a tuple of texts is an array of them."""
    if not is_array(value) or not isinstance(value, tuple) or not 2 <= len(value) <= 4:
        return False
    return isinstance(value[0], str) and not isinstance(value[1], str)


def _header_text(text: str) -> str:
    if any(ord(char) < 32 or ord(char) == 127 for char in text):
        raise ValueError("a header of a part must not contain control characters")
    return text


def _quoted(text: str) -> str:
    """As the WHATWG form encoding escapes names."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
