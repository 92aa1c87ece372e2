"""Diagnostics and changes as text, JSON and the like."""

from togai_codegen.report.changes import changes_as_json, changes_as_markdown, changes_as_text
from togai_codegen.report.machine import render_github, render_json, render_sarif
from togai_codegen.report.rules import rule_as_text
from togai_codegen.report.text import render_summary, render_text

__all__ = [
    "changes_as_json",
    "changes_as_markdown",
    "changes_as_text",
    "render_github",
    "render_json",
    "render_sarif",
    "render_summary",
    "render_text",
    "rule_as_text",
]
