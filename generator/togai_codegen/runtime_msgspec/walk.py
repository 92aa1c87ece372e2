"""How JSON values are read by us: what is noted on the way. msgspec reads the rest, and always first."""

from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from msgspec import MsgspecError

from ..runtime.errors import ShapeError
from ..runtime.shape_errors import summary

Path: TypeAlias = tuple[str | int, ...]
REFUSALS = (MsgspecError, ValueError)
"""What msgspec raises for a value; its own errors are no ValueError in all its versions."""


class NotAsDocumented(ValueError):
    """A value is not of its type. The message tells paths, no values: those may be secrets."""

    def __init__(self, found: tuple[ShapeError, ...]) -> None:
        super().__init__(summary(found))
        self.shape_errors = found

    def __reduce__(self) -> tuple[Any, ...]:
        return NotAsDocumented, (self.shape_errors,)


@dataclass(slots=True)
class Walk:
    """One reading. Where it does not end with the first error, a wrong value stays as it came."""

    ends: bool = False
    """Raise the first error."""
    nulls: bool = False
    """Take null for a property that may only be absent."""
    letter: bool = False
    """Refuse what the specification does, but reading does not."""
    by_name: bool = False
    """Take the attributes' own names for those of properties too."""
    by_parts: bool = False
    """Leave nothing to msgspec: it has refused what this is a part of, so that it would be asked twice at each depth."""
    counts: bool = False
    """A union that does not fit counts once, whatever is wrong below it."""
    found: list[ShapeError] = field(default_factory=list[ShapeError])

    def wrong(self, path: Path, message: str, value: Any) -> Any:
        """Note that a value is wrong. Gives it back, or raises NotAsDocumented."""
        error = ShapeError(path, message)
        if self.ends:
            raise NotAsDocumented((error,))
        self.found.append(error)
        return value

    def trial(self) -> "Walk":
        """A reading of the same kind that ends with the first error."""
        return replace(self, ends=True, found=[])
