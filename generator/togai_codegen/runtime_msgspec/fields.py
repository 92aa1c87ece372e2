"""What is said about the fields of a model beyond their types. Cheap to import."""

from typing import Annotated, Any, TypeAlias, TypeVar

from msgspec import UNSET, field

T = TypeVar("T")


class NullAllowed:
    """Marks a property that may be absent and may be null; `T | None = None` alone says that it may be absent."""

    __slots__ = ()


Nullable: TypeAlias = Annotated[T | None, NullAllowed()]
"""The type of a property that may be absent, and null too."""


def WireField(*, default: Any = ..., name: str) -> Any:  # noqa: N802  # as what makes fields is called everywhere
    """A field whose JSON name is not made of its own; `default` is None where it may be absent."""
    return field(name=name) if default is ... else field(name=name, default=UNSET if default is None else default)
