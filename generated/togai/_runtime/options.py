"""Options of clients and calls: plain values, cheap to import."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal, TypeAlias, TypedDict

from .auth import SecurityScheme
from .errors import ConfigurationError
from .retry import Retry


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeout:
    """Seconds that each phase of one attempt may take; None: no limit. See `deadline` for the whole call."""

    connect: float | None = 30.0
    read: float | None = 30.0
    write: float | None = 30.0
    pool: float | None = 30.0

    @classmethod
    def of(cls, value: "float | Timeout | None") -> "Timeout":
        """One number for all phases; None: no limit. Raises ConfigurationError for what is no number above 0."""
        made = value if isinstance(value, Timeout) else cls(connect=value, read=value, write=value, pool=value)
        for seconds in (made.connect, made.read, made.write, made.pool):
            if not is_seconds(seconds) or (seconds is not None and seconds <= 0):
                raise ConfigurationError(f"timeout is seconds above 0, a Timeout or None, not {seconds!r}")
        return made

    def clamped(self, left: float | None) -> "Timeout":
        """No phase longer than `left` seconds."""
        phases = (self.connect, self.read, self.write, self.pool)
        if left is None or (None not in phases and max(phases) <= left):  # type: ignore[type-var,operator]
            return self
        connect, read, write, pool = (left if phase is None else min(phase, left) for phase in phases)
        return Timeout(connect=connect, read=read, write=write, pool=pool)


def is_seconds(value: object) -> bool:
    """Whether a clock can count so many seconds (NaN and infinity are none), or it is None: no limit."""
    return value is None or (isinstance(value, int | float) and -1e9 <= value <= 1e9)


OnShapeError: TypeAlias = Literal["warn", "raise", "ignore"]
"""What happens where parts of an answer are not as documented: in each case they are recorded and left as they came."""


class RequestOptions(TypedDict, total=False):
    """Options of one call."""

    extra_headers: Mapping[str, str]
    """Headers to add; they win over the client's own."""
    extra_query: Mapping[str, Any]
    """Query parameters to add."""
    extra_body: Mapping[str, Any]
    """Properties to add to a JSON object or form body."""
    timeout: "float | Timeout | None"
    """Seconds per phase of one attempt."""
    deadline: float | None
    """Seconds for the whole call, retries included."""
    retry: Retry
    """How to retry."""
    check_requests: bool
    """Check the documented limits (lengths, patterns, bounds) before anything is sent: ConfigurationError."""
    idempotency_key: str
    """One key for all attempts; allows POST and PATCH to be retried."""
    on_shape_error: OnShapeError
    """What happens where parts of the answer are not as documented."""


class Parts(TypedDict, total=False):
    """What a call is made of. Keys are wire names; OMIT values are not sent."""

    path: Mapping[str, Any] | None
    query: Mapping[str, Any] | None
    headers: Mapping[str, Any] | None
    cookies: Mapping[str, Any] | None
    body: Any
    options: RequestOptions | None


@dataclass(frozen=True, kw_only=True)
class ClientConfig:
    """What a generated package tells the runtime about its API."""

    name: str
    version: str
    env_prefix: str
    environments: Mapping[str, str]
    security: Mapping[str, SecurityScheme] = field(default_factory=dict[str, SecurityScheme])
    default_security: tuple[tuple[str, ...], ...] = ()
    """What operations need that say nothing else."""
    default_environment: str = "production"
    limits: Any = None
    """The `RequestLimits` of the package, where it has any."""
    server_variables: Mapping[str, str] = field(default_factory=dict[str, str])
    """What stands in braces in the URLs of servers, with its values."""
    generator_version: str = ""
    spec_sha256: str = ""
    idempotency_header: str = "Idempotency-Key"
    request_id_headers: tuple[str, ...] = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id")
    logger: str = ""

    def located(self, given: Mapping[str, str | None]) -> "ClientConfig":
        """The config with these server variables; for those that are None the environment's, else the default."""
        found = {name: value or os.environ.get(variable_name(self.env_prefix, name)) for name, value in given.items()}
        return replace(self, server_variables={**self.server_variables, **{name: text for name, text in found.items() if text}})

    @cached_property
    def user_agent(self) -> str:
        """The User-Agent header (RFC 9110, section 10.1.5): `togai/1.0 python/3.12.4 (linux)`."""
        version = "".join(char if char.isascii() and (char.isalnum() or char in ".-_+") else "-" for char in self.version)
        return f"{self.name}/{version} python/{'.'.join(map(str, sys.version_info[:3]))} ({sys.platform})"


def variable_name(prefix: str, name: str) -> str:
    """The environment variable for a server variable: `ACME_REGION`."""
    return f"{prefix}_{''.join(char if char.isascii() and char.isalnum() else '_' for char in name).upper()}"
