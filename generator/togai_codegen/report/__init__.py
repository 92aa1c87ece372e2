"""What commands found, as reports: one value for all of them, one renderer a format."""

from typing import TYPE_CHECKING

from togai_codegen.later import imported_later

if TYPE_CHECKING:
    from togai_codegen.report.changes import changes_in_brief, changes_report
    from togai_codegen.report.check import drift_report
    from togai_codegen.report.diagnostics import diagnostics_report, render_github, render_json, render_sarif
    from togai_codegen.report.findings import Finding, Place, Report, Rule
    from togai_codegen.report.formats import render
    from togai_codegen.report.impact import impact_report
    from togai_codegen.report.places import Paths
    from togai_codegen.report.published import SCHEMAS, schema_text
    from togai_codegen.report.rules import rule_as_text
    from togai_codegen.report.text import render_summary, render_text

__all__ = [
    "SCHEMAS",
    "Finding",
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

_MODULES = {
    "Finding": "findings",
    "Paths": "places",
    "Place": "findings",
    "Report": "findings",
    "Rule": "findings",
    "SCHEMAS": "published",
    "changes_in_brief": "changes",
    "changes_report": "changes",
    "diagnostics_report": "diagnostics",
    "drift_report": "check",
    "impact_report": "impact",
    "render": "formats",
    "render_github": "diagnostics",
    "render_json": "diagnostics",
    "render_sarif": "diagnostics",
    "render_summary": "text",
    "render_text": "text",
    "rule_as_text": "rules",
    "schema_text": "published",
}

# Most runs report nothing, or in one format: what that does not need is not imported.
__getattr__ = imported_later(__name__, _MODULES)
