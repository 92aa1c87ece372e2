"""Items of values, what iterating and awaiting give, and models as JSON."""

import ast
from collections.abc import Callable, Iterable
from dataclasses import replace

from togai_codegen.drift.api.changes import ApiKind
from togai_codegen.drift.api.surface import Surface
from togai_codegen.drift.api.types import ANY, FLOAT, NONE, OBJECT, STR, Applied, Named, Type, Values, members_of, one_of
from togai_codegen.drift.impact import python_types
from togai_codegen.drift.impact.attributes import Attributes
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import Env
from togai_codegen.drift.impact.sites import renaming
from togai_codegen.drift.impact.values import (
    OWN,
    UNKNOWN,
    ClassOf,
    Foreign,
    Known,
    Unknown,
    Value,
    both,
    known,
    minus,
    stepped,
    weakest,
)
from togai_codegen.records import dataclass

_WIRE_SCALARS = {"datetime": STR, "date": STR, "Decimal": FLOAT, "bytes": STR}


@dataclass
class Items(Attributes):
    """Takes values apart."""

    def subscript(self, node: ast.Subscript, env: Env) -> Value:
        """`value[index]`."""
        value = self.evaluate(node.value, env)
        self.evaluate(node.slice, env)
        if isinstance(value, ClassOf):
            return self._of_enumeration(value.name, node, env)
        if (isinstance(value, Foreign) and value.name in ("list", "dict", "tuple", "set", "type")) or (
            isinstance(value, Foreign) and value.name.startswith(("typing.", "collections.abc."))
        ):
            type_ = self.annotation(node, env)
            return UNKNOWN if type_ == ANY else known(Applied("type", (type_,)))
        if isinstance(value, Unknown):
            self.unknown_key(node.slice, env)
            return UNKNOWN
        if not isinstance(value, Known):
            return UNKNOWN
        if self._is_json(value):
            self.unknown_key(node.slice, env)
        if any(isinstance(member, Applied) and member.base == "Wire" for member in members_of(value.old)):
            return self.wire_item(value, node.slice, env, Tier.CERTAIN)
        return self._item(value, node, env)

    def _is_json(self, value: Value) -> bool:
        """Whether a value may be JSON that somebody else has read: a dict of anything, or a TypedDict of the consumer."""
        if not isinstance(value, Known):
            return False
        own = value.old.name if isinstance(value.old, Named) and value.old.name.startswith(OWN) else ""
        if own:
            bases = [base for name in self.lineage(own) if name in self.classes for base in self.classes[name].bases]
            return any(isinstance(base, Foreign) and base.name.endswith("TypedDict") for base in bases)
        return (
            isinstance(value.old, Applied) and value.old.base in ("dict", "Mapping") and value.old.arguments[-1] in (ANY, OBJECT)
        )

    def _item(self, value: Known, node: ast.Subscript, env: Env) -> Value:
        if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
            found = self._typed_dict_item(value, node.slice.value)
            if found is not None:
                return found
        position = node.slice.value if isinstance(node.slice, ast.Constant) else None
        is_slice = isinstance(node.slice, ast.Slice)

        def step(type_: Type) -> Type | None:
            if is_slice:
                return type_ if python_types.item_at(type_) is not None else None
            if isinstance(type_, Applied) and type_.base == "tuple":
                at = isinstance(position, int) and -len(type_.arguments) <= position < len(type_.arguments)
                return type_.arguments[position] if at and isinstance(position, int) else one_of(type_.arguments)
            return python_types.item_at(type_)

        return self.stepped(value, step, node, env)

    def stepped(self, value: Known, step: Callable[[Type], Type | None], node: ast.expr, env: Env) -> Value:
        """A step that the types must take; a site where the new ones do not."""
        if stepped(value.old, step) is not None and stepped(value.new, step) is None:
            self.note_causes(value, node, env)
            value = replace(value, new=self.renamed(value.old))
        elif stepped(value.old, step) is None and NONE in members_of(value.old):
            value = minus(value, NONE)
        return both(value, step)

    def _typed_dict_item(self, value: Known, key: str) -> Value | None:
        for member in members_of(value.old):
            if isinstance(member, Named) and member.name.startswith(OWN):
                for name in self.lineage(member.name):
                    record = self.classes.get(name)
                    if record is not None and key in record.annotations:
                        return self.annotated(record.annotations[key], record.body)
        return None

    def _of_enumeration(self, name: str, node: ast.Subscript, env: Env) -> Value:
        found = self.index.old.classes.get(name)
        if found is None or found.kind != "enumeration":
            return ClassOf(name)
        if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
            change = self.index.gone(f"{name}.{node.slice.value}")
            if change is not None:
                self.sites.add(env.module, node.slice, change, Tier.CERTAIN)
        return known(Named(name), self.renamed(Named(name)))

    def iterated(self, value: Value, node: ast.expr, env: Env) -> Value:
        """What iterating gives, with `for` or `async for`."""
        if not isinstance(value, Known):
            if isinstance(value, ClassOf) and self.index.old.values_of(value.name) is not None:
                return known(Named(value.name), self.renamed(Named(value.name)))
            return UNKNOWN

        def step(type_: Type) -> Type | None:
            match type_:
                case Applied("AsyncPager" | "AsyncIterator", arguments):
                    return arguments[0]
                case Applied("Wire", (inner,)):
                    return (
                        wire_of(python_types.items_of(inner) or ANY)
                        if isinstance(inner, Applied) and inner.base == "list"
                        else STR
                    )
                case _:
                    return python_types.items_of(type_)

        return self.stepped(value, step, node, env)

    def awaited(self, value: Value, node: ast.expr, env: Env) -> Value:
        """What awaiting gives."""
        if not isinstance(value, Known):
            return UNKNOWN

        def step(type_: Type) -> Type | None:
            if isinstance(type_, Applied) and type_.base == "Awaitable":
                return type_.arguments[0] if type_.arguments else ANY
            return ANY if type_ == ANY else None

        return self.stepped(value, step, node, env)

    # JSON as dicts

    def wire_item(self, value: Known, key: ast.expr, env: Env, tier: Tier) -> Value:
        """An item of a model as JSON; a site where its name is no longer one."""
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            return both(value, lambda member: _wire_step(member, None, self.index.old))
        self._note_key(value, key, env, tier)
        old = stepped(value.old, lambda member: _wire_step(member, str(key.value), self.index.old))
        if old is None or old == ANY:
            return UNKNOWN
        new = stepped(value.new, lambda member: _wire_step(member, str(key.value), self.index.new))
        if new is None and value.causes:
            self.note_causes(value, key, env, tier)
        causes = {
            cause
            for model in self._wire_models(value.old)
            for field in self.index.old.classes[model].fields.values()
            if field.wire == key.value
            for cause in self.index.causes(f"{model}.{field.name}")
        }
        return Known(old, self.renamed(old) if new is None else new, value.causes | causes, value.tier)

    def _wire_models(self, type_: Type) -> list[str]:
        inner = [member.arguments[0] for member in members_of(type_) if isinstance(member, Applied) and member.base == "Wire"]
        names = [item.name for one in inner for item in members_of(one) if isinstance(item, Named)]
        return [name for name in names if name in self.index.old.classes]

    def _note_key(self, value: Known, key: ast.expr, env: Env, tier: Tier) -> None:
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            return
        for model in self._wire_models(value.old):
            for field in self.index.old.classes[model].fields.values():
                if field.wire != key.value:
                    continue
                for change in self.index.by_symbol.get(f"{model}.{field.name}", ()):
                    if change.kind is ApiKind.FIELD_REMOVED or (
                        change.kind is ApiKind.FIELD_RENAMED and change.new_wire != change.wire
                    ):
                        self.note_wire(key, key.value, change.new_wire, change.id, env, weakest(tier, value.tier))

    def note_wire(self, node: ast.expr, text: str, new: str, change: str, env: Env, tier: Tier) -> None:
        """A name in JSON that is another one now."""
        found = self.index.by_id[change]
        edit = None
        if new and isinstance(node, ast.Constant) and node.end_lineno == node.lineno:
            quoted = env.module.lines[node.lineno - 1].encode()[node.col_offset : node.end_col_offset].decode("utf-8", "replace")
            edit = renaming(env.module, node, quoted, quoted.replace(text, new), automatic=False)
        detail = f"in JSON it is called {new} now" if new else "it is no longer in the JSON"
        self.sites.add(env.module, node, found, tier, detail=detail, edit=edit)

    def unknown_key(self, key: ast.expr, env: Env) -> None:
        """A key of a mapping that nobody knows."""
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and self.touches(env):
            for change in self.gone_wires(key.value):
                self.note_wire(key, key.value, change[1], change[0], env, Tier.POSSIBLE)

    def gone_wires(self, text: str) -> Iterable[tuple[str, str]]:
        """Changes by which a name in JSON is gone, and the new name."""
        for change in self.index.changes:
            gone = change.kind is ApiKind.FIELD_REMOVED or (
                change.kind is ApiKind.FIELD_RENAMED and change.new_wire != change.wire
            )
            if gone and change.wire == text:
                yield change.id, change.new_wire


def wire_of(type_: Type) -> Type:
    """The JSON of a value."""
    match type_:
        case Named(name) if name in _WIRE_SCALARS:
            return _WIRE_SCALARS[name]
        case Named(name) if name.startswith(("models.", OWN)):
            return Applied("Wire", (type_,))
        case Applied("list" | "Sequence", (item,)):
            return Applied("list", (wire_of(item),))
        case Applied("dict" | "Mapping", (key, item)):
            return Applied("dict", (key, wire_of(item)))
        case Named() | Values():
            return type_
        case Applied():
            return ANY
        case _:
            return one_of(wire_of(member) for member in type_.members)


def _wire_step(member: Type, key: str | None, surface: Surface) -> Type | None:
    if not (isinstance(member, Applied) and member.base == "Wire"):
        return python_types.item_at(member)
    inner = member.arguments[0]
    found = surface.classes.get(inner.name) if isinstance(inner, Named) else None
    if found is None or key is None:
        return ANY
    if found.kind == "enumeration":
        return STR
    field = next((item for item in found.fields.values() if item.wire == key), None)
    return None if field is None else wire_of(surface.expand(field.type))
