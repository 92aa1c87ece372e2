"""Changes between two Apis as text, Markdown and JSON."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from togai_codegen.drift.diff import RULES, Acceptance, Change, Comparison, Level
from togai_codegen.drift.diff.changes import Verdict, as_plain
from togai_codegen.location import Location
from togai_codegen.report.machine import place_object

_SHOWN_OPERATIONS = 5
_VERDICTS: tuple[Verdict, ...] = ("wire", "source", "runtime")


def changes_as_json(comparison: Comparison) -> str:
    """One object: the changes, the worst level of each verdict, the version bump."""
    found = {
        "profile": comparison.profile,
        "bump": comparison.bump,
        "verdicts": {name: comparison.level(name).value for name in _VERDICTS},
        "changes": [_object(change) for change in comparison.changes],
        "baseline": {
            "unused": [_acceptance(item) for item in comparison.unused],
            "expired": [_acceptance(item) for item in comparison.expired],
        },
    }
    return json.dumps(found, indent=2, ensure_ascii=True) + "\n"


def changes_as_text(comparison: Comparison) -> str:
    """For a terminal: the worst first, each with its place, what it means and what to do."""
    baseline = [
        *(f"expired: {item.id} was accepted until {item.expires}: {item.reason}" for item in comparison.expired),
        *(f"unused: {item.id} is accepted, and no change has that id: {item.reason}" for item in comparison.unused),
    ]
    if not comparison.changes:
        return "\n".join([*baseline, "no changes"]) + "\n"
    blocks = [_text(change) for change in comparison.changes]
    return "\n".join([*blocks, *baseline, _summary(comparison)]) + "\n"


def changes_as_markdown(comparison: Comparison) -> str:
    """For a pull request: one table a level."""
    if not comparison.changes:
        return "No changes.\n"
    lines = [_summary(comparison)]
    for level in reversed(Level):
        rows = [change for change in comparison.changes if change.verdicts.worst is level]
        if rows:
            lines += ["", f"### {level.capitalize()} ({len(rows)})", "", "| change | where | wire | source | runtime | id |"]
            lines += ["|---|---|---|---|---|---|", *(_row(change) for change in rows)]
    return "\n".join(lines) + "\n"


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
        until = f" (until {change.accepted.expires})" if change.accepted.expires else ""
        lines.append(f"   accepted: {change.accepted.reason}{until}")
    if change.operations and change.operations != (fact.subject,):
        lines.append(f"   in: {_operations(change.operations)}")
    return "\n".join(lines) + "\n"


def _place(*places: Location) -> str:
    found = next((place for place in places if place.document), None)
    return f"{found}: " if found else ""


def _values(change: Change) -> str:
    old, new = change.fact.old, change.fact.new
    return "" if old is None and new is None else f": {_value(old)} -> {_value(new)}"


def _value(value: Any) -> str:
    if value is None:
        return "nothing"
    text = value if isinstance(value, str) else json.dumps(as_plain(value), ensure_ascii=False, default=str)
    return text if len(text) <= 80 else text[:77] + "..."


def _operations(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN_OPERATIONS
    return ", ".join(names[:_SHOWN_OPERATIONS]) + (f" and {more} more" if more > 0 else "")


def _row(change: Change) -> str:
    verdicts = change.verdicts
    cells: Iterable[str] = (
        f"{change.fact.kind}{_values(change)}{' (accepted)' if change.accepted else ''}",
        f"`{change.fact.subject}`",
        verdicts.wire,
        verdicts.source,
        verdicts.runtime,
        f"`{change.id}`",
    )
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    """Text of a spec in a table: it can end no cell, no row, and be no HTML."""
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|")
    return escaped.replace("<", "&lt;").replace(">", "&gt;") if "`" not in text else escaped.replace("<", "\\<")


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
    if not place.document:
        return None
    return place_object(place)
