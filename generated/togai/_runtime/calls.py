"""What a call is made of, as pure functions: settings, requests, redirects, the clock of one call."""

import difflib
import logging
import os
import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any
from urllib.parse import urljoin

from .auth import AsyncCredential, AuthValues, Login, collect_logins
from .bodies import encode_body
from .deprecations import warn_of_deprecated
from .errors import ApiClientError, ConfigurationError, ConnectionFailed, DeadlineExceeded, TimedOut
from .guards import is_mapping
from .hooks import Event, Hook, Phase, check_hooks
from .omit import OMIT, Omit
from .operation import CookieParameter, HeaderParameter, Operation
from .options import ClientConfig, OnShapeError, RequestOptions, Timeout, is_seconds
from .pacing import NoTime, Pacer, RateLimit, Slot
from .retry import Outcome, Retry
from .shape_errors import check_policy
from .transport import BodyStream, Headers, Request
from .urls import build_query, check_base_url, expand_path, fill_server, join_url
from .values import content_text, form, percent, shape, simple, verbatim


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The settings of a client. Only `logins` hold secrets, and they show none."""

    config: ClientConfig
    environment: str
    base_url: str
    logins: Mapping[str, Login]
    timeout: Timeout
    deadline: float | None
    retry: Retry
    hooks: tuple[Hook, ...]
    default_headers: Headers
    pacer: Pacer | None
    """Shared by all clients that `with_options` makes, unless it is given another limit."""
    logger: logging.Logger
    on_shape_error: OnShapeError
    check_requests: bool
    lasting: dict[Any, AuthValues] = field(default_factory=dict[Any, AuthValues], init=False, repr=False, compare=False)
    """By the `security` of operations: credentials that are the same for each call."""
    _fields: dict[str, tuple[AuthValues, Headers]] = field(default_factory=dict[str, Any], init=False, repr=False, compare=False)

    def fields(self, accept: str, auth: AuthValues) -> Headers:
        """Checked header fields of calls for these media types, kept for lasting credentials. Raises ConfigurationError."""
        known = self._fields.get(accept)
        if known is None or (known[0] is not auth and known[0] != auth):
            agent = self.config.user_agent
            own = f"{self.default_headers['user-agent']} {agent}" if "user-agent" in self.default_headers else agent
            ours, last = [("User-Agent", agent)], [("User-Agent", own)] if own != agent else ()
            found = Headers([("Accept", accept)]).updated(ours, self.default_headers.pairs(), last, auth.headers)
            _check_headers(found)
            known = self._fields[accept] = auth, found
        return known[1]


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
    rate_limit: RateLimit | None,
    on_shape_error: OnShapeError,
    check_requests: bool,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """Settings from arguments and, where one is missing, the environment. Raises ConfigurationError."""
    check_values({"deadline": deadline, "retry": retry, "rate_limit": rate_limit})
    variables = os.environ if environ is None else environ
    prefix = config.env_prefix
    url = base_url or variables.get(f"{prefix}_BASE_URL")
    environment = environment or variables.get(f"{prefix}_ENVIRONMENT") or config.default_environment
    if not url:
        url = environment_url(config, environment)
    return Settings(
        config=config,
        environment=environment,
        base_url=check_base_url(url),
        logins=collect_logins(config.security, credentials, variables, prefix),
        timeout=Timeout.of(timeout),
        deadline=deadline,
        retry=retry or Retry(),
        hooks=check_hooks(hooks),
        default_headers=checked_fields(Headers(default_headers or {})),
        pacer=Pacer.of(rate_limit),
        logger=logging.getLogger(config.logger or config.name),
        on_shape_error=check_policy(on_shape_error),
        check_requests=check_requests,
    )


def environment_url(config: ClientConfig, name: str) -> str:
    """The base URL of an environment. Raises ConfigurationError where there is none of that name."""
    if name not in config.environments:
        known = ", ".join(config.environments)
        raise ConfigurationError(f"there is no environment {name!r} (known: {known}); a base_url can be given instead")
    return fill_server(config.environments[name], config.server_variables)


def check_options(options: RequestOptions | None) -> RequestOptions:
    """The options of a call. Raises TypeError, before anything is sent, for one that does not exist: a misspelled argument."""
    if options:
        check_names(options, RequestOptions)
        check_values(options)
        check_policy(options.get("on_shape_error", "warn"))
        if "extra_headers" in options:  # a mapping that shows no secret, for the sake of tracebacks with locals
            options["extra_headers"] = checked_fields(Headers(options["extra_headers"]))
    return options or {}


def check_names(given: Mapping[str, Any], known: type) -> None:
    """Raise TypeError for a key that a TypedDict does not have, with the one that is closest."""
    for name in given:
        if name not in known.__annotations__:
            close = difflib.get_close_matches(name, known.__annotations__, n=1)
            raise TypeError(f"unexpected argument {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))


def check_kind(name: str, value: object, kind: Any) -> None:
    """Raise ConfigurationError for a value that is neither an instance of a class nor None."""
    if isinstance(value, type) or not isinstance(value, kind | None):
        raise ConfigurationError(f"{name}: an instance of {kind.__name__} is needed, not {type(value).__name__}")


def check_values(given: Mapping[str, Any]) -> None:
    """Raise ConfigurationError, before anything is sent, for options that would only fail in the middle of a call."""
    check_kind("retry", given.get("retry"), Retry)
    check_kind("rate_limit", given.get("rate_limit"), RateLimit)
    if not is_seconds(given.get("deadline")):
        raise ConfigurationError(f"deadline is seconds or None, not {given['deadline']!r}")
    if "timeout" in given:
        Timeout.of(given["timeout"])


def checked_fields(headers: Headers) -> Headers:
    """The headers. Raises ConfigurationError for a value that is no text; it is not shown, for it may be a secret."""
    wrong = [(name, type(value).__name__) for name, value in headers.pairs() if not isinstance(value, str)]  # pyright: ignore
    if wrong:
        raise ConfigurationError(f"the header {wrong[0][0]!r} is a text, not {wrong[0][1]}")
    return headers


def prepare(progress: "Progress", auth: AuthValues, given: Mapping[str, Any], options: RequestOptions) -> Request:
    """The request of a call. Raises ConfigurationError for values that cannot be sent."""
    settings, operation = progress.settings, progress.operation
    try:
        query = build_query(given.get("query"), operation.parameters)
        if options or auth.query:
            query += build_query(options.get("extra_query")) + [f"{percent(name)}={percent(text)}" for name, text in auth.query]
        target = expand_path(operation.path, given.get("path") or {}, operation.parameters)
        fields = _header_fields(operation, headers) if (headers := given.get("headers")) else []
        jar = _cookie_fields(operation, cookies) if (cookies := given.get("cookies")) else []
        if auth.cookies:
            jar += [f"{name}={value}" for name, value in auth.cookies]
    except (TypeError, ValueError) as error:
        raise ConfigurationError(f"{operation.id}: a parameter cannot be written: {error}") from error
    content: bytes | BodyStream | None = None
    merged, extra, body = settings.fields(operation.accept, auth), options.get("extra_body"), given.get("body", OMIT)
    described: list[tuple[str, str]] = []
    if extra or not (isinstance(body, Omit) or (operation.body is not None and operation.body.optional and _is_blank(body))):
        content, content_type = encode_body(operation.body, body, extra or {})
        described += [] if "content-type" in merged else [("Content-Type", content_type)]
    key = options.get("idempotency_key")
    length = None if content is None or isinstance(content, bytes) else content.length
    if described or fields or jar or options or length is not None:
        merged = merged.updated(
            described,
            fields,
            [("Cookie", "; ".join(jar))] if jar else (),
            [(operation.idempotency_header or settings.config.idempotency_header, key)] if key else (),
            options.get("extra_headers", {}).items(),
            () if length is None else [("Content-Length", str(length))],
        )
        _check_headers(merged)
    timeout = options.get("timeout", OMIT)
    return Request(
        method=operation.method.upper(),
        url=join_url(settings.base_url if operation.base_url is None else _server(settings, operation.base_url), target, query),
        headers=merged,
        body=content,
        timeout=settings.timeout if isinstance(timeout, Omit) else Timeout.of(timeout),
        ends_at=progress.ends_at,
        auth=auth,
    )


def _is_blank(body: Any) -> bool:
    """Whether a body is one of keyword arguments of which none was given."""
    return is_mapping(body) and bool(body) and all(isinstance(item, Omit) for item in body.values())


def _server(settings: Settings, own: str | Mapping[str, str]) -> str:
    config = settings.config
    if not isinstance(own, str):
        own = own.get(settings.environment) or next(iter(own.values()))
    url = fill_server(own, config.server_variables)
    environments = {fill_server(item, config.server_variables).rstrip("/") for item in config.environments.values()}
    if environments and settings.base_url not in environments and "://" in url:
        return settings.base_url  # named by the caller, for everything: a mock must get all calls, and all credentials
    return check_base_url(urljoin(f"{settings.base_url}/", url))


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


_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


def _check_headers(headers: Headers) -> None:
    if _CONTROL.search("".join([text for pair in headers.pairs() for text in pair])):
        wrong = next(pair[0] for pair in headers.pairs() if _CONTROL.search("".join(pair)))
        raise ConfigurationError(f"the header {wrong!r} contains control characters")


@dataclass(slots=True)
class Progress:
    """The running state of one call: attempts, time, observers."""

    operation: Operation[Any]
    settings: Settings
    deadline: float | None
    clock: Callable[[], float] = monotonic
    on_shape_error: OnShapeError = "warn"
    attempt: int = 0
    began: float = field(init=False)
    attempt_began: float = field(init=False)
    ends_at: float | None = field(init=False)
    """When the deadline is, on the clock."""

    def __post_init__(self) -> None:
        self.began = self.attempt_began = self.clock()
        self.ends_at = None if self.deadline is None else self.began + self.deadline

    @property
    def left(self) -> float | None:
        """Seconds until the deadline; None: there is none."""
        return None if self.ends_at is None else self.ends_at - self.clock()

    def check(self) -> None:
        """Raise DeadlineExceeded where no time is left."""
        if self.ends_at is not None and self.clock() >= self.ends_at:
            raise self.exceeded()

    def exceeded(self, reason: str = "") -> DeadlineExceeded:
        """The error of a missed deadline."""
        return DeadlineExceeded(
            f"{self.operation.id}: not done within the deadline of {self.deadline:g} s" + (f": {reason}" if reason else ""),
            operation=self.operation.id,
            attempts=self.attempt,
        )

    def failed(self, failure: ConnectionFailed, reason: str = "") -> ApiClientError:
        """What a call fails with whose last attempt ended so; a timeout at the deadline is the deadline's."""
        self.tell("error", error=failure)
        left = self.left
        if isinstance(failure, TimedOut) and left is not None and left <= 0.005:
            exceeded = self.exceeded()
            exceeded.__cause__ = failure
            return exceeded
        failure.operation = self.operation.id
        failure.attempts = self.attempt
        failure.message = f"{self.operation.id}: {failure.message}" + (f"; {reason}" if reason else "")
        return failure

    def reserve(self) -> Slot:
        """When the next request may leave. Raises DeadlineExceeded where that is too late."""
        now, pacer = self.clock(), self.settings.pacer
        found = pacer.reserve(now, self.left) if pacer else Slot(now)
        if isinstance(found, NoTime):
            rate, left = pacer.limit.rate if pacer else "", self.left or 0.0
            raise self.exceeded(f"the rate limit of {rate} asks for {found.seconds:.1f} s, but only {left:.1f} s are left")
        return found

    def stands(self, slot: Slot) -> bool:
        """Whether the server has not asked for a pause since the slot was reserved."""
        return self.settings.pacer is None or self.settings.pacer.stands(slot)

    def heed(self, outcome: Outcome) -> None:
        """Let the other calls of the client wait too where the server asks for it."""
        if self.settings.pacer and outcome.status in (429, 503) and outcome.retry_after:
            self.settings.pacer.hold(self.clock() + outcome.retry_after)

    def tell(
        self,
        phase: Phase,
        *,
        status: int | None = None,
        request_id: str | None = None,
        reason: str = "",
        error: Exception | None = None,
    ) -> None:
        """Tell hooks, and log what was not a plain success. No value of the call is shown."""
        settings, operation, name = self.settings, self.operation, type(error).__name__ if error else ""
        if phase in ("retry", "error"):
            settings.logger.debug("%s: %s after attempt %d: %s %s", operation.id, phase, self.attempt, name or status, reason)
        now = self.clock()
        if phase == "request":
            self.attempt_began = now
        for hook in settings.hooks:
            event = Event(
                phase=phase,
                operation_id=operation.id,
                route=operation.path,
                method=operation.method,
                attempt=self.attempt,
                status=status,
                reason=reason or name,
                error=name,
                request_id=request_id,
                duration=now - self.attempt_began,
                elapsed=now - self.began,
            )
            try:
                hook(event)
            except Exception:
                settings.logger.exception("a hook failed")


@dataclass(slots=True)
class Sending:
    """One call under way: what is sent, and how often it may be."""

    progress: Progress
    request: Request
    retry: Retry
    keyed: bool


def begin(progress: Progress, auth: AuthValues, parts: Mapping[str, Any], options: RequestOptions) -> Sending:
    """What a call sends. Raises ConfigurationError for values that cannot be sent."""
    operation = progress.operation
    if operation.idempotency_header and "idempotency_key" not in options:
        options = {**options, "idempotency_key": str(uuid.uuid4())}
    if progress.settings.config.limits and options.get("check_requests", progress.settings.check_requests):
        progress.settings.config.limits.check(operation, parts)
    if operation.deprecated:
        warn_of_deprecated(operation, parts)
    request = prepare(progress, auth, parts, options)
    return Sending(progress, request, options.get("retry") or progress.settings.retry, "idempotency_key" in options)
