"""What a module imports and how it spells each name: only what is used, sorted, without collisions."""

from dataclasses import field
from typing import assert_never

from togai_codegen.python.expressions import (
    ANNOTATED,
    BUILTINS,
    LITERAL,
    Choice,
    Either,
    Generic,
    Marked,
    Name,
    NoneType,
    PyType,
    choice_source,
)
from togai_codegen.python.literals import literal
from togai_codegen.records import dataclass

_FUTURE = "__future__"


@dataclass(frozen=True, slots=True)
class ImportLine:
    """`from module import names`, or `import module` where there are no names. `names` are (name, alias or "") pairs."""

    module: str
    names: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The statement on one line."""
        return f"from {self.module} import {', '.join(self.names)}" if self.names else f"import {self.module}"


@dataclass(frozen=True, slots=True)
class ImportGroup:
    """Imports that stand together; groups are parted by an empty line."""

    lines: tuple[ImportLine, ...]


@dataclass(slots=True)
class Scope:
    """Gathers a module's imports while its source is made up.

    `module` is the module's path in the package (`models.accounts`); `taken` are the names defined in it, which imported names
    must not shadow nor be shadowed by: those get an underscore.
    """

    module: str
    taken: frozenset[str] = frozenset()
    qualify: frozenset[str] = frozenset()
    """Modules of the package whose names are written with the module before them."""
    _imports: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    _locals: set[str] = field(default_factory=set[str])
    _plain: set[str] = field(default_factory=set[str])

    def use(self, name: Name) -> str:
        """How this module writes the name; it is imported when it must be."""
        if not name.module or name.module == "." + self.module:
            return name.name
        if name.module in self.qualify:
            parent, _, child = name.module.rpartition(".")
            return f"{self._imported(parent or '.', child)}.{name.name}"
        return self._imported(name.module, name.name)

    def future_annotations(self) -> None:
        """Annotations are not evaluated: names may come later, or from type-checking imports."""
        self._imports[(_FUTURE, "annotations")] = "annotations"
        self._locals.add("annotations")

    def annotation(self, annotation: PyType, shadowed: frozenset[str] = frozenset()) -> str:
        """Source of an annotation inside a class whose own attributes are `shadowed`."""
        match annotation:
            case Name():
                return self._name(annotation, shadowed)
            case NoneType():
                return "None"
            case Either():
                return " | ".join([self.annotation(member, shadowed) for member in annotation.members])
            case Generic():
                inside = ", ".join([self.annotation(argument, shadowed) for argument in annotation.arguments])
                return f"{self._name(annotation.base, shadowed)}[{inside}]"
            case Choice():
                return f"{self._name(LITERAL, shadowed)}[{choice_source(annotation)}]"
            case Marked():
                return self._marked(annotation, shadowed)
            case _:
                assert_never(annotation)

    def _marked(self, item: Marked, shadowed: frozenset[str]) -> str:
        inside = [literal(part) if isinstance(part, str) else self.annotation(part, shadowed) for part in item.arguments]
        inside += [f"rest={self.annotation(item.rest, shadowed)}"] if item.rest else []
        type, marker = self.annotation(item.type, shadowed), self._name(item.marker, shadowed)
        return f"{self._name(ANNOTATED, shadowed)}[{type}, {marker}({', '.join(inside)})]"

    def groups(self) -> tuple[ImportGroup, ...]:
        """The imports in isort's order: future, standard library, third party, local; in each, `import x` first."""
        lines: dict[int, list[ImportLine]] = {}
        for module in sorted(self._plain):
            lines.setdefault(_section(module), []).append(ImportLine(module))
        members: dict[str, list[tuple[str, str]]] = {}
        relative = {module: self._relative(module) for module in {module for module, _ in self._imports}}
        for (module, name), local in self._imports.items():
            members.setdefault(relative[module], []).append((name, local))
        for module in sorted(members, key=_module_order):
            found = sorted(members[module], key=_member_order)
            plain = tuple(name for name, local in found if name == local)
            section = lines.setdefault(_section(module), [])
            section += [ImportLine(module, plain)] if plain else []
            section += [ImportLine(module, (f"{name} as {local}",)) for name, local in found if name != local]
        return tuple(ImportGroup(tuple(lines[section])) for section in sorted(lines))

    def _name(self, name: Name, shadowed: frozenset[str]) -> str:
        if not name.module and name.name in BUILTINS and name.name in shadowed:
            self._plain.add("builtins")
            return f"builtins.{name.name}"
        return self.use(name)

    def _imported(self, module: str, name: str) -> str:
        local = self._imports.get((module, name))
        if local is None:
            clash = name in self.taken or name in self._locals
            local = self._imports[(module, name)] = f"_{name}" if clash else name
            self._locals.add(local)
        return local

    def _relative(self, module: str) -> str:
        """`._runtime.model` (relative to the package) as this module writes it."""
        if not module.startswith("."):
            return module
        folder = self.module.rpartition(".")[0]
        if folder and module.startswith(f".{folder}."):
            return module.removeprefix(f".{folder}")
        return "." * (self.module.count(".") + 1) + module[1:]


def _section(module: str) -> int:
    if module == _FUTURE:
        return 0
    if module.startswith("."):
        return 3
    return 2 if module.partition(".")[0] in {"typing_extensions", "pydantic"} else 1


def _module_order(module: str) -> tuple[int, str]:
    """Farther relative imports come first."""
    bare = module.lstrip(".")
    return (len(bare) - len(module), bare.casefold())


def _member_order(member: tuple[str, str]) -> tuple[int, str, str]:
    """Isort's order by case: constants, classes, the rest."""
    name = member[0]
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return (kind, name.casefold(), name)
