"""Credentials: wrapped so that no repr, pickle or message shows them, and put on requests by scheme (OpenAPI 3.1, 4.8.27)."""

import base64
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import CoroutineType
from typing import Any, Literal, NoReturn, Protocol, TypeAlias
from urllib.parse import quote

TokenSource: TypeAlias = str | Callable[[], str]
AsyncTokenSource: TypeAlias = str | Callable[[], str | Awaitable[str]]
Credential: TypeAlias = TokenSource | tuple[str, TokenSource] | object | None
AsyncCredential: TypeAlias = AsyncTokenSource | tuple[str, AsyncTokenSource] | object | None

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


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

    @property
    def lasts(self) -> bool:
        """Whether it stays the same."""
        return isinstance(self._source, str)


@dataclass(frozen=True, slots=True)
class Login:
    """The stored credential of one scheme: the user name for Basic, and the secret, or the `grant` that fetches it."""

    secret: Secret
    user: str = ""
    grant: Any = None


@dataclass(frozen=True, slots=True)
class AuthValues:
    """What authorisation adds to a request, the bare secrets in it, and the grants, each with its token, that they are from."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    grants: tuple[tuple[Any, str], ...] = field(default=(), repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)

    def __reduce__(self) -> NoReturn:
        raise TypeError("credentials cannot be pickled")

    def __add__(self, other: "AuthValues") -> "AuthValues":
        return AuthValues(
            self.headers + other.headers,
            self.query + other.query,
            self.cookies + other.cookies,
            self.grants + other.grants,
            self.secrets + other.secrets,
        )

    def holds(self, name: str, value: str) -> bool:
        """Whether a query parameter is one of these credentials, by its name or by its value."""
        return name in dict(self.query) or value in self.secrets


class SecurityScheme(Protocol):
    """What an API asks for: where a credential comes from, and where it stands in a request."""

    def login(self, given: Any, environ: Mapping[str, str], prefix: str) -> Login | None:
        """The credential that was given, else that of the environment (`<PREFIX>_<suffix>`)."""
        ...

    def values(self, login: Login, secret: str) -> AuthValues:
        """Where the secret stands. Raises ValueError for one that can't stand there."""
        ...


@dataclass(frozen=True, slots=True)
class Bearer:
    """`Authorization: Bearer <token>` (RFC 6750); also stands for OpenID Connect. `env` is the variable's suffix."""

    env: str = "TOKEN"

    def login(self, given: Any, environ: Mapping[str, str], prefix: str) -> Login | None:
        return token_login(given, environ.get(f"{prefix}_{self.env}"))

    def values(self, login: Login, secret: str) -> AuthValues:
        return AuthValues(headers=(("Authorization", f"Bearer {_field_text(secret)}"),), secrets=(secret,))


@dataclass(frozen=True, slots=True)
class Basic:
    """`Authorization: Basic` (RFC 7617). `env` are the suffixes for user name and password."""

    env: tuple[str, str] = ("USERNAME", "PASSWORD")

    def login(self, given: Any, environ: Mapping[str, str], prefix: str) -> Login | None:
        user, secret = given or (environ.get(f"{prefix}_{suffix}") for suffix in self.env)
        return Login(Secret(secret), user=user) if user is not None and secret else None

    def values(self, login: Login, secret: str) -> AuthValues:
        return AuthValues(headers=(basic_header(login.user, secret),), secrets=(secret,))


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key in a header, a query parameter or a cookie."""

    name: str
    location: Literal["header", "query", "cookie"] = "header"
    env: str = "API_KEY"

    def login(self, given: Any, environ: Mapping[str, str], prefix: str) -> Login | None:
        return token_login(given, environ.get(f"{prefix}_{self.env}"))

    def values(self, login: Login, secret: str) -> AuthValues:
        match self.location:
            case "header":
                return AuthValues(headers=((self.name, _field_text(secret)),), secrets=(secret,))
            case "query":
                return AuthValues(query=((self.name, secret),), secrets=(secret,))
            case "cookie":
                return AuthValues(cookies=((self.name, quote(secret, safe="")),), secrets=(secret,))


def token_login(given: Any, found: str | None) -> Login | None:
    """A login by a token or a callable, else by what the environment holds."""
    source = found if given is None else given
    return Login(Secret(source)) if source else None


def basic_header(user: str, secret: str) -> tuple[str, str]:
    """The header of RFC 7617."""
    return "Authorization", f"Basic {base64.b64encode(f'{user}:{secret}'.encode()).decode('ascii')}"


def collect_logins(
    schemes: Mapping[str, SecurityScheme], given: Mapping[str, AsyncCredential], environ: Mapping[str, str], prefix: str
) -> dict[str, Login]:
    """Bring together the arguments and, where one is missing, the environment (`<PREFIX>_<suffix>`)."""
    logins = {name: scheme.login(given.get(name), environ, prefix) for name, scheme in schemes.items()}
    return {name: login for name, login in logins.items() if login is not None}


def choose_alternative(security: Sequence[Sequence[str]], logins: Mapping[str, Login]) -> tuple[str, ...] | None:
    """The first alternative whose schemes all have a credential; None where the operation wants one and there is none."""
    for alternative in security:
        if alternative and all(map(logins.__contains__, alternative)):
            return tuple(alternative)
    return None if security and all(security) else ()


def told_alternatives(security: Sequence[Sequence[str]], schemes: Mapping[str, SecurityScheme], prefix: str) -> str:
    """The schemes of which one would do, and the variables of the environment where their credentials may stand."""
    found = [getattr(schemes[name], "env", ()) for alternative in security for name in alternative]
    variables = [f"{prefix}_{suffix}" for env in found for suffix in ([env] if isinstance(env, str) else env)]
    names = " or ".join(" and ".join(alternative) for alternative in security)
    return f"{names} (from the client's arguments, or {', '.join(dict.fromkeys(variables))})" if variables else names


def secret_text(value: Any) -> str:
    """Check what a token callable gave: a text that fits into a header field."""
    if isinstance(value, CoroutineType):
        value.close()
        raise ValueError("an async token function needs the async client")
    if not isinstance(value, str) or not value or _CONTROL.search(value):
        raise ValueError("the credential must be a non-empty text without control characters")
    return value


def _field_text(secret: str) -> str:
    """A secret that may stand in a header field: checked here, as the HTTP library's message would show it."""
    if secret != secret.strip() or not secret.isascii():
        raise ValueError("the credential must be ASCII without blanks around it")
    return secret
