"""Diagnostics as text, JSON and the like."""

from togai_codegen.report.machine import render_github, render_json, render_sarif
from togai_codegen.report.text import render_summary, render_text

__all__ = ["render_github", "render_json", "render_sarif", "render_summary", "render_text"]
