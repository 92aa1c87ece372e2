"""Request bodies: JSON, forms, multipart, raw."""

import secrets
from collections.abc import Mapping
from typing import Any

from .errors import ConfigurationError
from .guards import is_array, is_buffer, is_mapping, is_model
from .omit import Omit
from .operation import Body, FormBody, JsonBody, MultipartBody, PartEncoding, RawBody
from .values import content_text, is_json, query_parts, scalar_text, to_json_text, to_json_value


def encode_body(body: Body, value: Any, extra: Mapping[str, Any]) -> tuple[bytes, str]:
    """The bytes of a body and its Content-Type. Raises ConfigurationError for a value that cannot be written."""
    try:
        merged = _merged(value, extra)
        match body:
            case JsonBody():
                return to_json_text(merged).encode(), body.media_type
            case FormBody():
                return _form(body, _fields(merged)), body.media_type
            case MultipartBody():
                return _multipart(body, _fields(merged))
            case RawBody():
                return _raw(merged), body.media_type
    except (TypeError, ValueError) as error:
        raise ConfigurationError(f"the body cannot be written: {error}") from error


def _merged(value: Any, extra: Mapping[str, Any]) -> Any:
    if not extra:
        return value
    return {**_fields({} if isinstance(value, Omit) else value), **extra}


def _fields(value: Any) -> dict[str, Any]:
    if is_mapping(value):
        return {str(key): item for key, item in value.items() if not isinstance(item, Omit)}
    if is_model(value):
        return dict(value.model_dump(by_alias=True, exclude_unset=True))
    raise TypeError(f"properties are needed, not {type(value).__name__}")


def _form(body: FormBody, fields: Mapping[str, Any]) -> bytes:
    parts: list[str] = []
    for name, value in fields.items():
        how = body.encodings.get(name)
        if how is None:
            how = PartEncoding(content_type="application/json" if _is_object(value) else None)
        parts += query_parts(name, value, how.style, how.explode, how.allow_reserved, how.content_type)
    return "&".join(parts).encode("ascii")


def _is_object(value: Any) -> bool:
    return isinstance(to_json_value(value), dict)


def _raw(value: Any) -> bytes:
    content = value.read() if hasattr(value, "read") else value
    if isinstance(content, str):
        return content.encode()
    if is_buffer(content):
        return bytes(content)
    return to_json_text(content).encode()


def _multipart(body: MultipartBody, fields: Mapping[str, Any]) -> tuple[bytes, str]:
    """RFC 7578. An array gives one part an item."""
    boundary = secrets.token_hex(16)
    chunks: list[bytes] = []
    for name, value in fields.items():
        how = body.encodings.get(name, PartEncoding())
        for item in value if is_array(value) and not isinstance(value, tuple) else [value]:
            if item is None:
                continue
            filename, content, content_type = _part(item, how.content_type)
            disposition = f'form-data; name="{_quoted(name)}"' + (f'; filename="{_quoted(filename)}"' if filename else "")
            head = f"--{boundary}\r\nContent-Disposition: {disposition}\r\n"
            head += f"Content-Type: {content_type}\r\n\r\n" if content_type else "\r\n"
            chunks += [head.encode(), content, b"\r\n"]
    chunks.append(f"--{boundary}--\r\n".encode())
    return b"".join(chunks), f"{body.media_type}; boundary={boundary}"


def _part(value: Any, content_type: str | None) -> tuple[str | None, bytes, str | None]:
    """File name, bytes and media type of a part; a file is bytes, a readable object, or a tuple (name, content[, media type])."""
    if is_array(value):
        name, content, *rest = value
        return str(name), _raw(content), _header_text(str(rest[0])) if rest else content_type or "application/octet-stream"
    if is_buffer(value):
        return "upload", bytes(value), content_type or "application/octet-stream"
    if hasattr(value, "read"):
        name = str(getattr(value, "name", "") or "upload").replace("\\", "/").rpartition("/")[2]
        return name, _raw(value), content_type or "application/octet-stream"
    first = (content_type or "").partition(",")[0].strip()
    if _is_object(value) or is_json(first):
        return None, to_json_text(value).encode(), first or "application/json"
    return None, (content_text(value, first) if first else scalar_text(value)).encode(), first or None


def _header_text(text: str) -> str:
    if any(ord(char) < 32 or ord(char) == 127 for char in text):
        raise ValueError("a media type must not contain control characters")
    return text


def _quoted(text: str) -> str:
    """As the WHATWG form encoding escapes names."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
