"""What a call is made of, as pure functions: settings, requests, redirects, the clock of one call."""

import difflib
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any
from urllib.parse import urljoin

from .auth import AsyncCredential, AuthValues, Login, collect_logins
from .bodies import encode_body
from .errors import ConfigurationError, DeadlineExceeded
from .hooks import Event, Hook
from .omit import OMIT, Omit
from .operation import CookieParameter, HeaderParameter, Json, JsonBody, Operation, RawBody
from .options import ClientConfig, RequestOptions, Timeout
from .retry import Retry
from .shape_errors import OnShapeError, check_policy
from .transport import Headers, Request
from .urls import build_query, check_base_url, expand_path, join_url, origin
from .values import content_text, form, percent, shape, simple, verbatim

MAX_REDIRECTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a client. Only `logins` hold secrets, and they show none."""

    config: ClientConfig
    base_url: str
    logins: Mapping[str, Login]
    timeout: Timeout
    deadline: float | None
    retry: Retry
    hooks: tuple[Hook, ...]
    default_headers: Headers
    logger: logging.Logger
    on_shape_error: OnShapeError = "warn"


def make_settings(
    config: ClientConfig,
    *,
    credentials: Mapping[str, AsyncCredential],
    environment: str | None,
    base_url: str | None,
    timeout: float | Timeout | None,
    deadline: float | None,
    retry: Retry | None,
    hooks: Sequence[Hook],
    default_headers: Mapping[str, str] | None,
    on_shape_error: OnShapeError = "warn",
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """Settings from arguments and, where one is missing, the environment. Raises ConfigurationError."""
    variables = os.environ if environ is None else environ
    prefix = config.env_prefix
    url = base_url or variables.get(f"{prefix}_BASE_URL")
    if not url:
        name = environment or variables.get(f"{prefix}_ENVIRONMENT") or config.default_environment
        if name not in config.environments:
            known = ", ".join(config.environments)
            raise ConfigurationError(f"there is no environment {name!r} (known: {known}); a base_url can be given instead")
        url = config.environments[name]
    return Settings(
        config=config,
        base_url=check_base_url(url),
        logins=collect_logins(config.security, credentials, variables, prefix),
        timeout=Timeout.of(timeout),
        deadline=deadline,
        retry=retry or Retry(),
        hooks=tuple(hooks),
        default_headers=Headers(default_headers or {}),
        logger=logging.getLogger(config.logger or config.name),
        on_shape_error=check_policy(on_shape_error),
    )


def check_options(options: RequestOptions | None) -> RequestOptions:
    """The options of a call. Raises TypeError, before anything is sent, for one that does not exist: a misspelled argument."""
    for name in options or ():
        if name not in RequestOptions.__annotations__:
            close = difflib.get_close_matches(name, RequestOptions.__annotations__, n=1)
            raise TypeError(f"unexpected argument {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
    if options and "on_shape_error" in options:
        check_policy(options["on_shape_error"])
    return options or {}


def prepare(
    settings: Settings,
    operation: Operation[Any],
    auth: AuthValues,
    *,
    path: Mapping[str, Any] | None,
    query: Mapping[str, Any] | None,
    headers: Mapping[str, Any] | None,
    cookies: Mapping[str, Any] | None,
    body: Any,
    options: RequestOptions,
) -> Request:
    """The request of a call. Raises ConfigurationError for values that cannot be sent."""
    try:
        parts = [
            *build_query(query or {}, operation.parameters),
            *build_query(options.get("extra_query", {})),
            *(f"{percent(name)}={percent(value)}" for name, value in auth.query),
        ]
        target = expand_path(operation.path, path or {}, operation.parameters)
        fields = _header_fields(operation, headers or {})
        jar = [*_cookie_fields(operation, cookies or {}), *(f"{name}={value}" for name, value in auth.cookies)]
    except (TypeError, ValueError) as error:
        raise ConfigurationError(f"{operation.id}: a parameter cannot be written: {error}") from error
    content, content_type = _body(operation, body, options.get("extra_body", {}))
    merged = Headers([("Accept", _accept(operation)), ("User-Agent", settings.config.user_agent)])
    merged = merged.updated([("Content-Type", content_type)] if content_type else []).updated(settings.default_headers.pairs())
    merged = merged.updated(auth.headers).updated(fields)
    if jar:
        merged = merged.updated([("Cookie", "; ".join(jar))])
    key = options.get("idempotency_key")
    merged = merged.updated([(settings.config.idempotency_header, key)] if key else [])
    merged = merged.updated(options.get("extra_headers", {}).items())
    _check_headers(merged)
    timeout = options.get("timeout", OMIT)
    return Request(
        method=operation.method.upper(),
        url=join_url(operation.base_url or settings.base_url, target, parts),
        headers=merged,
        body=content,
        timeout=settings.timeout if isinstance(timeout, Omit) else Timeout.of(timeout),
    )


def _accept(operation: Operation[Any]) -> str:
    kinds = list(operation.responses.values())
    if kinds and not any(isinstance(kind, Json) for kind in kinds):
        return "*/*"
    return "application/json"


def _header_fields(operation: Operation[Any], values: Mapping[str, Any]) -> list[tuple[str, str]]:
    declared = {item.name: item for item in operation.parameters if isinstance(item, HeaderParameter)}
    fields: list[tuple[str, str]] = []
    for name, value in values.items():
        if isinstance(value, Omit):
            continue
        how = declared.get(name) or HeaderParameter(name)
        if how.content_type is not None:
            fields.append((name, content_text(value, how.content_type)))
        elif (shaped := shape(value)) is not None:
            fields.append((name, simple(shaped, how.explode, verbatim)))
    return fields


def _cookie_fields(operation: Operation[Any], values: Mapping[str, Any]) -> list[str]:
    declared = {item.name: item for item in operation.parameters if isinstance(item, CookieParameter)}
    parts: list[str] = []
    for name, value in values.items():
        if isinstance(value, Omit):
            continue
        how = declared.get(name) or CookieParameter(name)
        if how.content_type is not None:
            parts.append(f"{percent(name)}={percent(content_text(value, how.content_type))}")
        elif (shaped := shape(value)) is not None:
            parts += form(name, shaped, how.explode, percent)
    return parts


def _body(operation: Operation[Any], body: Any, extra: Mapping[str, Any]) -> tuple[bytes | None, str]:
    if isinstance(body, Omit) and not extra:
        return None, ""
    kind = operation.body
    if kind is None:
        kind = RawBody() if isinstance(body, bytes) else JsonBody()
    return encode_body(kind, body, extra)


def _check_headers(headers: Headers) -> None:
    for name, value in headers.pairs():
        if any((ord(char) < 32 and char != "\t") or ord(char) == 127 for char in name + value):
            raise ConfigurationError(f"the header {name!r} contains control characters")


def absolute(url: str, location: str) -> str:
    """A Location header as an absolute URL; empty where there is none."""
    return urljoin(url, location) if location else ""


def redirected(request: Request, status: int, headers: Headers) -> Request | None:
    """The request that a redirect asks for (RFC 9110, section 15.4); None where it is not to be followed.

    A body goes to no other origin; nothing leaves TLS; another origin gets neither credentials nor cookies nor custom headers.
    """
    location = headers.get("location")
    if location is None or status not in (301, 302, 303, 307, 308):
        return None
    url = urljoin(request.url, location).partition("#")[0]
    try:
        old, new = origin(request.url), origin(url)
    except ValueError:
        return None
    if new[0] not in ("http", "https") or (old[0] == "https" and new[0] == "http"):
        return None
    method, body = request.method, request.body
    if status == 303 and method != "HEAD":
        method, body = "GET", None
    elif method not in ("GET", "HEAD") and (status in (301, 302) or old != new):
        return None
    fields = request.headers
    if old != new:
        kept = ("accept", "user-agent")
        fields = Headers(pair for pair in fields.pairs() if pair[0].lower() in kept)
    if body is None:
        fields = fields.without(["content-type"])
    return Request(method=method, url=url, headers=fields, body=body, timeout=request.timeout, ends_at=request.ends_at)


@dataclass(slots=True, kw_only=True)
class Progress:
    """The running state of one call: attempts, time, observers."""

    operation: Operation[Any]
    settings: Settings
    deadline: float | None
    clock: Callable[[], float] = monotonic
    attempt: int = 0
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock()

    @property
    def ends_at(self) -> float | None:
        """When the deadline is, on the clock."""
        return None if self.deadline is None else self.began + self.deadline

    @property
    def left(self) -> float | None:
        """Seconds until the deadline; None: there is none."""
        return None if self.deadline is None else self.began + self.deadline - self.clock()

    def check(self) -> None:
        """Raise DeadlineExceeded where no time is left."""
        left = self.left
        if left is not None and left <= 0:
            raise self.exceeded()

    def exceeded(self) -> DeadlineExceeded:
        """The error of a missed deadline."""
        return DeadlineExceeded(
            f"{self.operation.id}: not done within the deadline of {self.deadline:g} s",
            operation=self.operation.id,
            attempts=self.attempt,
        )

    def tell(self, phase: Any, *, status: int | None = None, reason: str = "") -> None:
        """Tell hooks and log. No value of the call is shown."""
        event = Event(
            phase=phase,
            operation_id=self.operation.id,
            route=self.operation.path,
            method=self.operation.method,
            attempt=self.attempt,
            status=status,
            reason=reason,
            elapsed=self.clock() - self.began,
        )
        logger = self.settings.logger
        logger.debug("%s %s: %s (attempt %d) %s %s", event.method, event.route, phase, self.attempt, status or "", reason)
        for hook in self.settings.hooks:
            try:
                hook(event)
            except Exception:
                logger.exception("a hook failed")
