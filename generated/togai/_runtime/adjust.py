"""What `with_options` takes, and settings changed by it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypedDict

from .auth import AsyncCredential, Login, collect_logins
from .calls import Settings, check_names, check_values, checked_fields, environment_url
from .errors import ConfigurationError
from .hooks import Hook, check_hooks
from .options import OnShapeError, Timeout
from .pacing import Pacer, RateLimit
from .retry import Retry
from .shape_errors import check_policy
from .transport import Headers
from .urls import check_base_url


class ClientOptions(TypedDict, total=False):
    """Settings that can be changed for a part of the work; what is left out stays."""

    credentials: Mapping[str, AsyncCredential]
    """By the names of the security schemes; the others stay."""
    environment: str
    base_url: str
    timeout: "float | Timeout | None"
    """Seconds per phase of one attempt."""
    deadline: float | None
    """Seconds for a whole call, retries included."""
    retry: Retry
    hooks: Sequence[Hook]
    """In place of the old ones."""
    default_headers: Mapping[str, str]
    """Added to the old ones."""
    rate_limit: RateLimit | None
    """A limit of its own; None: none."""
    on_shape_error: OnShapeError
    check_requests: bool
    """Check the documented limits before anything is sent."""


_MADE: Mapping[str, Callable[[Any], Any]] = {
    "base_url": check_base_url, "timeout": Timeout.of, "hooks": check_hooks, "on_shape_error": check_policy
}  # fmt: skip
"""How settings are made of options."""


def adjusted(old: Settings, changes: ClientOptions) -> Settings:
    """The settings with some replaced. Raises TypeError for an option that does not exist, ConfigurationError for a bad value."""
    check_names(changes, ClientOptions)
    check_values(changes)
    new: dict[str, Any] = {name: value for name, value in changes.items() if name in ("check_requests", "deadline")}
    new["retry"] = changes.get("retry") or old.retry
    if "credentials" in changes:
        new["logins"] = {**old.logins, **_logins(old, changes["credentials"])}
    if "environment" in changes:
        new["environment"] = changes["environment"]
        new["base_url"] = check_base_url(environment_url(old.config, changes["environment"]))
    given: Mapping[str, Any] = changes
    new |= {name: made(given[name]) for name, made in _MADE.items() if name in given}
    if "default_headers" in changes:
        new["default_headers"] = old.default_headers.updated(checked_fields(Headers(changes["default_headers"])).pairs())
    if "rate_limit" in changes:
        new["pacer"] = Pacer.of(changes["rate_limit"])
    return replace(old, **new)


def _logins(old: Settings, credentials: Mapping[str, AsyncCredential]) -> Mapping[str, Login]:
    for name in credentials:
        if name not in old.config.security:
            raise ConfigurationError(f"there is no security scheme {name!r} (known: {', '.join(old.config.security)})")
    return collect_logins(old.config.security, credentials, {}, old.config.env_prefix)
