"""Every format by its name."""

import json
from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias, get_args

from togai_codegen.report.findings import Report
from togai_codegen.report.github import github
from togai_codegen.report.gitlab import gitlab
from togai_codegen.report.html import html
from togai_codegen.report.junit import junit
from togai_codegen.report.markdown import markdown
from togai_codegen.report.sarif import sarif

Format: TypeAlias = Literal["text", "json", "markdown", "github", "sarif", "gitlab", "junit", "html"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)


def _text(report: Report, _: str) -> str:
    return report.text


def _json(report: Report, _: str) -> str:
    return json.dumps(report.document, indent=2, ensure_ascii=True) + "\n"


_RENDERERS: Final[Mapping[Format, Callable[[Report, str], str]]] = {
    "text": _text,
    "json": _json,
    "markdown": markdown,
    "github": github,
    "sarif": sarif,
    "gitlab": gitlab,
    "junit": junit,
    "html": html,
}


def render(report: Report, format: Format, version: str) -> str:
    """A report in one format; `version` is ours, for the formats that name it."""
    return _RENDERERS[format](report, version)
