"""Python's library and the consumer's own functions and classes, called."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from togai_codegen.drift.api.types import ANY, NONE, STR, Applied, Named, members_of, one_of
from togai_codegen.drift.impact import python_types
from togai_codegen.drift.impact.calls import Arguments
from togai_codegen.drift.impact.expressions import widened, wrapped
from togai_codegen.drift.impact.items import wire_of
from togai_codegen.drift.impact.known_calls import KnownCalls
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import Env, FunctionRecord
from togai_codegen.drift.impact.values import (
    OWN,
    UNKNOWN,
    ClassOf,
    Foreign,
    FunctionOf,
    Known,
    MethodOf,
    PartialOf,
    Unknown,
    Value,
    both,
    joined,
    known,
)
from togai_codegen.records import dataclass

_SAME_ITEMS = {"list": "list", "tuple": "Sequence", "set": "set", "frozenset": "set", "sorted": "list", "reversed": "Iterator",
               "iter": "Iterator", "itertools.islice": "Iterator", "filter": "Iterator", "random.sample": "list",
               "itertools.takewhile": "Iterator", "itertools.dropwhile": "Iterator", "itertools.cycle": "Iterator",
               "collections.deque": "list", "heapq.nlargest": "list", "heapq.nsmallest": "list"}  # fmt: skip
_ONE_ITEM = frozenset({"next", "min", "max", "random.choice", "anext"})
_SAME = frozenset(
    {
        "copy.copy", "copy.deepcopy", "dataclasses.replace", "asyncio.wait_for", "asyncio.create_task", "asyncio.shield",
        "asyncio.ensure_future", "weakref.proxy", "typing.assert_type", "contextlib.closing", "contextlib.aclosing",
    }
)  # fmt: skip
_STRING_DOORS = re.compile(r"(?:^|\.)(?:patch|setattr|delattr)$|import_string$")
_LAST = {"heapq.nlargest": 1, "heapq.nsmallest": 1, "filter": 1, "itertools.takewhile": 1, "itertools.dropwhile": 1}
"""Where the collection stands, for functions that take it as a later argument."""


@dataclass
class Library(KnownCalls):
    """Calls whose function is not of the package."""

    def run_function(self, record: FunctionRecord, given: dict[str, Value]) -> Value:
        """Run a function's body with these values of its parameters."""
        raise NotImplementedError

    def library_call(self, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """A call of a library's function."""
        special = self._special(name, node, arguments, env)
        if special is not None:
            return special
        self._check_first(name, arguments, env)
        position = _LAST.get(name, 0)
        first = arguments.positional[position] if len(arguments.positional) > position else None
        if first is not None and (name in _SAME_ITEMS or name in _ONE_ITEM):
            item = self._items(first, arguments, name, env)
            self._call_back(name, arguments, item, env)
            return wrapped(_SAME_ITEMS[name], (item,)) if name in _SAME_ITEMS else item
        if first is not None and name in _SAME:
            return first[1]
        if name in python_types.RESULTS:
            return known(python_types.RESULTS[name])
        self.note_flow(name, arguments, env)
        return self._foreign_result(name, arguments)

    def _foreign_result(self, name: str, arguments: Arguments) -> Value:
        """What a library makes of values of the package might be one of them; what it makes of others is not."""
        mine = any(not isinstance(value, Foreign) and not _is_plain(value) for _, value in arguments.every())
        return UNKNOWN if mine or name.startswith("api.") else Foreign(f"{name}()")

    def _check_first(self, name: str, arguments: Arguments, env: Env) -> None:
        wanted = python_types.PARAMETERS.get(name)
        if wanted is None and name in ("min", "max") and len(arguments.positional) == 1:
            wanted = python_types.PARAMETERS["sorted"]
        if wanted is not None and arguments.positional:
            place, value = arguments.positional[0]
            self.passed(value, wanted, place, env)

    def _items(self, first: tuple[ast.expr, Value], arguments: Arguments, name: str, env: Env) -> Value:
        if name in ("min", "max") and len(arguments.positional) > 1:
            return joined(value for _, value in arguments.positional)
        item = self.iterated(first[1], first[0], env)
        if name == "next" and len(arguments.positional) == 2:
            return joined((item, arguments.positional[1][1]))
        return item

    def _call_back(self, name: str, arguments: Arguments, item: Value, env: Env) -> None:
        """`key=` and the test of `filter` are called with each item."""
        key = arguments.keywords.get("key")
        if key is not None:
            found = self.call_back(key[1], (item,), arguments.positional[0][0], env)
            self._check_key(name, found, key[0], env)
        if name in ("filter", "itertools.takewhile", "itertools.dropwhile") and len(arguments.positional) == 2:
            self.call_back(arguments.positional[0][1], (item,), arguments.positional[0][0], env)

    def _check_key(self, name: str, found: Value, keyword: ast.keyword | ast.expr, env: Env) -> None:
        """What is sorted by must have an order."""
        if isinstance(found, Known) and found.causes and name in ("sorted", "min", "max"):
            was = python_types.can_be_ordered(found.old, found.old)
            if was and not python_types.can_be_ordered(found.new, found.new):
                self.note_causes(found, keyword.value if isinstance(keyword, ast.keyword) else keyword, env)

    def call_back(self, function: Value, values: tuple[Value, ...], node: ast.expr, env: Env) -> Value:
        """What a function gives that a library calls with these values."""
        if isinstance(function, FunctionOf):
            record = self.functions[function.number]
            if isinstance(record.node, ast.Lambda):
                names = [argument.arg for argument in record.node.args.args]
                return self.run_function(record, dict(zip(names, values, strict=False)))
            return self.result_of(record)
        if isinstance(function, MethodOf | ClassOf | PartialOf):
            call = ast.copy_location(ast.Call(node, [], []), node)
            ast.fix_missing_locations(call)
            return self.called(function, call, Arguments(tuple((node, value) for value in values), is_open=False), env)
        if isinstance(function, Foreign):
            return known(python_types.RESULTS[function.name]) if function.name in python_types.RESULTS else UNKNOWN
        return UNKNOWN

    # Functions with a meaning of their own

    def _special(self, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value | None:
        positional = arguments.positional
        match name:
            case "typing.cast" | "typing_extensions.cast" if len(positional) == 2:
                return self.annotated(positional[0][0], env)
            case "functools.partial" | "functools.partialmethod" if positional:
                return self._partial(node, arguments, env)
            case "map" if len(positional) > 1:
                item = self.iterated(positional[1][1], positional[1][0], env)
                return wrapped("Iterator", (self.call_back(positional[0][1], (item,), positional[0][0], env),))
            case "zip":
                items = [self.iterated(value, place, env) for place, value in positional]
                return wrapped("Iterator", (self.tuple_of(items),))
            case "enumerate" if positional:
                item = self.iterated(positional[0][1], positional[0][0], env)
                return wrapped("Iterator", (self.tuple_of([known(Named("int")), item]),))
            case "sum" if positional:
                return self._sum(arguments, env)
            case "functools.reduce" if len(positional) > 1:
                item = self.iterated(positional[1][1], positional[1][0], env)
                start = widened(positional[2][1]) if len(positional) > 2 else item
                self.call_back(positional[0][1], (start, item), positional[0][0], env)
                return start
            case "itertools.chain":
                return wrapped("Iterator", (joined(self.iterated(value, place, env) for place, value in positional),))
            case "itertools.groupby" if positional:
                return self._grouped(arguments, env)
            case "asyncio.run" | "asyncio.run_until_complete" | "trio.run" | "anyio.run" if positional:
                return self.awaited(positional[0][1], positional[0][0], env)
            case "asyncio.gather":
                return self._gathered(node, arguments, env)
            case "json.loads" if positional:
                return self._loaded(positional[0][1])
            case "getattr" | "hasattr" | "setattr" | "delattr" if len(positional) > 1:
                return self._by_name(name, node, arguments, env)
            case "operator.attrgetter" | "operator.methodcaller" | "operator.itemgetter":
                return self._getter(name, node, arguments, env)
            case "typing.assert_never" | "typing_extensions.assert_never" if positional:
                self._never(positional[0], env)
                env.ended = True
                return UNKNOWN
            case "isinstance" | "issubclass" | "super":
                return self._super(env) if name == "super" else known(Named("bool"))
            case "sys.exit" | "exit" | "os._exit":
                env.ended = True
                return UNKNOWN
            case _:
                return self._patched(name, node, arguments, env)

    def _sum(self, arguments: Arguments, env: Env) -> Value:
        place, value = arguments.positional[0]
        self.passed(value, python_types.PARAMETERS["sum"], place, env)
        start = arguments.positional[1][1] if len(arguments.positional) > 1 else arguments.keywords.get("start", (None, None))[1]
        return joined((self.iterated(value, place, env), start)) if start is not None else self.iterated(value, place, env)

    def _partial(self, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        _place, target = arguments.positional[0]
        rest = Arguments(arguments.positional[1:], arguments.keywords, arguments.is_open)
        if isinstance(target, MethodOf):
            resource, _, name = target.symbol.partition(".")
            self.check_arguments(self.index.old.resources[resource].methods[name], target, node, rest, env, partial=True)
        if isinstance(target, Unknown | Foreign):
            return target
        return PartialOf(target, len(rest.positional), frozenset(arguments.keywords))

    def _grouped(self, arguments: Arguments, env: Env) -> Value:
        place, value = arguments.positional[0]
        item = self.iterated(value, place, env)
        key = arguments.keywords.get("key", arguments.positional[1] if len(arguments.positional) > 1 else None)
        found = self.call_back(key[1], (item,), place, env) if key is not None else item
        return wrapped("Iterator", (self.tuple_of([found, wrapped("Iterator", (item,))]),))

    def _gathered(self, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        values = [self.awaited(value, place, env) for place, value in arguments.positional]
        starred = [
            self.iterated(self.evaluate(item.value, env), item, env) for item in node.args if isinstance(item, ast.Starred)
        ]
        if starred:
            return wrapped("Awaitable", (wrapped("list", [self.awaited(value, node, env) for value in (*starred, *values)][:1]),))
        return wrapped("Awaitable", (self.tuple_of(values),))

    def _loaded(self, value: Value) -> Value:
        if isinstance(value, Known) and isinstance(value.old, Applied) and value.old.base == "JsonText":
            return both(value, lambda type_: wire_of(type_.arguments[0]) if isinstance(type_, Applied) else ANY)
        return UNKNOWN

    def _by_name(self, function: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        (_, owner), (place, _), *others = arguments.positional
        if not (isinstance(place, ast.Constant) and isinstance(place.value, str)):
            return UNKNOWN
        is_safe = function == "hasattr" or bool(others)
        return self.string_attribute(owner, place.value, place, env, Tier.REVIEW if is_safe else Tier.CERTAIN)

    def string_attribute(self, owner: Value, name: str, place: ast.Constant, env: Env, tier: Tier) -> Value:
        """An attribute that is named by a text."""
        before = dict(self.sites.found)
        value = self.attribute_of(owner, name, place, env)
        for key in [key for key in self.sites.found if key not in before]:
            site = self.sites.found.pop(key)
            if isinstance(owner, Unknown):
                tier = Tier.POSSIBLE
            change = self.index.by_id[site.change]
            self.sites.add(env.module, place, change, tier)
        return value

    def _getter(self, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        for place, _ in arguments.positional:
            if isinstance(place, ast.Constant) and isinstance(place.value, str) and self.touches(env):
                if name.endswith("itemgetter"):
                    self.subscript(ast.copy_location(ast.Subscript(ast.Name("_"), place), place), env.inner())
                    continue
                for part in place.value.split("."):
                    for change in self.gone_names.get(part, ()):
                        self.sites.add(env.module, place, change, Tier.REVIEW if "_" in part else Tier.POSSIBLE)
        return Foreign(f"{name}()")

    def _never(self, first: tuple[ast.expr, Value], env: Env) -> None:
        """All old cases are dealt with; new ones may be left."""
        place, value = first
        if not isinstance(value, Known) or value.old != Named("Never") or value.new == Named("Never"):
            return
        self.note_left(value, place, env)

    def note_left(self, value: Known, place: ast.expr | ast.stmt, env: Env) -> None:
        """Note the cases of a value that nothing deals with."""
        changes = [self.index.by_id[cause] for cause in sorted(value.causes)]
        for member in members_of(value.new):
            if isinstance(member, Named):
                changes += self.index.by_symbol.get(self.old_name(member.name), ())
        for change in changes:
            self.sites.add(env.module, place, change, value.tier)

    def old_name(self, name: str) -> str:
        """The old name of a member of an enumeration that may have been renamed."""
        owner, _, member = name.rpartition(".")
        return next((f"{old}.{member}" for old, new in self.index.classes.items() if new == owner), name)

    def _super(self, env: Env) -> Value:
        base = next((item for item in self.bases_of(env.owner)), None) if env.owner else None
        return known(Named(base), self.renamed(Named(base))) if base is not None else UNKNOWN

    def _patched(self, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value | None:
        """`patch.object(owner, "name")`, `monkeypatch.setattr(owner, "name", ...)`: what is not there can't be replaced."""
        if name.endswith((".patch.object", "patch.object", ".setattr")) and len(arguments.positional) > 1:
            place = arguments.positional[1][0]
            if isinstance(place, ast.Constant) and isinstance(place.value, str):
                self.string_attribute(arguments.positional[0][1], place.value, place, env, Tier.CERTAIN)
        return None

    # The consumer's functions

    def call_function(self, function: FunctionOf, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """A call of the consumer's function: what is passed is held against its annotations."""
        record = self.functions[function.number]
        if isinstance(record.node, ast.Lambda):
            names = [argument.arg for argument in record.node.args.args]
            values = (value for _, value in arguments.positional)
            return self.run_function(record, dict(zip(names, values, strict=False)))
        self._check_parameters(record, record.node, function.is_bound, arguments, env)
        return self.result_of(record)

    def _check_parameters(
        self, record: FunctionRecord, node: ast.FunctionDef | ast.AsyncFunctionDef, is_bound: bool, arguments: Arguments, env: Env
    ) -> None:
        parameters = [*node.args.posonlyargs, *node.args.args][1 if is_bound else 0 :]
        named = {argument.arg: argument for argument in (*parameters, *node.args.kwonlyargs)}
        pairs: list[tuple[ast.arg, ast.expr, Value]] = [
            (parameter, place, value) for parameter, (place, value) in zip(parameters, arguments.positional, strict=False)
        ]
        for name, (keyword, value) in arguments.keywords.items():
            if name in named:
                pairs.append((named[name], keyword.value if isinstance(keyword, ast.keyword) else keyword, value))
        for parameter, place, value in pairs:
            if parameter.annotation is not None and isinstance(value, Known) and value.causes:
                self.passed(value, self.annotation(parameter.annotation, record.env), place, env)
            elif parameter.annotation is None and isinstance(value, Known) and value.causes and value.old != value.new:
                self.note_causes(value, place, env, Tier.REVIEW)

    def make_own(self, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """A call of the consumer's class."""
        record = self.classes.get(name)
        if record is None:
            return UNKNOWN
        initial = next(
            (
                self.classes[item].methods["__init__"]
                for item in self._own_lineage(name)
                if "__init__" in self.classes[item].methods
            ),
            None,
        )
        if initial is not None and not isinstance(initial.node, ast.Lambda):
            self._check_parameters(initial, initial.node, True, arguments, env)
        elif any(self.classes[item].is_data for item in self._own_lineage(name)):
            self._check_data(name, arguments, env)
        base = self.api_base(name)
        if base is not None and initial is None:
            self.check_class(base, node, arguments, env)
        return known(Named(name), self.renamed(Named(name)))

    def _own_lineage(self, name: str) -> Iterator[str]:
        return (item for item in self.lineage(name) if item in self.classes)

    def _check_data(self, name: str, arguments: Arguments, env: Env) -> None:
        fields: dict[str, tuple[ast.expr, Env]] = {}
        for item in reversed(list(self._own_lineage(name))):
            record = self.classes[item]
            fields.update({key: (annotation, record.body) for key, annotation in record.annotations.items()})
        pairs = [
            *zip(fields, arguments.positional, strict=False),
            *((key, item) for key, item in arguments.keywords.items() if key in fields),
        ]
        for key, (place, value) in pairs:
            annotation, scope = fields[key]
            if isinstance(value, Known) and value.causes:
                spot = place.value if isinstance(place, ast.keyword) else place
                self.passed(value, self.annotation(annotation, scope), spot, env)


def _is_plain(value: Value) -> bool:
    """Whether a value is one of Python's own."""
    if not isinstance(value, Known):
        return False
    return all(python_types.base_of(member) in python_types.CLASSES for member in members_of(value.old))


def optional(value: Value) -> Value:
    """The value or None."""
    if not isinstance(value, Known):
        return value
    return replace(value, old=one_of((value.old, NONE)), new=one_of((value.new, NONE)))


__all__ = ["OWN", "STR", "Library", "optional"]
