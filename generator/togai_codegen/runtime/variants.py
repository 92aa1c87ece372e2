"""What fits no documented variant of a union."""

from typing import Any


class UnknownVariant:
    """A value of a union that fits none of its documented variants."""

    __slots__ = ("raw",)

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        """The JSON value as it came."""

    def __repr__(self) -> str:
        return f"UnknownVariant({self.raw!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UnknownVariant) and other.raw == self.raw

    __hash__ = None  # type: ignore[assignment]

    def __wire_value__(self) -> Any:
        return self.raw
