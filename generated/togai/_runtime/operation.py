"""The description of an operation: what the generated code says, and the client carries out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cached_property
from types import FunctionType
from typing import Any, Generic, Literal, Self, TypeAlias, TypeVar, cast

from .bodies import Body as Body
from .bodies import JsonBody as JsonBody
from .errors import ConfigurationError
from .omit import Omit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PathParameter:
    """A path parameter. `content_type` is set where the spec gives `content` in place of a style."""

    name: str
    style: Literal["simple", "label", "matrix"] = "simple"
    explode: bool = False
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class QueryParameter:
    """A query parameter."""

    name: str
    style: Literal["form", "spaceDelimited", "pipeDelimited", "deepObject"] = "form"
    explode: bool = True
    allow_reserved: bool = False
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class HeaderParameter:
    """A header parameter."""

    name: str
    style: Literal["simple"] = "simple"
    explode: bool = False
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class CookieParameter:
    """A cookie parameter."""

    name: str
    style: Literal["form"] = "form"
    explode: bool = True
    content_type: str | None = None


Parameter: TypeAlias = PathParameter | QueryParameter | HeaderParameter | CookieParameter


@dataclass(frozen=True, slots=True)
class Json:
    """An answer in JSON, read as `type`: any type form that pydantic reads, or a function that gives it."""

    type: Any
    media_type: str = "application/json"


@dataclass(frozen=True, slots=True)
class Text:
    """An answer read as text."""

    media_type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class Bytes:
    """An answer read as bytes."""

    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Stream:
    """An answer of many values, one after another, each read as `type`: server-sent events, JSON lines or a JSON text sequence.

    `end` is the text in place of a value by which the server says that it is done (`[DONE]`).
    """

    type: Any
    media_type: str = "text/event-stream"
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Empty:
    """An answer without a body: read as None."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An answer that points elsewhere; it is not followed but read as `Redirected`."""


ResponseKind: TypeAlias = Json | Text | Bytes | Stream | Empty | Redirect


@dataclass(frozen=True, slots=True)
class Redirected:
    """Where the server points. `location` is absolute."""

    status: int
    location: str


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[T]):
    """One operation; `name` is what it is called on the client (`invoices.get`).

    Keys of `responses` and `errors` are a status, a class such as `"2XX"`, or `"default"`; a status with several forms has
    a tuple of them, from which the answer's Content-Type chooses.
    `parameters` are those that are not written in their location's own way. `security`: alternatives, each a tuple of scheme
    names; none at all: no authorisation; an empty one: it is optional; None: the API's own.
    """

    id: str
    path: str
    method: str = "GET"
    name: str = ""
    responses: Mapping[int | str, ResponseKind | tuple[ResponseKind, ...]] = field(
        default_factory=dict[int | str, ResponseKind | tuple[ResponseKind, ...]]
    )
    errors: Mapping[int | str, Any] = field(default_factory=dict[int | str, Any])
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    other_bodies: tuple[Body, ...] = ()
    security: tuple[tuple[str, ...], ...] | None = None
    base_url: str | Mapping[str, str] | None = None
    """A server of its own, maybe one for each environment; a relative one is relative to the client's."""
    idempotency_header: str | None = None
    """Where a key goes that makes repeating harmless; a call that gives none gets one."""
    deprecated: tuple[str, ...] = ()
    """Parameters and properties whose use warns: `query.q`, `body.name`."""

    @cached_property
    def accept(self) -> str:
        """The field Accept (RFC 9110, section 12.5.1): JSON first, the other documented forms after it; streams only where there
        is nothing else.
        """
        forms = [kind for given in self.responses.values() for kind in each_kind(given)]
        if not forms:
            return "application/json"
        typed = [kind for kind in forms if isinstance(kind, Json | Text | Bytes | Stream)]
        whole = [kind for kind in typed if not isinstance(kind, Stream)]
        json = [kind.media_type for kind in whole if isinstance(kind, Json)]
        others = [kind.media_type for kind in whole or typed if not isinstance(kind, Json)]
        if json:
            return ", ".join([*dict.fromkeys(json), *(f"{media};q=0.5" for media in dict.fromkeys(others))])
        if not others or "*/*" in others:
            return "*/*"
        return ", ".join(dict.fromkeys([*others, *(["*/*;q=0.1"] if whole else [])]))

    def sent_as(self, content_type: "str | Omit") -> Self:
        """The operation with its body in another of its media types. Raises ConfigurationError for one that it has not."""
        if isinstance(content_type, Omit):
            return self
        for body in (self.body, *self.other_bodies):
            if body is not None and fnmatchcase(content_type.lower(), body.media_type.lower()):
                return replace(self, body=replace(cast(Any, body), media_type=content_type))
        raise ConfigurationError(f"{self.id} takes no body of this content_type", operation=self.id)


def each_kind(given: ResponseKind | tuple[ResponseKind, ...]) -> tuple[ResponseKind, ...]:
    """The forms of a status."""
    return given if isinstance(given, tuple) else (given,)


def unlisted(method: str, path: str, form: Any, schemes: Iterable[str]) -> Operation[Any]:
    """An operation that the specification lacks, by the first scheme that has credentials; its path is encoded already.

    Raises ConfigurationError for an address in place of a path.
    """
    clean = path.partition("?")[0]
    if "://" in clean:
        raise ConfigurationError("path is what follows the base URL, not another address")
    return Operation[Any](
        id=f"{method.upper()} {clean}",
        method=method,
        path=path.replace("{", "%7B").replace("}", "%7D"),
        responses={"2XX": Bytes("*/*") if form is bytes else Json(Any if form is None else form)},
        security=(*((name,) for name in schemes), ()),
    )


def typed(form: Any) -> Any:
    """A type, maybe given as a function, so that models are loaded when one is read first."""
    return form() if isinstance(form, FunctionType) else form


def documented(type: Any, *statuses: int | str) -> dict[int | str, Any]:
    """A table of errors: these statuses answer with this type."""
    return dict.fromkeys(statuses, type)


def by_status(table: Mapping[int | str, T], status: int) -> T | None:
    """The entry for a status: the number itself, else its class, else `default` (OpenAPI 3.1, section 4.8.16)."""
    if status in table:
        return table[status]
    for key in (str(status), f"{status // 100}XX", "default"):
        if key in table:
            return table[key]
    return None
