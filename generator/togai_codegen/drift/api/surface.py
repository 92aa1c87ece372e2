"""The public API of a generated package as a value, read from its `_api.json`."""

import ast
import json
from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any, Literal, TypeAlias

from togai_codegen.drift.api.types import ANY, Named, Type, Values, read_type
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict

FORMAT = 1
"""The format of `_api.json` that is read here."""

ClassKind: TypeAlias = Literal["model", "enumeration", "alias"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of a method. `wire` is its name in the request; `location` where it stands: path, query, header, body."""

    name: str
    wire: str
    location: str
    type: Type
    required: bool
    keyword: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """`client.resource.name(...)`, of the sync client and of its async twin."""

    resource: str
    name: str
    operation: str
    arguments: Mapping[str, Argument]
    returns: Type
    async_returns: Type
    is_awaited: bool
    """Whether the async twin is a coroutine; a pager is not."""
    deprecated: bool = False
    pointer: str = ""
    helper: str = ""

    @property
    def symbol(self) -> str:
        """`invoices.get`."""
        return f"{self.resource}.{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a model. A constructor must be given it where it is required."""

    name: str
    wire: str
    type: Type
    required: bool
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A model, an enumeration or an alias. `members` are names and values of an enumeration; `type` is what an alias names."""

    name: str
    kind: ClassKind
    pointer: str = ""
    fields: Mapping[str, Field] = field(default_factory=dict[str, Field])
    members: Mapping[str, str | int] = field(default_factory=dict[str, str | int])
    type: Type = ANY

    @property
    def base(self) -> str:
        """What a value of an enumeration is besides: `str` or `int`."""
        return "int" if self.members and all(isinstance(value, int) for value in self.members.values()) else "str"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """`client.attribute`; `name` is its class, `async_name` that of its twin."""

    attribute: str
    name: str
    async_name: str
    methods: Mapping[str, Method] = field(default_factory=dict[str, Method])


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """Everything that a consumer can name. `clients` maps a client's class to whether it is async."""

    package: str
    clients: Mapping[str, bool] = field(default_factory=dict[str, bool])
    resources: Mapping[str, Resource] = field(default_factory=dict[str, Resource])
    classes: Mapping[str, Class] = field(default_factory=dict[str, Class])
    plain: frozenset[str] = frozenset()
    """Other names: errors, constants, functions, webhooks and what the runtime offers."""

    def field_of(self, model: str, name: str) -> Field | None:
        """A field of a model, both by name."""
        found = self.classes.get(model)
        return found.fields.get(name) if found else None

    def expand(self, type_: Type) -> Type:
        """An alias as what it names; other types as they are. Ends on rings."""
        seen: set[str] = set()
        while isinstance(type_, Named) and type_.name not in seen:
            seen.add(type_.name)
            found = self.classes.get(type_.name)
            if found is None or found.kind != "alias":
                break
            type_ = found.type
        return type_

    def values_of(self, enumeration: str) -> Values | None:
        """The values of an enumeration as a literal type."""
        found = self.classes.get(enumeration)
        return Values(tuple(found.members.values())) if found and found.kind == "enumeration" else None


class SurfaceError(ValueError):
    """The bytes are no `_api.json` that this version knows."""


def read_surface(content: bytes) -> Surface:
    """Read an `_api.json`. Raises SurfaceError."""
    try:
        document: Any = json.loads(content)
        if document["format"] != FORMAT:
            raise SurfaceError(f"format {document['format']!r} of _api.json is not known")
        return _surface(str(document["package"]), [item for item in document["symbols"] if is_dict(item)])
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        if isinstance(error, SurfaceError):
            raise
        raise SurfaceError(f"not an _api.json of togai-codegen: {error!r}") from error


def _surface(package: str, symbols: list[dict[str, Any]]) -> Surface:
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for item in symbols:
        by_kind.setdefault(item["kind"], []).append(item)
    clients = by_kind.get("client", [])
    plain = {name for kind in ("runtime", "constant", "error", "function", "webhook") for name in _names(by_kind.get(kind, []))}
    return Surface(
        package=package,
        clients={item["name"]: item["name"].startswith("Async") for item in clients},
        resources=_resources(clients, by_kind.get("method", [])),
        classes=_classes(by_kind),
        plain=frozenset(plain),
    )


def _names(items: list[dict[str, Any]]) -> list[str]:
    return [str(item["name"]) for item in items]


def _resources(clients: list[dict[str, Any]], methods: list[dict[str, Any]]) -> dict[str, Resource]:
    by_class: dict[str, dict[str, dict[str, Any]]] = {}
    for item in methods:
        owner, _, name = str(item["name"]).removeprefix("resources.").rpartition(".")
        by_class.setdefault(owner, {})[name] = item
    pairs: dict[str, list[str]] = {}
    for client in sorted(clients, key=lambda item: item["name"].startswith("Async")):
        for attribute, name in client["resources"].items():
            pairs.setdefault(attribute, []).append(str(name))
    found: dict[str, Resource] = {}
    for attribute, (name, *others) in pairs.items():
        twin = others[0] if others else name
        found[attribute] = Resource(
            attribute=attribute,
            name=name,
            async_name=twin,
            methods={
                method: _method(attribute, method, item, by_class.get(twin, {}).get(method, item))
                for method, item in by_class.get(name, {}).items()
            },
        )
    return found


def _method(resource: str, name: str, item: dict[str, Any], twin: dict[str, Any]) -> Method:
    arguments = (
        Argument(
            name=argument["name"],
            wire=argument["wire"],
            location=argument["in"],
            type=read_type(argument["type"]),
            required=argument["required"],
            keyword=argument["kind"] == "keyword",
        )
        for argument in item["arguments"]
    )
    return Method(
        resource=resource,
        name=name,
        operation=item["operation"],
        arguments={argument.name: argument for argument in arguments},
        returns=read_type(item["returns"]),
        async_returns=read_type(twin["returns"]),
        is_awaited=bool(twin["async"]),
        deprecated=item["deprecated"],
        pointer=item["pointer"],
        helper=item.get("helper", ""),
    )


def _classes(by_kind: dict[str, list[dict[str, Any]]]) -> dict[str, Class]:
    kinds: tuple[ClassKind, ...] = ("model", "enumeration", "alias")
    found: dict[str, Class] = {
        item["name"]: Class(
            name=item["name"],
            kind=kind,
            pointer=item["pointer"],
            type=read_type(item["type"]) if kind == "alias" else ANY,
        )
        for kind in kinds
        for item in by_kind.get(kind, [])
    }
    fields: dict[str, dict[str, Field]] = {}
    for item in by_kind.get("field", []):
        owner, _, name = str(item["name"]).rpartition(".")
        fields.setdefault(owner, {})[name] = Field(
            name=name, wire=item["wire"], type=read_type(item["type"]), required=item["required"], pointer=item["pointer"]
        )
    members: dict[str, dict[str, str | int]] = {}
    for item in by_kind.get("member", []):
        owner, _, name = str(item["name"]).rpartition(".")
        members.setdefault(owner, {})[name] = _value(item["value"])
    return {name: replace(item, fields=fields.get(name, {}), members=members.get(name, {})) for name, item in found.items()}


def _value(source: str) -> str | int:
    """The value of a member, whose source the file holds; read as a literal, never run."""
    value: object = ast.literal_eval(source)
    return value if isinstance(value, int) else str(value)
