"""Types as readers of JSON values: what msgspec can't read, and what it refused, where each wrong part costs only itself."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property, lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Struct, convert

from ..runtime.enums import OpenIntEnum, OpenStrEnum
from ..runtime.errors import ShapeError
from ..runtime.exact import ExactFloat, ExactInt
from ..runtime.guards import is_array, is_mapping
from ..runtime.timestamps import WireDateTime, parse_date
from ..runtime.wire_bytes import wire_bytes
from .aliases import TypeAliasType
from .native import Mark, NotNull, Opaque
from .scalars import NumberMark
from .structs import Property, keep_extra, note, properties_of
from .walk import REFUSALS, NotAsDocumented, Path, Walk


class Shape:
    """The reader of one type."""

    is_loose = False
    """Whether another type would fit the same JSON values as well (a timestamp is a text)."""

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        """The Python value; one that is wrong as it came, and noted. Raises NotAsDocumented where the walk ends then."""
        raise NotImplementedError


class _Anything(Shape):
    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        return value


class Scalar(Shape):
    """A type without parts. `convert` raises ValueError or TypeError for what is none; it is given the judge's mood too."""

    def __init__(self, name: str, convert: Callable[[Any, bool], Any], *, is_loose: bool = False) -> None:
        self.name = name
        self.convert = convert
        self.is_loose = is_loose

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        try:
            return self.convert(value, walk.letter)
        except (ValueError, TypeError, OverflowError):
            return walk.wrong(path, f"Input should be {self.name}", value)


class _OrNull(Shape):
    def __init__(self, inner: Shape) -> None:
        self.inner = inner

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        return None if value is None else self.inner.read(value, path, walk)


class _ButNotNull(Shape):
    """A union that takes anything, where it may only be absent."""

    def __init__(self, inner: Shape) -> None:
        self.inner = inner

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        return walk.wrong(path, "Input should not be null", value) if value is None else self.inner.read(value, path, walk)


class _List(Shape):
    def __init__(self, items: Any) -> None:
        self.items = shape_of(items)

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        if not is_array(value):
            return walk.wrong(path, "Input should be an array", value)
        return [self.items.read(item, (*path, index), walk) for index, item in enumerate(value)]


class _Map(Shape):
    def __init__(self, values: Any) -> None:
        self.values = shape_of(values)

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        if not is_mapping(value):
            return walk.wrong(path, "Input should be an object", value)
        return {key: self.values.read(item, (*path, key), walk) for key, item in value.items()}


class _Later(Shape):
    """An alias, whose value may name the alias."""

    def __init__(self, alias: TypeAliasType) -> None:
        self.alias = alias

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        return shape_of(self.alias.__value__).read(value, path, walk)


class _FirstThatFits(Shape):
    def __init__(self, forms: tuple[Any, ...]) -> None:
        self.shapes = [shape_of(form) for form in forms]

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        for shape in self.shapes:
            try:
                return shape.read(value, path, walk.trial())
            except NotAsDocumented:
                continue
        return walk.wrong(path, "Input should be one of several types", value)


class StructShape(Shape):
    """A model. msgspec comes first, so that only what is wrong is read twice."""

    def __init__(self, cls: Any) -> None:
        self.cls = cls
        self.is_known = not cls.__apart__
        """Whether msgspec can read the class."""

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        if isinstance(value, self.cls):
            return value
        if not is_mapping(value):
            return walk.wrong(path, "Input should be an object", value)
        if self.is_known and not (walk.letter or walk.by_name or walk.by_parts):
            try:
                return convert(value, self.cls, dec_hook=read_opaque)
            except (*REFUSALS, RecursionError):
                pass
            except (TypeError, NotImplementedError):
                self.is_known = False
        return self._by_parts(value, path, replace(walk, by_parts=True) if walk.ends else walk)

    @cached_property
    def extras(self) -> Shape | None:
        """The reader of undeclared properties, where the specification gives their type."""
        return shape_of(self.cls.__extras__()) if self.cls.__extras__ else None

    def _by_parts(self, value: Mapping[Any, Any], path: Path, walk: Walk) -> Any:
        before, values, missing = len(walk.found), dict[str, Any](), list[str]()
        properties = properties_of(self.cls)
        for item in properties:
            key = item.name if walk.by_name and item.wire not in value else item.wire
            if key in value:
                values[item.name] = _read_property(item, value[key], (*path, item.wire), walk)
            elif item.required:
                values[item.name] = walk.wrong((*path, item.wire), "Field required", None)
                missing.append(item.name)
        others = [key for key in value if key not in {item.wire for item in properties}]
        if walk.letter and self.cls.__closed__:
            for key in others:
                walk.wrong((*path, key), "The object has no such property", None)
        extra = {key: self.extras.read(value[key], (*path, key), walk) for key in others} if self.extras else {}
        made = self.cls(**values)
        if extra:
            keep_extra(made, extra)
        if found := walk.found[before:]:
            below = tuple(ShapeError(error.path[len(path) :], error.message) for error in found)
            note(made, below, frozenset(missing))
        return made


def _read_property(item: Property, value: Any, path: Path, walk: Walk) -> Any:
    if value is None and not item.required:
        return None if walk.nulls or item.nullable else walk.wrong(path, "Input should not be null", None)
    return shape_of(item.form).read(value, path, walk)


def read_opaque(kind: Any, value: Any) -> Any:
    """What msgspec asks for a type that it does not know."""
    if isinstance(kind, type) and issubclass(kind, Opaque):
        return shape_of(kind.form).read(value, (), Walk(ends=True))
    raise NotImplementedError


def _text(value: Any, letter: bool) -> str:
    if isinstance(value, str):
        return value
    raise ValueError


def _flag(value: Any, letter: bool) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError


def _integer(value: Any, letter: bool) -> int:
    """JSON Schema 2020-12, core, 4.2.1: 1.0 is an integer."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return ExactInt(value.text if isinstance(value, ExactFloat) else repr(value))
    raise ValueError


def _number(value: Any, letter: bool) -> int | float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise ValueError


def _decimal(value: Any, letter: bool) -> Decimal:
    if (isinstance(value, str) and letter) or isinstance(value, bool):
        raise ValueError
    if isinstance(value, ExactFloat):
        value = value.text
    try:
        made = Decimal(repr(value) if isinstance(value, float) else value)
    except InvalidOperation:
        raise ValueError from None
    if not made.is_finite():
        raise ValueError
    return made


def _moment(value: Any, letter: bool) -> datetime:
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        raise ValueError
    try:
        return convert(value, datetime)
    except REFUSALS:
        return WireDateTime.parse(value)


def _day(value: Any, letter: bool) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return parse_date(_text(value, letter))


def _bytes(value: Any, letter: bool) -> bytes:
    if isinstance(value, bytes):
        return value
    text = _text(value, letter)
    try:
        return convert(text, bytes)
    except REFUSALS:
        return wire_bytes(text.encode(), text)


def _null(value: Any, letter: bool) -> None:
    if value is not None:
        raise ValueError


ANYTHING = _Anything()
NUMBER = Scalar("a number", _number)
_SCALARS: dict[Any, Shape] = {
    Any: ANYTHING,
    object: ANYTHING,
    None: Scalar("null", _null),
    NoneType: Scalar("null", _null),
    str: Scalar("a string", _text),
    bool: Scalar("true or false", _flag),
    int: Scalar("an integer", _integer),
    float: NUMBER,
    Decimal: Scalar("a finite number", _decimal, is_loose=True),
    datetime: Scalar("a timestamp", _moment, is_loose=True),
    date: Scalar("a date", _day, is_loose=True),
    bytes: Scalar("a string", _bytes, is_loose=True),
}


def _member_of(cls: Any, kind: type) -> Callable[[Any, bool], Any]:
    """The reader of an open enum of texts or integers."""

    def member(value: Any, letter: bool) -> Any:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if not isinstance(value, kind) or isinstance(value, bool):
            raise ValueError
        found: Any = cls(value)
        if letter and not found.is_known:
            raise ValueError
        return found

    return member


def _constant(values: tuple[Any, ...]) -> Callable[[Any, bool], Any]:
    """The reader of constants; true is not 1, which Python calls equal."""

    def constant(value: Any, letter: bool) -> Any:
        for item in values:
            if isinstance(value, bool) is isinstance(item, bool) and value == item:
                return item
        raise ValueError

    return constant


def shape_of(form: Any) -> Shape:
    """The reader of a type; made once, where the type can be the key of a cache."""
    try:
        return _cached_shape(form)
    except TypeError:
        return _shape(form)


def _shape(form: Any) -> Shape:
    if isinstance(form, TypeAliasType):
        return _Later(form)
    origin, arguments = get_origin(form), get_args(form)
    if origin is Annotated:
        return _annotated(form)
    if origin is Union or origin is UnionType:
        rest = tuple(item for item in arguments if item is not NoneType)
        inner = shape_of(rest[0]) if len(rest) == 1 else _FirstThatFits(rest)
        return _OrNull(inner) if len(rest) < len(arguments) else inner
    if origin is list:
        return _List(arguments[0])
    if origin is dict:
        return _Map(arguments[1])
    if origin is Literal:
        return Scalar("one of the listed constants" if arguments[1:] else "the constant", _constant(arguments))
    return _class(form)


_cached_shape = lru_cache(maxsize=4096)(_shape)


def _annotated(form: Any) -> Shape:
    inner = shape_of(get_args(form)[0])
    for mark in form.__metadata__:
        if isinstance(mark, NumberMark):
            return NUMBER
        if isinstance(mark, NotNull):
            return _ButNotNull(inner)
        if isinstance(mark, Mark):
            shape: Shape = mark.shape(get_args(form)[0])
            return shape
    return inner


def _class(form: Any) -> Shape:
    if form in _SCALARS:
        return _SCALARS[form]
    if form is list or form is dict:
        return _List(Any) if form is list else _Map(Any)
    if isinstance(form, type) and issubclass(form, Struct):
        return StructShape(form)
    if isinstance(form, type) and issubclass(form, OpenStrEnum):
        return Scalar("a string", _member_of(form, str), is_loose=True)
    if isinstance(form, type) and issubclass(form, OpenIntEnum):
        return Scalar("an integer", _member_of(form, int), is_loose=True)
    return ANYTHING
