"""What changed between two public APIs, decided on types as values."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from togai_codegen.drift.api.changes import ApiChange, ApiKind
from togai_codegen.drift.api.relations import Algebra, Relation, relate
from togai_codegen.drift.api.renames import Renames, class_renames, match, method_renames, similar_names
from togai_codegen.drift.api.surface import Argument, Class, Field, Method, Surface
from togai_codegen.drift.api.types import NONE, OMIT, Type, members_of, names_in, renamed, show, without
from togai_codegen.records import dataclass


@dataclass(frozen=True)
class ApiComparer:
    """Compares two surfaces; classes keep their identity through a rename."""

    old: Surface
    new: Surface

    @cached_property
    def classes(self) -> Renames:
        """Classes that got another name."""
        return class_renames(self.old, self.new)

    @cached_property
    def methods(self) -> Renames:
        """Methods that got another name or another resource."""
        return method_renames(self.old, self.new)

    @cached_property
    def there(self) -> Algebra:
        """Old values at new places."""
        return Algebra(self.old, self.new, self.classes.names)

    @cached_property
    def back(self) -> Algebra:
        """New values at old places."""
        return Algebra(self.new, self.old, {new: old for old, new in self.classes.names.items()})

    def changes(self) -> tuple[ApiChange, ...]:
        """Every change, by symbol."""
        found = (*self._resources(), *self._classes(), *self._plain())
        return tuple(sorted(found, key=lambda item: (item.symbol, item.kind, item.new_symbol)))

    def _plain(self) -> Iterator[ApiChange]:
        for name in self.old.plain - self.new.plain:
            yield ApiChange(kind=ApiKind.NAME_REMOVED, symbol=name)
        for name in self.new.plain - self.old.plain:
            yield ApiChange(kind=ApiKind.NAME_ADDED, symbol=name)

    def _relation(self, old: Type, new: Type) -> Relation:
        """What became of a type. One that names the same class or alias is the same: what that changed is told there."""
        if renamed(old, self.classes.names) == new and all(name in self.new.classes or "." not in name for name in names_in(new)):
            return Relation.SAME
        return relate(old, new, self.there, self.back)

    # Methods

    def _resources(self) -> Iterator[ApiChange]:
        before, after = self.old.resources, self.new.resources
        for name in before.keys() - after.keys():
            yield ApiChange(kind=ApiKind.RESOURCE_REMOVED, symbol=name)
        for name in after.keys() - before.keys():
            yield ApiChange(kind=ApiKind.RESOURCE_ADDED, symbol=name)
        was = {item.symbol: item for resource in before.values() for item in resource.methods.values()}
        now = {item.symbol: item for resource in after.values() for item in resource.methods.values()}
        renamed = self.methods.names
        for symbol, method in was.items():
            target = renamed.get(symbol, symbol)
            if target in now:
                yield from self._method(method, now[target])
            else:
                yield _of_method(ApiKind.METHOD_REMOVED, method)
        for symbol in now.keys() - was.keys() - set(renamed.values()):
            yield _of_method(ApiKind.METHOD_ADDED, now[symbol])

    def _method(self, old: Method, new: Method) -> Iterator[ApiChange]:
        place = (old.pointer, new.pointer)
        if old.symbol != new.symbol:
            yield replace(_of_method(ApiKind.METHOD_RENAMED, old), new_symbol=new.symbol, pointers=place)
        if new.deprecated and not old.deprecated:
            yield replace(_of_method(ApiKind.METHOD_DEPRECATED, old), pointers=place)
        relation = self._relation(old.returns, new.returns)
        if new.is_awaited != old.is_awaited and relation is Relation.SAME:
            yield replace(_of_method(ApiKind.METHOD_AWAITED, old), pointers=place)
        if relation is not Relation.SAME:
            yield replace(
                _of_method(ApiKind.RETURN_TYPE, old),
                pointers=place,
                relation=relation,
                old=show(old.returns),
                new=show(new.returns),
                old_type=old.returns,
                new_type=new.returns,
            )
        yield from (replace(item, pointers=place, operation=old.operation) for item in self._arguments(old, new))

    def _arguments(self, old: Method, new: Method) -> Iterator[ApiChange]:
        gone = {name: item for name, item in old.arguments.items() if name not in new.arguments}
        fresh = {name: item for name, item in new.arguments.items() if name not in old.arguments}
        renames = match(gone, fresh, _same_argument, _alike_argument)
        for name, item in old.arguments.items():
            symbol = f"{old.symbol}({name})"
            target = new.arguments.get(renames.names.get(name, name))
            if target is None:
                yield ApiChange(kind=ApiKind.ARGUMENT_REMOVED, symbol=symbol, wire=item.wire, old=show(item.type))
                continue
            # A path argument is passed by its place, so most calls do not know its name.
            if target.name != name:
                yield ApiChange(
                    kind=ApiKind.ARGUMENT_RENAMED,
                    symbol=symbol,
                    new_symbol=f"{new.symbol}({target.name})",
                    wire=item.wire,
                    new_wire=target.wire,
                    is_same=name in renames.certain,
                )
            yield from self._argument(symbol, item, target)
        for name, item in fresh.items():
            if name not in renames.names.values():
                kind = ApiKind.ARGUMENT_ADDED_REQUIRED if item.required else ApiKind.ARGUMENT_ADDED
                yield ApiChange(
                    kind=kind, symbol=f"{old.symbol}({name})", wire=item.wire, new=show(item.type), new_type=item.type
                )
        yield from _order(old, new, renames)

    def _argument(self, symbol: str, old: Argument, new: Argument) -> Iterator[ApiChange]:
        if old.required != new.required:
            kind = ApiKind.ARGUMENT_REQUIRED if new.required else ApiKind.ARGUMENT_OPTIONAL
            yield ApiChange(kind=kind, symbol=symbol, wire=new.wire, new_type=new.type)
        if new.keyword and not old.keyword:
            yield ApiChange(kind=ApiKind.ARGUMENT_KEYWORD, symbol=symbol, wire=new.wire)
        # That an argument may be left out is told apart, and nobody passes OMIT.
        yield from self._type(ApiKind.ARGUMENT_TYPE, symbol, new.wire, without(old.type, OMIT), without(new.type, OMIT))

    def _type(self, kind: ApiKind, symbol: str, wire: str, old: Type, new: Type) -> Iterator[ApiChange]:
        relation = self._relation(old, new)
        if relation is not Relation.SAME:
            yield ApiChange(
                kind=kind, symbol=symbol, wire=wire, relation=relation, old=show(old), new=show(new), old_type=old, new_type=new
            )

    # Classes

    def _classes(self) -> Iterator[ApiChange]:
        before, after, renamed = self.old.classes, self.new.classes, self.classes
        for name, item in before.items():
            target = after.get(renamed.names.get(name, name))
            if target is None:
                yield ApiChange(kind=ApiKind.CLASS_REMOVED, symbol=name, pointers=(item.pointer, ""))
                continue
            place = (item.pointer, target.pointer)
            if target.name != name:
                yield ApiChange(
                    kind=ApiKind.CLASS_RENAMED,
                    symbol=name,
                    new_symbol=target.name,
                    pointers=place,
                    is_same=name in renamed.certain,
                )
            yield from (found if any(found.pointers) else replace(found, pointers=place) for found in self._class(item, target))
        for name in after.keys() - before.keys() - set(renamed.names.values()):
            yield ApiChange(kind=ApiKind.CLASS_ADDED, symbol=name, pointers=("", after[name].pointer))

    def _class(self, old: Class, new: Class) -> Iterator[ApiChange]:
        if old.kind != new.kind:
            yield ApiChange(kind=ApiKind.CLASS_KIND, symbol=old.name, old=old.kind, new=new.kind)
        elif old.kind == "model":
            yield from self._fields(old, new)
        elif old.kind == "enumeration":
            yield from _members(old, new)
        else:
            yield from self._type(ApiKind.ALIAS_TYPE, old.name, "", old.type, new.type)

    def _fields(self, old: Class, new: Class) -> Iterator[ApiChange]:
        gone = {name: item for name, item in old.fields.items() if name not in new.fields}
        fresh = {name: item for name, item in new.fields.items() if name not in old.fields}

        def alike(left: Field, right: Field) -> bool:
            same_type = relate(left.type, right.type, self.there, self.back) is Relation.SAME
            return same_type and left.required == right.required and similar_names(left.name, right.name)

        renames = match(gone, fresh, lambda left, right: left.wire == right.wire, alike)
        for name, item in old.fields.items():
            target = new.fields.get(renames.names.get(name, name))
            symbol = f"{old.name}.{name}"
            if target is None:
                yield ApiChange(
                    kind=ApiKind.FIELD_REMOVED, symbol=symbol, wire=item.wire, pointers=(item.pointer, ""), old=show(item.type)
                )
                continue
            place = (item.pointer, target.pointer)
            if target.name != name:
                yield ApiChange(
                    kind=ApiKind.FIELD_RENAMED,
                    symbol=symbol,
                    new_symbol=f"{new.name}.{target.name}",
                    wire=item.wire,
                    new_wire=target.wire,
                    is_same=name in renames.certain,
                    pointers=place,
                )
            yield from (replace(found, pointers=place) for found in self._field(symbol, item, target))
        for name, item in fresh.items():
            if name not in renames.names.values():
                kind = ApiKind.FIELD_ADDED_REQUIRED if item.required else ApiKind.FIELD_ADDED
                yield ApiChange(
                    kind=kind, symbol=f"{old.name}.{name}", wire=item.wire, pointers=("", item.pointer), new=show(item.type)
                )

    def _field(self, symbol: str, old: Field, new: Field) -> Iterator[ApiChange]:
        if new.required and not old.required:
            yield ApiChange(kind=ApiKind.FIELD_REQUIRED, symbol=symbol, wire=new.wire, new_type=new.type)
        for found in self._type(ApiKind.FIELD_TYPE, symbol, new.wire, old.type, new.type):
            gains_none = NONE in members_of(new.type) and NONE not in members_of(old.type)
            only = gains_none and relate(old.type, without(new.type, NONE), self.there, self.back) is Relation.SAME
            yield replace(found, kind=ApiKind.FIELD_OPTIONAL) if only else found


def _of_method(kind: ApiKind, method: Method) -> ApiChange:
    return ApiChange(kind=kind, symbol=method.symbol, operation=method.operation, pointers=(method.pointer, ""))


def _same_argument(left: Argument, right: Argument) -> bool:
    """The same parameter of the request. Variables of a path have no name on the wire, only a place: see `_order`."""
    return (left.location, left.wire) == (right.location, right.wire)


def _alike_argument(left: Argument, right: Argument) -> bool:
    same = (left.location, left.required, left.type) == (right.location, right.required, right.type)
    return same and (left.location == "path" or similar_names(left.name, right.name))


def _order(old: Method, new: Method, renames: Renames) -> Iterator[ApiChange]:
    """Positional arguments that changed places: a call without names passes the one for the other."""
    before = [renames.names.get(name, name) for name, item in old.arguments.items() if not item.keyword]
    after = [name for name, item in new.arguments.items() if not item.keyword]
    if sorted(before) == sorted(after) and before != after:
        yield ApiChange(kind=ApiKind.ARGUMENTS_REORDERED, symbol=old.symbol, old=", ".join(before), new=", ".join(after))


def _members(old: Class, new: Class) -> Iterator[ApiChange]:
    gone = {name: value for name, value in old.members.items() if name not in new.members}
    fresh = {name: value for name, value in new.members.items() if name not in old.members}
    renames = match(gone, fresh, lambda left, right: left == right, lambda left, right: False)
    for name, value in old.members.items():
        target = renames.names.get(name, name)
        symbol = f"{old.name}.{name}"
        if target not in new.members:
            yield ApiChange(kind=ApiKind.MEMBER_REMOVED, symbol=symbol, old=str(value), wire=str(value))
        elif target != name:
            yield ApiChange(kind=ApiKind.MEMBER_RENAMED, symbol=symbol, new_symbol=f"{new.name}.{target}", wire=str(value))
        elif new.members[target] != value:
            yield ApiChange(kind=ApiKind.MEMBER_VALUE, symbol=symbol, old=str(value), new=str(new.members[target]))
    for name, value in fresh.items():
        if name not in renames.names.values():
            yield ApiChange(kind=ApiKind.MEMBER_ADDED, symbol=f"{old.name}.{name}", new=str(value), wire=str(value))


def compare_surfaces(old: Surface, new: Surface) -> tuple[ApiChange, ...]:
    """Everything that differs between two public APIs."""
    return ApiComparer(old, new).changes()
