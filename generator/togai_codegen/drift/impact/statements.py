"""Statements: scopes filled, branches followed, functions run once each."""

import ast
from dataclasses import field

from togai_codegen.drift.api.types import ANY, NONE, Applied, Named, Type, members_of
from togai_codegen.drift.impact.functions import Functions
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import Env, source_key
from togai_codegen.drift.impact.values import (
    NEVER,
    OWN,
    UNKNOWN,
    ClassOf,
    Foreign,
    FunctionOf,
    Known,
    Unknown,
    Value,
    both,
    known,
)
from togai_codegen.records import dataclass


@dataclass
class Statements(Functions):
    """Executes statements."""

    too_deep: set[str] = field(default_factory=set[str])

    def execute(self, statements: list[ast.stmt], env: Env) -> None:
        """Run statements on a scope; what follows the end of a branch is not reached."""
        for statement in statements:
            if env.ended:
                return
            try:
                self._statement(statement, env)
            except RecursionError:
                self.too_deep.add(env.module.path)

    def _statement(self, node: ast.stmt, env: Env) -> None:
        match node:
            case ast.Import() | ast.ImportFrom():
                self.imported(node, env)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self.define(node, env)
            case ast.ClassDef():
                self.define_class(node, env)
            case ast.Assign(targets=targets, value=value):
                self._assign(targets, value, env)
            case ast.AnnAssign():
                self._annotated_assign(node, env)
            case ast.AugAssign():
                self._augmented(node, env)
            case ast.Return(value=value):
                self._return(node, value, env)
            case ast.Expr(value=value):
                self.evaluate(value, env)
            case ast.If(test=test, body=body, orelse=orelse):
                self._if(test, body, orelse, env)
            case ast.For() | ast.AsyncFor():
                self._for(node, env)
            case ast.While():
                self._while(node, env)
            case ast.With() | ast.AsyncWith():
                self._with(node, env)
            case ast.Try() | ast.TryStar():
                self._try(node, env)
            case ast.Match():
                self._match(node, env)
            case _:
                self._small(node, env)

    def _small(self, node: ast.stmt, env: Env) -> None:
        match node:
            case ast.Assert(test=test, msg=message):
                self.evaluate(test, env)
                if message is not None:
                    self.evaluate(message, env)
                self.narrow(test, env, True)
            case ast.Raise(exc=raised, cause=cause):
                for part in (raised, cause):
                    if part is not None:
                        self.evaluate(part, env)
                env.ended = True
            case ast.Break() | ast.Continue():
                env.ended = True
            case ast.Delete(targets=targets):
                for target in targets:
                    self.evaluate(target, env)
            case _:
                return

    # Assignments

    def _assign(self, targets: list[ast.expr], value: ast.expr, env: Env) -> None:
        found = self.evaluate(value, env)
        if env.is_class and isinstance(value, ast.Tuple | ast.Constant):
            found = found if isinstance(found, Known) else UNKNOWN
        for target in targets:
            self._bind_target(target, found, value, env)

    def _bind_target(self, target: ast.expr, value: Value, source: ast.expr, env: Env) -> None:
        if isinstance(target, ast.Attribute):
            self._assign_attribute(target, value, source, env)
        elif isinstance(target, ast.Subscript):
            self._assign_item(target, value, source, env)
        elif isinstance(target, ast.Name):
            declared = env.get(f":{target.id}")
            if isinstance(declared, Known):
                self.passed(value, declared.old, source, env)
        if isinstance(target, ast.Tuple | ast.List):
            for position, part in enumerate(target.elts):
                self._bind_target(part, self.part(value, position, len(target.elts)), source, env)
            return
        self.bind(target, value, env)

    def _assign_attribute(self, target: ast.Attribute, value: Value, source: ast.expr, env: Env) -> None:
        owner = self.evaluate(target.value, env)
        if not isinstance(owner, Known):
            self.attribute_of(owner, target.attr, target, env)
            return
        place = self.attribute_of(owner, target.attr, target, env)
        if isinstance(place, Known) and isinstance(value, Known):
            self._written(place, value, source, env)

    def _written(self, place: Known, value: Known, source: ast.expr, env: Env) -> None:
        """A value that is written where a field stands: the field may be another now, or the value."""
        if self.before.fits(value.old, place.old) and not self.after.fits(value.new, place.new):
            self.note_causes(value, source, env)
            if not value.causes:
                self.note_causes(place, source, env)

    def _assign_item(self, target: ast.Subscript, value: Value, source: ast.expr, env: Env) -> None:
        owner = self.evaluate(target.value, env)
        self.evaluate(target.slice, env)
        if isinstance(owner, Unknown):
            return
        if isinstance(owner, Known):
            for member in members_of(owner.old):
                if isinstance(member, Applied) and member.base in ("dict", "list") and isinstance(value, Known):
                    self.passed(value, member.arguments[-1], source, env)
                    if member.base == "dict":
                        self.passed(self.evaluate(target.slice, env), member.arguments[0], target.slice, env)

    def _annotated_assign(self, node: ast.AnnAssign, env: Env) -> None:
        declared = self.annotated(node.annotation, env)
        value = self.evaluate(node.value, env) if node.value is not None else None
        if value is not None and isinstance(declared, Known) and node.value is not None:
            self.passed(value, declared.old, node.value, env)
            self.check_dict(declared.old, node.value, env, Tier.CERTAIN)
        if isinstance(node.target, ast.Attribute):
            self.bind(node.target, UNKNOWN, env)
            return
        if self._is_type_alias(node, env) and node.value is not None:
            inner = self.annotation(node.value, env)
            declared = value if isinstance(value, ClassOf) else known(Applied("type", (inner,))) if inner != ANY else UNKNOWN
        if isinstance(node.target, ast.Name):
            env.set(node.target.id, self._declared(declared, value))
            env.names[f":{node.target.id}"] = declared

    def _is_type_alias(self, node: ast.AnnAssign, env: Env) -> bool:
        value = self.evaluate(node.annotation, env) if isinstance(node.annotation, ast.Name | ast.Attribute) else None
        return isinstance(value, Foreign) and value.name.endswith("TypeAlias")

    def _declared(self, declared: Value, value: Value | None) -> Value:
        """A name has the type that it is declared with, narrowed by what it is given."""
        if not isinstance(declared, Known):
            return value if value is not None and not isinstance(value, Foreign) else declared
        if isinstance(value, Known) and NONE in members_of(declared.old) and NONE not in members_of(value.old):
            return value if value.old != ANY else declared
        if isinstance(value, Known) and value.keys is not None:
            return Known(declared.old, declared.new, declared.causes, declared.tier, value.keys)
        return declared

    def _augmented(self, node: ast.AugAssign, env: Env) -> None:
        left, right = self.evaluate(node.target, env), self.evaluate(node.value, env)
        value = self.combined(node.op, left, right, node.value, env)
        if isinstance(left, Known) and isinstance(right, Known) and isinstance(left.old, Applied) and left.old.base == "list":
            self.passed(right, Applied("Iterable", left.old.arguments), node.value, env)
        if isinstance(node.target, ast.Name):
            env.set(node.target.id, value if not isinstance(value, Unknown) else left)

    def _return(self, node: ast.Return, value: ast.expr | None, env: Env) -> None:
        found = self.evaluate(value, env) if value is not None else known(NONE)
        env.returned.append(found)
        record = env.function
        if (
            value is not None
            and record is not None
            and not isinstance(record.node, ast.Lambda)
            and record.node.returns is not None
        ):
            place = self.annotation(record.node.returns, record.env)
            self.passed(found, place, value, env)
            self.check_dict(place, value, env, Tier.CERTAIN)
        elif value is not None and isinstance(found, Known) and found.causes and record is not None and found.old != found.new:
            # Who calls it is told of its own.
            pass
        env.ended = True

    def yielded(self, node: ast.expr, env: Env) -> None:
        """A value that a generator gives, held against its annotation."""
        value = self.evaluate(node, env)
        env.returned.append(both(value, lambda type_: Applied("Iterator", (type_,))) if isinstance(value, Known) else value)
        record = env.function
        if record is not None and not isinstance(record.node, ast.Lambda) and record.node.returns is not None:
            place = self.annotation(record.node.returns, record.env)
            if isinstance(place, Applied) and place.base in ("Iterator", "Iterable", "AsyncIterator", "AsyncIterable"):
                self.passed(value, place.arguments[0], node, env)

    # Branches

    def _if(self, test: ast.expr, body: list[ast.stmt], orelse: list[ast.stmt], env: Env) -> None:
        self.evaluate(test, env)
        then, otherwise = env.fork(), env.fork()
        self.narrow(test, then, True)
        self.narrow(test, otherwise, False)
        self.execute(body, then)
        self.execute(orelse, otherwise)
        env.merge((then, otherwise))

    def _for(self, node: ast.For | ast.AsyncFor, env: Env) -> None:
        source = self.evaluate(node.iter, env)
        body = env.fork()
        self.bind(node.target, self.iterated(source, node.iter, env), body)
        self.execute(node.body, body)
        body.ended = False
        after = env.fork()
        env.merge((body, after))
        self.execute(node.orelse, env)

    def _while(self, node: ast.While, env: Env) -> None:
        self.evaluate(node.test, env)
        body, after = env.fork(), env.fork()
        self.narrow(node.test, body, True)
        self.execute(node.body, body)
        endless = isinstance(node.test, ast.Constant) and bool(node.test.value) and not _breaks(node.body)
        body.ended = False
        if endless:
            env.ended = True
            return
        env.merge((body, after))
        self.narrow(node.test, env, False)
        self.execute(node.orelse, env)

    def _with(self, node: ast.With | ast.AsyncWith, env: Env) -> None:
        for item in node.items:
            value = self._entered(self.evaluate(item.context_expr, env), isinstance(node, ast.AsyncWith))
            if item.optional_vars is not None:
                self.bind(item.optional_vars, value, env)
        self.execute(node.body, env)
        suppresses = any(self._suppresses(item.context_expr, env) for item in node.items)
        env.ended = env.ended and not suppresses

    def _suppresses(self, node: ast.expr, env: Env) -> bool:
        value = self.evaluate(node.func, env) if isinstance(node, ast.Call) else None
        return isinstance(value, Foreign) and value.name in ("contextlib.suppress", "pytest.raises")

    def _entered(self, value: Value, is_async: bool) -> Value:
        """What `with` binds: of a client itself, of a context manager of the consumer what it yields."""
        if not isinstance(value, Known):
            return value

        def step(type_: Type) -> Type | None:
            if isinstance(type_, Applied) and type_.base in ("ContextManager", "Iterator", "AsyncIterator"):
                return type_.arguments[0]
            return type_

        own = value.old.name if isinstance(value.old, Named) and value.old.name.startswith(OWN) else ""
        if own and self.api_base(own) is None:
            entered = self.attribute_of_own(own, "__aenter__" if is_async else "__enter__")
            if isinstance(entered, FunctionOf):
                found = self.result_of(self.functions[entered.number])
                return (
                    both(
                        found,
                        lambda type_: type_.arguments[0] if isinstance(type_, Applied) and type_.base == "Awaitable" else type_,
                    )
                    if isinstance(found, Known)
                    else found
                )
        return both(value, step)

    def _try(self, node: ast.Try | ast.TryStar, env: Env) -> None:
        body = env.fork()
        self.execute(node.body, body)
        self.execute(node.orelse, body)
        branches = [body]
        for handler in node.handlers:
            branch = env.fork()
            if handler.type is not None:
                self.evaluate(handler.type, branch)
            if handler.name is not None:
                branch.set(handler.name, Foreign("exception"))
            self.execute(handler.body, branch)
            branches.append(branch)
        env.merge(branches)
        ended, env.ended = env.ended, False
        self.execute(node.finalbody, env)
        env.ended = env.ended or ended

    def _match(self, node: ast.Match, env: Env) -> None:
        value = self.evaluate(node.subject, env)
        key = source_key(node.subject)
        left = value if isinstance(value, Known) else None
        branches: list[Env] = []
        for case in node.cases:
            branch = env.fork()
            if left is not None and key is not None:
                branch.names[key] = left
            rest = self.match(case.pattern, left, key, branch)
            if case.guard is not None:
                self.evaluate(case.guard, branch)
                self.narrow(case.guard, branch, True)
            elif rest is not None:
                left = rest
            self.execute(case.body, branch)
            branches.append(branch)
        after = env.fork()
        if isinstance(value, Known) and left is not None and left.old == NEVER:
            after.ended = True
            if left.new != NEVER:
                after.leaks = after.leaks | self._left_causes(left)
        if left is not None and key is not None:
            after.names[key] = left
        env.merge((*branches, after))

    def _left_causes(self, left: Known) -> frozenset[str]:
        found = set(left.causes)
        for member in members_of(left.new):
            if isinstance(member, Named):
                found |= {item.id for item in self.index.by_symbol.get(self.old_name(member.name), ())}
        return frozenset(found)


def _breaks(body: list[ast.stmt]) -> bool:
    return any(isinstance(item, ast.Break) for statement in body for item in ast.walk(statement))
