"""GitLab's report of code quality: the part of Code Climate's form that GitLab reads."""

import json
from typing import Any, Final

from togai_codegen.report.findings import Finding, Report
from togai_codegen.report.text import visible

_SEVERITIES: Final = {"error": "critical", "warning": "minor", "note": "info"}


def gitlab(report: Report, _: str = "") -> str:
    """An array of the findings that nobody has accepted. Each has a path and a line: GitLab drops what has none."""
    return json.dumps([_object(report, finding) for finding in report.open], indent=2, ensure_ascii=True) + "\n"


def _object(report: Report, finding: Finding) -> dict[str, Any]:
    at = report.place_of(finding)
    line = at.line if at.line and not at.revision else 1
    return {
        "description": visible(finding.message),
        "check_name": finding.rule.id,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.level],
        "location": {"path": at.path or ".", "lines": {"begin": line}},
    }
