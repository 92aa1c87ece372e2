"""What lowering each part of a spec asked for and gave: another spec that says the same there need not be lowered there again."""

from collections.abc import Iterable, Iterator
from dataclasses import field

from togai_codegen.ir import model as ir
from togai_codegen.ir.places import moved_declaration, moved_operation
from togai_codegen.location import Location
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict
from togai_codegen.source import Document
from togai_codegen.source.forms import Forms, forms_of
from togai_codegen.source.likeness import Likeness

PATHS = "#/paths"


class Unlike(Exception):
    """What was kept of another spec can't be used here: lower the whole."""


@dataclass(slots=True, eq=False)
class Record:
    """One part: a schema with a canonical pointer of its own, or a path. Targets are canonical."""

    place: str
    declared: dict[str, ir.Declaration] = field(default_factory=dict[str, ir.Declaration])
    operations: tuple[ir.Operation, ...] = ()
    named: dict[str, None] = field(default_factory=dict[str, None])
    """What it refers to: only that there is a schema matters."""
    read: set[str] = field(default_factory=set[str])
    """What it looked into."""
    nulls: set[str] = field(default_factory=set[str])
    """Of what it asked whether null is allowed."""
    parts: "list[Record]" = field(default_factory=list["Record"])
    """Those that met an inline schema of this one first."""
    is_fixed: bool = True
    """Whether nothing else has a say."""
    is_faulty: bool = False
    """Whether something was reported meanwhile."""


@dataclass(slots=True)
class Memory:
    """All parts of one spec, by their places; what was declared is as it was before rings were opened."""

    records: dict[str, Record] = field(default_factory=dict[str, Record])
    owners: dict[str, Record] = field(default_factory=dict[str, Record])
    """By the place of an inline schema: the part that met it first."""
    is_sound: bool = True
    """False where what a part came to depended on the order of the parts."""
    unrolled: int = 0
    nullables: dict[str, bool] = field(default_factory=dict[str, bool])
    """Whether null is allowed, by target."""
    has_shared_faults: bool = False
    """Whether something was reported of what any part may refer to, and is read with the first that does."""

    @property
    def fixed(self) -> int:
        """How many parts may be taken."""
        return sum(record.is_fixed for record in self.records.values())

    def note_faults(self, pointers: Iterable[str]) -> None:
        """Note which parts something was reported of, by the pointers of the places."""
        for pointer in pointers:
            tokens = pointer.split("/")
            self.has_shared_faults = self.has_shared_faults or (
                tokens[1:2] == ["components"] and tokens[2:3] not in (["schemas"], ["securitySchemes"])
            )
            for length in range(len(tokens), 2, -1):
                record = self.records.get("#" + "/".join(tokens[:length]))
                if record is not None:
                    record.is_faulty = True


@dataclass(slots=True)
class Reuse:
    """The records of another spec that hold in this one, too."""

    records: dict[str, Record]
    components: tuple[str, ...]
    """The names of all schemas, in the order of the document."""
    memory: Memory
    likeness: Likeness
    document: Document | None = None
    """Where the places of what is taken are; None where they are there already."""
    _moved: dict[int, ir.Declaration] = field(default_factory=dict[int, ir.Declaration])

    def declarations(self, record: Record) -> Iterator[tuple[str, ir.Declaration]]:
        """What a part declares, here. Raises Unlike where a place can't be moved."""
        for part in _with_parts(record):
            if self.document is None:
                yield from part.declared.items()
                continue
            for target, declaration in part.declared.items():
                found = self._moved.get(id(declaration))
                if found is None:
                    found = self._moved[id(declaration)] = self._here(declaration)
                yield target, found

    def operations(self, record: Record) -> tuple[ir.Operation, ...]:
        """The operations of a path, here. Raises Unlike where a place can't be moved."""
        if self.document is None:
            return record.operations
        try:
            return tuple(moved_operation(operation, self._move) for operation in record.operations)
        except ValueError as error:
            raise Unlike from error

    def allows_null(self, target: str) -> bool | None:
        """Whether null is allowed by the schema at the target; None where the other spec does not tell."""
        answer = self.memory.nullables.get(target)
        return answer if answer is not None and self.likeness.is_null_alike(target) else None

    def _move(self, place: Location) -> Location:
        """From a place in the other spec to that in this one. Raises ValueError where that can't be told."""
        return self.document.counterpart(place) if self.document is not None and place.document else place

    def _here(self, declaration: ir.Declaration) -> ir.Declaration:
        try:
            return moved_declaration(declaration, self._move)
        except ValueError as error:
            raise Unlike from error


def reuse_of(memory: Memory, old: Forms | None, new: Document, *, is_here: bool = False) -> Reuse | None:
    """What of one document's lowering holds in another; None where the documents as a whole forbid it.

    `old` are the forms of the one. With `is_here`, what was kept of it has its places in the other already.
    """
    components = _components(new)
    forms = forms_of(new.root) if memory.is_sound else None
    if components is None or old is None or forms is None:
        return None
    likeness = Likeness(old, forms)
    if not likeness.is_plain:
        return None
    seen: dict[int, bool] = {}
    paths_hold = likeness.is_alike_around("servers", "security")
    holding = {
        place: record
        for place, record in memory.records.items()
        if (paths_hold or not place.startswith(PATHS + "/")) and _holds(record, likeness, seen)
    }
    return Reuse(holding, components, memory, likeness, None if is_here else new)


def _holds(record: Record, likeness: Likeness, seen: dict[int, bool]) -> bool:
    known = seen.get(id(record))
    if known is None:
        seen[id(record)] = False
        is_here = likeness.is_closed if record.place.startswith(PATHS + "/") else likeness.is_same
        known = seen[id(record)] = (
            record.is_fixed
            and is_here(record.place)
            and all(map(likeness.is_same, record.read))
            and all(map(likeness.is_null_alike, record.nulls))
            and all(map(likeness.is_there, record.named))
            and all(_holds(part, likeness, seen) for part in record.parts)
        )
    return known


def _with_parts(record: Record) -> Iterator[Record]:
    waiting, seen = [record], {id(record)}
    while waiting:
        current = waiting.pop()
        yield current
        new = [part for part in current.parts if id(part) not in seen]
        seen.update(map(id, new))
        waiting += new


def _components(document: Document) -> tuple[str, ...] | None:
    components = document.root.get("components", {}) if is_dict(document.root) else None
    schemas = components.get("schemas", {}) if is_dict(components) else None
    return tuple(schemas) if is_dict(schemas) else None
