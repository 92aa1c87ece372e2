"""Python values to wire text: JSON values, and the parameter styles of OpenAPI 3.0.4 and 3.1.1 (section "Style Values")."""

import re
import uuid
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias
from urllib.parse import quote

from . import exact
from .guards import is_array, is_buffer, is_collection, is_iterable, is_mapping, is_model
from .omit import Omit
from .timestamps import datetime_text
from .wire_bytes import bytes_text

Encode: TypeAlias = Callable[[str], str]
Shape: TypeAlias = str | list[str] | dict[str, str]

_KEPT_BY_RESERVED = ":/?@!$'()*,;="
"""Reserved characters (RFC 3986, 2.2) that `allowReserved` leaves alone; `&`, `+`, `#`, `[` and `]` would change the query."""


_TRIPLE = re.compile("%25([0-9A-Fa-f]{2})")


def to_json_value(value: Any) -> Any:
    """A Python value as JSON values, with `Decimal` kept; omitted entries are left out.

    Raises TypeError for a value that JSON has no form for.
    """
    if isinstance(value, Enum):
        return to_json_value(value.value)
    if value is None or isinstance(value, str | int | float | Decimal):
        return value
    if is_mapping(value):
        return {_key(key): to_json_value(item) for key, item in value.items() if not isinstance(item, Omit)}
    if is_collection(value):
        return [to_json_value(item) for item in value if not isinstance(item, Omit)]
    return _special(value)


def _key(key: Any) -> str:
    """Texts, whole numbers, dates and the like may be keys; null, true and 1.5 are mistakes of the caller."""
    plain = to_json_value(key)
    if isinstance(plain, str):
        return plain
    if isinstance(plain, int) and not isinstance(plain, bool):
        return str(plain)
    raise TypeError(f"the key {key!r} of an object is no text")


def _special(value: Any) -> Any:
    if isinstance(value, datetime):
        return datetime_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if is_buffer(value):
        return bytes_text(value)
    if hasattr(value, "__wire_value__"):
        return to_json_value(value.__wire_value__())
    if is_model(value):
        return to_json_value(value.model_dump(by_alias=True, exclude_unset=True))
    if is_iterable(value):
        return [to_json_value(item) for item in value]
    raise TypeError(f"{type(value).__name__} cannot be written in JSON")


def to_json_text(value: Any) -> str:
    """A Python value as compact JSON."""
    try:
        return exact.dumps(to_json_value(value))
    except RecursionError:
        raise ValueError("the value is nested too deeply") from None


def scalar_text(value: Any) -> str:
    """A scalar as parameter text: `true`, `1.50`, `2024-01-31`; a nested array or object as JSON."""
    plain = to_json_value(value)
    if isinstance(plain, str):
        return plain
    return exact.dumps(plain)


def shape(value: Any) -> Shape | None:
    """The three shapes that styles know: text, array, object. None: undefined (RFC 6570, 2.3), so nothing is sent."""
    plain = to_json_value(value)
    if is_array(plain):
        return [scalar_text(item) for item in plain if item is not None] or None
    if is_mapping(plain):
        return {key: scalar_text(item) for key, item in plain.items() if item is not None} or None
    return None if plain is None else scalar_text(plain)


def percent(text: str) -> str:
    """Percent-encode all but unreserved characters (RFC 3986, section 2.3)."""
    return quote(text, safe="")


def percent_keeping_reserved(text: str) -> str:
    """Percent-encode as `allowReserved` wants it: what is percent-encoded stays so (RFC 6570, section 3.2.3)."""
    return _TRIPLE.sub(lambda match: f"%{match[1]}", quote(text, safe=_KEPT_BY_RESERVED))


def verbatim(text: str) -> str:
    """Headers are not percent-encoded."""
    return text


def simple(value: Shape, explode: bool, encode: Encode) -> str:
    """`blue,black` · `R,100,G,200` · exploded `R=100,G=200`."""
    match value:
        case str():
            return encode(value)
        case list():
            return ",".join(map(encode, value))
        case dict():
            return ",".join(_pairs(value, explode, encode))


def label(value: Shape, explode: bool, encode: Encode) -> str:
    """`.blue,black` · exploded `.blue.black`, `.R=100.G=200`."""
    if not explode or isinstance(value, str):
        return "." + simple(value, False, encode)
    parts = map(encode, value) if isinstance(value, list) else _pairs(value, True, encode)
    return "." + ".".join(parts)


def matrix(name: str, value: Shape, explode: bool, encode: Encode) -> str:
    """`;color=blue,black` · exploded `;color=blue;color=black`, `;R=100;G=200`; an empty text is `;color`."""
    key = encode(name)
    if isinstance(value, str):
        return f";{key}={encode(value)}" if value else f";{key}"
    if not explode:
        return f";{key}={simple(value, False, encode)}"
    if isinstance(value, list):
        return "".join(f";{key}={encode(item)}" if item else f";{key}" for item in value)
    return "".join(f";{pair}" for pair in _pairs(value, True, encode))


def form(name: str, value: Shape, explode: bool, encode: Encode) -> list[str]:
    """`color=blue,black` · exploded `color=blue`, `color=black`; `R=100`, `G=200`. Parts of a query or a form."""
    key = percent(name)
    if isinstance(value, str):
        return [f"{key}={encode(value)}"]
    if not explode:
        return [f"{key}={simple(value, False, encode)}"]
    if isinstance(value, list):
        return [f"{key}={encode(item)}" for item in value]
    return [f"{percent(item)}={encode(text)}" for item, text in value.items()]


def delimited(name: str, value: Shape, explode: bool, delimiter: str, encode: Encode) -> list[str]:
    """The styles spaceDelimited and pipeDelimited: `color=blue%20black`. Exploded they are as `form`."""
    if explode or isinstance(value, str):
        return form(name, value, explode, encode)
    parts = value if isinstance(value, list) else [text for pair in value.items() for text in pair]
    return [f"{percent(name)}={percent(delimiter).join(map(encode, parts))}"]


def deep_object(name: str, value: Any, encode: Encode) -> list[str]:
    """`color%5BR%5D=100`; deeper objects nest the brackets, arrays repeat the key (the specification leaves both open)."""
    plain = to_json_value(value)
    parts: list[str] = []
    _deep(name, plain, encode, parts)
    return parts


def _deep(key: str, value: Any, encode: Encode, parts: list[str]) -> None:
    if is_mapping(value):
        for name, item in value.items():
            _deep(f"{key}[{name}]", item, encode, parts)
    elif is_array(value):
        for item in value:
            _deep(key, item, encode, parts)
    elif value is not None:
        parts.append(f"{percent(key)}={encode(scalar_text(value))}")


def _pairs(value: dict[str, str], explode: bool, encode: Encode) -> list[str]:
    if explode:
        return [f"{encode(key)}={encode(item)}" for key, item in value.items()]
    return [encode(text) for pair in value.items() for text in pair]


def query_parts(name: str, value: Any, style: str, explode: bool, allow_reserved: bool, content_type: str | None) -> list[str]:
    """The encoded `name=value` parts of one query parameter; none where the value is undefined."""
    encode = percent_keeping_reserved if allow_reserved else percent
    if content_type is not None:
        return [f"{percent(name)}={encode(content_text(value, content_type))}"]
    if style == "deepObject":
        return deep_object(name, value, encode)
    shaped = shape(value)
    if shaped is None:
        return []
    if style == "spaceDelimited":
        return delimited(name, shaped, explode, " ", encode)
    if style == "pipeDelimited":
        return delimited(name, shaped, explode, "|", encode)
    return form(name, shaped, explode, encode)


def content_text(value: Any, content_type: str) -> str:
    """A value as the text of a media type: JSON, or a scalar's text."""
    return to_json_text(value) if is_json(content_type) else scalar_text(value)


def is_json(media_type: str) -> bool:
    """Say whether a media type is JSON or of its family (RFC 6839, section 3.1)."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence.endswith(("/json", "+json"))
