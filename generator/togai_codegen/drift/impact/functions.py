"""The consumer's functions and classes: run once each, and asked for what they answer and have."""

import ast
from collections.abc import Iterable, Iterator

from togai_codegen.drift.api.types import ANY, NONE, Applied, Named, Type, members_of
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.narrowing import Narrowing
from togai_codegen.drift.impact.scope import Env, FunctionNode, FunctionRecord
from togai_codegen.drift.impact.values import (
    UNKNOWN,
    ClassOf,
    Foreign,
    FunctionOf,
    Known,
    Unknown,
    Value,
    both,
    joined,
    known,
)
from togai_codegen.records import dataclass

_PROPERTIES = ("property", "functools.cached_property", "cached_property")
_CONTEXTS = ("contextlib.contextmanager", "contextlib.asynccontextmanager")
_TRANSPARENT = ("functools.cache", "functools.lru_cache", "typing.override", "typing_extensions.override", "abc.abstractmethod",
                "typing.final", "typing.overload", "functools.wraps")  # fmt: skip
_FIXTURES = ("pytest.fixture", "pytest_asyncio.fixture")
_DEEPEST = 60
"""Functions that call one another before the engine gives up on what they answer."""
_MOST_RUNS = 50
"""How often one function is run, for other arguments each time: so that lambdas in lambdas end."""


@dataclass
class Functions(Narrowing):
    """Runs functions."""

    depth: int = 0

    def define(self, node: FunctionNode, env: Env) -> None:
        """Keep a function, to be run when all that stands around it is known."""
        record = FunctionRecord(node, env.closure, env.owner if env.is_class else "", len(self.functions))
        self.functions.append(record)
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default is not None:
                self.evaluate(default, env)
        for decorator in node.decorator_list:
            self.evaluate(decorator, env)
        env.set(node.name, FunctionOf(record.number))

    def run_all(self) -> None:
        """Run every function that was met; running one may meet others."""
        position = 0
        while position < len(self.functions):
            record = self.functions[position]
            position += 1
            if not record.done:
                self.run_function(record, {})
                record.done = True

    def run_function(self, record: FunctionRecord, given: dict[str, Value]) -> Value:
        """Run a function's body with these values of its parameters, the others as annotated. What it returns."""
        if record.running or self.depth > _DEEPEST or record.runs >= _MOST_RUNS:
            return UNKNOWN
        record.running = True
        record.runs += 1
        self.depth += 1
        try:
            scope = Env(record.env.module, {}, record.env, record, record.owner or record.env.owner)
            self._parameters(record, scope, given)
            if isinstance(record.node, ast.Lambda):
                return self.evaluate(record.node.body, scope)
            record.done = True
            self.execute(record.node.body, scope)
            self._check_end(record.node, scope)
            if not scope.ended:
                scope.returned.append(known(NONE))
            return joined(value for value in scope.returned)
        finally:
            record.running = False
            self.depth -= 1

    def _check_end(self, node: FunctionNode, scope: Env) -> None:
        """A match that dealt with every old case leads to the end of the function now."""
        returns = self.annotation(node.returns, scope) if node.returns is not None else NONE
        if scope.ended and scope.leaks and returns not in (NONE, ANY) and NONE not in members_of(returns):
            for cause in sorted(scope.leaks):
                self.sites.add(scope.module, node, self.index.by_id[cause], Tier.CERTAIN)

    def _parameters(self, record: FunctionRecord, scope: Env, given: dict[str, Value]) -> None:
        arguments = record.node.args
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        for position, argument in enumerate(every):
            value = given.get(argument.arg)
            if value is None:
                value = self.annotated(argument.annotation, record.env)
            if record.owner and position == 0 and argument.annotation is None and not self._is_static(record):
                value = (
                    ClassOf(record.owner)
                    if self._is_class_method(record)
                    else known(Named(record.owner), self.renamed(Named(record.owner)))
                )
            if isinstance(value, Unknown) and argument.annotation is None and not isinstance(record.node, ast.Lambda):
                value = self._fixture(argument.arg, record)
            scope.names[argument.arg] = value
            if isinstance(value, Known) and argument.annotation is not None:
                scope.names[f":{argument.arg}"] = value
        for rest in (arguments.vararg, arguments.kwarg):
            if rest is not None:
                scope.names[rest.arg] = UNKNOWN
        if arguments.vararg is not None and arguments.vararg.annotation is not None:
            item = self.annotated(arguments.vararg.annotation, record.env)
            scope.names[arguments.vararg.arg] = (
                both(item, lambda type_: Applied("Sequence", (type_,))) if isinstance(item, Known) else UNKNOWN
            )

    def _decorated(self, record: FunctionRecord) -> list[str]:
        found: list[str] = []
        for node in record.decorators:
            value = self.evaluate(node.func if isinstance(node, ast.Call) else node, record.env)
            found.append(value.name if isinstance(value, Foreign) else "" if isinstance(value, Unknown | FunctionOf) else "?")
        return found

    def _is_static(self, record: FunctionRecord) -> bool:
        return "staticmethod" in self._decorated(record)

    def _is_class_method(self, record: FunctionRecord) -> bool:
        return "classmethod" in self._decorated(record) or record.name in ("__init_subclass__", "__class_getitem__")

    def _fixture(self, name: str, record: FunctionRecord) -> Value:
        """A parameter without annotation that is named as a fixture of pytest is what that gives."""
        scopes = [record.env, *self._conftests(record.env.module.name)]
        for scope in scopes:
            found = scope.get(name)
            if isinstance(found, FunctionOf) and self._is_fixture(self.functions[found.number]):
                value = self.result_of(self.functions[found.number])
                return both(value, _yielded) if isinstance(value, Known) else value
        return UNKNOWN

    def _is_fixture(self, record: FunctionRecord) -> bool:
        return any(name in _FIXTURES for name in self._decorated(record))

    def _conftests(self, name: str) -> Iterable[Env]:
        parts = name.split(".")[:-1]
        for length in range(len(parts), -1, -1):
            module = ".".join([*parts[:length], "conftest"])
            if module in self.consumer.modules:
                yield self.module_env(module)

    def result_of(self, record: FunctionRecord) -> Value:
        """What calling a function gives: as annotated, else what its body returns."""
        if record.result is None:
            if record.running:
                return UNKNOWN
            record.result = self._result(record)
        return record.result

    def _result(self, record: FunctionRecord) -> Value:
        node = record.node
        if isinstance(node, ast.Lambda):
            return self.run_function(record, {})
        decorators = self._decorated(record)
        known_ones = (*_PROPERTIES, *_CONTEXTS, *_TRANSPARENT, *_FIXTURES, "staticmethod", "classmethod")
        if any(name not in known_ones for name in decorators):
            return UNKNOWN
        if node.returns is not None:
            value = self.annotated(node.returns, record.env)
            if isinstance(node, ast.AsyncFunctionDef) and isinstance(value, Known) and not _is_generator(node):
                value = both(value, lambda type_: Applied("Awaitable", (type_,)))
        else:
            value = self.run_function(record, {})
            if isinstance(node, ast.AsyncFunctionDef) and isinstance(value, Known) and not _is_generator(node):
                value = both(value, lambda type_: Applied("Awaitable", (type_,)))
        if any(name in _CONTEXTS for name in decorators) and isinstance(value, Known):
            return both(value, lambda type_: Applied("ContextManager", (_yielded(type_),)))
        return value

    # The consumer's classes

    def attribute_of_own(self, name: str, attribute: str) -> Value | None:
        """An attribute of an instance of the consumer's class; None where none of its classes has it."""
        for item in self.lineage(name):
            record = self.classes.get(item)
            if record is None:
                return None
            if attribute in record.attributes:
                return record.attributes[attribute]
            if attribute in record.missing:
                continue
            record.attributes[attribute] = UNKNOWN
            found = self._own_attribute_of(item, attribute)
            if found is None:
                del record.attributes[attribute]
                record.missing.add(attribute)
                continue
            record.attributes[attribute] = found
            return found
        return None

    def _own_attribute_of(self, name: str, attribute: str) -> Value | None:
        record = self.classes[name]
        method = record.methods.get(attribute)
        if method is not None:
            if any(item in _PROPERTIES for item in self._decorated(method)):
                return self.result_of(method)
            return FunctionOf(method.number, is_bound=not self._is_static(method))
        if attribute in record.annotations:
            return self.annotated(record.annotations[attribute], record.body)
        if attribute in record.body.names:
            return record.body.names[attribute]
        if record.assignments is None:
            record.assignments = dict(_assignments(record.methods.values()))
        found = record.assignments.get(attribute)
        return self._assigned_value(*found) if found is not None else None

    def _assigned_value(self, method: FunctionRecord, node: ast.Assign | ast.AnnAssign) -> Value:
        scope = Env(method.env.module, {}, method.env, method, method.owner)
        if isinstance(node, ast.AnnAssign):
            return self.annotated(node.annotation, scope)
        self._parameters(method, scope, {})
        if isinstance(method.node, ast.Lambda):
            return UNKNOWN
        # What stands before the assignment may have narrowed or bound what it assigns.
        for statement in method.node.body:
            if statement is node or statement.lineno > node.lineno:
                break
            if isinstance(statement, ast.Assign | ast.AnnAssign | ast.If) and statement.end_lineno != node.end_lineno:
                self.execute([statement], scope)
        scope.ended = False
        return self.evaluate(node.value, scope)


def _assignments(methods: Iterable[FunctionRecord]) -> Iterator[tuple[str, tuple[FunctionRecord, ast.Assign | ast.AnnAssign]]]:
    """What methods give their instance, the constructor last: so that it counts most in a dict."""
    for method in sorted(methods, key=lambda item: item.name == "__init__"):
        if isinstance(method.node, ast.Lambda) or not method.node.args.args:
            continue
        itself = method.node.args.args[0].arg
        for node in reversed(list(ast.walk(method.node))):
            if not isinstance(node, ast.Assign | ast.AnnAssign):
                continue
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == itself:
                yield target.attr, (method, node)


def _yielded(type_: Type) -> Type:
    generator = isinstance(type_, Applied) and type_.base in ("Iterator", "Iterable", "AsyncIterator", "AsyncIterable")
    return type_.arguments[0] if generator and isinstance(type_, Applied) else type_


def _is_generator(node: FunctionNode) -> bool:
    return any(isinstance(item, ast.Yield | ast.YieldFrom) for item in ast.walk(node))
