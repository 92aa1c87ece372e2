"""Declarations as model modules: classes, enumerations and aliases with their fields and docstrings."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from togai_codegen.config import ModelLibrary
from togai_codegen.ir.model import (
    Alias,
    Anything,
    Api,
    Constant,
    Declaration,
    Enumeration,
    Nullable,
    Object,
    Primitive,
    PrimitiveKind,
    Property,
    Ref,
    Type,
    Union,
)
from togai_codegen.ir.queries import dependencies
from togai_codegen.naming.fields import json_text
from togai_codegen.naming.model import Names
from togai_codegen.naming.words import camel_case
from togai_codegen.python import prose
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.expressions import ANY, FLOAT, NONE, Name, PyType, either, generic, names_in, without_none
from togai_codegen.python.heavy import heavy_aliases
from togai_codegen.python.literals import literal
from togai_codegen.python.mixins import Mixins
from togai_codegen.python.model import ModelModule, PyAlias, PyDeclaration, PyEnum, PyField, PyMember, PyModel
from togai_codegen.python.options import PROSE_WIDTH
from togai_codegen.python.parts import Part
from togai_codegen.python.scope import Scope
from togai_codegen.python.view import View
from togai_codegen.records import dataclass

_INDENT = 4
_ALIAS = Name("TypeAlias", "typing")
_ALIAS_TYPE = Name("TypeAliasType", "typing_extensions")
_ANNOTATED = Name("Annotated", "typing")


def model_parts(api: Api, names: Names) -> tuple[Part, ...]:
    """All model modules, in the order of their names."""
    by_module: dict[str, list[str]] = {}
    for identity in api.declarations:
        if identity in names.modules:
            by_module.setdefault(names.modules[identity], []).append(identity)
    circular = _circular_modules(api, names)
    lazy = heavy_aliases(api.declarations)
    return tuple(
        Part(f"models/{name}.py", model_module, (name, tuple(ids), name in circular, tuple(sorted(lazy.intersection(ids)))))
        for name, ids in sorted(by_module.items())
    )


def model_module(view: View, name: str, ids: tuple[str, ...], circular: bool, lazy: tuple[str, ...]) -> ModelModule:
    """One model module."""
    annotator = replace(view.annotator, to_the_letter=True)
    writer = ModelWriter(view.api, view.names, annotator, PROSE_WIDTH, view.mixins, view.options.models)
    return writer.module(name, [view.api.declarations[identity] for identity in ids], circular, lazy)


def _circular_modules(api: Api, names: Names) -> frozenset[str]:
    """Modules that import each other in a ring, directly or not."""
    needs: dict[str, set[str]] = {}
    for identity, declaration in api.declarations.items():
        module = names.modules.get(identity)
        if module is not None:
            wanted = {names.modules[target] for target in dependencies(declaration) if target in names.modules}
            needs.setdefault(module, set()).update(wanted - {module})
    return frozenset(module for module in needs if module in _reachable(needs, module))


def _reachable(needs: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = list(needs[start])
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += needs.get(module, ())
    return found


@dataclass(frozen=True, slots=True)
class ModelWriter:
    """Makes one model module."""

    api: Api
    names: Names
    annotator: Annotator
    width: int
    mixins: Mixins
    library: ModelLibrary = "pydantic"

    def module(self, name: str, declarations: list[Declaration], circular: bool, lazy: tuple[str, ...]) -> ModelModule:
        """The module of these declarations. `circular` where it imports itself by way of others; `lazy` are heavy aliases."""
        taken = frozenset(self.names.classes[declaration.id] for declaration in declarations)
        scope, late = Scope(f"models.{name}", taken), Scope(f"models.{name}", taken)
        scope.future_annotations()
        writer = _DeclarationWriter(self, scope)
        if circular:
            # Names of other models are spelled as they are; their imports stand below the classes, where no circle can hurt.
            writer = _DeclarationWriter(self, _LateScope(f"models.{name}", taken, late=late))
            writer.scope.future_annotations()
        classes = [item for item in declarations if isinstance(item, Object | Enumeration)]
        aliases = [item for item in declarations if isinstance(item, Alias | Union)]
        written = [writer.declaration(item) for item in classes]
        written += [writer.alias(item, text or item.id in lazy) for item, text in self._ordered_aliases(aliases, circular)]
        title = f"Models of the {_module_title(name)} part of {prose.api_title(self.api.title)}."
        return ModelModule(
            path=f"models/{name}.py",
            docstring=prose.docstring(prose.wrap(title, self.width - 6)),
            imports=writer.scope.groups(),
            declarations=tuple(written),
            late_imports=late.groups(),
        )

    def _ordered_aliases(self, aliases: list[Alias | Union], circular: bool) -> Iterator[tuple[Alias | Union, bool]]:
        """Aliases after those they name; the flag says that the alias must be text, since it is in a ring."""
        waiting = {self.names.classes[item.id]: item for item in aliases}
        module = {item.id: f".models.{self.names.modules[item.id]}" for item in aliases}

        def needs(item: Alias | Union) -> set[str]:
            found = {name for type in _types_of(item, self.annotator) for name in names_in(type)}
            return {name.name for name in found if name.module == module[item.id]}

        needed = {name: needs(item) & waiting.keys() for name, item in waiting.items()}
        users: dict[str, list[str]] = {}
        for name, others in needed.items():
            for other in others:
                users.setdefault(other, []).append(name)
        order = {name: index for index, name in enumerate(waiting)}
        ready: list[str] = [name for name in waiting if not needed[name]]
        while waiting:
            text = not ready
            batch = ready or list(waiting)
            ready = []
            for name in batch:
                yield waiting.pop(name), text or circular
            for name in batch:
                for user in users.get(name, ()):
                    needed[user].discard(name)
                    if not needed[user] and user in waiting:
                        ready.append(user)
            ready = sorted(set(ready), key=order.__getitem__)


@dataclass(frozen=True, slots=True)
class _DeclarationWriter:
    writer: ModelWriter
    scope: Scope

    def declaration(self, declaration: Object | Enumeration) -> PyDeclaration:
        match declaration:
            case Object():
                return self._object(declaration)
            case Enumeration(kind=PrimitiveKind.NUMBER):
                return self.number_alias(declaration)
            case Enumeration():
                return self._enumeration(declaration)
            case _:
                assert_never(declaration)

    def _docstring(self, declaration: Declaration, fallback: str) -> tuple[str, ...]:
        docs = declaration.docs
        text = docs.description or docs.title or fallback
        lines = prose.block(prose.sentence(text) if "\n" not in text.strip() else text, self.writer.width - _INDENT - 6)
        if docs.deprecated:
            lines = ["Deprecated.", "", *lines]
        return prose.docstring(lines)

    def _object(self, item: Object) -> PyModel:
        name = self.writer.names.classes[item.id]
        names = {prop.name: self.writer.names.properties[(item.id, prop.name)] for prop in item.properties}
        shadowed = frozenset(names.values())
        base = self.writer.mixins.bases(self.scope, f"models.{name}", rt.MODEL)
        spellings = [(wire == camel_case(python), wire == python) for wire, python in names.items()]
        # Most of its JSON names are the camelCase of their attributes: said once for the class, not once a field.
        camel = spellings.count((True, False)) > spellings.count((False, True))
        if camel:
            keyword = "rename" if self.writer.library == "msgspec" else "alias_generator"
            base = f"{base}, {keyword}={self.scope.use(rt.CAMEL_CASE)}"
        # "Closed" is for those who judge data (`validate_strict`); reading keeps what the server adds.
        if item.closed:
            base = f"{base}, closed=True"
        if not isinstance(item.additional, Anything):
            base = f"{base}, extras=lambda: {self.scope.annotation(self.writer.annotator.model(item.additional), frozenset())}"
        fields = tuple(self._field(prop, names[prop.name], shadowed, camel) for prop in item.properties)
        return PyModel(
            name=name, base=base, fields=fields, docstring=self._docstring(item, f"{name}."), pointer=item.at.pointer or item.id
        )

    def _field(self, prop: Property, name: str, shadowed: frozenset[str], camel: bool) -> PyField:
        type = self.writer.annotator.model(prop.type)
        if not prop.required and type != ANY:
            type = generic(rt.NULLABLE, without_none(type)) if self._may_be_null(prop.type, frozenset()) else either(type, NONE)
        return PyField(
            name=name,
            wire=prop.name,
            required=prop.required,
            type=type,
            annotation=self.scope.annotation(type, shadowed),
            default=self._default(prop, name, shadowed, camel),
            docstring=prose.docstring(self._field_lines(prop)),
            pointer=prop.at.pointer,
        )

    def _may_be_null(self, type: Type, visited: frozenset[str]) -> bool:
        match type:
            case Nullable() | Constant(None) | Primitive(PrimitiveKind.NULL):
                return True
            case Anything(listed):
                return listed is None or "null" in listed
            case Ref(target) if target not in visited:
                match self.writer.api.declarations.get(target):
                    case Alias(type=inner):
                        return self._may_be_null(inner, visited | {target})
                    case Union(variants=variants):
                        return any(self._may_be_null(variant.type, visited | {target}) for variant in variants)
                    case None:
                        return True
                    case _:
                        return False
            case _:
                return False

    def _default(self, prop: Property, name: str, shadowed: frozenset[str], camel: bool) -> str:
        if prop.name == (camel_case(name) if camel else name):
            return "" if prop.required else "None"
        arguments = "" if prop.required else "default=None, "
        # Two aliases, not one: type checkers would take `alias` for the name of the constructor's argument.
        wire = literal(prop.name)
        if self.writer.library == "msgspec":
            return f"{self.scope.annotation(rt.FIELD, shadowed)}({arguments}name={wire})"
        return f"{self.scope.annotation(rt.FIELD, shadowed)}({arguments}validation_alias={wire}, serialization_alias={wire})"

    def _field_lines(self, prop: Property) -> list[str]:
        width = self.writer.width - _INDENT - 6
        return describe(
            width,
            "Deprecated." if prop.docs.deprecated else "",
            text=prop.docs.description or prop.docs.title or "",
            after=(
                prose.limits(prop.constraints),
                f"Default: {literal(prop.default)}." if prop.has_default and prop.default is not None else "",
                "Only in responses." if prop.read_only else "",
                "Only in requests." if prop.write_only else "",
            ),
        )

    def _enumeration(self, item: Enumeration) -> PyEnum:
        name = self.writer.names.classes[item.id]
        base = rt.OPEN_INT_ENUM if item.kind is PrimitiveKind.INTEGER else rt.OPEN_STR_ENUM
        members = tuple(
            PyMember(name=self.writer.names.members[(item.id, json_text(value))], source=literal(value)) for value in item.values
        )
        return PyEnum(
            name=name,
            base=self.scope.use(base),
            members=members,
            docstring=self._docstring(item, f"{name}; values that it does not list yet are kept."),
            pointer=item.at.pointer or item.id,
        )

    def number_alias(self, item: Enumeration) -> PyAlias:
        """Python has no enumeration of floats that stays open: the values are documented, the type is a number."""
        values = ", ".join(literal(value) for value in item.values)
        return self._alias_of(item, rt.NUMBER, self.scope.use(rt.NUMBER), False, f"One of {values}.")

    def alias(self, item: Alias | Union, as_text: bool) -> PyAlias:
        """An alias or a union; `as_text` where it names itself, directly or not."""
        type = self._alias_type(item)
        source = self.scope.annotation(type)
        if isinstance(item, Union) and item.variants and type != ANY:
            source = self._union_source(item, type, source, as_text)
            # Whoever tells the variants apart meets it too, so it is a part of what the package offers.
            type = either(type, rt.UNKNOWN_VARIANT)
        return self._alias_of(item, type, source, as_text, "")

    def _alias_type(self, item: Alias | Union) -> PyType:
        (type,) = _types_of(item, self.writer.annotator)
        return type

    def _union_source(self, item: Union, type: PyType, source: str, as_text: bool) -> str:
        annotated = self.scope.use(_ANNOTATED)
        unknown = either(*(member for member in (type, rt.UNKNOWN_VARIANT)))
        source = self.scope.annotation(unknown)
        tagged = {tag: variant.type for variant in item.variants for tag in variant.tags}
        if item.discriminator is None or not all(variant.tags for variant in item.variants):
            return f"{annotated}[{source}, {self.scope.use(rt.OPEN_UNION)}()]"
        entries = ", ".join(
            f"{literal(tag)}: {self.scope.annotation(self.writer.annotator.model(inner))}" for tag, inner in tagged.items()
        )
        discriminated = f"{self.scope.use(rt.DISCRIMINATED)}({literal(item.discriminator)}, {{{entries}}})"
        return f"{annotated}[{source}, {discriminated}]"

    def _alias_of(self, item: Declaration, type: PyType, source: str, as_text: bool, note: str) -> PyAlias:
        name = self.writer.names.classes[item.id]
        if as_text:
            alias_type = rt.ALIAS_TYPE if self.writer.library == "msgspec" else _ALIAS_TYPE
            source = f"{self.scope.use(alias_type)}({literal(name)}, {literal(source)})"
        lines = describe(
            self.writer.width - 6,
            "Deprecated." if item.docs.deprecated else "",
            text=item.docs.description or item.docs.title or "",
            after=(note, prose.limits(item.constraints) if isinstance(item, Alias) else ""),
        )
        return PyAlias(
            name=name,
            type=type,
            annotation="" if as_text else self.scope.use(_ALIAS),
            source=source,
            docstring=prose.docstring(lines),
            pointer=item.at.pointer or item.id,
        )


@dataclass(slots=True)
class _LateScope(Scope):
    """A scope whose imports from other model modules go to another one."""

    late: Scope = None  # type: ignore[assignment]  # always given

    def use(self, name: Name) -> str:
        if name.module.startswith(".models."):
            return self.late.use(name)
        return Scope.use(self, name)


def describe(width: int, before: str = "", *, text: str, after: Iterable[str]) -> list[str]:
    """Docstring lines: a remark, the prose, and sentences of our own, in one paragraph where the prose is one."""
    after_text = " ".join(words for words in after if words)
    if len(prose.paragraphs(text)) <= 1:
        return prose.wrap(" ".join(words for words in (before, prose.sentence(text), after_text) if words), width)
    lines = prose.block(f"{before} {text}" if before else text, width)
    return [*lines, "", *prose.wrap(after_text, width)] if after_text else lines


def _types_of(declaration: Declaration, annotator: Annotator) -> tuple[PyType, ...]:
    match declaration:
        case Object(properties=properties, additional=additional):
            return tuple(annotator.model(type) for type in (*(prop.type for prop in properties), additional))
        case Enumeration():
            return (FLOAT,) if declaration.kind is PrimitiveKind.NUMBER else ()
        case Alias(type=type):
            return (annotator.model(type),)
        case Union(variants=variants):
            return (either(*(annotator.model(variant.type) for variant in variants)) if variants else ANY,)
        case _:
            assert_never(declaration)


def _module_title(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in name.split("_") if word) or "common"
