"""What every command does around its work: diagnostics on stderr, progress on a terminal, exit codes."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal, TypeAlias, assert_never

import click

from togai_codegen import __version__
from togai_codegen.cli.exits import Exit
from togai_codegen.diagnostics.model import Diagnostics, Severity, StopRun
from togai_codegen.report import render_github, render_json, render_sarif, render_text

ReportFormat: TypeAlias = Literal["text", "json", "github", "sarif"]
REPORT_FORMATS: tuple[ReportFormat, ...] = ("text", "json", "github", "sarif")


@contextmanager
def session(label: str, *, strict: bool, quiet: bool = False, report_format: ReportFormat = "text") -> Generator[Diagnostics]:
    """Run a command's work: yields what it reports into; afterwards the diagnostics are shown and the exit code is set.

    Raises click's Exit with 3 after a StopRun, and with 1 for warnings under `strict` (`--strict`).
    """
    diagnostics = Diagnostics()
    stopped = False
    try:
        with _progress(label):
            yield diagnostics
    except StopRun:
        stopped = True
    _show(diagnostics, report_format, quiet)
    if stopped:
        raise click.exceptions.Exit(Exit.INPUT)
    if strict and diagnostics.count(Severity.WARNING):
        raise click.exceptions.Exit(Exit.FINDINGS)


def _show(diagnostics: Diagnostics, report_format: ReportFormat, quiet: bool) -> None:
    if quiet and not diagnostics.has_errors:
        return
    text = _render(diagnostics, report_format)
    if text:
        click.echo(text.rstrip("\n"), err=True)


def _render(diagnostics: Diagnostics, report_format: ReportFormat) -> str:
    match report_format:
        case "text":
            return render_text(diagnostics)
        case "json":
            return render_json(diagnostics)
        case "github":
            return render_github(diagnostics)
        case "sarif":
            return render_sarif(diagnostics, __version__)
        case _:
            assert_never(report_format)


@contextmanager
def _progress(label: str) -> Generator[None]:
    """A spinner on a terminal, silence in a pipe. rich is imported only where it shows something."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(label):
        yield
