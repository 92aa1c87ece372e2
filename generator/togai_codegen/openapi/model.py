"""The typed spec: one dialect (OpenAPI 3.1, JSON Schema 2020-12), frozen, every object with its place.

References are not followed here; `target` is canonical: `#/components/schemas/Pet` for the root document,
`models/pet.yaml#/Pet` (path relative to the root document's folder, POSIX separators) for another file.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, TypeAlias

from togai_codegen.location import NOWHERE, Location
from togai_codegen.records import dataclass

Json: TypeAlias = Any
"""A JSON value as read from the document: dict, list, str, int, float, bool or None."""


def _nothing() -> dict[str, Any]:
    """An empty object; calling `dict[str, Any]` takes six times as long, and each schema has three."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every object of the spec has: its place, and the `x-` keys that stand in it."""

    at: Location = field(default=NOWHERE, compare=False)
    extensions: Mapping[str, Json] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Node):
    """`$ref` to anything but a schema (a schema's reference is `Schema.ref`)."""

    target: str
    summary: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator(Node):
    """OpenAPI 3.1.1, section 4.8.25. `mapping` values are canonical references."""

    property_name: str
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """Keywords that only say which instances of the described shape are valid. Types are made without them: they are wider.

    JSON Schema 2020-12, core, sections 10.2.2, 10.3.1.3, 10.3.2.4 and 11; validation, sections 6.4.4, 6.4.5 and 6.5.4.
    """

    not_: "Schema | None" = None
    if_: "Schema | None" = None
    then: "Schema | None" = None
    else_: "Schema | None" = None
    dependent_schemas: "Mapping[str, Schema]" = field(default_factory=dict[str, "Schema"])
    dependent_required: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    property_names: "Schema | None" = None
    contains: "Schema | None" = None
    min_contains: int | None = None
    max_contains: int | None = None
    unevaluated_items: "Schema | None" = None
    unevaluated_properties: "Schema | None" = None


NO_NARROWING = Narrowing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema(Node):
    """JSON Schema 2020-12 as OpenAPI 3.1 uses it. 3.0's `nullable`, `exclusiveMinimum: true` and `example` are already lifted.

    `types == ()` means that any type is allowed. `boolean` is set for the schemas `true` and `false`.
    `additional_properties` and the like are None where the keyword is absent.
    """

    boolean: bool | None = None
    ref: str | None = None
    types: tuple[str, ...] = ()
    format: str | None = None
    title: str | None = None
    description: str | None = None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    has_default: bool = False
    default: Json = None
    examples: tuple[Json, ...] = ()
    enum: tuple[Json, ...] | None = None
    enum_at: tuple[Location, ...] = field(default=(), compare=False)
    has_const: bool = False
    const: Json = None
    all_of: "tuple[Schema, ...]" = ()
    one_of: "tuple[Schema, ...]" = ()
    any_of: "tuple[Schema, ...]" = ()
    narrowing: Narrowing = NO_NARROWING
    properties: "Mapping[str, Schema]" = field(default_factory=_nothing)
    required: tuple[str, ...] = ()
    additional_properties: "Schema | None" = None
    pattern_properties: "Mapping[str, Schema]" = field(default_factory=_nothing)
    items: "Schema | None" = None
    prefix_items: "tuple[Schema, ...]" = ()
    discriminator: Discriminator | None = None
    content_media_type: str | None = None
    content_encoding: str | None = None
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
    assertions: tuple[tuple[str, str], ...] = ()
    """Keywords that only decide which values are valid (`contains`, `if`), each with its value as JSON text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Node):
    """One named example; `has_value` is false for `externalValue`."""

    name: str
    summary: str | None = None
    value: Json = None
    has_value: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding(Node):
    """How one property of a form or multipart body is serialised."""

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaType(Node):
    """One entry of `content`. `examples` are read with their references resolved (an unresolved one is left out)."""

    media_type: str
    schema: Schema | None = None
    item_schema: Schema | None = None
    """What each item of a sequence is (OpenAPI 3.2.0, section 4.14.2)."""
    examples: tuple[Example, ...] = ()
    encoding: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])
    place: str = ""
    """Canonical pointer of the schema, where it is not `schema` below the media type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter(Node):
    """`style` and `explode` have their defaults filled in. Exactly one of `schema` and `content` is set."""

    name: str
    location: str
    required: bool = False
    description: str | None = None
    deprecated: bool = False
    style: str = "form"
    explode: bool = True
    allow_reserved: bool = False
    schema: Schema | None = None
    content: tuple[MediaType, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Header(Node):
    """A response header."""

    name: str
    required: bool = False
    description: str | None = None
    deprecated: bool = False
    schema: Schema | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestBody(Node):
    """A request body."""

    required: bool = False
    description: str | None = None
    content: tuple[MediaType, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Node):
    """How a value of a response is used in another operation: read, and not made into code."""

    operation_id: str | None = None
    operation_ref: str | None = None
    description: str | None = None
    parameters: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Node):
    """`status` is `200`, `4XX` or `default`."""

    status: str
    description: str | None = None
    headers: "Mapping[str, Header | Reference]" = field(default_factory=dict[str, "Header | Reference"])
    content: tuple[MediaType, ...] = ()
    links: Mapping[str, Link] = field(default_factory=dict[str, Link])


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseEntry(Node):
    """A status with its response, or a reference to one."""

    status: str
    response: Response | Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable(Node):
    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Server(Node):
    url: str
    description: str | None = None
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthFlow(Node):
    """One of the flows of an oauth2 scheme; `kind` is its key."""

    kind: str
    token_url: str | None = None
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme(Node):
    """`kind` is apiKey, http, oauth2, openIdConnect or mutualTLS; fields that belong to another kind are None."""

    name: str
    kind: str
    description: str | None = None
    parameter_name: str | None = None
    location: str | None = None
    scheme: str | None = None
    bearer_format: str | None = None
    flows: tuple[OAuthFlow, ...] = ()


SecurityRequirement: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""All of these (scheme name, scopes) together; the empty tuple means that no credentials are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Node):
    """`parameters` holds the operation's own; those of the path item stand in `PathItem.parameters`."""

    method: str
    operation_id: str | None = None
    tags: tuple[str, ...] = ()
    summary: str | None = None
    description: str | None = None
    deprecated: bool = False
    parameters: tuple[Parameter | Reference, ...] = ()
    request_body: RequestBody | Reference | None = None
    responses: tuple[ResponseEntry, ...] = ()
    security: tuple[SecurityRequirement, ...] | None = None
    servers: tuple[Server, ...] = ()
    callbacks: "Mapping[str, Mapping[str, PathItem | Reference] | Reference]" = field(
        default_factory=dict[str, "Mapping[str, PathItem | Reference] | Reference"]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PathItem(Node):
    """Operations in the order of the document. `ref` is set where the path item is a reference."""

    ref: str | None = None
    parameters: tuple[Parameter | Reference, ...] = ()
    servers: tuple[Server, ...] = ()
    operations: tuple[Operation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Node):
    name: str
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Info(Node):
    title: str
    version: str
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Node):
    """A whole document, lifted. `dialect` is the version that the document declares, for example `3.0.3`."""

    dialect: str
    info: Info
    servers: tuple[Server, ...] = ()
    security: tuple[SecurityRequirement, ...] = ()
    tags: tuple[Tag, ...] = ()
    paths: Mapping[str, PathItem] = field(default_factory=dict[str, PathItem])
    webhooks_at: str = "#/webhooks"
    webhooks: Mapping[str, PathItem | Reference] = field(default_factory=dict[str, PathItem | Reference])
    schemas_at: str = "#/components/schemas"
    schemas: Mapping[str, Schema] = field(default_factory=dict[str, Schema])
    security_schemes: tuple[SecurityScheme, ...] = ()
