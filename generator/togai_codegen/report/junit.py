"""JUnit's XML, as CI systems read it: one test case a finding, failed where its level is error."""

from xml.sax.saxutils import escape, quoteattr

from togai_codegen.diagnostics.model import Severity
from togai_codegen.report.findings import Finding, Report
from togai_codegen.report.text import visible


def junit(report: Report, _: str = "") -> str:
    """One suite. Where nothing was found it holds one case that passed, since some readers refuse an empty one."""
    cases = [_case(report, finding) for finding in report.findings] or [_passed(report)]
    failures = sum(_fails(finding) for finding in report.findings)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0"'
    skipped = sum(finding.accepted is not None for finding in report.findings)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="togai-codegen" {counts}>',
        f"  <testsuite name={_value(f'togai-codegen {report.command}')} {counts} skipped={_value(str(skipped))}>",
        *cases,
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _fails(finding: Finding) -> bool:
    return finding.level is Severity.ERROR and finding.accepted is None


def _passed(report: Report) -> str:
    return f"    <testcase classname={_value(report.command)} name={_value(' '.join(report.summary) or report.title)}/>"


def _case(report: Report, finding: Finding) -> str:
    at = report.place_of(finding)
    place = f" file={_value(at.path)}" if at.path else ""
    place += f' line="{at.line}"' if at.line and not at.revision else ""
    name = f"{finding.subject or finding.message} [{finding.fingerprint}]"
    head = f"    <testcase classname={_value(finding.rule.id)} name={_value(name)}{place}>"
    return f"{head}\n      {_outcome(finding)}\n    </testcase>"


def _outcome(finding: Finding) -> str:
    if finding.accepted is not None:
        return f"<skipped message={_value(finding.accepted or 'accepted')}/>"
    lines = [str(finding.at), finding.message, finding.remark, finding.remedy and f"hint: {finding.remedy}"]
    text = "\n".join(_text(line) for line in lines if line)
    if not _fails(finding):
        return f"<system-out>{text}</system-out>"
    return f"<failure type={_value(finding.rule.id)} message={_value(finding.message)}>{text}</failure>"


# What XML 1.0 can't hold (section 2.2) is shown as an escape sequence, like everything else that nobody can see.
def _value(text: str) -> str:
    return quoteattr(visible(text))


def _text(text: str) -> str:
    return escape(visible(text))
