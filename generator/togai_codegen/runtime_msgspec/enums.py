"""Open enums: a value that the spec does not know is kept, and equals its text or number. Cheap to import."""

from enum import Enum, IntEnum, StrEnum
from typing import Any


class OpenStrEnum(StrEnum):
    """A string enum that keeps unknown values: `Status("NEW").is_known` is False, and it equals "NEW"."""

    @classmethod
    def _missing_(cls, value: object) -> "OpenStrEnum | None":
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = str(value)
        return member

    @property
    def is_known(self) -> bool:
        """Whether the spec lists this value."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        return _show(self, self.is_known)

    def __reduce_ex__(self, proto: Any) -> tuple[Any, ...]:
        return type(self), (self._value_,)

    def __copy__(self) -> "OpenStrEnum":
        return self

    def __deepcopy__(self, memo: Any) -> "OpenStrEnum":
        return self


class OpenIntEnum(IntEnum):
    """An integer enum that keeps unknown values."""

    @classmethod
    def _missing_(cls, value: object) -> "OpenIntEnum | None":
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{int(value)}"
        member._value_ = int(value)
        return member

    @property
    def is_known(self) -> bool:
        """Whether the spec lists this value."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        return _show(self, self.is_known)

    def __reduce_ex__(self, proto: Any) -> tuple[Any, ...]:
        return type(self), (self._value_,)

    def __copy__(self) -> "OpenIntEnum":
        return self

    def __deepcopy__(self, memo: Any) -> "OpenIntEnum":
        return self


def _show(member: Enum, known: bool) -> str:
    if known:
        return f"<{type(member).__name__}.{member.name}: {member.value!r}>"
    return f"<{type(member).__name__}: {member.value!r} (unknown)>"
