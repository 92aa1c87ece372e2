"""What the lowering of one spec shares: the registry, the declarations so far, and what is still to be lowered."""

from collections import deque
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import field
from typing import Protocol, TypeAlias

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.location import NOWHERE, Location, join_pointer
from togai_codegen.lower.memory import Memory, Record, Reuse, Unlike
from togai_codegen.openapi import model as spec
from togai_codegen.records import dataclass

MAX_DEPTH = 100
"""How deep inline schemas may nest before the rest is widened: a spec must not exhaust our stack."""


class Registry(Protocol):
    """What `lower` asks of `resolve.SchemaRegistry`. A missing target is reported by the registry, which answers None."""

    def schema(self, target: str, at: Location, /) -> spec.Schema | None: ...

    def parameter(self, target: str, at: Location, /) -> spec.Parameter | None: ...

    def response(self, target: str, at: Location, /) -> spec.Response | None: ...

    def request_body(self, target: str, at: Location, /) -> spec.RequestBody | None: ...

    def header(self, target: str, at: Location, /) -> spec.Header | None: ...

    def path_item(self, target: str, at: Location, /) -> spec.PathItem | None: ...

    def callback(self, target: str, at: Location, /) -> Mapping[str, spec.PathItem | spec.Reference] | None: ...


def _none_folded() -> "dict[str, Placed]":
    return {}


@dataclass(frozen=True, slots=True)
class Placed:
    """A schema and its canonical pointer, which becomes the identity of what it declares.

    `inner` is the pointer below which its keywords stand, where that is another (the one member of a wrapping allOf).
    `folded` are properties that were merged in from elsewhere, `bases` the references they came by. `made_of` is set for
    an allOf that we made up ourselves: its members, each with the place where it really stands. `level` counts the unions that
    it was made for.
    """

    schema: spec.Schema
    place: str
    inner: str = ""
    folded: "Mapping[str, Placed]" = field(default_factory=_none_folded)
    bases: tuple[str, ...] = ()
    made_of: "tuple[Placed, ...]" = ()
    level: int = 0

    def child(self, *tokens: str | int) -> str:
        """The canonical pointer of something below this schema."""
        return join_pointer(self.inner or self.place, *tokens)

    def properties(self) -> "dict[str, Placed]":
        """The properties with their places, in order."""
        return {
            name: self.folded.get(name) or Placed(value, self.child("properties", name))
            for name, value in self.schema.properties.items()
        }

    def members(self) -> "tuple[Placed, ...]":
        """The members of allOf with their places."""
        if self.made_of:
            return self.made_of
        return tuple(Placed(member, self.child("allOf", index)) for index, member in enumerate(self.schema.all_of))


Shape: TypeAlias = ir.Declaration | ir.Type


@dataclass(slots=True)
class Context:
    """The state of one run of `lower`. `shape` is the dispatcher of `types.py`, handed in so that imports make no circle."""

    document: spec.Spec
    registry: Registry
    diagnostics: Diagnostics
    shape: "Callable[[Context, Placed], Shape]"
    declarations: dict[str, ir.Declaration] = field(default_factory=dict[str, ir.Declaration])
    queue: deque[Placed] = field(default_factory=deque[Placed])
    started: set[str] = field(default_factory=set[str])
    inline: dict[str, tuple[spec.Schema, ir.Ref]] = field(default_factory=dict[str, tuple[spec.Schema, ir.Ref]])
    """What became a declaration where it stands: a property is met once for each schema that inherits it."""
    tags: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict[tuple[str, str], tuple[str, ...]])
    """The values that a property has in a schema, by the schema's canonical pointer and the property's name."""
    unrolled: int = 0
    """How many alternatives of unions inside unions were merged with what stands beside the outer one."""
    nullables: dict[str, bool] = field(default_factory=dict[str, bool])
    guesses: int = 0
    """How often a question about null was answered without an end in sight."""
    depth: int = 0
    memory: Memory | None = None
    """Where what each part asks for and gives is kept, if somebody wants it."""
    record: Record | None = None
    """The part at hand, where that is kept."""
    reuse: Reuse | None = None
    """What needs no lowering, because another spec says the same there."""

    @contextmanager
    def part(self, place: str) -> Generator[Record | None]:
        """Note what is asked for and given while one part is lowered."""
        if self.memory is None:
            yield None
            return
        self.record = self.memory.records[place] = Record(place)
        reports = self.diagnostics.reports
        yield self.record
        self.record.is_faulty = self.diagnostics.reports > reports
        self.record = None

    def declare(self, target: str, schema: spec.Schema) -> None:
        """Have a schema with a canonical pointer of its own become a declaration."""
        if self.record is not None:
            self.record.named[target] = None
        if target in self.started:
            return
        self.started.add(target)
        if self.reuse is not None and target in self.reuse.records:
            self.take(self.reuse.records[target])
        else:
            self.queue.append(Placed(schema, target))

    def refer(self, target: str, at: Location) -> bool:
        """Have what a reference names become a declaration; False, reported, where there is no schema."""
        if self.reuse is not None and target in self.reuse.records:
            if target not in self.started:
                self.started.add(target)
                self.take(self.reuse.records[target])
            return True
        found = self.registry.schema(target, at)
        if found is not None:
            self.declare(target, found)
        elif self.record is not None:
            self.record.is_fixed = False
        return found is not None

    def take(self, record: Record) -> None:
        """Declare what a part came to in another spec, and see to what it refers to."""
        assert self.reuse is not None
        waiting = [record]
        while waiting:
            current = waiting.pop()
            for target, declaration in self.reuse.declarations(current):
                self.put(target, declaration)
            for target in current.named:
                if target in self.started:
                    continue
                self.started.add(target)
                if target in self.reuse.records:
                    waiting.append(self.reuse.records[target])
                else:
                    self.queue.append(Placed(self._known(target), target))

    def _known(self, target: str) -> spec.Schema:
        found = self.registry.schema(target, NOWHERE)
        if found is None:
            raise Unlike
        return found

    def put(self, target: str, declaration: ir.Declaration) -> None:
        """Declare something, unless it was before; then both must be the same for a part to be used in another spec."""
        known = self.declarations.setdefault(target, declaration)
        if self.record is not None:
            self.record.declared[target] = known
        if known is not declaration and (self.memory or self.reuse) and known != declaration:
            self.clash()

    def clash(self) -> None:
        """Note that what this spec comes to depends on the order of its parts. Raises Unlike where parts are left out."""
        if self.reuse is not None:
            raise Unlike
        if self.memory is not None:
            self.memory.is_sound = False

    def made(self, place: str) -> None:
        """Note the part at hand as the one that met an inline schema first."""
        if self.memory is not None and self.record is not None:
            self.memory.owners.setdefault(place, self.record)

    def met(self, place: str) -> None:
        """Note that another part met an inline schema of the part at hand first."""
        if self.memory is None or self.record is None:
            return
        owner = self.memory.owners.get(place)
        if owner is None:
            self.record.is_fixed = False
        elif owner is not self.record:
            self.record.parts.append(owner)

    def schema(self, target: str, at: Location) -> spec.Schema | None:
        """The schema that a reference names; None, reported, where there is none. What it says counts for who asks."""
        if self.record is not None:
            self.record.read.add(target)
        return self.registry.schema(target, at)

    def placed_shape(self, placed: Placed) -> Shape:
        """The shape of a schema, without its null; widened where schemas nest too deep."""
        if self.depth >= MAX_DEPTH:
            self.diagnostics.report(
                codes.SCH003, f"schemas nest more than {MAX_DEPTH} levels deep", placed.schema.at, action=Action.WIDENED
            )
            return ir.Anything()
        self.depth += 1
        try:
            return self.shape(self, placed)
        finally:
            self.depth -= 1
