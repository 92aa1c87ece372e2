"""Python types as values: what an annotation says, apart from how a module spells it."""

from collections.abc import Iterator
from typing import TypeAlias

from togai_codegen.python.literals import literal
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A class or alias. `module` is absolute (`datetime`), relative to the package (`.models`), or "" for a builtin."""

    name: str
    module: str = ""


@dataclass(frozen=True, slots=True)
class Generic:
    """A subscripted class: `Sequence[str]`."""

    base: Name
    arguments: "tuple[PyType, ...]"


@dataclass(frozen=True, slots=True)
class Either:
    """`A | B`."""

    members: "tuple[PyType, ...]"


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """`Literal[...]`. Of True and 1, which Python calls equal, both are kept."""

    values: tuple[str | int | bool | None, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Choice) and repr(self.values) == repr(other.values)

    def __hash__(self) -> int:
        return hash(repr(self.values))


@dataclass(frozen=True, slots=True)
class NoneType:
    """`None`."""


@dataclass(frozen=True, slots=True)
class Marked:
    """`Annotated[type, marker(...)]`: a type, and what the runtime knows of it beyond that. Texts are written as literals."""

    type: "PyType"
    marker: Name
    arguments: "tuple[PyType | str, ...]" = ()
    rest: "PyType | None" = None


PyType: TypeAlias = Name | Generic | Either | Choice | NoneType | Marked

STR = Name("str")
INT = Name("int")
FLOAT = Name("float")
BOOL = Name("bool")
BYTES = Name("bytes")
OBJECT = Name("object")
LIST = Name("list")
DICT = Name("dict")
NONE = NoneType()
ANY = Name("Any", "typing")
ANNOTATED = Name("Annotated", "typing")
LITERAL = Name("Literal", "typing")
SEQUENCE = Name("Sequence", "collections.abc")
MAPPING = Name("Mapping", "collections.abc")
CALLABLE = Name("Callable", "collections.abc")

BUILTINS = frozenset({"str", "int", "float", "bool", "bytes", "object", "list", "dict"})


def either(*members: PyType) -> PyType:
    """The union of types: flat, without repetition, None last."""
    if len(members) == 2 and members[1] is NONE and not isinstance(members[0], Either | NoneType):
        return ANY if members[0] == ANY else Either(members)  # what nearly all calls ask for
    flat: dict[PyType, None] = {}
    for member in members:
        flat.update(dict.fromkeys(member.members if isinstance(member, Either) else (member,)))
    if ANY in flat:
        return ANY
    nullable = NONE in flat
    flat.pop(NONE, None)
    choices = [member for member in flat if isinstance(member, Choice)]
    if any(isinstance(value, bool) for choice in choices for value in choice.values) and len(choices) > 1:
        flat = _as_one(flat, choices)
    kept = (*flat, NONE) if nullable else tuple(flat)
    return kept[0] if len(kept) == 1 else Either(kept)


def _as_one(flat: dict[PyType, None], choices: list[Choice]) -> dict[PyType, None]:
    """One `Literal[...]` in place of several: only within one does pydantic tell True from 1."""
    merged = Choice(tuple(value for choice in choices for value in choice.values))
    return dict.fromkeys(merged if member == choices[0] else member for member in flat if member not in choices[1:])


def without_none(type: PyType) -> PyType:
    """A type without its own None; that of an alias stays."""
    return either(*(member for member in type.members if member != NONE)) if isinstance(type, Either) else type


def generic(base: Name, *arguments: PyType) -> Generic:
    """`base[arguments]`."""
    return Generic(base, arguments)


def names_in(annotation: PyType) -> Iterator[Name]:
    """Every name that the annotation uses."""
    match annotation:
        case Name():
            yield annotation
        case Generic(base, arguments):
            yield base
            for argument in arguments:
                yield from names_in(argument)
        case Either(members):
            for member in members:
                yield from names_in(member)
        case Choice():
            yield LITERAL
        case NoneType():
            return
        case Marked(type, marker, inside, rest):
            yield from (ANNOTATED, marker, *names_in(type))
            for part in (*inside, *((rest,) if rest else ())):
                if not isinstance(part, str):
                    yield from names_in(part)


def choice_source(choice: Choice) -> str:
    """The inside of `Literal[...]`."""
    return ", ".join(literal(value) for value in choice.values)
