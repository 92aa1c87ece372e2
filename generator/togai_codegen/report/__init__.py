"""What commands found, as reports: one value for all of them, one renderer a format."""

from togai_codegen.report.changes import changes_in_brief, changes_report
from togai_codegen.report.check import drift_report
from togai_codegen.report.diagnostics import diagnostics_report, render_github, render_json, render_sarif
from togai_codegen.report.findings import Finding, Place, Report, Rule
from togai_codegen.report.formats import FORMATS, Format, render
from togai_codegen.report.impact import impact_report
from togai_codegen.report.places import Paths
from togai_codegen.report.published import SCHEMAS, schema_text
from togai_codegen.report.rules import rule_as_text
from togai_codegen.report.text import render_summary, render_text

__all__ = [
    "FORMATS",
    "SCHEMAS",
    "Finding",
    "Format",
    "Paths",
    "Place",
    "Report",
    "Rule",
    "changes_in_brief",
    "changes_report",
    "diagnostics_report",
    "drift_report",
    "impact_report",
    "render",
    "render_github",
    "render_json",
    "render_sarif",
    "render_summary",
    "render_text",
    "rule_as_text",
    "schema_text",
]
