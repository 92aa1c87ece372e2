"""Unions that lose nothing: what fits no variant arrives as `UnknownVariant`, with its raw value."""

from collections.abc import Mapping
from typing import Any, get_args

from msgspec import Struct

from ..runtime.guards import is_array, is_mapping
from ..runtime.variants import UnknownVariant as UnknownVariant
from .likeness import akin, count_wrong
from .native import Mark
from .shapes import Shape, shape_of
from .structs import given
from .walk import NotAsDocumented, Path, Walk


class OpenUnion(Mark):
    """Marks a union: its variants are tried together (the best fit wins), and `UnknownVariant` takes the rest.

    What is akin to a variant, one of its values but for a wrong part, is an error. Reading an answer repairs it.
    """

    __slots__ = ()

    def shape(self, inner: Any) -> Shape:
        """The reader of the union."""
        return _Open(tuple(item for item in get_args(inner) if item is not UnknownVariant))


class Discriminated(Mark):
    """Marks a union whose variant is told by a property. `mapping` is from its values to the variants' classes.

    An unknown tag and a missing one arrive as `UnknownVariant`; a known one says what the rest has to be.
    """

    __slots__ = ("mapping", "property")

    def __init__(self, property: str, mapping: Mapping[str, Any]) -> None:
        self.property = property
        self.mapping = dict(mapping)

    def shape(self, inner: Any) -> Shape:
        """The reader of the union."""
        return _Tagged(self)


class _Open(Shape):
    def __init__(self, forms: tuple[Any, ...]) -> None:
        self.forms = forms

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        if isinstance(value, UnknownVariant):
            return value
        fits = list(self._fits(value, path, walk))
        if fits:
            _, number, made = max(fits, key=lambda fit: (fit[0], -fit[1]))
            # Read again where more may be noted than what ends a trial.
            return made if walk.ends else shape_of(self.forms[number]).read(value, path, walk)
        numbers = akin(self.forms, value)
        if not numbers:
            return walk.wrong(path, "not one of the documented variants", value) if walk.letter else UnknownVariant(value)
        if walk.ends or walk.counts:
            return walk.wrong(path, "not one of the documented variants", value)
        best = min(numbers, key=lambda number: count_wrong(self.forms[number], value)) if numbers[1:] else numbers[0]
        return shape_of(self.forms[best]).read(value, path, walk)

    def _fits(self, value: Any, path: Path, walk: Walk) -> Any:
        for number, form in enumerate(self.forms):
            shape, trial = shape_of(form), walk.trial()
            trial.nulls = trial.nulls or not walk.ends
            try:
                made = shape.read(value, path, trial)
            except NotAsDocumented:
                continue
            yield (_extent(made), not shape.is_loose), number, made


class _Tagged(Shape):
    def __init__(self, union: Discriminated) -> None:
        self.union = union
        self.classes = tuple(item for item in dict.fromkeys(union.mapping.values()) if isinstance(item, type))

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        if isinstance(value, (UnknownVariant, *self.classes)):
            return value
        tag: Any = value.get(self.union.property) if is_mapping(value) else None
        if isinstance(tag, str) and tag in self.union.mapping:
            return shape_of(self.union.mapping[tag]).read(value, path, walk)
        return walk.wrong(path, "not one of the documented variants", value) if walk.letter else UnknownVariant(value)


def _extent(value: Any) -> int:
    """How many properties of a value are declared."""
    if isinstance(value, Struct):
        return sum(1 + _extent(item) for item in given(value).values())
    if is_array(value):
        return sum(map(_extent, value))
    return sum(map(_extent, value.values())) if is_mapping(value) else 0
