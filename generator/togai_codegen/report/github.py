"""GitHub workflow commands: annotations of lines."""

from typing import Final

from togai_codegen.report.findings import Finding, Place, Report
from togai_codegen.report.text import visible

_COMMANDS: Final = {"error": "error", "warning": "warning", "note": "notice"}


def github(report: Report, _: str = "") -> str:
    """One command a finding that nobody has accepted; the worst come first where the report has them so."""
    return "".join(_command(finding, finding.at) for finding in report.open)


def _command(finding: Finding, at: Place) -> str:
    here = not at.revision
    fields = {
        "file": at.path,
        "line": str(at.line or "") if here else "",
        "col": str(at.column or "") if here else "",
        "title": finding.rule.id,
    }
    given = ",".join(f"{key}={escaped(visible(value), ':,')}" for key, value in fields.items() if value)
    more = "; ".join([*filter(None, [finding.remark]), *([f"hint: {finding.remedy}"] if finding.remedy else [])])
    text = visible(f"{finding.message} ({more})" if more else finding.message)
    return f"::{_COMMANDS[finding.level]} {given}::{escaped(text)}\n"


def escaped(text: str, more: str = "") -> str:
    """Workflow commands escape by percent signs; a document must not be able to begin a command of its own."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
