"""Requests and answers as DEBUG records of the package's logger, every secret hidden.

Bodies are shown only where the child logger `<name>.bodies` was itself set to DEBUG.
"""

import logging
from collections.abc import Iterable
from urllib.parse import unquote_plus, urlsplit

from .auth import ApiKey
from .options import ClientConfig
from .transport import BodyStream, Headers, Request, is_secret

_SHOWN = 2000
"""Bytes of a body that are shown."""


def log_request(logger: logging.Logger, config: ClientConfig, request: Request, attempt: int) -> None:
    """`POST https://host/path?token=*** (attempt 1) {header: value}`."""
    url, fields = shown_url(request.url, config), shown_headers(request.headers, config)
    logger.debug("%s %s (attempt %d) %s%s", request.method, url, attempt, fields, _body(logger, request.body))


def log_response(
    logger: logging.Logger, config: ClientConfig, request: Request, status: int, headers: Headers, content: bytes, seconds: float
) -> None:
    """`200 for POST https://host/path in 0.042 s {header: value}`."""
    url, fields = shown_url(request.url, config), shown_headers(headers, config)
    logger.debug("%d for %s %s in %.3f s %s%s", status, request.method, url, seconds, fields, _body(logger, content))


def shown_url(url: str, config: ClientConfig) -> str:
    """A URL without the values of query parameters that may be secret."""
    parts = urlsplit(url)
    pairs = (pair.partition("=") for pair in parts.query.split("&"))
    query = "&".join(f"{name}=***" if _hides(unquote_plus(name), config) else name + sign + value for name, sign, value in pairs)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}" + (f"?{query}" if query else "")


def shown_headers(headers: Headers, config: ClientConfig) -> dict[str, str]:
    """Header fields, those that may be secret hidden. A Location may be a signed URL: its query is left out."""
    return dict(_shown_fields(headers, config))


def _shown_fields(headers: Headers, config: ClientConfig) -> Iterable[tuple[str, str]]:
    for name, value in headers.items():
        if _hides(name, config):
            yield name, "***"
        elif name in ("location", "content-location", "link", "refresh"):
            yield name, value.partition("?")[0] + ("?***" if "?" in value else "")
        else:
            yield name, value


def _hides(name: str, config: ClientConfig) -> bool:
    lowered = name.lower()
    keys = (scheme.name.lower() for scheme in config.security.values() if isinstance(scheme, ApiKey))
    return is_secret(name) or lowered in keys


def _body(logger: logging.Logger, content: bytes | BodyStream | None) -> str:
    """A stream is not shown: it can be read only once."""
    bodies = logger.getChild("bodies")
    if not content or not isinstance(content, bytes) or bodies.level == logging.NOTSET or not bodies.isEnabledFor(logging.DEBUG):
        return ""
    more = f" and {len(content) - _SHOWN} bytes more" if len(content) > _SHOWN else ""
    return f" {content[:_SHOWN]!r}{more}"
