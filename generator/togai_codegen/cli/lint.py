"""`togai-codegen lint`: everything that is wrong with a spec, and how much of it would be generated."""

from pathlib import Path

import click

from togai_codegen import pipeline
from togai_codegen.cli.options import lint_config, report_options
from togai_codegen.cli.session import MOST, REPORT_FORMATS, Report, ReportFormat, session

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("spec", required=False, type=_PATH)
@click.option("--overlay", "overlays", multiple=True, type=_PATH, metavar="FILE", help="OpenAPI Overlay 1.0, in order.")
@click.option("--config", "config_file", type=_PATH, metavar="FILE", help="Config file; else the nearest one, upwards.")
@report_options
@click.option("--output-format", type=click.Choice(REPORT_FORMATS), default="text", show_default=True)
def lint(
    spec: Path | None,
    overlays: tuple[Path, ...],
    config_file: Path | None,
    strict: bool,
    allow: tuple[str, ...],
    show_all: bool,
    output_format: ReportFormat,
) -> None:
    """Print all diagnostics of SPEC without generating anything, and a count of what was read and would be generated.

    Exit 1 for warnings under --strict and for an --allow that matches nothing, 3 where SPEC can't be read.
    """
    config = lint_config(spec, overlays, config_file, allow)
    report = Report(format=output_format, most=None if show_all else MOST, is_output=True)
    with session("Reading", strict=strict, report=report, allow=config.allow) as diagnostics:
        remote = pipeline.remote_files(config, may_fetch=False)
        report.census = pipeline.lint(config.spec, config.overlays, diagnostics, remote=remote)
