"""Modules, imports, annotations and classes of the consumer: what a name stands for."""

import ast
import builtins
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import field
from functools import cached_property

from togai_codegen.drift.api.relations import Algebra
from togai_codegen.drift.api.types import ANY, Applied, Named, Type, Values, members_of, one_of
from togai_codegen.drift.impact.consumer import Consumer, Module
from togai_codegen.drift.impact.index import ChangeIndex
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import ClassRecord, Env, FunctionRecord
from togai_codegen.drift.impact.sites import Sites, renaming
from togai_codegen.drift.impact.values import (
    CLIENT,
    OWN,
    RESOURCE,
    UNKNOWN,
    ClassOf,
    Foreign,
    FunctionOf,
    ModuleOf,
    Unknown,
    Value,
    known,
)
from togai_codegen.records import dataclass

API = "api:"
_API_MODULES = ("models", "errors", "resources", "webhooks", "testing", "transports")
_DATA_BASES = ("typing.NamedTuple", "typing.TypedDict", "typing_extensions.TypedDict", "pydantic.BaseModel")
_DATA_DECORATORS = ("dataclasses.dataclass", "attrs.define", "attr.s", "attr.define", "attrs.frozen", "attr.dataclass")


@dataclass
class Names(ABC):
    """The floor of the engine: everything about names. What runs code, or reads it, stands in the floors above."""

    consumer: Consumer
    index: ChangeIndex
    sites: Sites
    package: str = ""
    """The package's module in the consumer's code, where it is not found in the tree."""
    functions: list[FunctionRecord] = field(default_factory=list[FunctionRecord])
    classes: dict[str, ClassRecord] = field(default_factory=dict[str, ClassRecord])
    _envs: dict[str, Env] = field(default_factory=dict[str, Env])

    # What the floors above do

    @abstractmethod
    def execute(self, statements: list[ast.stmt], env: Env) -> None:
        """Run statements on a scope."""

    @abstractmethod
    def evaluate(self, node: ast.expr, env: Env) -> Value:
        """What an expression stands for; sites in it are noted."""

    @abstractmethod
    def result_of(self, record: FunctionRecord) -> Value:
        """What calling a function gives; of a coroutine, what awaiting gives."""

    @abstractmethod
    def attribute_of_own(self, name: str, attribute: str) -> Value | None:
        """An attribute of an instance of the consumer's class; None where it has none."""

    # Algebra

    @cached_property
    def before(self) -> Algebra:
        """The consumer's values at the consumer's places, by the old API."""
        return Algebra(self.index.old, self.index.old, bases=self.bases_of)

    @cached_property
    def after(self) -> Algebra:
        """The same by the new API."""
        return Algebra(self.index.new, self.index.new, bases=self.bases_of)

    def bases_of(self, name: str) -> tuple[str, ...]:
        """Base classes: of the consumer's class, and the enumeration of a member."""
        if name.startswith("models."):
            return (name.rpartition(".")[0],) if name.count(".") == 2 else ()
        record = self.classes.get(name)
        return tuple(base.name for base in record.bases if isinstance(base, ClassOf)) if record else ()

    def renamed(self, type_: Type) -> Type:
        """A type of the consumer's code as it is called in the new API; what is gone is Any."""
        match type_:
            case Named(name):
                return self._renamed_class(name)
            case Applied(base, arguments):
                return Applied(base, tuple(self.renamed(item) for item in arguments))
            case Values():
                return type_
            case _:
                return one_of(self.renamed(item) for item in type_.members)

    def _renamed_class(self, name: str) -> Type:
        if not name.startswith("models."):
            return Named(name)
        new = self.index.classes.get(name, name)
        if name in self.index.old.classes:
            return Named(new) if new in self.index.new.classes else ANY
        owner, _, member = name.rpartition(".")
        enumeration = self.index.new.classes.get(self.index.classes.get(owner, owner))
        return Named(f"{enumeration.name}.{member}") if enumeration and member in enumeration.members else ANY

    def of_type(self, type_: Type, tier: Tier = Tier.CERTAIN) -> Value:
        """A value of a type that the consumer's code names."""
        if type_ == ANY:
            return UNKNOWN
        causes = frozenset(
            cause for member in members_of(type_) if isinstance(member, Named) for cause in self.index.causes(member.name)
        )
        return known(type_, self.renamed(type_), causes, tier)

    # Modules

    def module_env(self, name: str) -> Env:
        """The names of a module, run on first demand; a circle of imports sees what is there so far."""
        found = self._envs.get(name)
        if found is None:
            module = self.consumer.modules[name]
            found = self._envs[name] = Env(module)
            found.names["__name__"] = UNKNOWN
            self.execute(module.tree.body, found)
        return found

    def package_part(self, name: str) -> str | None:
        """What part of the generated package a dotted name is: "" for itself, "models"; None where it is none of it."""
        parts = name.split(".")
        for length in range(len(parts), 0, -1):
            head = ".".join(parts[:length])
            found = self.consumer.resolve(head)
            if found in self.consumer.packages or (self.package and head == self.package):
                return ".".join(parts[length:])
            if found is not None and length == len(parts):
                return None
        return self._installed(parts)

    def _installed(self, parts: list[str]) -> str | None:
        """A package that stands outside the tree: named as it was generated, and no module of the consumer's."""
        name = self.index.old.package
        if self.package or self.consumer.packages or name not in parts:
            return None
        return ".".join(parts[parts.index(name) + 1 :])

    def module_value(self, name: str) -> Value:
        """The module of a dotted absolute name."""
        part = self.package_part(name)
        if part is not None:
            return self.api_module(part)
        found = self.consumer.resolve(name)
        return ModuleOf(f"{OWN}{found}") if found is not None else ModuleOf(name)

    def api_module(self, part: str) -> ModuleOf:
        """A module of the package: models in any of its files are found in `models`."""
        head = part.split(".")[0]
        return ModuleOf(API + (head if head in _API_MODULES else "" if not part else "_"))

    # Imports

    def imported(self, node: ast.Import | ast.ImportFrom, env: Env) -> None:
        """Bind what an import binds, and note what it can no longer import."""
        if isinstance(node, ast.Import):
            for alias in node.names:
                name = alias.name if alias.asname else alias.name.split(".")[0]
                env.set(alias.asname or name, self._module_path(alias, name))
            return
        base = self._base(node, env.module)
        for alias in node.names:
            if alias.name == "*":
                self._star(base, env)
                continue
            value = self.member_of_module(self.module_value(base), alias.name, env.module, alias)
            env.set(alias.asname or alias.name, value)

    def _module_path(self, alias: ast.alias, name: str) -> Value:
        """`import a.b.c` binds `a`; what of it is the package is found when its attributes are asked for."""
        return self.module_value(name) if alias.asname or "." not in alias.name else ModuleOf(f"path:{name}")

    def _base(self, node: ast.ImportFrom, module: Module) -> str:
        if not node.level:
            return node.module or ""
        parts = module.name.split(".") if module.name else []
        if not module.is_package:
            parts = parts[:-1]
        parts = parts[: len(parts) - (node.level - 1)]
        return ".".join([*parts, *([node.module] if node.module else [])])

    def _star(self, base: str, env: Env) -> None:
        value = self.module_value(base)
        if isinstance(value, ModuleOf) and value.name.startswith(OWN):
            name = value.name.removeprefix(OWN)
            if name in self.consumer.modules:
                env.names.update({key: item for key, item in self.module_env(name).names.items() if not key.startswith("_")})
        elif value in (ModuleOf(API), ModuleOf(f"{API}models"), ModuleOf(f"{API}resources")):
            env.names.update(dict(self._public(value)))

    def _public(self, value: Value) -> Iterator[tuple[str, Value]]:
        if value == ModuleOf(API):
            yield from ((name, ModuleOf(API + name)) for name in _API_MODULES)
            yield from ((name, ClassOf(CLIENT + name)) for name in self.index.old.clients)
        elif value == ModuleOf(f"{API}models"):
            yield from ((name.removeprefix("models."), self.class_value(name)) for name in self.index.old.classes)
        else:
            yield from self._resource_classes.items()

    @cached_property
    def _resource_classes(self) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for attribute, resource in self.index.old.resources.items():
            found[resource.name] = ClassOf(RESOURCE + attribute)
            found[resource.async_name] = ClassOf(f"{RESOURCE}{attribute}:async")
        return found

    def class_value(self, name: str) -> Value:
        """A class of the models; an alias as what it names, where that is one class."""
        found = self.index.old.classes.get(name)
        if found is not None and found.kind == "alias":
            inner = self.index.old.expand(found.type)
            return ClassOf(inner.name) if isinstance(inner, Named) and inner.name in self.index.old.classes else ClassOf(name)
        return ClassOf(name)

    def member_of_module(self, value: Value, name: str, module: Module, node: ast.expr | ast.alias | None) -> Value:
        """What a module has under a name; a place in the code notes a site where that is gone."""
        if not isinstance(value, ModuleOf):
            return UNKNOWN
        if value.name.startswith(OWN):
            return self._own_member(value.name.removeprefix(OWN), name)
        if value.name.startswith("path:"):
            return self._path_member(value.name.removeprefix("path:"), name)
        if not value.name.startswith(API):
            return Foreign(f"{value.name}.{name}")
        return self._api_member(value.name.removeprefix(API), name, module, node)

    def _own_member(self, owner: str, name: str) -> Value:
        part = self.package_part(f"{owner}.{name}")
        if part is not None:
            return self.api_module(part)
        if owner in self.consumer.modules:
            found = self.module_env(owner).names.get(name)
            if found is not None:
                return found
        inner = f"{owner}.{name}"
        return ModuleOf(OWN + inner) if self.consumer.resolve(inner) else UNKNOWN

    def _path_member(self, owner: str, name: str) -> Value:
        path = f"{owner}.{name}"
        value = self.module_value(path)
        if value != ModuleOf(path):
            return value
        # The first parts of a long name may be folders that hold no module of their own.
        held = self.module_value(owner)
        found = (
            self._own_member(held.name.removeprefix(OWN), name) if isinstance(held, ModuleOf) and OWN in held.name else UNKNOWN
        )
        return ModuleOf(f"path:{path}") if isinstance(found, Unknown) else found

    def _api_member(self, part: str, name: str, module: Module, node: ast.expr | ast.alias | None) -> Value:
        symbol = f"{part}.{name}" if part in ("models", "errors", "webhooks", "testing") else name
        self.note_gone(symbol, module, node, name)
        if name == "UnknownVariant":
            return ClassOf(name)
        if part == "models":
            return self.class_value(symbol) if symbol in self.index.old.classes else self._file_of(part, name)
        if part == "resources":
            return self._resource_classes.get(name, self._file_of(part, name))
        if part == "":
            if name in _API_MODULES:
                return ModuleOf(API + name)
            if name in self.index.old.clients:
                return ClassOf(CLIENT + name)
        elif part == "_" and name in self.index.old.clients:
            return ClassOf(CLIENT + name)
        return Foreign(f"api.{symbol}")

    def _file_of(self, part: str, name: str) -> Value:
        """`models.invoices`: where in `models` a class is defined is no part of the API."""
        return ModuleOf(API + part) if name.islower() else UNKNOWN

    def note_gone(
        self, symbol: str, module: Module, node: ast.expr | ast.alias | None, name: str, tier: Tier = Tier.CERTAIN
    ) -> bool:
        """Note a use of what is no longer there under its name; whether it is gone."""
        change = self.index.gone(symbol)
        if change is None or node is None:
            return change is not None
        edit = None
        if change.is_rename:
            new = change.new_symbol.rpartition(".")[2]
            # An import keeps the name that the rest of the file uses.
            text = f"{new} as {name}" if isinstance(node, ast.alias) and node.asname is None else new
            edit = renaming(module, node, name, text, automatic=change.is_same and tier is not Tier.POSSIBLE)
        self.sites.add(module, node, change, tier, edit=edit, name="" if isinstance(node, ast.alias) else name)
        return True

    # Classes

    def define_class(self, node: ast.ClassDef, env: Env) -> ClassOf:
        """Make the record of a class, with its body run."""
        prefix = f"{env.owner}." if env.owner else f"{OWN}{env.module.name}."
        inside = "" if env.function is None else f"{env.function.number}."
        name = f"{prefix}{inside}{node.name}"
        bases = tuple(self._base_class(base, env) for base in node.bases)
        body = env.inner()
        body.owner, body.is_class = name, True
        record = ClassRecord(name, node, env, bases, body)
        self.classes[name] = record
        record.is_data = self._is_data(record)
        env.set(node.name, ClassOf(name))
        self.execute(node.body, body)
        for statement in node.body:
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                record.annotations[statement.target.id] = statement.annotation
        for key, value in body.names.items():
            if isinstance(value, FunctionOf):
                record.methods[key] = self.functions[value.number]
                record.methods[key].owner = name
        return ClassOf(name)

    def _base_class(self, node: ast.expr, env: Env) -> Value:
        if isinstance(node, ast.Subscript):
            return self.evaluate(node.value, env)
        return self.evaluate(node, env)

    def _is_data(self, record: ClassRecord) -> bool:
        decorators = [node.func if isinstance(node, ast.Call) else node for node in record.node.decorator_list]
        values = [*(self.evaluate(node, record.env) for node in decorators), *record.bases]
        found = [value.name for value in values if isinstance(value, Foreign)]
        inherited = any(
            isinstance(base, ClassOf) and base.name in self.classes and self.classes[base.name].is_data for base in record.bases
        )
        return inherited or any(name in _DATA_BASES or name in _DATA_DECORATORS for name in found)

    def lineage(self, name: str) -> Iterator[str]:
        """A class of the consumer and its bases, nearest first; those of the package too."""
        seen: set[str] = set()
        queue = [name]
        while queue:
            current = queue.pop(0)
            if current in seen:
                continue
            seen.add(current)
            yield current
            queue += self.bases_of(current) if current.startswith(OWN) else ()

    def api_base(self, name: str) -> str | None:
        """The package's class that a class of the consumer inherits from."""
        return next((item for item in self.lineage(name) if not item.startswith(OWN)), None)

    def name_value(self, name: str, env: Env) -> Value:
        """What a name stands for."""
        found = env.get(name)
        if found is not None:
            return found
        return Foreign(name) if hasattr(builtins, name) else UNKNOWN
