"""Markdown for pull requests and job summaries: one table a group, what the rules mean, nothing that a spec could break."""

from collections.abc import Iterable, Iterator
from typing import Final

from togai_codegen.diagnostics.model import Severity
from togai_codegen.docs.markdown import code_span, escaped
from togai_codegen.records import dataclass
from togai_codegen.report.findings import Finding, Report
from togai_codegen.report.text import visible

MOST_CHARACTERS: Final = 60_000
"""GitHub takes 65,536 characters as the text of a pull request; who puts ours there may want a sentence of his own."""
_FOLDED: Final = 10
_RESERVED: Final = 4_000


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns a report's tables have besides rule, what and where."""

    marks: tuple[str, ...]
    has_ids: bool


def markdown(report: Report, _: str = "") -> str:
    """The summary, the findings by group, the meaning of their rules. What is too much for a pull request is counted."""
    lines = [*map(_text, report.summary[:1]), ""]
    if report.summary[1:]:
        lines += [*(f"- {_code(text)}" for text in report.summary[1:]), ""]
    columns = _columns(report)
    left = MOST_CHARACTERS - sum(map(len, lines)) - _RESERVED
    shown: list[Finding] = []
    for group in report.groups:
        members = [finding for finding in report.findings if finding.group == group]
        rows = _fitting(columns, members, left)
        left -= sum(map(len, rows))
        shown += members[: len(rows)]
        lines += _section(report, columns, group, rows, len(members)) if members else ()
    lines += _meanings(shown)
    return "\n".join(lines).rstrip("\n") + "\n"


def _fitting(columns: _Columns, members: list[Finding], left: int) -> list[str]:
    rows: list[str] = []
    for finding in members:
        row = _row(columns, finding)
        left -= len(row) + 1
        if left < 0:
            break
        rows.append(row)
    return rows


def _section(report: Report, columns: _Columns, group: str, rows: list[str], count: int) -> Iterator[str]:
    title = f"{group.capitalize()} ({count:,})"
    folded = len(rows) > _FOLDED and group == report.groups[-1]
    if folded:
        yield from (f"<details><summary>{title}</summary>", "")
    else:
        yield from (f"### {title}", "")
    if rows:
        heads = ["rule", "what", "where", *columns.marks, *(["id"] if columns.has_ids else [])]
        yield from (f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}", *rows, "")
    if len(rows) < count:
        yield from (f"... and {count - len(rows):,} more, which the other formats hold.", "")
    if folded:
        yield from ("</details>", "")


def _columns(report: Report) -> _Columns:
    names = dict.fromkeys(name for finding in report.findings for name in finding.marks if name not in _SAID)
    return _Columns(tuple(names), any(finding.id for finding in report.findings))


_SAID: Final = frozenset({"action"})
"""Marks that are of no use in a table."""


def _row(columns: _Columns, finding: Finding) -> str:
    cells = [_code(finding.rule.id), _what(finding), _code(str(finding.at))]
    cells += [_text(finding.marks.get(name, "")) for name in columns.marks]
    cells += [_code(finding.id)] if columns.has_ids else []
    return f"| {' | '.join(cells)} |"


def _what(finding: Finding) -> str:
    # What a spec says stands in code spans: there, `@name` calls nobody and `#1` is no issue.
    subject = _code(finding.subject)
    change = f": {_code(finding.values[0])} → {_code(finding.values[1])}" if finding.values else ""
    effect = f": {_code(finding.effect)}" if finding.effect else ""
    accepted = "" if finding.accepted is None else f" (accepted{': ' * bool(finding.accepted)}{_text(finding.accepted)})"
    return f"{subject}{change}{effect}{accepted}"


def _meanings(findings: Iterable[Finding]) -> Iterator[str]:
    """Each rule that is not harmless, once."""
    rules = {item.rule.id: item.rule for item in findings if item.level is not Severity.NOTE}
    if rules:
        yield from ("### What this means", "")
    for rule in rules.values():
        yield f"- {_code(rule.id)}: {_said(rule.text)} {_said(rule.remedy)}".rstrip()


def _text(text: str) -> str:
    return escaped(visible(text))


def _said(text: str) -> str:
    """A text of ours, in which backticks mark code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return _text(text)
    return "".join(_code(part) if number % 2 else _text(part) for number, part in enumerate(parts))


def _code(text: str) -> str:
    """A code span in a table, where a bar ends the cell even inside the span (GFM, 4.10)."""
    return code_span(visible(text)).replace("|", "\\|")
