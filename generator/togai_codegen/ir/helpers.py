"""Methods beside an operation's own: any number of items in batches, and waiting for a final state."""

from typing import Any, TypeAlias

from togai_codegen.records import dataclass

Path: TypeAlias = tuple[str, ...]
"""Wire names from the outside in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchFailures:
    """Where the answer tells which items were refused; see `Batches` of the runtime."""

    items: Path | None = None
    index: Path | None = None
    error: Path | None = None
    reason: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchHelper:
    """A method that sends any number of items, in as many calls as the limits of the operation ask for."""

    name: str
    items: str
    """Wire name of the body's array; empty where the body itself is the array."""
    max_items: int
    max_bytes: int | None = None
    partial: tuple[int, ...] = ()
    """Statuses which say that some items were refused."""
    too_large: tuple[int, ...] = ()
    """Statuses which say that nothing was accepted, and a smaller batch may be."""
    failures: BatchFailures = BatchFailures()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitHelper:
    """A method that calls an operation until a field of its answer has a final value. Times are in seconds."""

    name: str
    field: Path
    done: tuple[Any, ...]
    failed: tuple[Any, ...] = ()
    interval: float | int | None = None
    max_interval: float | int | None = None
    timeout: float | int | None = None


Helper: TypeAlias = BatchHelper | WaitHelper
