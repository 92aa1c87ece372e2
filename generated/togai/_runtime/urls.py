"""URLs: path templates, one-segment encoding, joining, queries (RFC 3986)."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from .errors import ConfigurationError
from .omit import Omit
from .operation import Parameter, PathParameter, QueryParameter
from .values import content_text, label, matrix, percent, query_parts, shape, simple

_EXPRESSION = re.compile(r"\{([^{}]*)\}")
_PLAIN = QueryParameter("")


def expand_path(template: str, values: Mapping[str, Any], parameters: Iterable[Parameter] = ()) -> str:
    """Fill in a path template; each value is percent-encoded, so that it cannot leave its segment.

    Raises ConfigurationError where a value is missing or empty.
    """
    if "{" not in template and "/." not in f"/{template}":
        return template
    declared = {item.name: item for item in parameters if isinstance(item, PathParameter)}

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        return _path_value(declared.get(name) or PathParameter(name), values.get(name), template)

    return "/".join(_undotted(segment) for segment in _EXPRESSION.sub(fill, template).split("/"))


def _undotted(segment: str) -> str:
    """`.` and `..` would be removed on the way (RFC 3986, 5.2.4): encode them."""
    return segment.replace(".", "%2E") if segment in (".", "..") else segment


def _path_value(parameter: PathParameter, value: Any, template: str) -> str:
    if parameter.content_type is not None and not isinstance(value, Omit):
        return percent(content_text(value, parameter.content_type))
    shaped = None if isinstance(value, Omit) else shape(value)
    if not shaped:
        raise ConfigurationError(f"the path parameter {parameter.name!r} of {template} is missing or empty")
    if parameter.style == "label":
        return label(shaped, parameter.explode, percent)
    if parameter.style == "matrix":
        return matrix(parameter.name, shaped, parameter.explode, percent)
    return simple(shaped, parameter.explode, percent)


def fill_server(url: str, variables: Mapping[str, str]) -> str:
    """A server's URL with its variables (OpenAPI 3.1.1, section 4.8.6)."""
    return _EXPRESSION.sub(lambda match: variables.get(match[1], match[0]), url)


def build_query(values: Mapping[str, Any] | None, parameters: Iterable[Parameter] = ()) -> list[str]:
    """The encoded parts of a query, in the order of the values; undeclared names are sent in form style."""
    parts: list[str] = []
    for name, value in values.items() if values else ():
        if not isinstance(value, Omit):
            how = next((item for item in parameters if item.name == name and isinstance(item, QueryParameter)), _PLAIN)
            parts += query_parts(name, value, how.style, how.explode, how.allow_reserved, how.content_type)
    return parts


def join_url(base: str, path: str, query: Iterable[str] = ()) -> str:
    """Join a base URL and a path without `//` between them; a query that the path has is kept."""
    clean, _, own = path.partition("?")
    parts = [own] if own else []
    parts += query
    url = f"{base.rstrip('/')}/{clean.lstrip('/')}"
    return f"{url}?{'&'.join(parts)}" if parts else url


def check_base_url(url: str) -> str:
    """A usable base URL, without a slash at its end. Raises ConfigurationError."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise ConfigurationError("the base URL is not a URL") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigurationError("the base URL must begin with http:// or https:// and a host")
    if parts.username is not None or parts.password is not None:
        raise ConfigurationError("the base URL must hold no user and no password: give them as credentials")
    if parts.query or parts.fragment:
        raise ConfigurationError("the base URL must have neither a query nor a fragment")
    return url.rstrip("/")


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port (RFC 6454): what a secret may be sent to."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return parts.scheme, (parts.hostname or "").lower(), port
