"""A user's fault is data: what is wrong, where, what was done about it, and how to mend it."""

from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum
from pathlib import Path

from togai_codegen.location import NOWHERE, Location
from togai_codegen.records import dataclass


class Severity(StrEnum):
    """How much a fault costs: an error stops the run (exit 3), a warning costs only the part it names."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Action(StrEnum):
    """What the generator did about a fault."""

    STOPPED = "stopped"
    SKIPPED = "skipped"
    WIDENED = "widened to Any"
    KEPT = "kept as written"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of diagnostic, declared once, with the text that `togai-codegen explain CODE` prints."""

    id: str
    severity: Severity
    title: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault at one place."""

    code: Code
    message: str
    at: Location = NOWHERE
    action: Action = Action.KEPT
    hint: str | None = None
    related: tuple[tuple[str, Location], ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was opened: what diagnostics call it, and the SHA-256 of its bytes; None where they may not or can't be had."""

    display: str
    sha256: str | None


@dataclass(slots=True)
class Diagnostics:
    """What the stages report into. The same fault at the same place is kept once."""

    _items: dict[tuple[str, str, Location], Diagnostic] = field(default_factory=dict[tuple[str, str, Location], Diagnostic])
    sources: dict[str, str] = field(default_factory=dict[str, str])
    """The texts that were read, by the name that locations give their document: what excerpts are cut from."""
    reads: dict[Path, Read] = field(default_factory=dict[Path, Read])
    """The files behind these texts, by their paths, and those that were asked for in vain: what the outcome depends on."""
    allow: frozenset[str] = frozenset()
    """Ids of codes that somebody has looked at and accepts: their diagnostics are counted, and nothing more. Errors never are."""
    _allowed: dict[tuple[str, str, Location], Diagnostic] = field(default_factory=dict[tuple[str, str, Location], Diagnostic])
    reports: int = 0
    """How often something was reported, the same fault each time it was."""

    def report(
        self,
        code: Code,
        message: str,
        at: Location = NOWHERE,
        *,
        action: Action = Action.KEPT,
        hint: str | None = None,
        related: tuple[tuple[str, Location], ...] = (),
    ) -> None:
        """Add a fault."""
        self.reports += 1
        diagnostic = Diagnostic(code, message, at, action, hint, related)
        is_allowed = code.id in self.allow and code.severity is not Severity.ERROR
        (self._allowed if is_allowed else self._items).setdefault((code.id, message, at), diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        """All diagnostics in document order."""
        return iter(sorted(self._items.values(), key=_order))

    def __len__(self) -> int:
        return len(self._items)

    def in_order(self) -> tuple[Diagnostic, ...]:
        """All diagnostics, allowed ones included, in the order of reporting."""
        return (*self._items.values(), *self._allowed.values())

    def take(self, other: "Diagnostics") -> None:
        """Report everything that was reported into another, and know its texts."""
        self.sources.update(other.sources)
        for item in other.in_order():
            self.report(item.code, item.message, item.at, action=item.action, hint=item.hint, related=item.related)

    def count(self, severity: Severity) -> int:
        """How many diagnostics have this severity."""
        return sum(1 for item in self._items.values() if item.code.severity is severity)

    @property
    def allowed(self) -> tuple[Diagnostic, ...]:
        """What was reported under an allowed code, in document order."""
        return tuple(sorted(self._allowed.values(), key=_order))

    def unused_allows(self) -> tuple[str, ...]:
        """Allowed codes that nothing was reported under."""
        return tuple(sorted(self.allow - {item.code.id for item in self._allowed.values()}))

    @property
    def has_errors(self) -> bool:
        """Whether the run must stop."""
        return self.count(Severity.ERROR) > 0


def _order(item: Diagnostic) -> tuple[str, int, int, str, str]:
    return (item.at.document, item.at.line, item.at.column, item.code.id, item.message)


class StopRun(Exception):
    """The document can't be used at all; the diagnostics say why. Raised only by `source`, `openapi` and `upstream`."""
