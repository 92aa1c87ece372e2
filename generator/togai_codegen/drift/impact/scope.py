"""Names in sight, and what the engine keeps of the consumer's functions and classes."""

import ast
from collections.abc import Iterable
from dataclasses import field, replace
from typing import TypeAlias

from togai_codegen.drift.impact.consumer import Module
from togai_codegen.drift.impact.values import Value, joined
from togai_codegen.records import dataclass

FunctionNode: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(slots=True)
class Env:
    """Names and their values; narrowed attributes and items too, by their source (`invoice.total`)."""

    module: Module
    names: dict[str, Value] = field(default_factory=dict[str, Value])
    parent: "Env | None" = None
    function: "FunctionRecord | None" = None
    owner: str = ""
    """The consumer's class whose body or method this is: `own:billing.Ledger`."""
    is_class: bool = False
    """Whether it is the body of a class, whose names its methods do not see."""
    ended: bool = False
    """Whether what follows is never reached."""
    leaks: frozenset[str] = frozenset()
    """Changes by which the end of a match that deals with all old cases is reached."""
    returned: list[Value] = field(default_factory=list[Value])

    def get(self, name: str) -> Value | None:
        """The value of a name; a narrowed attribute is known only where it was narrowed."""
        here: Env | None = self
        while here is not None:
            if name in here.names:
                return here.names[name]
            here = here.parent
        return None

    def set(self, name: str, value: Value) -> None:
        """Bind a name: what was known of its attributes and items is no longer."""
        self.forget(name)
        self.names[name] = value

    def forget(self, name: str) -> None:
        """Forget what was narrowed below a name."""
        for key in [key for key in self.names if key.startswith((f"{name}.", f"{name}["))]:
            del self.names[key]

    def fork(self) -> "Env":
        """The same, to go on with on a branch."""
        return replace(self, names=dict(self.names))

    def inner(self) -> "Env":
        """A scope inside this one."""
        return Env(self.module, {}, self, self.function, self.owner, returned=self.returned)

    @property
    def closure(self) -> "Env":
        """The scope that functions defined here see."""
        return self.parent if self.is_class and self.parent is not None else self

    def merge(self, branches: Iterable["Env"]) -> None:
        """Go on after branches, of which any that did not end may have been taken."""
        every = list(branches)
        self.leaks = self.leaks.union(*(branch.leaks for branch in every)) if every else self.leaks
        alive = [branch for branch in every if not branch.ended]
        self.ended = not alive
        if not alive:
            return
        merged: dict[str, Value] = {}
        for name in dict.fromkeys(name for branch in alive for name in branch.names):
            narrowed = "." in name or "[" in name
            if narrowed and not all(name in branch.names for branch in alive):
                continue
            # A name that one branch does not bind is unbound there; type checkers take the others' value too.
            merged[name] = joined(branch.names[name] for branch in alive if name in branch.names)
        self.names = merged


@dataclass(slots=True, eq=False)
class FunctionRecord:
    """A function of the consumer, with the scope that it stands in."""

    node: FunctionNode | ast.Lambda
    env: Env
    owner: str = ""
    number: int = 0
    done: bool = False
    running: bool = False
    runs: int = 0
    result: Value | None = None

    @property
    def name(self) -> str:
        """Its name; empty for a lambda."""
        return "" if isinstance(self.node, ast.Lambda) else self.node.name

    @property
    def decorators(self) -> list[ast.expr]:
        """Its decorators."""
        return [] if isinstance(self.node, ast.Lambda) else self.node.decorator_list


@dataclass(slots=True, eq=False)
class ClassRecord:
    """A class of the consumer."""

    name: str
    node: ast.ClassDef
    env: Env
    bases: tuple[Value, ...]
    body: Env
    methods: dict[str, FunctionRecord] = field(default_factory=dict[str, FunctionRecord])
    attributes: dict[str, Value] = field(default_factory=dict[str, Value])
    """Attributes that were worked out; see `Names.attribute_of_own`."""
    annotations: dict[str, ast.expr] = field(default_factory=dict[str, ast.expr])
    missing: set[str] = field(default_factory=set[str])
    """Attributes that it was asked for and does not have."""
    assignments: dict[str, tuple[FunctionRecord, ast.Assign | ast.AnnAssign]] | None = None
    """`self.attribute = ...` of its methods, the constructor's first; None until somebody asks."""
    is_data: bool = False
    """Whether its annotated names are the arguments of its constructor."""


def source_key(node: ast.expr) -> str | None:
    """`invoice.lines[0].total` as a key; None for what may be another value each time."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            inner = source_key(value)
            return None if inner is None else f"{inner}.{attr}"
        case ast.Subscript(value=value, slice=ast.Constant(value=index)):
            inner = source_key(value)
            return None if inner is None else f"{inner}[{index!r}]"
        case _:
            return None
