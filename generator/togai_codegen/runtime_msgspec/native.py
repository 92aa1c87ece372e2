"""The type that msgspec is told in place of an annotation, for it knows nothing of open unions and exact numbers."""

from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin

from ..runtime.enums import OpenIntEnum, OpenStrEnum
from .aliases import TypeAliasType

_LARGEST = 2**63


class Mark:
    """Metadata in `Annotated[...]` that says how a value is read."""

    __slots__ = ()

    def native(self, form: Any) -> Any:
        """The type that msgspec is told; `form` is the whole annotation."""
        return opaque(form)

    def shape(self, inner: Any) -> Any:
        """The reader of what is annotated."""
        raise NotImplementedError


class NotNull(Mark):
    """Where a value may be absent, but not null."""

    __slots__ = ()


NOT_NULL = NotNull()


class Opaque:
    """A type that msgspec does not know, so that it asks us: `form` is how it is annotated."""

    form: ClassVar[Any]


def is_opaque(kind: Any) -> bool:
    """Whether a type is one that msgspec asks us about."""
    return isinstance(kind, type) and issubclass(kind, Opaque)


@lru_cache(maxsize=4096)
def opaque(form: Any) -> type[Opaque]:
    """The class that stands for an annotation."""
    return type("Opaque", (Opaque,), {"form": form})


def native(form: Any, seen: tuple[Any, ...] = ()) -> Any:
    """The type for msgspec. `seen` are the aliases that this is the value of."""
    if isinstance(form, TypeAliasType):
        return opaque(form) if any(form is item for item in seen) else native(form.__value__, (*seen, form))
    origin, arguments = get_origin(form), get_args(form)
    if origin is Annotated:
        marks = [item for item in form.__metadata__ if isinstance(item, Mark)]
        return marks[0].native(form) if marks else native(arguments[0], seen)
    if origin is Union or origin is UnionType:
        return _union(form, [native(item, seen) for item in arguments])
    if origin is list:
        return list[native(arguments[0], seen)]  # type: ignore[misc]
    if origin is dict:
        return dict[str, native(arguments[1], seen)]  # type: ignore[misc]
    if origin is Literal and any(isinstance(item, int) and abs(item) >= _LARGEST for item in arguments):
        return opaque(form)
    if getattr(form, "__apart__", False) or _is_odd_enum(form):
        return opaque(form)
    return Any if form is object else form


def _is_odd_enum(form: Any) -> bool:
    """Whether msgspec can't read an enum: it wants at least one value, and 64 bits must do."""
    if not (isinstance(form, type) and issubclass(form, OpenStrEnum | OpenIntEnum)):
        return False
    values = [member.value for member in form]
    return not values or any(isinstance(item, int) and abs(item) >= _LARGEST for item in values)


def _union(form: Any, members: list[Any]) -> Any:
    """Beside a type that it does not know msgspec knows null only."""
    flat = [inner for item in members for inner in (get_args(item) if get_origin(item) in (Union, UnionType) else (item,))]
    if Any in flat:
        return Any
    known = [item for item in flat if item is not NoneType and item is not None]
    if len(known) > 1 and not set(known) <= {int, float}:
        return opaque(form)
    return Union[tuple(flat)]  # noqa: UP007
