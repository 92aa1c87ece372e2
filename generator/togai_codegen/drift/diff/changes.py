"""Changes: facts with the operations that feel them and the verdicts on them."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from togai_codegen.drift.diff.facts import Direction, Fact
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_container

Profile: TypeAlias = Literal["client", "wire-strict"]
"""`client`: the old client is one of ours, which keeps what it does not know. `wire-strict`: trust no client to be lenient."""


Verdict: TypeAlias = Literal["wire", "source", "runtime"]


class Level(StrEnum):
    """How bad it is."""

    SAFE = "safe"
    RISKY = "risky"
    """It breaks some users: those that do a thing which the specification does not let us see."""
    BREAKING = "breaking"


ORDER = list(Level)


def worst(levels: Iterable[Level]) -> Level:
    """The worst of these levels; safe where there are none."""
    return max(levels, key=ORDER.index, default=Level.SAFE)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """`wire`: the old client against the new server. `source`: the consumer's code type-checks against the regenerated
    client. `runtime`: that code runs against it.
    """

    wire: Level = Level.SAFE
    source: Level = Level.SAFE
    runtime: Level = Level.SAFE

    @property
    def worst(self) -> Level:
        """The worst of the three."""
        return worst((self.wire, self.source, self.runtime))


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Somebody's word that a change, named by its id, is all right; `expires` is the last day on which that holds."""

    id: str
    reason: str
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A fact, judged. `operations` are those of the new Api (of the old where the new has none), by id, sorted."""

    fact: Fact
    directions: tuple[Direction, ...]
    verdicts: Verdicts
    operations: tuple[str, ...]
    accepted: Acceptance | None = None
    """Set where a baseline accepts the change: it is shown, and fails no run."""

    @property
    def id(self) -> str:
        """The same for the same change wherever it is reported: of kind, place, direction and values, never of a text."""
        parts = [self.fact.kind, self.fact.subject, [str(item) for item in self.directions], self.fact.old, self.fact.new]
        text = json.dumps(parts, sort_keys=True, ensure_ascii=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()[:12]


Bump: TypeAlias = Literal["none", "patch", "minor", "major"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes from one Api to another, the worst first.

    `unused` are entries of a baseline that accept none of them, `expired` those that did, until their day came.
    """

    changes: tuple[Change, ...]
    profile: Profile
    unused: tuple[Acceptance, ...] = ()
    expired: tuple[Acceptance, ...] = ()

    def level(self, verdict: Verdict | Literal["any"], *, with_accepted: bool = False) -> Level:
        """The worst level of one verdict over all changes; those that a baseline accepts count only where asked for."""
        counted = [change.verdicts for change in self.changes if with_accepted or change.accepted is None]
        if verdict == "any":
            return worst(item.worst for item in counted)
        return worst(getattr(item, verdict) for item in counted)

    @property
    def bump(self) -> Bump:
        """What the version of the regenerated client has to gain: the worst of source and runtime decides, accepted or not."""
        if not self.changes:
            return "none"
        level = worst((self.level("source", with_accepted=True), self.level("runtime", with_accepted=True)))
        if level is Level.BREAKING:
            return "major"
        added = any("added" in change.fact.kind for change in self.changes)
        return "minor" if added or level is Level.RISKY else "patch"


def as_plain(value: Any) -> Any:
    """A value of a fact as JSON."""
    if value is None or isinstance(value, str | int | float | bool) or is_container(value):
        return value
    return str(value)
