"""`togai-codegen lint`: everything that is wrong with a spec, and how much of it would be generated."""

from pathlib import Path

import click

from togai_codegen import pipeline
from togai_codegen.cli.options import lint_config, report_options
from togai_codegen.cli.outputs import Outputs, output_options
from togai_codegen.cli.session import MOST, Told, session

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("spec", required=False, type=_PATH)
@click.option("--overlay", "overlays", multiple=True, type=_PATH, metavar="FILE", help="OpenAPI Overlay 1.0, in order.")
@click.option("--config", "config_file", type=_PATH, metavar="FILE", help="Config file; else the nearest one, upwards.")
@report_options
@output_options
def lint(
    spec: Path | None,
    overlays: tuple[Path, ...],
    config_file: Path | None,
    strict: bool,
    allow: tuple[str, ...],
    show_all: bool,
    outputs: Outputs,
) -> None:
    """Print all diagnostics of SPEC without generating anything, and a count of what was read and would be generated.

    Exit 1 for warnings under --strict and for an --allow that matches nothing, 3 where SPEC can't be read.
    """
    config = lint_config(spec, overlays, config_file, allow)
    most = None if show_all else MOST
    told = Told(most=most, main=config.spec.as_posix(), outputs=outputs, is_output=True)
    with session("Reading", strict=strict, told=told, allow=config.allow) as diagnostics:
        remote = pipeline.remote_files(config, may_fetch=False)
        told.census = pipeline.lint(config.spec, config.overlays, diagnostics, remote=remote)
