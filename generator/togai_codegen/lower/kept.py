"""A lowered spec as bytes, for a run to come: its memory, and the Api that it became.

The bytes are a pickle that can make nodes of the IR and nothing else: nothing that stands in it is run.
"""

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from togai_codegen.ir import helpers, pagination
from togai_codegen.ir import model as ir
from togai_codegen.location import NOWHERE, Location
from togai_codegen.lower.memory import Memory, Record
from togai_codegen.records import dataclass, maker_of, values_of
from togai_codegen.source import Document
from togai_codegen.source.document import entry_at

_Reducer: TypeAlias = Callable[[Any], Any]
_UNUSABLE: Final = (ValueError, TypeError, AttributeError, EOFError, LookupError, RecursionError, pickle.PickleError)
_SINGLE: Final = {"NO_CONSTRAINTS": ir.NO_CONSTRAINTS, "NO_DOCS": ir.NO_DOCS, "NOWHERE": NOWHERE}
"""What is asked for by its identity."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """What a spec came to: part by part, and as a whole. What both have in common are the same objects."""

    memory: Memory
    declarations: Mapping[str, ir.Declaration]
    operations: tuple[ir.Operation, ...]


def lowered_bytes(lowered: Lowered) -> bytes | None:
    """The bytes that `lowered_in` reads; None where the parts can't be taken apart, or a place could not be found again.

    A part that something was reported of is never taken: whoever lowers it again reports it again.
    """
    memory = lowered.memory
    if not memory.is_sound or memory.has_shared_faults:
        return None
    records = _all_records(memory)
    numbers = {id(record): number for number, record in enumerate(records)}
    plain = [_plain(record, numbers) for record in records]
    content = io.BytesIO()
    pickler = pickle.Pickler(content, 5)
    pickler.dispatch_table = {Location: _reduced_place, **{kind: _reducer(kind) for kind in _classes().values()}}
    try:
        pickler.dump((plain, memory.unrolled, memory.nullables, dict(lowered.declarations), lowered.operations))
    except _UNUSABLE:
        return None
    return content.getvalue()


def lowered_in(document: Document, content: bytes) -> Lowered | None:
    """What `lowered_bytes` made, with all places in another version of the document; None for what it has not made."""
    try:
        plain, unrolled, nullables, declarations, operations = _Reader(content, document).load()
        records = [_record(*values) for values in plain]
        for record, (*_, parts) in zip(records, plain, strict=True):
            record.parts = [records[number] for number in parts]
    except _UNUSABLE:
        return None
    # Of two records of a place, the one that the spec's memory knew stands first.
    memory = Memory({record.place: record for record in reversed(records)}, unrolled=unrolled, nullables=nullables)
    return Lowered(memory, declarations, operations)


def _all_records(memory: Memory) -> list[Record]:
    """Those that have a place, then those that only others know."""
    found = {id(record): record for record in memory.records.values()}
    waiting = list(found.values())
    while waiting:
        new = [part for part in waiting.pop().parts if id(part) not in found]
        found.update((id(part), part) for part in new)
        waiting += new
    return list(found.values())


def _plain(record: Record, numbers: Mapping[int, int]) -> tuple[Any, ...]:
    if not record.is_fixed or record.is_faulty:
        return record.place, {}, (), (), (), (), False, ()
    asked = tuple(record.named), tuple(record.read), tuple(record.nulls)
    return record.place, record.declared, record.operations, *asked, True, tuple(numbers[id(part)] for part in record.parts)


def _record(place: str, declared: Any, operations: Any, named: Any, read: Any, nulls: Any, is_fixed: bool, _parts: Any) -> Record:
    return Record(place, declared, operations, dict.fromkeys(named), set(read), set(nulls), is_fixed=is_fixed)


def _classes() -> dict[str, type[Any]]:
    """The classes of nodes, by their names."""
    found = (item for module in (ir, helpers, pagination) for item in vars(module).values() if isinstance(item, type))
    return {kind.__qualname__: kind for kind in found if is_dataclass(kind) or issubclass(kind, Enum)}


def _reducer(kind: type[Any]) -> _Reducer:
    """What pickle is to write of an object: a name, or what makes it and of what."""
    if issubclass(kind, Enum):
        return lambda member: (kind, (member.value,))
    values = values_of(kind)
    single = {id(item): name for name, item in _SINGLE.items() if item.__class__ is kind}
    if single:
        return lambda node: single.get(id(node)) or (kind, values(node))
    return lambda node: (kind, values(node))


def _reduced_place(at: Location) -> Any:
    return "NOWHERE" if at is NOWHERE else (Location, (at.document, at.pointer, *entry_at(at)))


class _Reader(pickle.Unpickler):
    """Knows the nodes of the IR by their names, and no other class or function."""

    def __init__(self, content: bytes, document: Document) -> None:
        super().__init__(io.BytesIO(content))
        self._classes = _classes()
        self._others = {**_SINGLE, Location.__qualname__: document.place_of}

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        """What makes an object of the fields' values; or an object that there is once."""
        if global_name in self._others:
            return self._others[global_name]
        kind = self._classes.get(global_name)
        if kind is None:
            raise pickle.UnpicklingError(f"{global_name[:80]!r} is no node")
        return kind if issubclass(kind, Enum) else maker_of(kind)
