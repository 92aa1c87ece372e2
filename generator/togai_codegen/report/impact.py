"""Who feels a change: for a terminal, as the JSON that `impact` prints, and as a report."""

from collections.abc import Iterator
from typing import Any, Final

from togai_codegen.diagnostics.model import Severity
from togai_codegen.drift.api.changes import ApiChange
from togai_codegen.drift.impact.model import TIERS, Edit, Impact, Site, Tier, Unread
from togai_codegen.location import Location
from togai_codegen.report.findings import Finding, Report, Rule, fingerprint, told_apart
from togai_codegen.report.places import Paths
from togai_codegen.report.text import visible

_AS_WRITTEN = Paths()
_SEVERITIES: Final = {Tier.CERTAIN: Severity.ERROR, Tier.REVIEW: Severity.WARNING, Tier.POSSIBLE: Severity.NOTE}
_UNREAD: Final = "not read"
_NOT_READ = Rule(
    "file-not-read",
    "file not read",
    "A file could not be read as Python, so it may hold lines that are affected and were not seen.",
    Severity.WARNING,
    remedy="Look at it yourself, or leave it out.",
)


def impact_report(impact: Impact, old: str, new: str, *, paths: Paths = _AS_WRITTEN) -> Report:
    """Every line of a consumer that feels the change from `old` to `new`, the surest first."""
    sites = [_site(site, impact.by_id[site.change], paths) for tier in TIERS for site in impact.of(tier)]
    unread = [_unread(item, paths) for item in impact.unread]
    return Report(
        command="impact",
        title=" -> ".join(str(paths.place(Location(name))) for name in (old, new)),
        summary=(_summary(impact), *_notes(impact)),
        findings=told_apart([*sites, *unread]),
        groups=(*(tier.value for tier in TIERS), _UNREAD),
        text=_as_text(impact),
        document=_as_document(impact),
        main=paths.place(Location(new)),
        properties={"engines": list(impact.engines), "files": impact.files},
    )


def _site(site: Site, change: ApiChange, paths: Paths) -> Finding:
    at = paths.place(Location(site.path, line=site.line, column=site.column))
    kind = change.kind.value
    text = f"A change of what the client offers: {kind.replace('-', ' ')}."
    edit = {} if site.edit is None else {"edit": "automatic" if site.edit.automatic else "proposed"}
    return Finding(
        rule=Rule(f"api-{kind}", kind.replace("-", " "), text, _SEVERITIES[site.tier]),
        level=_SEVERITIES[site.tier],
        message=f"{site.symbol}: {site.effect}",
        subject=site.symbol,
        group=site.tier.value,
        id=site.change,
        remark=f"{site.tier}, {_found_by(site)}",
        remedy=site.suggestion,
        at=at,
        effect=site.effect,
        values=(change.old, change.new) if change.old or change.new else None,
        marks=edit,
        members=(change.operation,) if change.operation else (),
        fingerprint=fingerprint("impact", site.change, at.path, site.symbol),
        properties={"tier": site.tier.value, "change": site.change, "spec_changes": list(site.spec_changes)},
    )


def _unread(item: Unread, paths: Paths) -> Finding:
    at = paths.place(Location(item.path))
    return Finding(
        rule=_NOT_READ,
        level=Severity.WARNING,
        message=f"{item.path}: {item.reason}",
        subject=item.path,
        group=_UNREAD,
        remedy=_NOT_READ.remedy,
        at=at,
        effect=item.reason,
        fingerprint=fingerprint("unread", at.path),
    )


def _summary(impact: Impact) -> str:
    counts = ", ".join(f"{len(impact.of(tier)):,} {tier}" for tier in TIERS)
    changes, breaking = len(impact.api_changes), sum(item.is_breaking for item in impact.api_changes)
    told = f"{changes:,} change{'s' * (changes != 1)} of the client, {breaking:,} breaking"
    return f"lines that feel it: {counts}; {told}; {impact.files:,} file{'s' * (impact.files != 1)} read"


def _notes(impact: Impact) -> Iterator[str]:
    free = len(impact.unaffected())
    if free:
        yield f"{free:,} breaking change{'s' * (free != 1)} that this code does not feel"
    yield from impact.notes


def _found_by(site: Site) -> str:
    return f"found by {', '.join(site.found_by)}"


def _as_text(impact: Impact) -> str:
    """For a terminal: tier by tier, each line with what happens there and what to do."""
    lines: list[str] = []
    for tier in TIERS:
        for site in impact.of(tier):
            lines.append(f"{site.path}:{site.line}:{site.column}: {tier} [{site.change}] {site.symbol}: {site.effect}")
            lines += [f"   {site.suggestion}"] if site.suggestion else []
    lines += [f"{item.path}: not read: {item.reason}" for item in impact.unread]
    lines += [*([""] if lines else []), _summary(impact), *_notes(impact)]
    return "".join(f"{visible(line)}\n" for line in lines)


def _as_document(impact: Impact) -> dict[str, Any]:
    return {
        "report": "impact",
        "counts": {tier.value: len(impact.of(tier)) for tier in TIERS},
        "sites": [_site_object(site) for site in impact.sites],
        "api_changes": [_change_object(change) for change in impact.api_changes],
        "files": impact.files,
        "unread": [{"path": item.path, "reason": item.reason} for item in impact.unread],
        "engines": list(impact.engines),
        "notes": list(impact.notes),
    }


def _site_object(site: Site) -> dict[str, Any]:
    return {
        "path": site.path,
        "line": site.line,
        "column": site.column,
        "end_line": site.end_line,
        "end_column": site.end_column,
        "tier": site.tier.value,
        "change": site.change,
        "spec_changes": list(site.spec_changes),
        "symbol": site.symbol,
        "effect": site.effect,
        "suggestion": site.suggestion,
        "edit": None if site.edit is None else _edit_object(site.edit),
        "found_by": list(site.found_by),
    }


def _edit_object(edit: Edit) -> dict[str, Any]:
    return {
        "line": edit.line,
        "column": edit.column,
        "end_line": edit.end_line,
        "end_column": edit.end_column,
        "text": edit.text,
        "automatic": edit.automatic,
    }


def _change_object(change: ApiChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": change.kind.value,
        "symbol": change.symbol,
        "new_symbol": change.new_symbol,
        "old": change.old,
        "new": change.new,
        "breaking": change.is_breaking,
        "operation": change.operation,
        "spec_changes": list(change.spec_changes),
    }
