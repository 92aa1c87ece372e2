"""Expressions: what they stand for before the change and after, and where that stops being allowed."""

import ast
from collections.abc import Iterable
from dataclasses import replace

from togai_codegen.drift.api.changes import ApiKind
from togai_codegen.drift.api.surface import Surface
from togai_codegen.drift.api.types import ANY, BOOL, NONE, STR, Applied, Named, Type, Values, members_of, one_of
from togai_codegen.drift.impact import python_types
from togai_codegen.drift.impact.items import Items
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import Env, FunctionRecord, source_key
from togai_codegen.drift.impact.values import (
    NEVER,
    UNKNOWN,
    ClassOf,
    FunctionOf,
    Known,
    Value,
    both,
    filtered,
    joined,
    known,
    minus,
    weakest,
)
from togai_codegen.records import dataclass


@dataclass
class Expressions(Items):
    """Evaluates expressions but calls."""

    def call(self, node: ast.Call, env: Env) -> Value:
        """What a call gives."""
        raise NotImplementedError

    def narrow(self, test: ast.expr, env: Env, truth: bool) -> None:
        """Note on a scope what a test that came out so says of its names."""
        raise NotImplementedError

    def evaluate(self, node: ast.expr, env: Env) -> Value:
        """What an expression stands for."""
        match node:
            case ast.Name(id=name):
                return self.name_value(name, env)
            case ast.Attribute(value=inner):
                if isinstance(inner, ast.Attribute | ast.Name | ast.Call):
                    self.inside_attributes.add(id(inner))
                return self.attribute(node, env)
            case ast.Constant(value=value):
                return self._constant(value)
            case ast.Call():
                return self._narrowed(node, self.call(node, env), env)
            case ast.Subscript():
                return self._narrowed(node, self.subscript(node, env), env)
            case ast.BinOp():
                return self._operation(node, env)
            case ast.Await(value=inner):
                return self.awaited(self.evaluate(inner, env), inner, env)
            case ast.BoolOp():
                return self._boolean(node, env)
            case ast.IfExp():
                return self._conditional(node, env)
            case ast.Compare():
                return self._comparison(node, env)
            case _:
                return self._display(node, env)

    def _narrowed(self, node: ast.expr, value: Value, env: Env) -> Value:
        key = source_key(node)
        found = env.get(key) if key is not None else None
        return value if found is None else found

    def _constant(self, value: object) -> Value:
        if value is None:
            return known(NONE)
        if isinstance(value, bool):
            return known(BOOL)
        if isinstance(value, str | int):
            return known(Values((value,)))
        return known(Named(type(value).__name__)) if isinstance(value, float | bytes) else UNKNOWN

    # Displays

    def _display(self, node: ast.expr, env: Env) -> Value:
        match node:
            case ast.List(elts=items) | ast.Set(elts=items):
                return self._collection("list" if isinstance(node, ast.List) else "set", items, env)
            case ast.Tuple(elts=items):
                return self.tuple_of([self.evaluate(item, env) for item in items])
            case ast.Dict():
                return self._dict(node, env)
            case ast.ListComp(elt=item) | ast.SetComp(elt=item) | ast.GeneratorExp(elt=item):
                base = "list" if isinstance(node, ast.ListComp) else "set" if isinstance(node, ast.SetComp) else "Iterator"
                inner = self._generators(node.generators, env)
                return wrapped(base, (self.evaluate(item, inner),))
            case ast.DictComp(key=key, value=value):
                inner = self._generators(node.generators, env)
                return wrapped("dict", (self.evaluate(key, inner), self.evaluate(value, inner)))
            case ast.NamedExpr(target=target, value=value):
                found = self.evaluate(value, env)
                env.set(target.id, found)
                return found
            case ast.UnaryOp():
                return self._unary(node, env)
            case ast.JoinedStr(values=parts):
                for part in parts:
                    self._formatted(part, env)
                return known(STR)
            case ast.Lambda():
                return self._lambda(node, env)
            case ast.Starred(value=inner):
                return self.iterated(self.evaluate(inner, env), inner, env)
            case ast.Yield(value=given):
                if given is not None:
                    self.yielded(given, env)
                return UNKNOWN
            case ast.YieldFrom(value=inner):
                self.evaluate(inner, env)
                return UNKNOWN
            case ast.Slice():
                for bound in (node.lower, node.upper, node.step):
                    if bound is not None:
                        self.evaluate(bound, env)
                return UNKNOWN
            case _:
                return UNKNOWN

    def yielded(self, node: ast.expr, env: Env) -> None:
        """A value that a generator gives."""
        env.returned.append(wrapped("Iterator", (self.evaluate(node, env),)))

    def _collection(self, base: str, items: list[ast.expr], env: Env) -> Value:
        values = [self.evaluate(item, env) for item in items]
        return wrapped(base, (joined(widened(value) for value in values),)) if values else UNKNOWN

    def tuple_of(self, values: list[Value]) -> Value:
        """A tuple of these values."""
        parts = [value if isinstance(value, Known) else known(ANY) for value in values]
        if not any(isinstance(value, Known) for value in values):
            return UNKNOWN
        return wrapped("tuple", parts)

    def _dict(self, node: ast.Dict, env: Env) -> Value:
        keys = [None if key is None else self.evaluate(key, env) for key in node.keys]
        values = [self.evaluate(value, env) for value in node.values]
        found = wrapped("dict", (joined(widened(key) for key in keys if key), joined(widened(value) for value in values)))
        texts = [key.value for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
        if len(texts) == len(node.keys):
            base = found if isinstance(found, Known) else known(Applied("dict", (STR, ANY)))
            return replace(base, keys=tuple(texts))
        return found

    def _generators(self, generators: list[ast.comprehension], env: Env) -> Env:
        inner = env.inner()
        for generator in generators:
            source = self.evaluate(generator.iter, inner)
            self.bind(generator.target, self.iterated(source, generator.iter, inner), inner)
            for test in generator.ifs:
                self.evaluate(test, inner)
                self.narrow(test, inner, True)
        return inner

    def bind(self, target: ast.expr, value: Value, env: Env) -> None:
        """Bind names to a value or to its parts."""
        match target:
            case ast.Name(id=name):
                env.set(name, value)
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                for position, part in enumerate(parts):
                    self.bind(part, self.part(value, position, len(parts)), env)
            case ast.Starred(value=inner):
                self.bind(inner, UNKNOWN, env)
            case _:
                key = source_key(target)
                if key is not None:
                    env.forget(key)
                    env.names.pop(key, None)

    def part(self, value: Value, position: int, count: int) -> Value:
        """One of the parts of a value that is taken apart."""
        if not isinstance(value, Known):
            return UNKNOWN

        def step(type_: Type) -> Type | None:
            if isinstance(type_, Applied) and type_.base == "tuple":
                return type_.arguments[position] if len(type_.arguments) == count else ANY
            return python_types.items_of(type_)

        return both(value, step)

    def _formatted(self, node: ast.expr, env: Env) -> None:
        if not isinstance(node, ast.FormattedValue):
            return
        value = self.evaluate(node.value, env)
        if node.format_spec is not None:
            for part in node.format_spec.values if isinstance(node.format_spec, ast.JoinedStr) else ():
                self._formatted(part, env)
            if isinstance(value, Known) and value.causes and NONE in members_of(value.new) and NONE not in members_of(value.old):
                # `format(None, ".2f")` raises; type checkers do not look.
                self.note_causes(value, node.value, env, Tier.REVIEW)

    def _lambda(self, node: ast.Lambda, env: Env) -> Value:
        record = FunctionRecord(node, env, env.owner, len(self.functions))
        self.functions.append(record)
        return FunctionOf(record.number)

    # Operators

    def _operation(self, node: ast.BinOp, env: Env) -> Value:
        left, right = self.evaluate(node.left, env), self.evaluate(node.right, env)
        return self.combined(node.op, left, right, node, env)

    def combined(self, operator: ast.operator, left: Value, right: Value, node: ast.expr | ast.stmt, env: Env) -> Value:
        """`left operator right`; a site where the new types do not take it."""
        if isinstance(operator, ast.BitOr) and (isinstance(left, ClassOf) or isinstance(right, ClassOf)):
            return UNKNOWN
        one = left if isinstance(left, Known) else known(ANY)
        other = right if isinstance(right, Known) else known(ANY)
        old = python_types.combined(operator, self._plain(one.old, True), self._plain(other.old, True))
        new = python_types.combined(operator, self._plain(one.new, False), self._plain(other.new, False))
        if old is not None and new is None:
            for value in (one, other):
                self._note(value, node, env)
        unknown = ANY in (one.old, other.old) and (old is None or old == ANY)
        if old is None or old == ANY or unknown:
            # None beside what nobody knows fails whatever that is.
            for value in (one, other):
                self._note_gained_none(value, node, env, unknown)
            return UNKNOWN
        return Known(old, old if new is None else new, one.causes | other.causes if old != new else frozenset())

    def _note_gained_none(self, value: Known, node: ast.expr | ast.stmt, env: Env, unknown: bool) -> None:
        if unknown and value.causes and NONE in members_of(value.new) and NONE not in members_of(value.old):
            self._note(value, node, env)

    def _plain(self, type_: Type, is_old: bool) -> Type:
        """Enumerations as the text or number that they are, for operators."""
        surface = self.index.old if is_old else self.index.new

        def plain(member: Type) -> Type:
            if isinstance(member, Named) and member.name.startswith("models."):
                owner = member.name.rpartition(".")[0] if member.name.count(".") == 2 else member.name
                found = surface.classes.get(owner)
                return Named(found.base) if found is not None and found.kind == "enumeration" else member
            return member

        return one_of(plain(member) for member in members_of(type_)) if type_ != NEVER else ANY

    def _note(self, value: Known, node: ast.expr | ast.stmt, env: Env) -> None:
        if isinstance(node, ast.expr):
            self.note_causes(value, node, env)
            return
        for cause in sorted(value.causes):
            self.sites.add(env.module, node, self.index.by_id[cause], value.tier)

    def _unary(self, node: ast.UnaryOp, env: Env) -> Value:
        value = self.evaluate(node.operand, env)
        if isinstance(node.op, ast.Not):
            return known(BOOL)
        if isinstance(value, Known):
            if python_types.can_be_negated(value.old) and not python_types.can_be_negated(value.new):
                self.note_causes(value, node, env)
            return value
        return UNKNOWN

    def _boolean(self, node: ast.BoolOp, env: Env) -> Value:
        """`a and b`, `a or b`: each part sees what the ones before it say."""
        is_and = isinstance(node.op, ast.And)
        inner = env.fork()
        found: list[Value] = []
        for position, part in enumerate(node.values):
            value = self.evaluate(part, inner)
            last = position == len(node.values) - 1
            found.append(value if last or not isinstance(value, Known) else self._short(value, is_and))
            self.narrow(part, inner, is_and)
        # A walrus in it binds for the code after it too.
        env.names.update({name: value for name, value in inner.names.items() if name not in env.names and "." not in name})
        return joined(value for value in found if not (isinstance(value, Known) and NEVER in (value.old, value.new)))

    def _short(self, value: Known, is_and: bool) -> Value:
        """What of a part that decides comes out: of `or` what is true, of `and` what is false."""
        if not is_and:
            return minus(value, NONE)
        return filtered(value, lambda member: python_types.base_of(member) in (*python_types.CLASSES, "list", "dict"))

    def _conditional(self, node: ast.IfExp, env: Env) -> Value:
        self.evaluate(node.test, env)
        then, otherwise = env.fork(), env.fork()
        self.narrow(node.test, then, True)
        self.narrow(node.test, otherwise, False)
        return joined((self.evaluate(node.body, then), self.evaluate(node.orelse, otherwise)))

    def _comparison(self, node: ast.Compare, env: Env) -> Value:
        left = self.evaluate(node.left, env)
        for operator, comparator in zip(node.ops, node.comparators, strict=True):
            right = self.evaluate(comparator, env)
            self._compared(operator, left, right, node, comparator, env)
            left = right
        return known(BOOL)

    def _compared(
        self, operator: ast.cmpop, left: Value, right: Value, node: ast.Compare, comparator: ast.expr, env: Env
    ) -> None:
        one = left if isinstance(left, Known) else known(ANY)
        other = right if isinstance(right, Known) else known(ANY)
        if isinstance(operator, ast.Lt | ast.LtE | ast.Gt | ast.GtE):
            was = python_types.can_be_ordered(self._plain(one.old, True), self._plain(other.old, True))
            if was and not python_types.can_be_ordered(self._plain(one.new, False), self._plain(other.new, False)):
                for value in (one, other):
                    self.note_causes(value, node, env)
        elif isinstance(operator, ast.In | ast.NotIn):
            if NONE in members_of(other.new) and NONE not in members_of(other.old):
                self.note_causes(other, node, env)
            self._note_values(one, comparator, env)
            self._note_key(other, node.left, env, Tier.REVIEW)
        elif isinstance(operator, ast.Eq | ast.NotEq):
            self._note_values(one, comparator, env)
            self._note_values(other, node.left, env)
            self._note_other_type(one, other, node, env)

    def _note_other_type(self, one: Known, other: Known, node: ast.expr, env: Env) -> None:
        """Equality of what can no longer be equal is no error, and always false."""
        for value, against in ((one, other), (other, one)):
            if value.causes and ANY not in (value.old, against.old):
                was = self._overlap(value.old, against.old, self.index.old)
                if was and not self._overlap(value.new, against.new, self.index.new):
                    self.note_causes(value, node, env, Tier.REVIEW)

    def _overlap(self, left: Type, right: Type, surface: Surface) -> bool:
        algebra = self.before if surface is self.index.old else self.after
        ones, others = members_of(left), members_of(right)
        return any(algebra.fits(one, other) or algebra.fits(other, one) for one in ones for other in others)

    def _note_values(self, value: Known, node: ast.expr, env: Env) -> None:
        """Values of an enumeration, as text, that it no longer has."""
        constants = [node, *(node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else ())]
        for member in members_of(value.old):
            found = self.index.old.classes.get(member.name) if isinstance(member, Named) else None
            for constant in constants if found is not None and found.kind == "enumeration" else ():
                if isinstance(constant, ast.Constant):
                    self.note_value(found.name if found else "", constant, env, Tier.REVIEW)

    def note_value(self, enumeration: str, node: ast.Constant, env: Env, tier: Tier) -> None:
        """A constant that stands for a value of an enumeration which is gone."""
        for name, value in self.index.old.classes[enumeration].members.items():
            if value == node.value:
                change = self.index.of(f"{enumeration}.{name}", (ApiKind.MEMBER_REMOVED,))
                if change is not None:
                    self.sites.add(env.module, node, change, tier)


def widened(value: Value) -> Value:
    """A value as an item of a collection that is written to: literals are their type."""
    if not isinstance(value, Known):
        return value

    def wide(type_: Type) -> Type:
        return one_of(
            Named(type(member.values[0]).__name__) if isinstance(member, Values) else member for member in members_of(type_)
        )

    return replace(value, old=wide(value.old), new=wide(value.new), keys=None)


def wrapped(base: str, parts: Iterable[Value]) -> Value:
    """A collection of these values."""
    every = list(parts)
    found = [part for part in every if isinstance(part, Known)]
    if len(found) < len(every) or not found:
        return UNKNOWN if base != "dict" else _half_known(every)
    causes = frozenset(cause for part in found for cause in part.causes)
    tier = weakest(*(part.tier for part in found))
    return Known(Applied(base, tuple(part.old for part in found)), Applied(base, tuple(part.new for part in found)), causes, tier)


def _half_known(parts: list[Value]) -> Value:
    if not any(isinstance(part, Known) for part in parts):
        return UNKNOWN
    return wrapped("dict", [part if isinstance(part, Known) else known(ANY) for part in parts])
