"""Frozen dataclasses that cost little: to declare, to make, and to copy with some fields changed."""

import dataclasses
import reprlib
from collections.abc import Callable
from dataclasses import field as field
from functools import cache, wraps
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeVar, cast

_R = TypeVar("_R")
_T = TypeVar("_T")
_Setter: TypeAlias = Callable[[Any, Any], None]
_Step: TypeAlias = tuple[str | None, _Setter, Any, Any]
"""The name by which a field can be given, what sets it, its default, and what makes a default."""
_set: Callable[[Any, str, Any], None] = object.__setattr__
_become: Callable[[Any, type[Any]], None] = object.__dict__["__class__"].__set__
_OPEN = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
"""What bases may forbid. Both share one slot of the type, so assignments cost ten times as much where either is not C's own."""
_ABSENT = object()
_UNUSUAL = frozenset({str, type(ClassVar), type(ClassVar[int]), dataclasses.InitVar, type(dataclasses.KW_ONLY)})
"""Of what class annotations are that may say more than the type of a field."""
_FEW = 32
"""Records of a class that cost together less than to compile its constructor."""


def changed(record: _T, **fields: Any) -> _T:
    """What `dataclasses.replace` gives, at a tenth of its cost: for a record of two fields or more, all of which can be given."""
    kind = record.__class__
    copier = _COPIERS.get(kind)
    if copier is None:
        copier = _COPIERS[kind] = _copier(kind)
    copied: _T = copier(record, fields)
    return copied


_COPIERS: dict[type[Any], Callable[[Any, dict[str, Any]], Any]] = {}
"""By class; there are few, with many records each."""


def known_by_record(most: int) -> Callable[[Callable[[_R], _T]], Callable[[_R], _T]]:
    """A function of one record is worked out once for each; all is forgotten where there are so many.

    What was worked out is kept with its record, so that the record's id stays its own.
    """

    def decorate(work: Callable[[_R], _T]) -> Callable[[_R], _T]:
        known: dict[int, tuple[_R, _T]] = {}

        @wraps(work)
        def once(record: _R) -> _T:
            found = known.get(id(record))
            if found is None:
                if len(known) >= most:
                    known.clear()
                found = known[id(record)] = (record, work(record))
            return found[1]

        return once

    return decorate


def values_of(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of all fields of a record, in their order."""
    return getter_of([field.name for field in dataclasses.fields(kind)])


def maker_of(kind: type[_T]) -> Callable[..., _T]:
    """What makes a record from the values of all its fields, given in their order; nothing is checked or worked out again."""
    names = [field.name for field in dataclasses.fields(cast(Any, kind))]
    twin = _open_twin(kind)
    known: dict[str, Any] = {"_new": object.__new__, "_open": twin or kind, "_made": kind, "_set": _set}
    assign = "made.{0} = {0}" if twin else "_set(made, {0!r}, {0})"
    lines = ["made = _new(_open)", *(assign.format(name) for name in names), *(["made.__class__ = _made"] if twin else [])]
    exec(f"def make({', '.join(names)}):\n" + "\n".join(f" {line}" for line in (*lines, "return made")), known)
    maker: Callable[..., _T] = known["make"]
    return maker


def _copier(kind: type[Any]) -> Callable[[Any, dict[str, Any]], Any]:
    """What copies a record: field by field into an open class of its layout, else by its constructor."""
    names = tuple(field.name for field in dataclasses.fields(kind))
    twin = None if hasattr(kind, "__post_init__") or "__setattr__" not in kind.__dict__ else _open_twin(kind)
    if twin is None:
        values = attrgetter(*names)
        return lambda record, fields: kind(**{**dict(zip(names, values(record), strict=True)), **fields})
    known: dict[str, Any] = {"_new": object.__new__, "_open": twin, "_made": kind}
    lines = ["copied = _new(_open)", *(f"copied.{name} = record.{name}" for name in names)]
    lines += [
        "for _name, _value in fields.items():",
        " setattr(copied, _name, _value)",
        "copied.__class__ = _made",
        "return copied",
    ]
    exec("def copy(record, fields):\n" + "\n".join(f" {line}" for line in lines), known)
    copier: Callable[[Any, dict[str, Any]], Any] = known["copy"]
    return copier


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        cls: type[Any] | None = None,
        /,
        *,
        frozen: bool = False,
        slots: bool = False,
        kw_only: bool = False,
        eq: bool = True,
    ) -> Any:
        """`dataclasses.dataclass`, but for its cost.

        Python's compiles six functions for each frozen class, a millisecond in all, and its constructor sets each field through
        `object.__setattr__`, which takes five times as long as an assignment. Here the constructor is compiled when some
        records are made, and assigns: the record belongs to an open class of the same layout until all fields are set.
        """

        def make(found: type[Any]) -> type[Any]:
            return _made(found, frozen=frozen, slots=slots, kw_only=kw_only, eq=eq)

        return make if cls is None else make(cls)


def _made(cls: type[Any], *, frozen: bool, slots: bool, kw_only: bool, eq: bool) -> type[Any]:
    own = {name for name, value in cls.__dict__.items() if value is not None}
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__  # else the signature is worked out to stand there
    made: Any = _slotted(cls, kw_only=kw_only) if slots else None
    if made is None:
        made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
    fields = dataclasses.fields(made)
    given: dict[str, Any] = {"__init__": _first_init(made, is_open=not frozen), "__repr__": _repr}
    if eq:
        given["__eq__"] = _equal(_values_of(fields, "compare"))
        given["__hash__"] = _hash(_values_of(fields, "hash")) if frozen else None
    if frozen:
        given |= _forbidding(made, frozenset(field.name for field in fields))
        if slots:
            given |= {"__getstate__": _state(getter_of([field.name for field in fields])), "__setstate__": _restore}
    for name, value in given.items():
        if name not in own:
            setattr(made, name, value)
    return cast("type[Any]", made)


def _slotted(cls: Any, *, kw_only: bool) -> type[Any] | None:
    """The class with slots that `dataclasses` makes, at a third of its cost; None for an unusual one, and for a wrong one.

    What it tells others of a class and of a field stands under private names, where `dataclasses.fields` asks for it: here too.
    """
    space = dict(cls.__dict__)
    declared = space.get("__annotations__")  # absent in a Python that works annotations out when asked
    if type(cls) is not type or not declared or "__slots__" in space or not _UNUSUAL.isdisjoint(map(type, declared.values())):
        return None
    params, plain = _standard(kw_only)
    fields: dict[str, Any] = {}
    taken = set[str]()
    base: Any
    for base in cls.__mro__[-2:0:-1]:
        above = getattr(base, "__dataclass_fields__", {})
        slots = base.__dict__.get("__slots__", ())
        if above and (base.__dataclass_params__.frozen or any(item._field_type is not plain for item in above.values())):
            return None
        if slots.__class__ is not tuple:
            return None
        fields |= above
        taken.update(slots)
    for name, kind in declared.items():
        default: Any = getattr(cls, name, dataclasses.MISSING)
        if default.__class__ is not dataclasses.Field:
            default = field() if default.__class__ is MemberDescriptorType else field(default=default)
        if kind is dataclasses.InitVar or default.default.__class__.__hash__ is None:
            return None
        default.name, default.type, default._field_type = name, kind, plain
        if default.kw_only is dataclasses.MISSING:
            default.kw_only = kw_only
        fields[name] = default
    for name in (*declared, "__dict__", "__weakref__"):
        space.pop(name, None)
    if not space.keys().isdisjoint(fields) or dataclasses.Field in map(type, space.values()):
        return None
    space.setdefault("__match_args__", tuple(item.name for item in fields.values() if item.init and not item.kw_only))
    space |= {"__dataclass_fields__": fields, "__dataclass_params__": params, "__qualname__": cls.__qualname__}
    return type(cls.__name__, cls.__bases__, {**space, "__slots__": tuple(name for name in fields if name not in taken)})


@cache
def _standard(kw_only: bool) -> tuple[Any, Any]:
    """What `dataclasses` says of such a class, and of a plain field."""
    options: dict[str, Any] = {"init": False, "repr": False, "eq": False, "slots": True, "kw_only": kw_only}
    known: Any = dataclasses.make_dataclass("Sample", [("name", str)], namespace={"__doc__": "A sample."}, **options)
    return known.__dataclass_params__, known.__dataclass_fields__["name"]._field_type


def _values_of(fields: tuple["dataclasses.Field[Any]", ...], use: str) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the fields that count in comparisons, or in hashes, as a tuple."""
    return getter_of(
        [field.name for field in fields if (field.compare if use == "compare" or field.hash is None else field.hash)]
    )


def getter_of(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives these attributes of an object, however few, as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    if not names:
        return lambda record: ()
    only = attrgetter(names[0])
    return lambda record: (only(record),)


def _equal(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any, Any], Any]:
    def equal(self: Any, other: Any) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return equal


def _hash(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], int]:
    def hashed(self: Any) -> int:
        return hash(values(self))

    return hashed


def _forbidding(made: type[Any], names: frozenset[str]) -> dict[str, Callable[..., None]]:
    def assign(self: Any, name: str, value: Any) -> None:
        if type(self) is made or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(made, self).__setattr__(name, value)

    def delete(self: Any, name: str) -> None:
        if type(self) is made or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(made, self).__delattr__(name)

    return {"__setattr__": assign, "__delattr__": delete}


@reprlib.recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _state(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], tuple[Any, ...]]:
    def state(self: Any) -> tuple[Any, ...]:
        return values(self)

    return state


def _restore(self: Any, state: tuple[Any, ...]) -> None:
    for item, value in zip(dataclasses.fields(self), state, strict=True):
        _set(self, item.name, value)


def _first_init(made: Any, *, is_open: bool) -> Callable[..., None]:
    """A constructor that compiles itself after some records: of most classes, a run makes fewer than compiling pays for."""
    left = _FEW
    places: list[_Setter] = []
    steps: list[_Step] = []

    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        nonlocal left, places, steps
        if left == _FEW:
            places, steps = _steps(made)
        left -= 1
        if left < 0 or len(args) > len(places) or not _is_set(self, args, kwargs, places, steps):
            made.__init__ = compiled = _compiled(made, is_open=is_open)
            compiled(self, *args, **kwargs)
        elif hasattr(made, "__post_init__"):
            self.__post_init__()

    return init


def _steps(made: type[Any]) -> tuple[list[_Setter], list[_Step]]:
    """What sets the fields that can be given by their place; and how each field is set, these first."""
    fields = dataclasses.fields(made)
    placed = [field for field in fields if field.init and not field.kw_only]
    ordered = placed + [field for field in fields if not field.init or field.kw_only]
    named = [(field.name if field.init else None, field) for field in ordered]
    steps = [(name, _setter(made, field.name), field.default, field.default_factory) for name, field in named]
    return [put for _, put, _, _ in steps[: len(placed)]], steps


def _setter(made: type[Any], name: str) -> _Setter:
    member = getattr(made, name, None)
    if member.__class__ is MemberDescriptorType:
        setter: _Setter = cast(Any, member).__set__
        return setter
    return lambda record, value: _set(record, name, value)


def _is_set(record: Any, args: tuple[Any, ...], kwargs: dict[str, Any], places: list[_Setter], steps: list[_Step]) -> bool:
    """Sets each field. False for a wrong call, which Python itself tells best."""
    for put, value in zip(places, args, strict=False):
        put(record, value)
    left = len(kwargs)
    for name, put, default, factory in steps[len(args) :] if args else steps:
        if name in kwargs:
            put(record, kwargs[name])
            left -= 1
        elif default is not dataclasses.MISSING:
            put(record, default)
        elif factory is not dataclasses.MISSING:
            put(record, factory())
        elif name is not None:
            return False
    return not left


def _set_each(record: Any, /, **values: Any) -> None:
    for name, value in values.items():
        _set(record, name, value)


def _compiled(made: type[Any], *, is_open: bool) -> Callable[..., None]:
    """The constructor. Of a subclass, whose layout may be another, each field is set by itself."""
    known: dict[str, Any] = {"_set_each": _set_each, "_become": _become, "_absent": _ABSENT, "_made": made, "_open": None}
    fields = dataclasses.fields(made)
    parameters = [_parameter(field, known) for field in fields if field.init and not field.kw_only]
    keywords = [_parameter(field, known) for field in fields if field.init and field.kw_only]
    lines = [
        f"if {field.name} is _absent: {field.name} = _make_{field.name}()"
        for field in fields
        if field.init and field.default_factory is not dataclasses.MISSING
    ]
    values = [(field.name, value) for field in fields if (value := _value(field, known))]
    assigned = [f"self.{name} = {value}" for name, value in values]
    each = f"_set_each(self, {', '.join(f'{name}={value}' for name, value in values)})"
    if is_open:
        lines += assigned
    elif (twin := _open_twin(made)) is None:
        lines.append(each)
    elif values:
        known["_open"] = twin
        lines += [
            "if self.__class__ is _made:",
            *(f" {line}" for line in ("_become(self, _open)", *assigned, "self.__class__ = _made")),
        ]
        lines.append(f"else: {each}")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    signature = ", ".join(["self", *parameters, *(["*", *keywords] if keywords else [])])
    exec(f"def __init__({signature}):\n" + "\n".join(f" {line}" for line in lines or ["pass"]), known)
    compiled: Callable[..., None] = known["__init__"]
    compiled.__qualname__ = f"{made.__qualname__}.__init__"
    return compiled


def _parameter(field: "dataclasses.Field[Any]", known: dict[str, Any]) -> str:
    if field.default is not dataclasses.MISSING:
        known[f"_default_{field.name}"] = field.default
        return f"{field.name}=_default_{field.name}"
    if field.default_factory is not dataclasses.MISSING:
        known[f"_make_{field.name}"] = field.default_factory
        return f"{field.name}=_absent"
    return field.name


def _value(field: "dataclasses.Field[Any]", known: dict[str, Any]) -> str:
    """The expression that a field is set to; "" for one that is left to others."""
    if field.init:
        return field.name
    _parameter(field, known)
    if field.default is not dataclasses.MISSING:
        return f"_default_{field.name}"
    return f"_make_{field.name}()" if field.default_factory is not dataclasses.MISSING else ""


def _open_twin(made: type[Any]) -> type[Any] | None:
    """A class of the same layout whose records can be assigned to; None where there is none."""
    if "__slots__" not in made.__dict__:
        return None
    metaclass: Any = type(made)
    try:
        twin: type[Any] = metaclass(made.__name__, made.__bases__, {"__slots__": made.__dict__["__slots__"], **_OPEN})
        _become(object.__new__(made), twin)
    except TypeError:
        return None
    return twin
