"""What tests say of names: None left out, classes and members of enumerations told apart."""

import ast
from collections.abc import Callable
from dataclasses import replace

from togai_codegen.drift.api.surface import Surface
from togai_codegen.drift.api.types import ANY, BOOL, NONE, Applied, Named, Type, Values, members_of, one_of
from togai_codegen.drift.impact import python_types
from togai_codegen.drift.impact.library import Library
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import Env, source_key
from togai_codegen.drift.impact.values import NEVER, OWN, ClassOf, Foreign, Known, Unknown, Value, filtered, minus
from togai_codegen.records import dataclass


@dataclass
class Narrowing(Library):
    """Narrows values by tests and patterns."""

    def narrow(self, test: ast.expr, env: Env, truth: bool) -> None:
        """Note on a scope what a test that came out so says of its names."""
        match test:
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                self.narrow(inner, env, not truth)
            case ast.BoolOp(op=ast.And(), values=parts) if truth:
                for part in parts:
                    self.narrow(part, env, True)
            case ast.BoolOp(op=ast.Or(), values=parts) if not truth:
                for part in parts:
                    self.narrow(part, env, False)
            case ast.BoolOp(op=ast.Or(), values=parts):
                self._any_of(parts, env)
            case ast.NamedExpr(target=target):
                self._truth(target, env, truth)
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                self._compare(left, operator, right, env, truth)
            case ast.Call(func=ast.Name(id="isinstance"), args=[place, kinds]):
                self._isinstance(place, kinds, env, truth)
            case ast.Call(func=ast.Name(id="hasattr"), args=[place, *_]) if truth:
                self._replace(place, env, lambda value: Unknown())
            case ast.Call(func=ast.Name(id="all" | "bool"), args=[inner]):
                self.narrow(inner, env, truth)
            case ast.Name() | ast.Attribute() | ast.Subscript():
                self._truth(test, env, truth)
            case _:
                return

    def _any_of(self, parts: list[ast.expr], env: Env) -> None:
        """One of these holds: what they all say."""
        branches: list[Env] = []
        for position, part in enumerate(parts):
            branch = env.fork()
            for earlier in parts[:position]:
                self.narrow(earlier, branch, False)
            self.narrow(part, branch, True)
            branches.append(branch)
        env.merge(branches)

    def _current(self, place: ast.expr, env: Env) -> Value:
        return self.evaluate(place, env)

    def _replace(self, place: ast.expr, env: Env, change: Callable[[Known], Value]) -> None:
        inner = place.target if isinstance(place, ast.NamedExpr) else place
        key = source_key(inner)
        if key is None:
            return
        value = self._current(inner, env)
        if isinstance(value, Known):
            env.names[key] = change(value)

    def _truth(self, place: ast.expr, env: Env, truth: bool) -> None:
        if truth:
            self._replace(place, env, lambda value: minus(value, NONE))
            return
        # What is false is None, or an empty or zero value of Python's types; a model is always true.
        self._replace(place, env, lambda value: filtered(value, _may_be_false) if _may_be(value, _may_be_false) else value)

    def _compare(self, left: ast.expr, operator: ast.cmpop, right: ast.expr, env: Env, truth: bool) -> None:
        equal = isinstance(operator, ast.Is | ast.Eq)
        if not equal and not isinstance(operator, ast.IsNot | ast.NotEq):
            if isinstance(operator, ast.In) and truth and isinstance(right, ast.Tuple | ast.List | ast.Set):
                none_in = any(isinstance(item, ast.Constant) and item.value is None for item in right.elts)
                if right.elts and not none_in:
                    self._replace(left, env, lambda value: minus(value, NONE))
            elif isinstance(operator, ast.Gt | ast.GtE | ast.Lt | ast.LtE) and truth:
                return
            return
        same = equal == truth
        if isinstance(left, ast.Constant) and not isinstance(right, ast.Constant):
            left, right = right, left
        if isinstance(right, ast.Constant) and right.value is None:
            self._replace(
                left,
                env,
                (lambda value: filtered(value, lambda item: item == NONE)) if same else (lambda value: minus(value, NONE)),
            )
            return
        found = self.evaluate(right, env)
        if not isinstance(found, Known) or NONE in members_of(found.old):
            return
        if same:
            self._replace(left, env, lambda value: minus(value, NONE))
        elif _is_single(found.old):
            self._replace(left, env, lambda value: self.excluded(value, found))

    def excluded(self, value: Known, single: Known) -> Known:
        """A value that is not this one member."""
        old, new = self.spread(value.old, self.index.old), self.spread(value.new, self.index.new)
        return minus(replace(value, old=old, new=new), single.old, single.new)

    def spread(self, type_: Type, surface: Surface) -> Type:
        """Enumerations, bools and literals as the union of their members; unions that have a name as their variants."""
        found: list[Type] = []
        for member in members_of(surface.expand(type_)) if type_ != NEVER else ():
            item = surface.classes.get(member.name) if isinstance(member, Named) else None
            if item is not None and item.kind == "enumeration":
                found += [Named(f"{item.name}.{name}") for name in item.members]
            elif isinstance(member, Values):
                found += [Values((value,)) for value in member.values]
            else:
                found.append(member)
        return one_of(found) if found else NEVER

    def _isinstance(self, place: ast.expr, kinds: ast.expr, env: Env, truth: bool) -> None:
        nodes = kinds.elts if isinstance(kinds, ast.Tuple) else _alternatives(kinds)
        wanted = [self.kind_of(node, env) for node in nodes]
        if not any(wanted):
            return

        def narrowed(value: Known) -> Known:
            return self.of_kinds(value, [item for item in wanted if item], truth)

        key = source_key(place.target if isinstance(place, ast.NamedExpr) else place)
        if key is not None and truth and isinstance(self._current(place, env), Unknown) and len(wanted) == 1 and wanted[0]:
            env.names[key] = self.of_type(Named(wanted[0]))
            return
        self._replace(place, env, narrowed)

    def kind_of(self, node: ast.expr, env: Env) -> str:
        """The class that a test names; "" where it is not known."""
        value = self.evaluate(node, env)
        match value:
            case ClassOf(name):
                return name
            case Foreign(name) if name.rpartition(".")[2] in python_types.CLASSES:
                return name.rpartition(".")[2]
            case _:
                return ""

    def of_kinds(self, value: Known, kinds: list[str], truth: bool) -> Known:
        """A value that is, or is not, of one of these classes."""
        old = replace(value, old=self._variants(value.old, self.index.old), new=self._variants(value.new, self.index.new))
        names = {*kinds, *(self.index.classes.get(name, name) for name in kinds)}

        def fits(member: Type) -> bool:
            base = python_types.base_of(member) or ""
            if base in names or (base == "bool" and "int" in names) or (base == "datetime" and "date" in names):
                return True
            owners = {base, *self.lineage(base), *self.bases_of(base)} if base.startswith((OWN, "models.")) else {base}
            return bool(owners & names)

        if not truth:
            return filtered(old, lambda member: not fits(member))
        found = filtered(old, lambda member: fits(member) or member == ANY)
        if found.old == NEVER:
            # A subclass, or a class that the annotation does not say.
            return Known(Named(kinds[0]), self.renamed(Named(kinds[0])), frozenset(), value.tier)
        return found

    def _variants(self, type_: Type, surface: Surface) -> Type:
        found = [item for member in members_of(type_) for item in members_of(surface.expand(member))]
        return one_of(found) if found and type_ != NEVER else type_

    # Patterns

    def match(self, pattern: ast.pattern, subject: Known | None, key: str | None, env: Env) -> Known | None:
        """Bind what a pattern binds on a scope; what is left of the subject where it does not match."""
        match pattern:
            case ast.MatchValue(value=node):
                return self._match_value(node, subject, key, env)
            case ast.MatchSingleton(value=None) if subject is not None:
                return minus(subject, NONE)
            case ast.MatchSingleton(value=value) if subject is not None:
                return self.excluded(subject, Known(Values((bool(value),)), Values((bool(value),))))
            case ast.MatchClass():
                return self._match_class(pattern, subject, key, env)
            case ast.MatchOr(patterns=patterns):
                for part in patterns:
                    subject = self.match(part, subject, None, env)
                return subject
            case ast.MatchAs(pattern=inner, name=name):
                left = self.match(inner, subject, key, env) if inner is not None else None
                if name is not None:
                    held = env.get(key) if key is not None and inner is not None else subject
                    env.set(name, held if held is not None else Unknown())
                return left if inner is not None else self._nothing(subject)
            case ast.MatchMapping(keys=keys, patterns=patterns):
                self._match_mapping(keys, patterns, subject, env)
                return subject
            case ast.MatchSequence(patterns=patterns):
                for part in patterns:
                    self.match(part, None, None, env)
                return subject
            case _:
                return subject

    def _nothing(self, subject: Known | None) -> Known | None:
        return None if subject is None else replace(subject, old=NEVER, new=NEVER)

    def _match_value(self, node: ast.expr, subject: Known | None, key: str | None, env: Env) -> Known | None:
        value = self.evaluate(node, env)
        if subject is None:
            return None
        if isinstance(node, ast.Constant):
            for member in members_of(subject.old):
                name = member.name.rpartition(".")[0] if isinstance(member, Named) and member.name.count(".") == 2 else ""
                name = name or (member.name if isinstance(member, Named) else "")
                if self.index.old.values_of(name) is not None:
                    from_text = node
                    self.note_value(name, from_text, env, Tier.REVIEW)
        if not isinstance(value, Known) or not _is_single(value.old):
            return subject
        if key is not None:
            env.names[key] = value
        return self.excluded(subject, value)

    def _match_class(self, pattern: ast.MatchClass, subject: Known | None, key: str | None, env: Env) -> Known | None:
        kind = self.kind_of(pattern.cls, env)
        if not kind:
            for part in (*pattern.patterns, *pattern.kwd_patterns):
                self.match(part, None, None, env)
            return subject
        matched = self.of_kinds(subject, [kind], True) if subject is not None else Known(Named(kind), self.renamed(Named(kind)))
        if key is not None:
            env.names[key] = matched
        whole = not pattern.patterns
        for name, part in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
            # The attribute stands before the pattern's own text, on the line of the class.
            place = ast.copy_location(ast.Attribute(pattern.cls, name), part)
            found = self.attribute_of(matched, name, place, env)
            self.match(part, found if isinstance(found, Known) else None, None, env)
            whole = whole and isinstance(part, ast.MatchAs) and part.pattern is None
        for part in pattern.patterns:
            self.match(part, matched if len(pattern.patterns) == 1 and kind in python_types.CLASSES else None, None, env)
            whole = isinstance(part, ast.MatchAs) and part.pattern is None and kind in python_types.CLASSES
        return self.of_kinds(subject, [kind], False) if subject is not None and whole else subject

    def _match_mapping(self, keys: list[ast.expr], patterns: list[ast.pattern], subject: Known | None, env: Env) -> None:
        wire = subject is not None and any(isinstance(item, Applied) and item.base == "Wire" for item in members_of(subject.old))
        for key, part in zip(keys, patterns, strict=True):
            found: Value = Unknown()
            if subject is not None and wire:
                found = self.wire_item(subject, key, env, Tier.REVIEW)
            else:
                self.unknown_key(key, env)
            self.match(part, found if isinstance(found, Known) else None, None, env)


def _may_be_false(member: Type) -> bool:
    base = python_types.base_of(member)
    return (
        base is None
        or member == NONE
        or base in (*python_types.CLASSES, "Sequence", "Mapping", "Iterable")
        or base.startswith("models.") is False
    )


def _may_be(value: Known, test: Callable[[Type], bool]) -> bool:
    return any(test(member) for member in members_of(value.old))


def _is_single(type_: Type) -> bool:
    if isinstance(type_, Values):
        return len(type_.values) == 1
    return isinstance(type_, Named) and ((type_.name.startswith("models.") and type_.name.count(".") == 2) or type_ == BOOL)


def _alternatives(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_alternatives(node.left), *_alternatives(node.right)]
    return [node]
