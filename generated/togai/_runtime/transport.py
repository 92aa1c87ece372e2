"""What the client asks of an HTTP library: two small protocols and the values that cross them."""

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, runtime_checkable

from .auth import AuthValues
from .guards import is_mapping
from .options import Timeout

SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})
_SECRET_WORDS = ("key", "token", "secret", "auth", "password")


def is_secret(name: str) -> bool:
    """Say whether a header or query parameter of this name may carry a secret (by its name; errs on the side of hiding)."""
    lowered = name.lower()
    return lowered in SECRET_HEADERS or any(word in lowered for word in _SECRET_WORDS)


class Headers(Mapping[str, str]):
    """HTTP headers: case-insensitive, repeated fields kept (RFC 9110, section 5). Its repr hides secrets."""

    __slots__ = ("_found", "_items")

    def __init__(self, items: Iterable[tuple[str, str]] | Mapping[str, str] = ()) -> None:
        plain = isinstance(items, tuple) or not is_mapping(items)
        self._items: tuple[tuple[str, str], ...] = tuple(items if plain else items.items())  # type: ignore[union-attr,arg-type]
        self._found: dict[str, list[str]] | None = None

    def __getitem__(self, name: str) -> str:
        values = self._values().get(name.lower())
        if values is None:
            raise KeyError(name)
        return values[0] if len(values) == 1 else ", ".join(values)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values())

    def __len__(self) -> int:
        return len(self._values())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values()

    def __repr__(self) -> str:
        shown = [(name, "***" if is_secret(name) else value) for name, value in self._items]
        return f"Headers({shown!r})"

    def __reduce__(self) -> "tuple[type[Headers], tuple[tuple[tuple[str, str], ...]]]":
        return Headers, (tuple((n, "***" if is_secret(n) else v) for n, v in self._items),)

    def first(self, names: Iterable[str]) -> str | None:
        """The value of the first of these fields that is there."""
        found = self._values()
        for name in names:
            if (values := found.get(name.lower())) is not None:
                return ", ".join(values)
        return None

    def get_all(self, name: str) -> list[str]:
        """All values of a field, in order."""
        return [*self._values().get(name.lower(), ())]

    def _values(self) -> dict[str, list[str]]:
        """The values by the names in lower case: looked up several times in each answer."""
        if self._found is None:
            found: dict[str, list[str]] = {}
            for name, value in self._items:
                found.setdefault(name.lower(), []).append(value)
            self._found = found
        return self._found

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The fields as they stand, repeated ones included."""
        return self._items

    def updated(self, *changes: Iterable[tuple[str, str]]) -> "Headers":
        """A copy in which the given fields replace those of the same name, one group after another."""
        items = self._items
        for new in map(tuple, filter(None, changes)):
            names = {name.lower() for name, _ in new}
            items = (*[item for item in items if item[0].lower() not in names], *new)
        return self if items is self._items else Headers(items)

    def without(self, names: Iterable[str]) -> "Headers":
        """A copy without the fields of these names."""
        dropped = {name.lower() for name in names}
        return Headers(item for item in self._items if item[0].lower() not in dropped)


class BodyStream(Protocol):
    """A request body that is read while it is sent; each iteration begins anew where `is_fresh` says that it can.

    One with a `length` is sent under the Content-Length that stands in the request's headers, another in chunks (RFC 9112, 7.1).
    """

    @property
    def length(self) -> int | None: ...

    def is_fresh(self) -> bool: ...

    def __iter__(self) -> Iterator[bytes]: ...

    def __aiter__(self) -> AsyncIterator[bytes]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One HTTP request, ready to send. `url` is absolute and encoded; `ends_at` is the deadline on `time.monotonic`'s clock."""

    method: str
    url: str = field(repr=False)
    headers: Headers = field(repr=False)
    body: bytes | BodyStream | None = field(default=None, repr=False)
    timeout: Timeout = field(default_factory=Timeout)
    ends_at: float | None = None
    auth: AuthValues = field(default=AuthValues(), repr=False)
    """The credentials in it, which go to no other origin."""

    def authorised(self, auth: AuthValues) -> "Request":
        """The same with other credentials in its headers; those that the caller has overridden stay overridden."""
        renewed = {old: new[1] for old, new in zip(self.auth.headers, auth.headers, strict=True)}
        pairs = [(pair[0], renewed.get(pair, pair[1])) for pair in self.headers.pairs()]
        return replace(self, headers=Headers(pairs), auth=auth)

    def drop_tokens(self) -> bool:
        """Drop the granted tokens that a server has refused; False where there are none, or the body can't be sent again."""
        if not self.auth.grants or not self.can_be_sent:
            return False
        for grant, token in self.auth.grants:
            grant.forget(token)
        return True

    @property
    def can_be_sent(self) -> bool:
        """False where the body is a stream that was begun and can't be wound back."""
        return self.body is None or isinstance(self.body, bytes) or self.body.is_fresh()


class TransportResponse(Protocol):
    """An answer whose body was not read yet. `chunks` gives the body with its content codings (RFC 9110, 8.4) undone."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Headers: ...

    def chunks(self) -> Iterator[bytes]: ...

    def close(self) -> None: ...


class AsyncTransportResponse(Protocol):
    """As `TransportResponse`, for event loops."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Headers: ...

    def chunks(self) -> AsyncIterator[bytes]: ...

    async def aclose(self) -> None: ...


@runtime_checkable
class Transport(Protocol):
    """Sends one request and follows no redirect.

    Raises `ConnectionFailed` (with `sent=False` where no byte of the request left) and `TimedOut`; `ConfigurationError`, before
    anything is sent, for what it can't do.
    """

    def send(self, request: Request) -> TransportResponse: ...

    def close(self) -> None: ...


@runtime_checkable
class AsyncTransport(Protocol):
    """As `Transport`, for event loops; one instance may serve several of them."""

    async def send(self, request: Request) -> AsyncTransportResponse: ...

    async def aclose(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkOptions:
    """How the default transport reaches the network.

    `proxy` is a URL (None: the environment's, where `trust_env`); `ca_bundle`, `client_cert` and `client_key` are paths of PEM
    files; `keepalive_expiry` is in seconds.
    """

    proxy: str | None = field(default=None, repr=False)
    ca_bundle: str | None = None
    client_cert: str | None = None
    client_key: str | None = None
    max_connections: int = 100
    max_keepalive: int = 20
    keepalive_expiry: float = 5.0
    trust_env: bool = True
