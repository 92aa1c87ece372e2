"""Canonical targets to typed nodes, across files, each read once."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics
from togai_codegen.location import Location, unescape_token
from togai_codegen.openapi.contents import read_header, read_parameter, read_request_body, read_response
from togai_codegen.openapi.cursor import Cursor
from togai_codegen.openapi.model import Header, Parameter, PathItem, Reference, RequestBody, Response, Schema, Spec
from togai_codegen.openapi.paths import read_callback, read_path_item
from togai_codegen.openapi.read import make_context
from togai_codegen.openapi.references import follow, note_crossing, open_target
from togai_codegen.openapi.schemas import read_schema
from togai_codegen.source import DocumentSet

_T = TypeVar("_T")


class SchemaRegistry:
    """Resolves canonical targets (`#/components/schemas/Pet`, `models/pet.yaml#/Pet`) to typed nodes.

    What a target's document says is read relative to that document. A missing target and a ring give None and a warning at the
    place `at` that asks; asking again at the same place adds nothing.
    """

    def __init__(self, documents: DocumentSet, spec: Spec, diagnostics: Diagnostics) -> None:
        self._spec = spec
        self._diagnostics = diagnostics
        self._context = make_context(documents, spec.dialect, diagnostics)
        self._schemas: dict[str, Schema] = {}
        self._sound: set[str] = set()
        self._nodes: dict[tuple[str, str], object] = {}

    def schema(self, target: str, at: Location) -> Schema | None:
        """The schema at the target, itself perhaps a reference. None for one that leads, by references alone, back to itself."""
        schema = self._schema(target, at)
        return schema if schema is not None and self._ends(target, schema) else None

    def parameter(self, target: str, at: Location) -> Parameter | None:
        """The parameter that the target leads to, references followed."""
        return self._node("parameter", target, at, read_parameter)

    def response(self, target: str, at: Location, status: str = "default") -> Response | None:
        """The response that the target leads to, for the given status."""
        return self._node(f"response {status}", target, at, lambda cursor: read_response(status, cursor))

    def request_body(self, target: str, at: Location) -> RequestBody | None:
        """The request body that the target leads to."""
        return self._node("request body", target, at, read_request_body)

    def header(self, target: str, at: Location, name: str = "") -> Header | None:
        """The header that the target leads to, under the given name."""
        return self._node(f"header {name}", target, at, lambda cursor: read_header(name, cursor))

    def path_item(self, target: str, at: Location) -> PathItem | None:
        """The path item that the target leads to."""
        return self._node("path item", target, at, _path_item)

    def callback(self, target: str, at: Location) -> Mapping[str, PathItem | Reference] | None:
        """The path items of the callback that the target leads to."""
        return self._node("callback", target, at, read_callback)

    def _schema(self, target: str, at: Location) -> Schema | None:
        found = self._schemas.get(target)
        if found is None:
            found = self._component(target)
            if found is None:
                cursor = open_target(self._context, target, at)
                if cursor is None:
                    return None
                found = read_schema(cursor)
            self._schemas[target] = found
        return found

    def _component(self, target: str) -> Schema | None:
        folder, _, name = target.rpartition("/")
        return self._spec.schemas.get(unescape_token(name)) if folder == self._spec.schemas_at else None

    def _ends(self, target: str, schema: Schema) -> bool:
        """Whether the chain of references that begins at the target ends in a schema."""
        seen = {target}
        current = schema
        while current.ref is not None and target not in self._sound:
            if current.ref in seen:
                message = f"schema {target!r} is a reference that leads back to itself"
                self._diagnostics.report(codes.REF004, message, schema.at, action=Action.WIDENED)
                return False
            seen.add(current.ref)
            following = self._schema(current.ref, current.at)
            if following is None:
                break
            current = following
        self._sound.add(target)
        return True

    def _node(self, kind: str, target: str, at: Location, read: Callable[[Cursor], _T | Reference | None]) -> _T | None:
        key = (kind, target)
        if key not in self._nodes:
            note_crossing(self._context, target)
            start = open_target(self._context, target, at)
            if start is None:
                return None
            end = follow(start)
            node = None if end is None else read(end)
            self._nodes[key] = None if isinstance(node, Reference) else node
        return self._nodes[key]  # type: ignore[return-value]


def _path_item(cursor: Cursor) -> PathItem | None:
    return read_path_item(cursor) if cursor.is_object("a path item") else None
