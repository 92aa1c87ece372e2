"""Where a command's report goes: one format on stdout, others into files, so that CI runs a command once."""

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from togai_codegen import __version__
from togai_codegen.cli.exits import Exit
from togai_codegen.config import REPORT_FORMATS, ReportFormat
from togai_codegen.records import dataclass

if TYPE_CHECKING:
    from togai_codegen.report import Paths, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """One format for stdout, and (format, file) pairs. `root` is the folder that the paths in reports are relative to."""

    format: ReportFormat = "text"
    files: tuple[tuple[ReportFormat, Path], ...] = ()
    root: Path | None = None
    """None for the working folder."""

    @property
    def paths(self) -> "Paths":
        """How the paths in reports are told."""
        from togai_codegen.report import Paths  # most runs have nothing to tell

        root = Path.cwd() if self.root is None else self.root.resolve()
        return Paths(Path.cwd().as_posix(), root.as_posix())

    @property
    def is_terse(self) -> bool:
        """Whether a report is a text on stdout and nothing else."""
        return self.format == "text" and not self.files

    def show(self, report: "Report") -> None:
        """Print the report and write its files. Raises click's Exit with 2 for a file that can't be written."""
        self.write(report)
        text = _rendered(report, self.format).rstrip("\n")
        if text:
            click.echo(text)

    def write(self, report: "Report") -> None:
        """Write the report's files, each of them whole or not at all."""
        from togai_codegen.emit import write_file  # most runs write none

        for format, path in self.files:
            content = _rendered(report, format).encode()
            try:
                write_file(path, content)
            except OSError as error:
                click.echo(f"error: can't write {path}: {error.strerror or error}", err=True)
                raise click.exceptions.Exit(Exit.USAGE) from error

    def failed(self, report: "Report") -> None:
        """Tell why there is nothing to tell: `report` holds the diagnostics, which stand on stderr as text already."""
        self.write(report)
        if self.format != "text":
            click.echo(_rendered(report, self.format).rstrip("\n"))


def _rendered(report: "Report", format: ReportFormat) -> str:
    from togai_codegen.report import render  # most runs have nothing to tell

    return render(report, format, __version__)


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--output-format`, `--report` and `--paths-from`; the command is given `outputs`."""

    @functools.wraps(command)
    def with_outputs(
        *,
        output_format: ReportFormat,
        report_files: tuple[tuple[ReportFormat, Path], ...],
        paths_from: Path | None,
        **options: Any,
    ) -> Any:
        return command(outputs=Outputs(format=output_format, files=report_files, root=paths_from), **options)

    decorators = (
        click.option(
            "--output-format",
            type=click.Choice(REPORT_FORMATS),
            default="text",
            show_default=True,
            help="What is printed on stdout.",
        ),
        click.option(
            "--report",
            "report_files",
            multiple=True,
            callback=_report_files,
            metavar="FORMAT=FILE",
            help="Write the report into FILE too; may be given for several formats.",
        ),
        click.option(
            "--paths-from",
            type=click.Path(path_type=Path, file_okay=False),
            metavar="DIR",
            help="What paths in reports are relative to; else the working folder.",
        ),
    )
    decorated: Callable[..., Any] = with_outputs
    for decorator in reversed(decorators):
        decorated = decorator(decorated)
    return decorated


def _report_files(_: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[ReportFormat, Path], ...]:
    """`FORMAT=FILE`, each file once."""
    found: dict[str, ReportFormat] = {}
    for value in values:
        format, _sign, path = value.partition("=")
        if format not in REPORT_FORMATS or not path:
            raise click.BadParameter(f"{value!r} is not FORMAT=FILE; FORMAT is one of {', '.join(REPORT_FORMATS)}", param=option)
        where = os.path.normpath(path)
        if where in found:
            raise click.BadParameter(f"two reports go to {path}", param=option)
        found[where] = format
    return tuple((format, Path(path)) for path, format in found.items())
