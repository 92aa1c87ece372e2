"""Calls: of the package's methods and classes, of the consumer's functions, and of Python's library."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import field

from togai_codegen.drift.api.changes import ApiChange, ApiKind
from togai_codegen.drift.api.surface import Class, Method
from togai_codegen.drift.api.types import (
    ANY,
    OMIT,
    Applied,
    Named,
    Type,
    members_of,
    names_in,
    one_of,
    without,
)
from togai_codegen.drift.impact.expressions import Expressions
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import Env
from togai_codegen.drift.impact.sites import renaming
from togai_codegen.drift.impact.values import (
    OWN,
    PASSED,
    UNKNOWN,
    AttributeOf,
    ClassOf,
    Foreign,
    FunctionOf,
    Known,
    MethodOf,
    PartialOf,
    Value,
    known,
    weakest,
)
from togai_codegen.records import dataclass

_HARMLESS = frozenset(
    {
        "print", "str", "repr", "bool", "isinstance", "id", "hash", "type", "format", "callable", "getattr", "hasattr", "setattr",
        "json.dumps", "logging.info", "logging.debug", "logging.warning", "logging.error", "logging.exception", "pprint.pprint",
    }
)  # fmt: skip
"""Functions that take any value."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a call, evaluated."""

    positional: tuple[tuple[ast.expr, Value], ...]
    keywords: dict[str, tuple[ast.keyword | ast.expr, Value]] = field(
        default_factory=dict[str, tuple[ast.keyword | ast.expr, Value]]
    )
    is_open: bool = False
    """Whether there are `*` or `**` whose names can't be seen."""

    def every(self) -> Iterator[tuple[ast.expr, Value]]:
        """All values with their places."""
        yield from self.positional
        for node, value in self.keywords.values():
            yield (node.value if isinstance(node, ast.keyword) else node), value


@dataclass
class Calls(Expressions):
    """Evaluates calls."""

    def library_call(self, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """A call of a library's function."""
        raise NotImplementedError

    def call_function(self, function: FunctionOf, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """A call of the consumer's function."""
        raise NotImplementedError

    def _attribute_call(self, owner: Known, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """A call of an attribute of a value whose type is known."""
        raise NotImplementedError

    def make_own(self, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """A call of the consumer's class."""
        raise NotImplementedError

    def call(self, node: ast.Call, env: Env) -> Value:
        """What a call gives."""
        function = self.evaluate(node.func, env)
        arguments = self.arguments(node, env)
        return self.called(function, node, arguments, env)

    def arguments(self, node: ast.Call, env: Env) -> Arguments:
        """Evaluate the arguments of a call."""
        positional: list[tuple[ast.expr, Value]] = []
        keywords: dict[str, tuple[ast.keyword | ast.expr, Value]] = {}
        is_open = False
        for item in node.args:
            value = self.evaluate(item, env)
            if isinstance(item, ast.Starred):
                is_open = True
            else:
                positional.append((item, value))
        for keyword in node.keywords:
            value = self.evaluate(keyword.value, env)
            if keyword.arg is not None:
                keywords[keyword.arg] = (keyword, value)
            elif isinstance(value, Known) and value.keys is not None:
                inner = keyword.value
                for name in value.keys:
                    keywords[name] = (_key_node(inner, name), self._dict_item(inner, name, env))
            else:
                is_open = True
        return Arguments(tuple(positional), keywords, is_open)

    def _dict_item(self, node: ast.expr, name: str, env: Env) -> Value:
        if isinstance(node, ast.Dict):
            for key, item in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == name:
                    return self.evaluate(item, env)
        return UNKNOWN

    def called(self, function: Value, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """The value of a call of this function with these arguments."""
        match function:
            case MethodOf():
                return self.call_method(function, node, arguments, env)
            case ClassOf(name):
                return self._make(name, node, arguments, env)
            case FunctionOf():
                return self.call_function(function, node, arguments, env)
            case PartialOf(target, positional, keywords):
                filled: dict[str, tuple[ast.keyword | ast.expr, Value]] = dict.fromkeys(keywords, (node, PASSED))
                spots: tuple[tuple[ast.expr, Value], ...] = ((node, PASSED),) * positional
                merged = Arguments((*spots, *arguments.positional), {**filled, **arguments.keywords}, arguments.is_open)
                return self.called(target, node, merged, env)
            case AttributeOf(owner, name):
                return self._attribute_call(owner, name, node, arguments, env)
            case Foreign(name):
                return self.library_call(name, node, arguments, env)
            case _:
                self._unknown_call(node, arguments, env)
                return UNKNOWN

    # Methods of the API

    def call_method(self, method: MethodOf, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        """A call of a method of the API: its arguments are checked against both, and the answer has two types."""
        resource, _, name = method.symbol.partition(".")
        old = self.index.old.resources[resource].methods[name]
        self.check_arguments(old, method, node, arguments, env)
        return self._answer(old, method)

    def new_method(self, old: Method) -> Method | None:
        """The same method in the new API, whatever it is called there."""
        renamed = self.index.of(old.symbol, (ApiKind.METHOD_RENAMED,))
        resource, _, name = (renamed.new_symbol if renamed else old.symbol).partition(".")
        found = self.index.new.resources.get(resource)
        return found.methods.get(name) if found else None

    def check_arguments(
        self, old: Method, method: MethodOf, node: ast.Call, arguments: Arguments, env: Env, *, partial: bool = False
    ) -> None:
        """Note what the new method no longer takes, and what it wants besides."""
        new = self.new_method(old)
        if new is None:
            return
        positional = [item.name for item in old.arguments.values() if not item.keyword]
        given = arguments.positional[0 if method.is_bound else 1 :]
        if not method.is_bound and not arguments.positional:
            return
        passed = dict(zip(positional, given, strict=False))
        self._check_order(old, node, arguments, env, method.tier)
        for name, (place, value) in passed.items():
            change = self.index.of(f"{old.symbol}({name})", (ApiKind.ARGUMENT_KEYWORD,))
            if change is not None:
                self.sites.add(env.module, place, change, method.tier)
            self._check_value(old, new, name, place, place, value, env, method.tier)
        for name, (keyword, value) in arguments.keywords.items():
            spot = keyword.value if isinstance(keyword, ast.keyword) else keyword
            if not self._check_keyword(old, name, keyword, env, method.tier):
                self._check_value(old, new, name, keyword, spot, value, env, method.tier)
        if not partial:
            self._check_missing(old, {*passed, *arguments.keywords}, node, arguments, env, method.tier)

    def _check_order(self, old: Method, node: ast.Call, arguments: Arguments, env: Env, tier: Tier) -> None:
        change = self.index.of(old.symbol, (ApiKind.ARGUMENTS_REORDERED,))
        if change is not None and len(arguments.positional) > 1:
            self.sites.add(env.module, node, change, tier)

    def _check_keyword(self, old: Method, name: str, keyword: ast.keyword | ast.expr, env: Env, tier: Tier) -> bool:
        change = self.index.of(f"{old.symbol}({name})", (ApiKind.ARGUMENT_REMOVED, ApiKind.ARGUMENT_RENAMED))
        if change is None:
            return False
        edit = None
        if change.is_rename and isinstance(keyword, ast.keyword):
            new = change.new_symbol.rpartition("(")[2].rstrip(")")
            edit = renaming(env.module, keyword, name, new, automatic=change.is_same)
        self.sites.add(env.module, keyword, change, tier, edit=edit)
        return True

    def _check_value(
        self, old: Method, new: Method, name: str, place: ast.expr | ast.keyword, spot: ast.expr, value: Value, env: Env,
        tier: Tier,
    ) -> None:  # fmt: skip
        was, now = old.arguments.get(name), new.arguments.get(name)
        if was is None or now is None:
            return
        change = self.index.of(f"{old.symbol}({name})", (ApiKind.ARGUMENT_TYPE,))
        self.check_dict(was.type, spot, env, tier)
        if not isinstance(value, Known) or ANY in members_of(value.old):
            if change is not None and change.breaks_writers and not isinstance(value, FunctionOf):
                self.sites.add(env.module, place, change, weakest(tier, Tier.REVIEW))
            return
        if not self.before.fits(value.old, was.type):
            return
        if not self.after.fits(value.new, now.type):
            if change is not None and change.breaks_writers:
                self.sites.add(env.module, place, change, weakest(tier, value.tier))
            else:
                self.note_causes(value, spot, env, tier)

    def _check_missing(self, old: Method, given: set[str], node: ast.Call, arguments: Arguments, env: Env, tier: Tier) -> None:
        kinds = (ApiKind.ARGUMENT_ADDED_REQUIRED, ApiKind.ARGUMENT_REQUIRED)
        for change in self.index.methods.get(old.symbol, ()):
            if arguments.is_open and change.kind in (ApiKind.ARGUMENT_REMOVED, ApiKind.ARGUMENT_RENAMED):
                self.sites.add(env.module, node, change, Tier.POSSIBLE)
            name = change.symbol.rpartition("(")[2].rstrip(")")
            if change.kind in kinds and name not in given:
                self.sites.add(env.module, node, change, weakest(tier, Tier.REVIEW) if arguments.is_open else tier)

    def _answer(self, old: Method, method: MethodOf) -> Value:
        new = self.new_method(old)
        before = old.async_returns if method.is_async else old.returns
        after = (new.async_returns if method.is_async else new.returns) if new else self.renamed(before)
        waits = method.is_async and old.is_awaited, method.is_async and (new.is_awaited if new else old.is_awaited)
        if method.view:
            return self._viewed(before, after, method)
        types = [Applied("Awaitable", (item,)) if wait else item for item, wait in zip((before, after), waits, strict=True)]
        return Known(types[0], types[1], self.answer_causes(old), method.tier)

    def answer_causes(self, method: Method) -> frozenset[str]:
        """The changes by which what a method answers has another type."""
        return self.index.causes(method.symbol).union(*(self.index.causes(name) for name in names_in(method.returns)))

    def _viewed(self, before: Type, after: Type, method: MethodOf) -> Value:
        """The response in place of what it holds; of a pager its first page."""

        def page(type_: Type) -> Type:
            found = type_.arguments[1] if isinstance(type_, Applied) and type_.base in ("SyncPager", "AsyncPager") else type_
            answer = Applied("RawResponse", (found,))
            if method.view == "stream":
                return Applied("ContextManager", (answer,))
            return Applied("Awaitable", (answer,)) if method.is_async else answer

        return Known(page(before), page(after), self.index.causes(method.symbol), method.tier)

    # Classes

    def _make(self, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        if name.startswith(OWN):
            return self.make_own(name, node, arguments, env)
        self.check_class(name, node, arguments, env)
        return known(Named(name), self.renamed(Named(name)))

    def check_class(self, name: str, node: ast.Call, arguments: Arguments, env: Env, tier: Tier = Tier.CERTAIN) -> None:
        """Check the arguments of a model's constructor."""
        found = self.index.old.classes.get(name)
        if found is None or found.kind != "model":
            return
        new = self.index.new.classes.get(self.index.classes.get(name, name))
        for key, (keyword, value) in arguments.keywords.items():
            self._check_field(found, new, key, keyword, value, env, tier)
        for change in self.index.fields.get(name, ()):
            wanted = change.kind in (ApiKind.FIELD_ADDED_REQUIRED, ApiKind.FIELD_REQUIRED)
            if wanted and change.symbol.rpartition(".")[2] not in arguments.keywords:
                self.sites.add(env.module, node, change, weakest(tier, Tier.REVIEW) if arguments.is_open else tier)

    def _check_field(
        self, old: Class, new: Class | None, name: str, keyword: ast.keyword | ast.expr, value: Value, env: Env, tier: Tier
    ) -> None:
        symbol = f"{old.name}.{name}"
        change = self.index.gone(symbol)
        if change is not None:
            edit = None
            if change.is_rename and isinstance(keyword, ast.keyword):
                edit = renaming(env.module, keyword, name, change.new_symbol.rpartition(".")[2], automatic=change.is_same)
            self.sites.add(env.module, keyword, change, tier, edit=edit)
            return
        was, now = old.fields.get(name), new.fields.get(name) if new else None
        if was is None or now is None:
            return
        spot = keyword.value if isinstance(keyword, ast.keyword) else keyword
        typed = self.index.of(symbol, (ApiKind.FIELD_TYPE, ApiKind.FIELD_OPTIONAL))
        if not isinstance(value, Known):
            if typed is not None and typed.breaks_writers:
                self.sites.add(env.module, keyword, typed, weakest(tier, Tier.REVIEW))
        elif self.before.fits(value.old, was.type) and not self.after.fits(value.new, now.type):
            if typed is not None and typed.breaks_writers:
                self.sites.add(env.module, keyword, typed, weakest(tier, value.tier))
            else:
                self.note_causes(value, spot, env, tier)

    def check_dict(self, type_: Type, node: ast.expr, env: Env, tier: Tier) -> None:
        """A dict display that stands for a model: its keys are names in JSON, which nothing checks."""
        if isinstance(node, ast.List | ast.Tuple):
            for part in node.elts:
                self.check_dict(_items(type_), part, env, tier)
        if not isinstance(node, ast.Dict):
            return
        models = [
            item.name for item in members_of(without(type_, OMIT)) if isinstance(item, Named) and item.name.startswith("models.")
        ]
        if len(models) == 1:
            self.check_json(models[0], node, env, weakest(tier, Tier.REVIEW), tier)

    def check_json(self, model: str, node: ast.Dict, env: Env, tier: Tier, missing: Tier) -> None:
        """The keys of a display against a model: those that are gone, and those that are wanted now."""
        found = self.index.old.classes.get(model)
        if found is None or found.kind != "model":
            return
        keys = {key.value: key for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
        for field_ in found.fields.values():
            key = keys.get(field_.wire)
            for change in self.index.by_symbol.get(f"{model}.{field_.name}", ()) if key is not None else ():
                moved = change.kind is ApiKind.FIELD_RENAMED and change.new_wire != change.wire
                if key is not None and (change.kind is ApiKind.FIELD_REMOVED or moved):
                    self.note_wire(key, field_.wire, change.new_wire, change.id, env, tier)
        for change in self.index.fields.get(model, ()):
            wanted = change.kind in (ApiKind.FIELD_ADDED_REQUIRED, ApiKind.FIELD_REQUIRED)
            if wanted and change.wire not in keys and len(keys) == len(node.keys):
                self.sites.add(env.module, node, change, weakest(missing, Tier.REVIEW) if tier is not Tier.CERTAIN else missing)

    # Places that ask for a type

    def passed(self, value: Value, place: Type, node: ast.expr, env: Env, new_place: Type | None = None) -> None:
        """A value where a type is asked for: a site where it fitted and no longer does."""
        if not isinstance(value, Known) or not value.causes or place == ANY:
            return
        target = self.renamed(place) if new_place is None else new_place
        if self.before.fits(value.old, place) and not self.after.fits(value.new, target):
            self.note_causes(value, node, env)

    def _note_flow(self, arguments: Arguments, env: Env) -> None:
        """Values of another type that go where nobody can follow."""
        for place, value in arguments.every():
            if isinstance(value, Known) and value.causes and value.old != value.new:
                self.note_causes(value, place, env, Tier.REVIEW)

    def note_flow(self, name: str, arguments: Arguments, env: Env) -> None:
        """The same for a function of a library, unless it takes anything."""
        if name not in _HARMLESS and ".log" not in name and "logger" not in name:
            self._note_flow(arguments, env)

    def _unknown_call(self, node: ast.Call, arguments: Arguments, env: Env) -> None:
        self._note_flow(arguments, env)
        if not self.touches(env):
            return
        for name, (keyword, _) in arguments.keywords.items():
            for change in self._gone_arguments(name):
                self.sites.add(env.module, keyword, change, Tier.POSSIBLE)

    def _gone_arguments(self, name: str) -> Iterable[ApiChange]:
        kinds = (ApiKind.ARGUMENT_REMOVED, ApiKind.ARGUMENT_RENAMED)
        for change in self.index.changes:
            if change.kind in kinds and change.symbol.endswith(f"({name})"):
                yield change


def _key_node(node: ast.expr, name: str) -> ast.expr:
    if isinstance(node, ast.Dict):
        for key in node.keys:
            if isinstance(key, ast.Constant) and key.value == name:
                return key
    return node


def _items(type_: Type) -> Type:
    items = [member.arguments[0] for member in members_of(type_) if isinstance(member, Applied) and len(member.arguments) == 1]
    return one_of(items) if items else ANY
