"""What every command does around its work: diagnostics on stderr, progress on a terminal, exit codes."""

import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from togai_codegen import __version__
from togai_codegen.cli.exits import Exit
from togai_codegen.config import ConfigError, ReportFormat
from togai_codegen.diagnostics.model import Action, Diagnostics, Severity, StopRun
from togai_codegen.records import dataclass

if TYPE_CHECKING:
    from togai_codegen.census import Census
    from togai_codegen.cli.outputs import Outputs
    from togai_codegen.report import Report

DIAGNOSTIC_FORMATS: tuple[ReportFormat, ...] = ("text", "json", "github", "sarif")
"""What `generate` tells its diagnostics in, on stderr."""
MOST = 20
"""How many diagnostics of one code the text shows, without `--all`."""


@dataclass(slots=True, kw_only=True)
class Told:
    """How a command tells what is wrong with a spec. `census` is set by the command when it knows.

    `main` is the spec. `outputs` are those of a command that makes reports; where it stops, they get the diagnostics instead.
    """

    format: ReportFormat = "text"
    quiet: bool = False
    most: int | None = MOST
    command: str = "lint"
    main: str = ""
    outputs: "Outputs | None" = None
    is_output: bool = False
    """Whether the diagnostics are what the command is for, and so go to its outputs in any case."""
    census: "Census | None" = None

    def show(self, diagnostics: Diagnostics, *, stopped: bool = False) -> None:
        """Print it."""
        if self.outputs is not None and self.is_output:
            self.outputs.show(self._report(diagnostics))
            return
        if diagnostics.has_errors or not (self.quiet or (self.format == "text" and not diagnostics)):
            text = self._text(diagnostics)
            if text:
                click.echo(text.rstrip("\n"), err=True)
        if self.outputs is not None and stopped:
            self.outputs.failed(self._report(diagnostics))

    def _text(self, diagnostics: Diagnostics) -> str:
        if self.format == "text":
            from togai_codegen.report import render_text  # most runs have nothing to tell

            return render_text(diagnostics, self.most)
        from togai_codegen.report import render

        return render(self._report(diagnostics), self.format, __version__)

    def _report(self, diagnostics: Diagnostics) -> "Report":
        from togai_codegen.report import Paths, diagnostics_report

        counts = None if self.census is None else self.census.as_json()
        paths = Paths() if self.outputs is None else self.outputs.paths
        return diagnostics_report(diagnostics, counts, command=self.command, main=self.main, paths=paths, most=self.most)


@contextmanager
def session(
    label: str | None, *, strict: bool, quiet: bool = False, told: Told | None = None, allow: Iterable[str] = ()
) -> Generator[Diagnostics]:
    """Run a command's work: yields what it reports into; afterwards the diagnostics are shown and the exit code is set.

    With a label there is a spinner on a terminal.

    Raises click's Exit with 3 after a StopRun, and with 1 for `findings`; ConfigError for an `allow` that is no code of ours.
    """
    diagnostics = Diagnostics(allow=_allowed(allow))
    stopped = False
    try:
        with _progress(label):
            yield diagnostics
    except StopRun:
        stopped = True
    found = not stopped and findings(diagnostics, strict=strict)
    (told or Told(quiet=quiet)).show(diagnostics, stopped=stopped)
    if stopped:
        raise click.exceptions.Exit(Exit.INPUT)
    if found:
        raise click.exceptions.Exit(Exit.FINDINGS)


def findings(diagnostics: Diagnostics, *, strict: bool) -> bool:
    """Whether a run ends with exit 1: an allowed code that matches nothing, or, under `strict`, any warning.

    What is allowed for nothing is reported, so ask when all stages have been through.
    """
    unused = diagnostics.unused_allows()
    if unused:
        _report_unused(unused, diagnostics)
    return bool(unused) or (strict and diagnostics.count(Severity.WARNING) > 0)


def _report_unused(unused: Iterable[str], diagnostics: Diagnostics) -> None:
    from togai_codegen.diagnostics import codes

    for code in unused:
        hint = "take it out of the command line, or of `allow` in the config"
        diagnostics.report(codes.RUN001, f"nothing is reported under the allowed code {code}", action=Action.STOPPED, hint=hint)


def _allowed(ids: Iterable[str]) -> frozenset[str]:
    given = tuple(ids)
    if not given:
        return frozenset()
    from togai_codegen.diagnostics import codes

    for id_ in given:
        code = codes.CODES.get(id_)
        if code is None:
            import difflib

            close = difflib.get_close_matches(id_.upper(), codes.CODES, n=1)
            raise ConfigError(f"allow: there is no code {id_!r}" + (f"; did you mean {close[0]}?" if close else ""))
        if code.severity is Severity.ERROR:
            raise ConfigError(f"allow: {id_} is an error; only warnings and notes can be allowed")
    return frozenset(given)


@contextmanager
def _progress(label: str | None) -> Generator[None]:
    """A spinner on a terminal, silence in a pipe. rich is imported only where it shows something."""
    if label is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(label):
        yield
