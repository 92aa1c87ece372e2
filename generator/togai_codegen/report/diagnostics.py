"""Diagnostics as a report, and as the JSON that `lint` prints."""

import json
from collections import Counter
from typing import Any

from togai_codegen.diagnostics.model import Code, Diagnostic, Diagnostics, Severity
from togai_codegen.location import Location
from togai_codegen.report.findings import Finding, Report, Rule, fingerprint, told_apart
from togai_codegen.report.github import github
from togai_codegen.report.places import Paths
from togai_codegen.report.sarif import sarif
from togai_codegen.report.text import LINE_BREAK, Counts, hint_of, render_summary, render_text

_AS_WRITTEN = Paths()
_WIDTH = 160


def diagnostics_report(
    diagnostics: Diagnostics,
    counts: Counts | None = None,
    *,
    command: str = "lint",
    main: str = "",
    paths: Paths = _AS_WRITTEN,
    most: int | None = None,
) -> Report:
    """Everything that was found in a spec, what is allowed among it. `main` is the spec, `most` as for `render_text`."""
    items = [(item, False) for item in diagnostics] + [(item, True) for item in diagnostics.allowed]
    named = {item.at.document for item, _ in items}
    lines = {name: LINE_BREAK.split(text) for name, text in diagnostics.sources.items() if name in named}
    summary = render_summary(diagnostics, counts)
    return Report(
        command=command,
        title=str(paths.place(Location(main))) or "Diagnostics",
        summary=tuple(summary.splitlines()),
        findings=told_apart(_finding(item, lines, paths, accepted) for item, accepted in items),
        groups=tuple(severity.value for severity in Severity),
        text=render_text(diagnostics, most) + summary,
        document=as_document(diagnostics, counts),
        main=paths.place(Location(main)),
        properties={} if counts is None else {"summary": counts},
    )


def as_document(diagnostics: Diagnostics, counts: Counts | None = None) -> dict[str, Any]:
    """`diagnostics`, one object each; `allowed`, how many of which code; `summary` where something was read."""
    allowed = Counter(item.code.id for item in diagnostics.allowed)
    document: dict[str, Any] = {
        "report": "lint",
        "diagnostics": [_object(item) for item in diagnostics],
        "allowed": dict(sorted(allowed.items())),
    }
    return document if counts is None else {**document, "summary": counts}


def render_json(diagnostics: Diagnostics, counts: Counts | None = None) -> str:
    """The diagnostics as one JSON object."""
    return json.dumps(as_document(diagnostics, counts), indent=2, ensure_ascii=True) + "\n"


def render_github(diagnostics: Diagnostics) -> str:
    """The diagnostics as annotations of GitHub."""
    return github(diagnostics_report(diagnostics))


def render_sarif(diagnostics: Diagnostics, version: str, counts: Counts | None = None) -> str:
    """The diagnostics as SARIF, made by togai-codegen `version`."""
    return sarif(diagnostics_report(diagnostics, counts), version)


def place_object(at: Location) -> dict[str, Any]:
    """A place as JSON gives it."""
    return {"document": at.document, "pointer": at.pointer, "line": at.line, "column": at.column}


def _object(item: Diagnostic) -> dict[str, Any]:
    return {
        "code": item.code.id,
        "severity": item.code.severity.value,
        "title": item.code.title,
        "message": item.message,
        "at": place_object(item.at),
        "action": item.action.value,
        "hint": hint_of(item),
        "related": [{"message": text, "at": place_object(at)} for text, at in item.related],
    }


def _rule(code: Code) -> Rule:
    return Rule(code.id, code.title, code.explanation, code.severity, f"togai-codegen explain {code.id}")


def _finding(item: Diagnostic, lines: dict[str, list[str]], paths: Paths, accepted: bool) -> Finding:
    at = paths.place(item.at)
    return Finding(
        rule=_rule(item.code),
        level=item.code.severity,
        message=item.message,
        subject=item.message,
        group=item.code.severity.value,
        remark=item.action.value,
        remedy=hint_of(item),
        at=at,
        excerpt=_line(item.at, lines),
        related=tuple((text, paths.place(at)) for text, at in item.related),
        marks={"action": item.action.value},
        fingerprint=fingerprint(item.code.id, at.path, item.at.pointer, item.message),
        accepted="" if accepted else None,
        properties={"action": item.action.value, "hint": hint_of(item)},
    )


def _line(at: Location, lines: dict[str, list[str]]) -> str:
    """The line of a place, without its indentation, cut where it is long."""
    found = lines.get(at.document, [])
    return found[at.line - 1].strip()[:_WIDTH] if 0 < at.line <= len(found) else ""
