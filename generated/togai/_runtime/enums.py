"""Open enums: a value that the spec does not know is kept, and equals its text or number. Cheap to import."""

from enum import Enum, IntEnum, StrEnum
from typing import Any, Self

from .enum_schemas import EnumSchema


class _Open(EnumSchema, Enum):
    """What both kinds have: values that are not listed are like members."""

    @property
    def is_known(self) -> bool:
        """Whether the spec lists this value."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        kind = type(self).__name__
        return f"<{kind}.{self.name}: {self.value!r}>" if self.is_known else f"<{kind}: {self.value!r} (unknown)>"

    def __reduce_ex__(self, proto: Any) -> tuple[Any, ...]:
        return type(self), (self._value_,)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self


class OpenStrEnum(_Open, StrEnum):
    """A string enum that keeps unknown values: `Status("NEW").is_known` is False, and it equals "NEW"."""

    @classmethod
    def _missing_(cls, value: object) -> "OpenStrEnum | None":
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = str(value)
        return member


class OpenIntEnum(_Open, IntEnum):
    """An integer enum that keeps unknown values."""

    @classmethod
    def _missing_(cls, value: object) -> "OpenIntEnum | None":
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{int(value)}"
        member._value_ = int(value)
        return member
