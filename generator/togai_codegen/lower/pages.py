"""What the rules of paging ask of an operation: its inputs, and what stands where in its answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property, lru_cache
from typing import TypeVar

from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import answer_type, body_object, resolve
from togai_codegen.location import escape_token
from togai_codegen.records import changed, dataclass

_T = TypeVar("_T", "Input", "Found")

ENVELOPES = frozenset({
    "meta", "metadata", "pagination", "paging", "pageinfo", "page", "pages", "links", "cursor", "cursors", "responsemetadata",
    "resultinfo", "listinfo",
})  # fmt: skip
"""Objects in an answer that speak of the page."""
_HOLDERS = frozenset({"data", "result", "results", "response", "payload", "embedded", "content"})
"""Objects in an answer that may hold the items, where no array stands beside them."""
_USUAL = ("data", "items", "results", "records", "entries", "values", "list", "rows", "content", "elements", "objects", "value")


@lru_cache(maxsize=10_000)
def plain(name: str) -> str:
    """A name as the rules compare it: `page[number]`, `page_number` and `pageNumber` are one."""
    return "".join(filter(str.isalnum, name.lower()))


@dataclass(frozen=True, slots=True)
class Input:
    """A query parameter, or a field of the body."""

    name: str
    plain: str
    where: str
    kind: ir.PrimitiveKind | None
    node: ir.Parameter | ir.Property


@dataclass(frozen=True, slots=True)
class Found:
    """A property of the answer: its path, its plain name, and the kind of its value where that is a scalar."""

    path: str
    plain: str
    kind: ir.PrimitiveKind | None
    format: str | None
    type: ir.Type
    array: ir.Array | None
    """What the value is where that is an array."""

    @property
    def parent(self) -> str:
        """Name of the object that it stands in; empty for the answer itself."""
        return plain(self.path.rpartition("/")[0])


@dataclass(frozen=True, slots=True)
class Shapes:
    """What the types of one Api are; the properties of each object are looked into once, for many answers share them."""

    api: ir.Api
    known: dict[str, tuple[Found, ...]] = field(default_factory=dict[str, tuple[Found, ...]])

    def of(self, type_: ir.Type) -> ir.Declaration | ir.Type:
        """What a type is, aliases followed and null taken away."""
        shape = resolve(self.api, type_)
        return resolve(self.api, shape.inner) if isinstance(shape, ir.Nullable) else shape

    def properties(self, type_: ir.Type | None, path: str = "") -> tuple[Found, ...]:
        """The properties of an object at a path; none where the type is something else."""
        shape = None if type_ is None else self.of(type_)
        if not isinstance(shape, ir.Object):
            return ()
        found = self.known.get(shape.id)
        if found is None:
            found = self.known[shape.id] = tuple([self._found(prop) for prop in shape.properties])
        return tuple([changed(inner, path=f"{path}/{inner.path}") for inner in found]) if path else found

    def _found(self, prop: ir.Property) -> Found:
        shape = self.of(prop.type)
        kind, form = (shape.kind, shape.format) if isinstance(shape, ir.Primitive) else (None, None)
        array = shape if isinstance(shape, ir.Array) else None
        return Found(escape_token(prop.name), plain(prop.name), kind, form, prop.type, array)


@dataclass(frozen=True)
class Page:
    """An operation as the rules see it."""

    shapes: Shapes
    operation: ir.Operation

    @cached_property
    def inputs(self) -> tuple[Input, ...]:
        """What can carry a token: query parameters, then fields of the body."""
        query = [self._input(item, "query") for item in self.operation.parameters if item.location is ir.ParameterLocation.QUERY]
        body = body_object(self.shapes.api, self.operation)
        return (*query, *(self._input(prop, "body") for prop in (body.properties if body else ())))

    @cached_property
    def _own(self) -> tuple[Found, ...]:
        """The properties of the answer."""
        return self.shapes.properties(answer_type(self.operation))

    @cached_property
    def facts(self) -> tuple[Found, ...]:
        """The properties of the answer, then those of the objects in it that speak of the page."""
        nested = [
            inner
            for found in self._own
            if found.plain in ENVELOPES or found.plain in _HOLDERS
            for inner in self.shapes.properties(found.type, found.path)
            if found.plain in ENVELOPES or inner.array is None
        ]
        deeper = [
            inner
            for found in nested
            if found.plain in ENVELOPES or found.plain == "next"
            for inner in self.shapes.properties(found.type, found.path)
        ]
        return (*self._own, *nested, *deeper)

    @cached_property
    def facts_by_name(self) -> dict[str, list[Found]]:
        """By their plain names, the outermost of a name first."""
        return _by_name(self.facts)

    @cached_property
    def _inputs_by_name(self) -> dict[str, list[Input]]:
        return _by_name(self.inputs)

    @cached_property
    def items(self) -> str | None:
        """The path of the array of items: the one array, or the one that is called as such arrays are, or as the path ends."""
        answer = answer_type(self.operation)
        if answer is not None and isinstance(self.shapes.of(answer), ir.Array):
            return ""
        arrays = [found for found in self._own if found.array is not None]
        if not arrays:
            holders = [found for found in self._own if found.plain in _HOLDERS]
            arrays = [
                inner for found in holders for inner in self.shapes.properties(found.type, found.path) if inner.array is not None
            ]
        if len(arrays) < 2:
            return arrays[0].path if arrays else None
        fixed = [segment for segment in self.operation.path.split("/") if segment and "{" not in segment]
        usual = [*_USUAL, *(plain(segment) for segment in fixed[-1:])]
        named = [found for found in arrays if found.plain in usual]
        return min(named, key=lambda found: usual.index(found.plain)).path if named else None

    def item_properties(self) -> tuple[ir.Property, ...]:
        """The properties of one item."""
        path = self.items
        type_ = (
            answer_type(self.operation)
            if path == ""
            else next((item.type for item in self._everything() if item.path == path), None)
        )
        array = None if type_ is None else self.shapes.of(type_)
        shape = self.shapes.of(array.items) if isinstance(array, ir.Array) else None
        return shape.properties if isinstance(shape, ir.Object) else ()

    def fact(self, names: Sequence[str], *kinds: ir.PrimitiveKind) -> Found | None:
        """The property of one of these plain names and kinds: the first name that there is, the outermost of that name."""
        return _first(self.facts_by_name, names, kinds)

    def input(self, names: Sequence[str], *kinds: ir.PrimitiveKind) -> Input | None:
        """The input of one of these plain names and kinds."""
        return _first(self._inputs_by_name, names, kinds)

    def _everything(self) -> Iterator[Found]:
        for found in self._own:
            yield found
            yield from self.shapes.properties(found.type, found.path)

    def _input(self, node: ir.Parameter | ir.Property, where: str) -> Input:
        shape = self.shapes.of(node.type)
        return Input(node.name, plain(node.name), where, shape.kind if isinstance(shape, ir.Primitive) else None, node)


def _by_name(items: Iterable[_T]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = {}
    for item in items:
        found.setdefault(item.plain, []).append(item)
    return found


def _first(by_name: Mapping[str, Sequence[_T]], names: Sequence[str], kinds: Sequence[ir.PrimitiveKind]) -> _T | None:
    return next((found for name in names if name in by_name for found in by_name[name] if found.kind in kinds), None)
