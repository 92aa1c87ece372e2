"""The names of a whole Api, given once. Everything that Python code will call something stands here."""

from collections.abc import Mapping
from dataclasses import field

from togai_codegen.ir.model import Operation
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class ResourceName:
    """A tag as a resource: `togai.invoice_groups`, class `InvoiceGroups`, module `invoice_groups`."""

    attribute: str
    class_name: str
    module: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What code outside a package calls classes and methods by. Keys are identities of the IR.

    `classes`: declaration id -> class or alias name, unique in the package.
    `resources`: tag ("" for operations without one) -> names.
    `methods`: operation id -> method name, unique in its resource.
    `helpers`: (operation id, name that was asked for) -> name of a method beside the operation's own.
    """

    classes: Mapping[str, str]
    resources: Mapping[str, ResourceName]
    methods: Mapping[str, str]
    helpers: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def called(self, operation: Operation) -> str:
        """`invoices.get`: how users of the client call an operation."""
        return f"{self.resources[operation.tag or ''].attribute}.{self.methods[operation.id]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names(Outline):
    """All names of a package.

    `modules`: declaration id -> module below `models` (no dots). A strongly connected group is never split.
    `properties`: (declaration id, wire name) -> attribute.
    `members`: (enumeration id, JSON text of the value) -> member name.
    `streams`: operation id -> name of the method that answers its stream, where another answers whole values.
    `parameters`: (operation id, location, wire name) -> argument name, unique in its operation, body fields included.
    `body_fields`: (operation id, wire name) -> argument name, where the body's properties become keyword arguments.
    `webhooks`: webhook id -> attribute of the module `webhooks`.
    """

    modules: Mapping[str, str]
    properties: Mapping[tuple[str, str], str]
    members: Mapping[tuple[str, str], str]
    streams: Mapping[str, str]
    parameters: Mapping[tuple[str, str, str], str]
    body_fields: Mapping[tuple[str, str], str]
    webhooks: Mapping[str, str] = field(default_factory=dict[str, str])
