"""What the rules of paging ask of an operation: its inputs, and what stands where in its answer."""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import answer_type, body_object, resolve, without_null
from togai_codegen.records import dataclass

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
    return "".join(character for character in name.lower() if character.isalnum())


def step(*names: str) -> str:
    """A path of property names (see `ir.pagination`)."""
    return "/".join(name.replace("~", "~0").replace("/", "~1") for name in names)


@dataclass(frozen=True, slots=True)
class Input:
    """A query parameter, or a field of the body."""

    name: str
    where: str
    kind: ir.PrimitiveKind | None
    node: ir.Parameter | ir.Property


@dataclass(frozen=True, slots=True)
class Found:
    """A property of the answer: its path, and the kind of its value where that is a scalar."""

    path: str
    name: str
    kind: ir.PrimitiveKind | None
    format: str | None
    type: ir.Type

    @property
    def parent(self) -> str:
        """Name of the object that it stands in; empty for the answer itself."""
        return plain(self.path.rpartition("/")[0])


@dataclass(frozen=True)
class Page:
    """An operation as the rules see it."""

    api: ir.Api
    operation: ir.Operation

    @cached_property
    def inputs(self) -> tuple[Input, ...]:
        """What can carry a token: query parameters, then fields of the body."""
        query = [self._input(item, "query") for item in self.operation.parameters if item.location is ir.ParameterLocation.QUERY]
        body = body_object(self.api, self.operation)
        return (*query, *(self._input(prop, "body") for prop in (body.properties if body else ())))

    @cached_property
    def _own(self) -> tuple[Found, ...]:
        """The properties of the answer."""
        return tuple(self._properties(answer_type(self.operation), ""))

    @cached_property
    def facts(self) -> tuple[Found, ...]:
        """The properties of the answer, then those of the objects in it that speak of the page."""
        nested = [
            inner
            for found in self._own
            if plain(found.name) in ENVELOPES | _HOLDERS
            for inner in self._properties(found.type, found.path)
            if plain(found.name) in ENVELOPES or self._array(inner.type) is None
        ]
        deeper = [
            inner
            for found in nested
            if plain(found.name) in ENVELOPES | {"next"}
            for inner in self._properties(found.type, found.path)
        ]
        return (*self._own, *nested, *deeper)

    @cached_property
    def items(self) -> str | None:
        """The path of the array of items: the one array, or the one that is called as such arrays are, or as the path ends."""
        answer = answer_type(self.operation)
        if answer is not None and self._array(answer) is not None:
            return ""
        arrays = [found for found in self._own if self._array(found.type) is not None]
        if not arrays:
            holders = [found for found in self._own if plain(found.name) in _HOLDERS]
            arrays = [
                inner
                for found in holders
                for inner in self._properties(found.type, found.path)
                if self._array(inner.type) is not None
            ]
        if len(arrays) == 1:
            return arrays[0].path
        fixed = [segment for segment in self.operation.path.split("/") if segment and "{" not in segment]
        usual = [*_USUAL, *(plain(segment) for segment in fixed[-1:])]
        named = [found for found in arrays if plain(found.name) in usual]
        return min(named, key=lambda found: usual.index(plain(found.name))).path if named else None

    def item_properties(self) -> tuple[ir.Property, ...]:
        """The properties of one item."""
        path = self.items
        type_ = (
            answer_type(self.operation)
            if path == ""
            else next((item.type for item in self._everything() if item.path == path), None)
        )
        array = None if type_ is None else self._array(type_)
        shape = None if array is None else resolve(self.api, without_null(self.api, array.items))
        return shape.properties if isinstance(shape, ir.Object) else ()

    def fact(self, names: Sequence[str], *kinds: ir.PrimitiveKind) -> Found | None:
        """The property of one of these plain names and kinds: the first name that there is, the outermost of that name."""
        for name in names:
            for found in self.facts:
                if plain(found.name) == name and found.kind in kinds:
                    return found
        return None

    def input(self, names: Sequence[str], *kinds: ir.PrimitiveKind) -> Input | None:
        """The input of one of these plain names and kinds."""
        for name in names:
            for found in self.inputs:
                if plain(found.name) == name and found.kind in kinds:
                    return found
        return None

    def _everything(self) -> Iterator[Found]:
        for found in self._own:
            yield found
            yield from self._properties(found.type, found.path)

    def _properties(self, type_: ir.Type | None, path: str) -> Iterator[Found]:
        shape = None if type_ is None else resolve(self.api, without_null(self.api, type_))
        for prop in shape.properties if isinstance(shape, ir.Object) else ():
            scalar = self._scalar(prop.type)
            own = step(prop.name)
            yield Found(
                f"{path}/{own}" if path else own,
                prop.name,
                scalar.kind if scalar else None,
                scalar.format if scalar else None,
                prop.type,
            )

    def _input(self, node: ir.Parameter | ir.Property, where: str) -> Input:
        scalar = self._scalar(node.type)
        return Input(node.name, where, scalar.kind if scalar else None, node)

    def _scalar(self, type_: ir.Type) -> ir.Primitive | None:
        shape = resolve(self.api, without_null(self.api, type_))
        return shape if isinstance(shape, ir.Primitive) else None

    def _array(self, type_: ir.Type) -> ir.Array | None:
        shape = resolve(self.api, without_null(self.api, type_))
        return shape if isinstance(shape, ir.Array) else None
