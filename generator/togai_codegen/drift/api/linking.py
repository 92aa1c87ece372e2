"""Which changes of the spec a change of the Python API comes from."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from togai_codegen.drift.api.changes import ApiChange, ApiKind
from togai_codegen.drift.api.renames import operation_key
from togai_codegen.drift.api.surface import Surface
from togai_codegen.drift.api.types import names_in
from togai_codegen.drift.diff.changes import Change
from togai_codegen.location import escape_token
from togai_codegen.records import dataclass

_OPERATION = re.compile(r"[A-Z]+ \S+")
_ENUM = ("enum-value-added", "enum-value-removed", "enum-introduced", "enum-dropped", "type-changed")


_SHARED = re.compile(r"#/(?:components/)?(?:parameters|responses|requestBodies)/")
"""The subject of a change of a component that operations name: `#/components/parameters/Limit query limit`."""


def _words(change: Change) -> list[str]:
    """The words of a subject, as if it were of one operation: method, path, and what of it is meant."""
    words = change.fact.subject.split()
    return ["", "", *words[1:]] if _SHARED.match(change.fact.subject) else words


def link(changes: Iterable[ApiChange], spec_changes: Iterable[Change], old: Surface, new: Surface) -> tuple[ApiChange, ...]:
    """The changes of the API with the ids of the spec's changes that made them."""
    linker = _Linker(tuple(spec_changes), old, new)
    return tuple(replace(item, spec_changes=linker.ids(item)) for item in changes)


@dataclass(frozen=True)
class _Linker:
    spec_changes: tuple[Change, ...]
    old: Surface
    new: Surface

    @cached_property
    def by_pointer(self) -> Mapping[str, list[Change]]:
        """Changes by the places that they name, in either spec."""
        found: dict[str, list[Change]] = {}
        for change in self.spec_changes:
            fact = change.fact
            subject = fact.subject.partition("#")[2] if "#/" in fact.subject else ""
            for pointer in {fact.old_at.pointer, fact.new_at.pointer, subject} - {""}:
                found.setdefault(pointer, []).append(change)
        return found

    @cached_property
    def by_operation(self) -> Mapping[str, list[Change]]:
        """Changes by the operation whose own they are."""
        found: dict[str, list[Change]] = {}
        for change in self.spec_changes:
            match = _OPERATION.match(change.fact.subject)
            if match:
                found.setdefault(operation_key(match[0]), []).append(change)
            elif _SHARED.match(change.fact.subject):
                for operation in change.operations:
                    found.setdefault(operation_key(operation), []).append(change)
        return found

    def ids(self, change: ApiChange) -> tuple[str, ...]:
        """Ids of the changes of the spec; where none names the place, of those of the classes that took another's."""
        found = tuple(dict.fromkeys(self.found(change)))
        if found or change.old_type is None or change.new_type is None:
            return found
        fresh = set(names_in(change.new_type)) - set(names_in(change.old_type))
        pointers = [self.new.classes[name].pointer for name in sorted(fresh) if name in self.new.classes]
        return tuple(
            item.id for item in self.spec_changes for pointer in pointers if item.fact.subject.startswith(f"#{pointer}/")
        )

    def found(self, change: ApiChange) -> Iterator[str]:
        """Ids of the changes of the spec, those that say it most exactly first."""
        kind = change.kind
        if kind.value.startswith(("method", "return", "argument")):
            yield from self._of_operation(change)
        elif kind.value.startswith("resource"):
            yield from self._of_resource(change.symbol)
        elif kind.value.startswith("member") or kind is ApiKind.ALIAS_TYPE:
            yield from self._of_enumeration(change)
        else:
            yield from self._of_class(change)

    def _of_operation(self, change: ApiChange) -> Iterator[str]:
        own = self.by_operation.get(operation_key(change.operation), [])
        if change.kind.value.startswith("method"):
            words = {"method-removed": "operation-removed", "method-added": "operation-added"}.get(change.kind, change.kind.value)
            yield from (item.id for item in own if item.fact.kind.startswith(words.removesuffix("-awaited")))
        elif change.kind is ApiKind.RETURN_TYPE:
            yield from (item.id for item in own if item.fact.kind == "operation-removed")
            yield from (item.id for item in own if re.match(r"[23]\S\S|default", "".join(_words(item)[2:3])))
            yield from self._at((change.pointers[0], change.pointers[1]))
        else:
            yield from self._of_argument(change, own)

    def _of_argument(self, change: ApiChange, own: list[Change]) -> Iterator[str]:
        # The method is there still, for another operation.
        yield from (item.id for item in own if item.fact.kind == "operation-removed")
        wires = {change.wire, change.new_wire} - {""}
        ends = tuple(f"/properties/{escape_token(wire)}" for wire in wires)
        for item in own:
            words = _words(item)
            # `GET /pets query limit`, perhaps with what lies below; a body of its own may have no properties.
            named = len(words) > 3 and words[2] != "body" and words[3].split("/")[0] in wires
            in_body = words[2:3] == ["body"] and (not wires or _below(item.fact.subject, ends) or len(words) <= 4)
            if named or in_body:
                yield item.id
        key = operation_key(change.operation)
        for item in self.spec_changes:
            if "#/" in item.fact.subject and _below(item.fact.subject, ends) and key in map(operation_key, item.operations):
                yield item.id

    def _of_resource(self, attribute: str) -> Iterator[str]:
        for surface in (self.old, self.new):
            resource = surface.resources.get(attribute)
            for method in resource.methods.values() if resource else ():
                wanted = ("operation-removed", "operation-added", "method-renamed", "operation-tag-changed")
                own = self.by_operation.get(operation_key(method.operation), [])
                yield from (item.id for item in own if item.fact.kind in wanted)

    def _of_enumeration(self, change: ApiChange) -> Iterator[str]:
        name = change.symbol.rpartition(".")[0] if change.kind is not ApiKind.ALIAS_TYPE else change.symbol
        values = {change.old, change.new, change.wire} - {""}
        pointers = {pointer for surface in (self.old, self.new) for pointer in self._places_of(surface, name)}
        for pointer in sorted(pointers | set(change.pointers) - {""}):
            for item in self.by_pointer.get(pointer, ()):
                fact = item.fact
                if change.kind is ApiKind.ALIAS_TYPE or (
                    fact.kind in _ENUM and (str(fact.old) in values or str(fact.new) in values or "value" not in fact.kind)
                ):
                    yield item.id

    def _places_of(self, surface: Surface, name: str) -> list[str]:
        """Where fields name a class."""
        return (self._old_places if surface is self.old else self._new_places).get(name, [])

    @cached_property
    def _old_places(self) -> Mapping[str, list[str]]:
        return _field_places(self.old)

    @cached_property
    def _new_places(self) -> Mapping[str, list[str]]:
        return _field_places(self.new)

    def _of_class(self, change: ApiChange) -> Iterator[str]:
        if change.kind is ApiKind.CLASS_RENAMED:
            names = (change.symbol.removeprefix("models."), change.new_symbol.removeprefix("models."))
            yield from (
                item.id
                for item in self.spec_changes
                if item.fact.kind == "class-renamed" and (item.fact.old, item.fact.new) == names
            )
            return
        if change.kind in (ApiKind.CLASS_REMOVED, ApiKind.CLASS_ADDED):
            bare = change.symbol.removeprefix("models.")
            yield from (
                item.id
                for item in self.spec_changes
                if item.fact.kind == "class-renamed" and bare in (item.fact.old, item.fact.new)
            )
            yield from self._of_users(change)
            return
        exact = list(self._at(change.pointers))
        yield from exact
        if not exact and change.wire:
            # A property that an allOf brought stands elsewhere in the two specs: the schema that owns it says the same.
            owner = self.old.classes.get(change.symbol.rpartition(".")[0])
            pointer = f"{owner.pointer}/properties/{escape_token(change.wire)}" if owner else ""
            yield from (item.id for item in self.by_pointer.get(pointer, ()))

    def _of_users(self, change: ApiChange) -> Iterator[str]:
        surface, word = (self.old, "removed") if change.kind is ApiKind.CLASS_REMOVED else (self.new, "added")
        wires = {item.wire for item in surface.classes[change.symbol].fields.values()}
        for resource in surface.resources.values():
            for method in resource.methods.values():
                types = (method.returns, *(item.type for item in method.arguments.values()))
                # A method takes the properties of its body one by one, so the body's own class is not named there.
                body = {item.wire for item in method.arguments.values() if item.location == "body"}
                if (wires and wires == body) or any(change.symbol in names_in(type_) for type_ in types):
                    own = self.by_operation.get(operation_key(method.operation), [])
                    yield from (item.id for item in own if item.fact.kind == f"operation-{word}")
        for pointer in self._places_of(surface, change.symbol):
            yield from (item.id for item in self.by_pointer.get(pointer, ()))
        yield from self._at(change.pointers)

    def _at(self, pointers: Iterable[str]) -> Iterator[str]:
        for pointer in pointers:
            yield from (item.id for item in self.by_pointer.get(pointer, ()))


def _field_places(surface: Surface) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for model in surface.classes.values():
        for item in model.fields.values():
            for name in set(names_in(item.type)):
                found.setdefault(name, []).append(item.pointer)
    return found


def _below(subject: str, ends: tuple[str, ...]) -> bool:
    return subject.endswith(ends) or any(f"{end}/items" in subject for end in ends)
