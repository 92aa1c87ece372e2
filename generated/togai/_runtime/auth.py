"""Credentials: wrapped so that no repr, pickle or message shows them, and put on requests by scheme (OpenAPI 3.1, 4.8.27)."""

import base64
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import CoroutineType
from typing import Any, Literal, NoReturn, TypeAlias
from urllib.parse import quote

TokenSource: TypeAlias = str | Callable[[], str]
AsyncTokenSource: TypeAlias = str | Callable[[], str | Awaitable[str]]
Credential: TypeAlias = TokenSource | tuple[str, TokenSource] | None
AsyncCredential: TypeAlias = AsyncTokenSource | tuple[str, AsyncTokenSource] | None


class Secret:
    """A secret text, or a callable that gives one. Neither repr nor pickle shows it."""

    __slots__ = ("_source",)

    def __init__(self, source: AsyncTokenSource) -> None:
        self._source = source

    def __repr__(self) -> str:
        return "Secret(***)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled")

    def reveal(self) -> str | Awaitable[str]:
        """The secret now; calls the callable each time, so that a token can be renewed."""
        return self._source() if callable(self._source) else self._source


@dataclass(frozen=True, slots=True)
class Bearer:
    """`Authorization: Bearer <token>` (RFC 6750); also stands for OAuth 2 and OpenID Connect. `env` is the variable's suffix."""

    env: str = "TOKEN"


@dataclass(frozen=True, slots=True)
class Basic:
    """`Authorization: Basic` (RFC 7617). `env` are the suffixes for user name and password."""

    env: tuple[str, str] = ("USERNAME", "PASSWORD")


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key in a header, a query parameter or a cookie."""

    name: str
    location: Literal["header", "query", "cookie"] = "header"
    env: str = "API_KEY"


SecurityScheme: TypeAlias = Bearer | Basic | ApiKey


@dataclass(frozen=True, slots=True)
class Login:
    """The stored credential of one scheme: the user name for Basic, and the secret."""

    secret: Secret
    user: str = ""


@dataclass(frozen=True, slots=True)
class AuthValues:
    """What authorisation adds to a request."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def collect_logins(
    schemes: Mapping[str, SecurityScheme], given: Mapping[str, AsyncCredential], environ: Mapping[str, str], prefix: str
) -> dict[str, Login]:
    """Bring together the arguments and, where one is missing, the environment (`<PREFIX>_<suffix>`)."""
    logins: dict[str, Login] = {}
    for name, scheme in schemes.items():
        value = given.get(name)
        login = _login(value) if value is not None else _environment_login(scheme, environ, prefix)
        if login is not None:
            logins[name] = login
    return logins


def _login(value: AsyncTokenSource | tuple[str, AsyncTokenSource]) -> Login:
    if isinstance(value, str) or callable(value):
        return Login(Secret(value))
    return Login(Secret(value[1]), user=value[0])


def _environment_login(scheme: SecurityScheme, environ: Mapping[str, str], prefix: str) -> Login | None:
    if isinstance(scheme, Basic):
        user, password = (environ.get(f"{prefix}_{suffix}") for suffix in scheme.env)
        return Login(Secret(password), user=user) if user and password else None
    token = environ.get(f"{prefix}_{scheme.env}")
    return Login(Secret(token)) if token else None


def choose_alternative(security: Sequence[Sequence[str]], logins: Mapping[str, Login]) -> tuple[str, ...] | None:
    """The first alternative whose schemes all have a credential; None where the operation wants one and there is none."""
    if not security:
        return ()
    for alternative in sorted(security, key=lambda names: not names):
        if all(name in logins for name in alternative):
            return tuple(alternative)
    return None


def auth_values(scheme: SecurityScheme, login: Login, secret: str) -> AuthValues:
    """Where a scheme puts its secret. Raises ValueError for one that can't stand there."""
    if isinstance(scheme, Bearer):
        return AuthValues(headers=(("Authorization", f"Bearer {_field_text(secret)}"),))
    if isinstance(scheme, Basic):
        encoded = base64.b64encode(f"{login.user}:{secret}".encode()).decode("ascii")
        return AuthValues(headers=(("Authorization", f"Basic {encoded}"),))
    if scheme.location == "header":
        return AuthValues(headers=((scheme.name, _field_text(secret)),))
    if scheme.location == "query":
        return AuthValues(query=((scheme.name, secret),))
    return AuthValues(cookies=((scheme.name, quote(secret, safe="")),))


def secret_text(value: Any) -> str:
    """Check what a token callable gave: a text that fits into a header field."""
    if isinstance(value, CoroutineType):
        value.close()
        raise ValueError("an async token function needs the async client")
    if not isinstance(value, str) or not value or any(ord(char) < 32 or ord(char) == 127 for char in value):
        raise ValueError("the credential must be a non-empty text without control characters")
    return value


def _field_text(secret: str) -> str:
    """A secret that may stand in a header field: checked here, as the HTTP library's message would show it."""
    if secret != secret.strip() or not secret.isascii():
        raise ValueError("the credential must be ASCII without blanks around it")
    return secret
