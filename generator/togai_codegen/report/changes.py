"""Changes between two Apis: for a terminal, as the JSON that `diff` prints, and as a report."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from togai_codegen.diagnostics.model import Severity
from togai_codegen.drift.diff import RULES, Acceptance, Change, Comparison, Level
from togai_codegen.drift.diff.changes import Verdict, as_plain
from togai_codegen.location import Location
from togai_codegen.report.diagnostics import place_object
from togai_codegen.report.findings import Finding, Place, Report, Rule, told_apart
from togai_codegen.report.places import Paths
from togai_codegen.report.text import visible

SHOWN_OPERATIONS: Final = 5
_VERDICTS: tuple[Verdict, ...] = ("wire", "source", "runtime")
_SEVERITIES: Final = {Level.BREAKING: Severity.ERROR, Level.RISKY: Severity.WARNING, Level.SAFE: Severity.NOTE}
_AS_WRITTEN = Paths()


def changes_report(
    comparison: Comparison, old: str, new: str, *, fail_on: Verdict | None = None, paths: Paths = _AS_WRITTEN
) -> Report:
    """All changes from `old` to `new`. An error is what is breaking by the verdict `fail_on`, or by any where there is none."""
    return Report(
        command="diff",
        title=f"{_named(old, paths)} -> {_named(new, paths)}",
        summary=(_summary(comparison) if comparison.changes else "no changes", *_baseline(comparison)),
        findings=told_apart(change_finding(change, fail_on, paths) for change in comparison.changes),
        groups=tuple(level.value for level in reversed(Level)),
        text=_as_text(comparison),
        document=_as_document(comparison),
        listing=[_object(change) for change in comparison.changes],
        main=paths.place(Location(new)),
        properties={"bump": comparison.bump, "profile": comparison.profile},
    )


def _named(spec: str, paths: Paths) -> str:
    return str(paths.place(Location(spec)))


def change_finding(change: Change, fail_on: Verdict | None, paths: Paths) -> Finding:
    """One change. What is breaking by another verdict than `fail_on` is a warning."""
    fact, verdicts, rule = change.fact, change.verdicts, RULES[change.fact.kind]
    levels: dict[str, str] = {name: str(getattr(verdicts, name)) for name in _VERDICTS}
    level = _SEVERITIES[verdicts.worst]
    if level is Severity.ERROR and fail_on is not None and levels[fail_on] != Level.BREAKING:
        level = Severity.WARNING
    old, new = paths.place(fact.old_at, "old"), paths.place(fact.new_at, "new")
    places = [place for place in (new, old) if place.path]
    values = (value_text(fact.old), value_text(fact.new)) if (fact.old, fact.new) != (None, None) else None
    return Finding(
        rule=change_rule(fact.kind),
        level=level,
        message=f"{fact.subject}{f' ({values[0]} -> {values[1]})' if values else ''}: {rule.text}",
        subject=fact.subject,
        group=str(verdicts.worst),
        id=change.id,
        remark=", ".join(f"{name} {value}" for name, value in levels.items()),
        remedy="" if verdicts.worst is Level.SAFE else rule.remedy,
        at=places[0] if places else Place(""),
        related=tuple((place.label, place) for place in places[1:]),
        values=values,
        marks=levels,
        members=tuple(name for name in change.operations if name != fact.subject),
        fingerprint=change.id,
        accepted=None if change.accepted is None else _reason(change.accepted),
        properties={"id": change.id, "verdicts": levels, "operations": list(change.operations)},
    )


def change_rule(kind: str) -> Rule:
    """The rule of a kind of change."""
    rule = RULES[kind]
    return Rule(
        kind,
        kind.replace("-", " "),
        rule.text,
        _SEVERITIES[rule.level],
        f"For example: {rule.example} {rule.remedy}",
        rule.remedy,
    )


def _as_document(comparison: Comparison) -> dict[str, Any]:
    """The changes, the worst level of each verdict, the version bump."""
    return {
        "report": "diff",
        "profile": comparison.profile,
        "bump": comparison.bump,
        "verdicts": {name: comparison.level(name).value for name in _VERDICTS},
        "changes": [_object(change) for change in comparison.changes],
        "baseline": {
            "unused": [_acceptance(item) for item in comparison.unused],
            "expired": [_acceptance(item) for item in comparison.expired],
        },
    }


def _as_text(comparison: Comparison) -> str:
    """For a terminal: the worst first, each with its place, what it means and what to do."""
    if not comparison.changes:
        return "\n".join([*_baseline(comparison), "no changes"]) + "\n"
    blocks = [_text(change) for change in comparison.changes]
    return "\n".join([*blocks, *_baseline(comparison), _summary(comparison)]) + "\n"


def changes_in_brief(comparison: Comparison, most: int = 20) -> tuple[str, ...]:
    """One line a change, the worst first, and a summary."""
    if not comparison.changes:
        return ("no change but in prose, order or examples",)
    shown = [f"{item.verdicts.worst}: {item.fact.kind} {item.fact.subject}{_values(item)}" for item in comparison.changes[:most]]
    more = len(comparison.changes) - most
    return (*shown, *([f"... and {more:,} more"] if more > 0 else []), _summary(comparison))


def _baseline(comparison: Comparison) -> Iterator[str]:
    """What is wrong with the baseline."""
    for item in comparison.expired:
        yield visible(f"expired: {item.id} was accepted until {item.expires}: {item.reason}")
    for item in comparison.unused:
        yield visible(f"unused: {item.id} is accepted, and no change has that id: {item.reason}")


def _reason(item: Acceptance) -> str:
    return f"{item.reason}{f' (until {item.expires})' if item.expires else ''}"


def _summary(comparison: Comparison) -> str:
    counts = [(level, sum(change.verdicts.worst is level for change in comparison.changes)) for level in reversed(Level)]
    told = ", ".join(f"{count} {level}" for level, count in counts if count)
    verdicts = ", ".join(f"{name} {comparison.level(name)}" for name in _VERDICTS)
    number = len(comparison.changes)
    return f"{number} change{'s' * (number != 1)} ({told}); {verdicts}; version bump: {comparison.bump}"


def _text(change: Change) -> str:
    fact = change.fact
    levels = " ".join(f"{name}={getattr(change.verdicts, name)}" for name in _VERDICTS)
    lines = [f"{_place(fact.new_at, fact.old_at)}{fact.kind} [{change.id}] {levels}", f"   {fact.subject}{_values(change)}"]
    lines.append(f"   {RULES[fact.kind].text}")
    if change.verdicts.worst is not Level.SAFE:
        lines.append(f"   remedy: {RULES[fact.kind].remedy}")
    if change.accepted is not None:
        lines.append(f"   accepted: {_reason(change.accepted)}")
    if change.operations and change.operations != (fact.subject,):
        lines.append(f"   in: {operations_text(change.operations)}")
    # A path or a name of a spec may hold line ends and what a terminal, or a CI system, obeys.
    return "".join(f"{visible(line)}\n" for line in lines)


def _place(*places: Location) -> str:
    found = next((place for place in places if place.document), None)
    return f"{found}: " if found else ""


def _values(change: Change) -> str:
    old, new = change.fact.old, change.fact.new
    return "" if old is None and new is None else f": {value_text(old)} -> {value_text(new)}"


def value_text(value: Any) -> str:
    """A value of a fact in a few words."""
    if value is None:
        return "nothing"
    text = value if isinstance(value, str) else json.dumps(as_plain(value), ensure_ascii=False, default=str)
    return text if len(text) <= 80 else text[:77] + "..."


def operations_text(names: Sequence[str]) -> str:
    """The first operations, and how many more there are."""
    more = len(names) - SHOWN_OPERATIONS
    return ", ".join(names[:SHOWN_OPERATIONS]) + (f" and {more} more" if more > 0 else "")


def _object(change: Change) -> dict[str, Any]:
    fact, verdicts, rule = change.fact, change.verdicts, RULES[change.fact.kind]
    return {
        "id": change.id,
        "kind": fact.kind,
        "subject": fact.subject,
        "directions": [item.value for item in change.directions],
        "verdicts": {"wire": verdicts.wire.value, "source": verdicts.source.value, "runtime": verdicts.runtime.value},
        "old": as_plain(fact.old),
        "new": as_plain(fact.new),
        "at": {"old": _at(fact.old_at), "new": _at(fact.new_at)},
        "operations": list(change.operations),
        "message": rule.text,
        "remedy": rule.remedy,
        "accepted": None if change.accepted is None else _acceptance(change.accepted),
    }


def _acceptance(item: Acceptance) -> dict[str, str | None]:
    return {"id": item.id, "reason": item.reason, "expires": item.expires.isoformat() if item.expires else None}


def _at(place: Location) -> dict[str, Any] | None:
    return place_object(place) if place.document else None
