"""How a class of fields becomes a Struct: what it is told about its fields, and what else an instance keeps.

A property that may be absent is UNSET where it is: msgspec does not write it, and its attribute reads as None.
"""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin

from msgspec import NODEFAULT, UNSET, Struct, StructMeta, UnsetType

from ..runtime.errors import ShapeError
from .aliases import TypeAliasType
from .fields import NullAllowed
from .native import NOT_NULL, is_opaque, native, opaque

_FIELD_TYPE = "__field_type__"
_ESCAPED = re.compile(r'[\\"\x00-\x1f]')


class ModelMeta(StructMeta):
    """Makes model classes."""

    __closed__: bool
    __extras__: Any
    __apart__: bool
    """Whether msgspec can't read and write it: its undeclared properties have a type, or a name would have to be escaped."""
    __forms__: dict[str, Any]
    __optional__: frozenset[str]
    __wires__: dict[str, str]
    """Attribute -> a JSON name that msgspec does not take."""

    def __new__(
        mcls,
        name: str,
        bases: tuple[type, ...],
        namespace: dict[str, Any],
        *,
        closed: bool = False,
        extras: Callable[[], Any] | None = None,
        **config: Any,
    ) -> Any:
        """`closed` and `extras` are as in the specification; `config` is msgspec's (`rename`)."""
        forms: dict[str, Any] = dict(namespace.get("__annotations__", {}))
        own = {item: form for item, form in forms.items() if not _is_class_variable(form)}
        optional = frozenset(item for item in own if _may_be_absent(namespace.get(item, ...)))
        namespace |= {item: UNSET for item in optional if namespace[item] is None}
        made: list[Any] = []
        if own:
            namespace["__annotations__"] = forms | {item: f"{_FIELD_TYPE}({item!r})" for item in own}
            # Evaluated by msgspec, when it first reads or writes the class: by then all names are there.
            namespace[_FIELD_TYPE] = _field_type(made)
        odd = {item: wire for item in own if (wire := getattr(namespace.get(item), "name", None)) and _ESCAPED.search(wire)}
        for item in odd:
            namespace.pop(item)
        namespace |= {item: UNSET for item in odd if item in optional}
        apart = extras is not None or bool(odd) or any(getattr(base, "__apart__", False) for base in bases)
        cls: Any = super().__new__(mcls, name, bases, namespace, kw_only=True, **config)
        made.append(cls)
        type.__setattr__(cls, "__forms__", own)
        type.__setattr__(cls, "__optional__", optional)
        type.__setattr__(cls, "__closed__", closed)
        type.__setattr__(cls, "__extras__", extras)
        type.__setattr__(cls, "__apart__", apart)
        type.__setattr__(cls, "__wires__", odd)
        if apart:
            type.__setattr__(cls, "__eq__", _equal)
        for item in optional:
            type.__setattr__(cls, item, _none_where_absent(cls.__dict__[item]))
        return cls


def _equal(one: Any, other: Any) -> Any:
    if type(one) is not type(other):
        return NotImplemented
    return stored_values(one) == stored_values(other) and extra_of(one) == extra_of(other)


def _field_type(made: list[Any]) -> Callable[[str], Any]:
    def told(name: str) -> Any:
        item = property_of(made[0], name)
        kind: Any = native(item.form)
        return opaque(Annotated[item.form, NOT_NULL]) if not item.nullable and is_opaque(kind) else kind

    return told


def _is_class_variable(form: Any) -> bool:
    text = form if isinstance(form, str) else ""
    return text.startswith(("ClassVar", "typing.ClassVar")) or form is ClassVar or get_origin(form) is ClassVar


def _may_be_absent(default: Any) -> bool:
    return default is None or default is UNSET or getattr(default, "default", ...) is UNSET


def _none_where_absent(member: Any) -> property:
    """The attribute of a property that may be absent."""
    stored = member.__get__

    def read(model: Any) -> Any:
        value = stored(model)
        return None if value is UNSET else value

    def forget(model: Any) -> None:
        member.__set__(model, UNSET)

    return property(read, member.__set__, forget)


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a documented object. `form` is its type without the None of the absent."""

    name: str
    wire: str
    form: Any
    required: bool
    nullable: bool = True


@lru_cache(maxsize=4096)
def properties_of(cls: type[Struct]) -> tuple[Property, ...]:
    """The properties of a model, in the order of its fields."""
    return tuple(property_of(cls, name) for name in cls.__struct_fields__)


@lru_cache(maxsize=16384)
def property_of(cls: type[Struct], name: str) -> Property:
    """What is known of the property of an attribute."""
    wires = dict(zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True))
    defaults = _defaults(cls)
    for owner in cls.__mro__:
        forms: dict[str, Any] = owner.__dict__.get("__forms__", {})
        if name in forms:
            form = forms[name]
            if isinstance(form, str):
                form = eval(form, dict(vars(sys.modules[owner.__module__])))
            absent = name in owner.__dict__["__optional__"]
            wire = owner.__dict__["__wires__"].get(name, wires[name])
            return Property(name, wire, _present(form) if absent else form, name not in defaults, not absent or _takes_null(form))
    return Property(name, wires[name], Any, name not in defaults)


@lru_cache(maxsize=4096)
def attributes(cls: type[Struct]) -> dict[str, str]:
    """Wire name -> attribute."""
    return {item.wire: item.name for item in properties_of(cls)}


@lru_cache(maxsize=4096)
def holds_apart(cls: Any) -> bool:
    """Whether a model that msgspec can't write may stand somewhere below a model."""
    seen: set[int] = set()
    waiting: list[Any] = [cls]
    while waiting:
        form = waiting.pop()
        if id(form) in seen:
            continue
        seen.add(id(form))
        if getattr(form, "__apart__", False):
            return True
        waiting += _inside(form)
    return False


def _inside(form: Any) -> list[Any]:
    """The types of which a type is made; what `Annotated` marks with is no type of its own."""
    if isinstance(form, TypeAliasType):
        return [form.__value__]
    if isinstance(form, type) and issubclass(form, Struct):
        return [item.form for item in properties_of(form)]
    return list(get_args(form))


def _defaults(cls: type[Struct]) -> dict[str, Any]:
    """Attribute -> default; msgspec lists those of the last fields, with a mark for those that have none."""
    defaults = cls.__struct_defaults__
    names = cls.__struct_fields__[len(cls.__struct_fields__) - len(defaults) :]
    return {name: value for name, value in zip(names, defaults, strict=True) if value is not NODEFAULT}


def _takes_null(form: Any) -> bool:
    """Whether a property that may be absent may be null too."""
    marked = get_origin(form) is Annotated and any(isinstance(item, NullAllowed) for item in form.__metadata__)
    return marked or form is Any


def _present(form: Any) -> Any:
    """The type of a property where it is there: null only where that is allowed."""
    if get_origin(form) is Annotated and _takes_null(form):
        return get_args(form)[0]
    if get_origin(form) in (Union, UnionType):
        return Union[tuple(item for item in get_args(form) if item is not NoneType)]  # noqa: UP007
    return form


class Noted:
    """The room that an instance has beside its fields."""

    __slots__ = ("_extra", "_noted")
    _extra: dict[str, Any]
    _noted: tuple[tuple[ShapeError, ...], frozenset[str]]


def note(model: Any, found: tuple[ShapeError, ...], missing: frozenset[str]) -> None:
    """Note on a model what is wrong with it, and which attributes stand for properties that are missing."""
    model._noted = found, missing


def noted(model: Any) -> tuple[tuple[ShapeError, ...], frozenset[str]]:
    """What `note` noted."""
    return getattr(model, "_noted", ((), frozenset()))


def keep_extra(model: Any, extra: dict[str, Any]) -> None:
    """Keep undeclared properties."""
    model._extra = extra


def extra_of(model: Any) -> dict[str, Any]:
    """The undeclared properties: of an object for which the specification gives their type."""
    return getattr(model, "_extra", {})


def given(model: Struct) -> dict[str, Any]:
    """Attribute -> value of the properties that are set."""
    stored = dict(zip(model.__struct_fields__, stored_values(model), strict=True))
    _, missing = noted(model)
    return {name: value for name, value in stored.items() if not isinstance(value, UnsetType) and name not in missing}


def stored_values(model: Struct) -> tuple[Any, ...]:
    """The values of the fields; UNSET where a property is absent."""
    from msgspec.structs import astuple

    return astuple(model)
