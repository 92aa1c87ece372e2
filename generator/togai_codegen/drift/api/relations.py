"""How two types relate, decided by what values they hold and never by how they are spelled."""

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum

from togai_codegen.drift.api.surface import Surface
from togai_codegen.drift.api.types import ANY, BOOL, INT, OBJECT, STR, Applied, Named, OneOf, Type, Values
from togai_codegen.records import dataclass

_PROMOTED = {
    "bool": ("int", "float", "complex"),
    "int": ("float", "complex"),
    "float": ("complex",),
    "datetime": ("date",),
}
"""Numbers that stand for wider ones (PEP 484, "The numeric tower"), and the one date that is a subclass of the other."""

_READ_AS = {
    "list": ("Sequence", "Collection", "Iterable"),
    "tuple": ("Sequence", "Collection", "Iterable"),
    "Sequence": ("Collection", "Iterable"),
    "Collection": ("Iterable",),
    "dict": ("Mapping",),
    "set": ("Collection", "Iterable"),
    "SyncPager": ("Iterable",),
    "AsyncPager": ("AsyncIterable",),
}
_COVARIANT = frozenset(
    {"Sequence", "Collection", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "SyncPager", "AsyncPager", "tuple"}
)


class Relation(StrEnum):
    """What becomes of a type."""

    SAME = "same"
    WIDENED = "widened"
    NARROWED = "narrowed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Algebra:
    """Subtyping from values of one surface to places of another. `renamed` maps old class names to new ones.

    `reading` takes lists and dicts as covariant: a value that is only read may hold narrower items.
    """

    source: Surface
    target: Surface
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    reading: bool = True
    bases: Callable[[str], tuple[str, ...]] = lambda name: ()
    """Base classes of names that neither surface knows: the consumer's own."""

    def fits(self, value: Type, place: Type) -> bool:
        """Whether every value of the one type may stand where the other is asked for."""
        return self._fits(value, place, frozenset())

    def _fits(self, value: Type, place: Type, seen: frozenset[tuple[Type, Type]]) -> bool:
        if (value, place) in seen:
            return True
        seen = seen | {(value, place)}
        value, place = self.source.expand(value), self.target.expand(place)
        if ANY in (value, place) or place == OBJECT:
            return True
        if isinstance(value, OneOf):
            return all(self._fits(member, place, seen) for member in value.members)
        if isinstance(place, OneOf):
            if any(self._fits(value, member, seen) for member in place.members):
                return True
            # A literal may be spread over several members.
            return isinstance(value, Values) and all(
                any(self._fits(Values((item,)), member, seen) for member in place.members) for item in value.values
            )
        match value, place:
            case Values(values), Values(others):
                return {(type(item), item) for item in values} <= {(type(item), item) for item in others}
            case Values(values), Named(name) if name in self.target.classes:
                return False
            case Values(values), _:
                return all(self._fits(_type_of(item), place, seen) for item in values)
            case Named(name), Named(other):
                return self._named(name, other)
            case Applied(), Applied():
                return self._applied(value, place, seen)
            case Applied(base, _), Named(other):
                return base == other or other in _READ_AS.get(base, ())
            case _:
                return False

    def _named(self, name: str, other: str) -> bool:
        if self.renamed.get(name, name) == other or other in _PROMOTED.get(name, ()):
            return True
        enumeration = self.source.classes.get(name)
        if enumeration is not None and enumeration.kind == "enumeration":
            return self._named(enumeration.base, other)
        return any(self._named(base, other) for base in self.bases(name))

    def _applied(self, value: Applied, place: Applied, seen: frozenset[tuple[Type, Type]]) -> bool:
        if value.base != place.base and place.base not in _READ_AS.get(value.base, ()):
            return False
        ours, theirs = value.arguments, place.arguments
        if value.base == "tuple" and place.base != "tuple":
            return all(self._fits(item, theirs[0], seen) for item in ours)
        if value.base in ("SyncPager", "AsyncPager") and value.base != place.base:
            ours = ours[:1]
        if len(ours) != len(theirs):
            return False
        covariant = self.reading or place.base in _COVARIANT
        if place.base == "Mapping" and not self.reading:
            # The key of a Mapping is invariant, its value covariant (typing's documentation of Mapping).
            return self._same(ours[0], theirs[0], seen) and self._fits(ours[1], theirs[1], seen)
        test = self._fits if covariant else self._same
        return all(test(left, right, seen) for left, right in zip(ours, theirs, strict=True))

    def _same(self, left: Type, right: Type, seen: frozenset[tuple[Type, Type]]) -> bool:
        back = Algebra(self.target, self.source, {new: old for old, new in self.renamed.items()}, self.reading, self.bases)
        return self._fits(left, right, seen) and back._fits(right, left, frozenset())


def _type_of(value: str | int) -> Named:
    if isinstance(value, bool):
        return BOOL
    return STR if isinstance(value, str) else INT


def relate(old: Type, new: Type, there: Algebra, back: Algebra) -> Relation:
    """What became of a type: `there` reads old values at new places, `back` the other way."""
    forwards, backwards = there.fits(old, new), back.fits(new, old)
    # Any fits everywhere and takes everything, which makes it no equal of what it stands beside.
    if forwards and backwards:
        was_any, is_any = old == ANY, new == ANY
        if was_any == is_any:
            return Relation.SAME
        return Relation.WIDENED if is_any else Relation.NARROWED
    if forwards:
        return Relation.WIDENED
    return Relation.NARROWED if backwards else Relation.CHANGED
