"""The IR: one API, frozen, free of the spec's spelling. See ARCHITECTURE.md, "The IR".

Identity is the canonical pointer (`#/components/schemas/Account`, `GET /accounts/{account_id}`), never a Python name.
Only `Ref` closes a cycle. Nullable is a wrapper; required is a fact of the property.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeAlias

from togai_codegen.ir.helpers import Helper
from togai_codegen.ir.pagination import Pagination
from togai_codegen.ir.security import ApiKeyScheme as ApiKeyScheme
from togai_codegen.ir.security import BasicScheme as BasicScheme
from togai_codegen.ir.security import BearerScheme as BearerScheme
from togai_codegen.ir.security import MutualTlsScheme as MutualTlsScheme
from togai_codegen.ir.security import OAuth2Scheme as OAuth2Scheme
from togai_codegen.ir.security import OAuthFlow as OAuthFlow
from togai_codegen.ir.security import ParameterLocation as ParameterLocation
from togai_codegen.ir.security import SecurityScheme as SecurityScheme
from togai_codegen.location import NOWHERE, Location
from togai_codegen.records import dataclass, field


class PrimitiveKind(StrEnum):
    """The scalar kinds that Python code tells apart."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    DATE_TIME = "date-time"
    BINARY = "binary"
    NULL = "null"


@dataclass(frozen=True, slots=True)
class Primitive:
    """A scalar. `format` keeps what the spec says, known or not (`int32`, `email`, `uuid`)."""

    kind: PrimitiveKind
    format: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Constant:
    """Exactly this scalar. True and 1 are two, as in JSON."""

    value: str | int | float | bool | None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Constant) and (isinstance(self.value, bool), self.value) == (
            isinstance(other.value, bool),
            other.value,
        )

    def __hash__(self) -> int:
        return hash((isinstance(self.value, bool), self.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """Limits of a value: documented, checked on requests when asked for, never on responses."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None
    others: tuple[tuple[str, str], ...] = ()
    """Keywords that have no field here (`contains`, `if`, `propertyNames`), each with its value as JSON text."""


NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True, slots=True)
class Array:
    """A JSON array. `limits` are those of each item.

    Where the first items have types of their own by position (`prefix`), `items` is Anything, and `rest` is the type of the
    others: None where it is not said, or, with `closed`, where there must be none.
    """

    items: "Type"
    limits: Constraints = NO_CONSTRAINTS
    prefix: "tuple[Type, ...]" = ()
    rest: "Type | None" = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Map:
    """A JSON object with free keys."""

    values: "Type"


@dataclass(frozen=True, slots=True)
class Nullable:
    """The inner type or null. Never nested."""

    inner: "Type"


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a declaration, by its canonical pointer."""

    target: str


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value. `listed` are the only ones that the spec allows, as JSON text, where they are no scalars of one kind."""

    listed: tuple[str, ...] | None = None


Type: TypeAlias = Primitive | Constant | Array | Map | Nullable | Ref | Anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """Prose from the spec, as written."""

    title: str | None = None
    description: str | None = None
    deprecated: bool = False


NO_DOCS = Docs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A JSON value from the spec."""

    name: str
    value: Any
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A property of an object. Required and nullable are independent: four combinations."""

    name: str
    type: Type
    required: bool
    docs: Docs = NO_DOCS
    constraints: Constraints = NO_CONSTRAINTS
    read_only: bool = False
    write_only: bool = False
    has_default: bool = False
    default: Any = None
    examples: tuple[Any, ...] = ()
    python_name: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """A JSON object with declared properties, allOf folded away.

    `additional` is the type of undeclared properties (Anything where the spec is silent); `closed` says that the spec
    forbids them: a statement about the merged object. `bases` are the declarations whose allOf members were merged in.
    """

    id: str
    properties: tuple[Property, ...] = ()
    additional: Type = Anything()
    closed: bool = False
    bases: tuple[str, ...] = ()
    docs: Docs = NO_DOCS
    constraints: Constraints = NO_CONSTRAINTS
    examples: tuple[Example, ...] = ()
    python_name: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A set of scalars of one kind (STRING, INTEGER or NUMBER), which may grow on the server's side."""

    id: str
    kind: PrimitiveKind
    values: tuple[str | int | float, ...]
    docs: Docs = NO_DOCS
    python_name: str | None = None
    member_names: Mapping[str, str] = field(default_factory=dict[str, str])
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One alternative of a union; `tags` are the discriminator values that select it."""

    type: Type
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """oneOf, anyOf or several types. `discriminator` is the wire name of the property that selects a variant."""

    id: str
    variants: tuple[Variant, ...]
    discriminator: str | None = None
    docs: Docs = NO_DOCS
    python_name: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A component that names an array, a map or a scalar."""

    id: str
    type: Type
    docs: Docs = NO_DOCS
    constraints: Constraints = NO_CONSTRAINTS
    python_name: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


Declaration: TypeAlias = Object | Enumeration | Union | Alias


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """`media_type` is set for `content` parameters, whose value is serialised as that media type."""

    name: str
    location: ParameterLocation
    type: Type
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    media_type: str | None = None
    docs: Docs = NO_DOCS
    constraints: Constraints = NO_CONSTRAINTS
    has_default: bool = False
    default: Any = None
    examples: tuple[Any, ...] = ()
    python_name: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartEncoding:
    """How one property of a form or multipart body is sent."""

    name: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One media type of a body or a response. `type` is None where the spec gives no schema."""

    media_type: str
    type: Type | None
    item_type: Type | None = None
    """What each item of a sequence is, where the spec says so (`itemSchema`): of a stream of events, of JSON lines."""
    end: str | None = None
    """The text in place of an item by which a server ends a stream of events."""
    constraints: Constraints = NO_CONSTRAINTS
    encodings: tuple[PartEncoding, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    required: bool
    contents: tuple[Content, ...]
    description: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseHeader:
    name: str
    type: Type
    constraints: Constraints = NO_CONSTRAINTS
    required: bool = False
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """`status` is `200`, `4XX` or `default`."""

    status: str
    contents: tuple[Content, ...] = ()
    headers: tuple[ResponseHeader, ...] = ()
    description: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    name: str
    default: str
    enum: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    url: str
    description: str | None = None
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    name: str
    description: str | None = None
    python_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation. `id` is `METHOD /path/{template}`; `tag` is its first tag."""

    id: str
    method: str
    path: str
    operation_id: str | None = None
    tag: str | None = None
    summary: str | None = None
    docs: Docs = NO_DOCS
    parameters: tuple[Parameter, ...] = ()
    unplaced: tuple[Parameter, ...] = field(default=(), compare=False)
    """Path parameters that the path has no place for: declared, and never sent."""
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    """Alternatives; each names the schemes that are needed together. `()` inside means no credentials."""
    servers: tuple[Server, ...] = ()
    idempotency_header: str | None = None
    """The header in which a key goes that makes repeating the call harmless; a parameter of that name may stand beside."""
    pagination: Pagination | None = None
    helpers: tuple[Helper, ...] = ()
    """Methods beside the operation's own."""
    python_name: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A request that the API sends to its user: a webhook, or a callback of an operation.

    `id` is `METHOD name`, for a callback behind the operation's id; `operation` is that operation's id. `expression` is where a
    callback is sent, in the notation of the spec.
    """

    id: str
    name: str
    method: str
    operation: str | None = None
    expression: str | None = None
    operation_id: str | None = None
    summary: str | None = None
    docs: Docs = NO_DOCS
    body: Body | None = None
    python_name: str | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """One API. `declarations` are in the order: components as in the document, then inline ones by place."""

    title: str
    version: str
    description: str | None = None
    servers: tuple[Server, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
    tags: tuple[Tag, ...] = ()
    operations: tuple[Operation, ...] = ()
    webhooks: tuple[Webhook, ...] = ()
    declarations: Mapping[str, Declaration] = field(default_factory=dict[str, Declaration])
    """By canonical pointer."""
    written: Mapping[str, Any] = field(default_factory=dict[str, Any], compare=False, repr=False)
    """The documents that this was read from, by their names, the first first: for what nothing here has a place for."""
