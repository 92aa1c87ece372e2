"""Every format by its name."""

import json
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from togai_codegen.config import ReportFormat
    from togai_codegen.report.findings import Report


def render(report: "Report", format: "ReportFormat", version: str) -> str:
    """A report in one format; `version` is ours, for the formats that name it."""
    if format == "text":
        return report.text
    if format in ("json", "json-report"):
        document = report.document if format == "json-report" or report.listing is None else report.listing
        return json.dumps(document, indent=2, ensure_ascii=True) + "\n"
    # Each other format is a module with a function of its name; a run asks for few of them.
    renderer: Callable[[Report, str], str] = getattr(import_module(f"togai_codegen.report.{format}"), format)
    return renderer(report, version)
