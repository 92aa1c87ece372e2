"""`togai-codegen check`: is the package what would be generated now?"""

import json
from typing import Any, Literal

import click

from togai_codegen import pipeline
from togai_codegen.cli.custom import check_mixins
from togai_codegen.cli.exits import Exit
from togai_codegen.cli.options import generation_options, read_options
from togai_codegen.cli.session import session
from togai_codegen.drift.check import EXPLANATIONS, Drift, FileDrift, compare
from togai_codegen.emit import read_package


@click.command()
@generation_options
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(output_format: Literal["text", "json"], **options: Any) -> None:
    """Compare DIR/NAME/ with what would be generated now: offline, without git, without writing.

    Exit 1 where they differ; the causes and the files are named.
    """
    config = read_options(**options)
    with session(f"Checking {config.package}", strict=False, quiet=True) as diagnostics:
        built = pipeline.build(config, diagnostics)
        check_mixins(config, built.mixins)
    drift = compare(read_package(config.package_folder()), built.files)
    folder = config.package_folder().as_posix()
    click.echo(_as_json(drift) if output_format == "json" else _as_text(drift, folder))
    if not drift.is_clean:
        raise click.exceptions.Exit(Exit.FINDINGS)


def _as_text(drift: Drift, folder: str) -> str:
    if drift.is_clean:
        return f"{folder}: up to date"
    causes = [f"{cause}: {EXPLANATIONS[cause]}" for cause in drift.causes]
    return "\n".join([f"{folder}: not what would be generated", *causes, "", *(_line(folder, file) for file in drift.files)])


def _line(folder: str, file: FileDrift) -> str:
    place = f"{folder}/{file.path}:{file.line}" if file.line else f"{folder}/{file.path}"
    size = f" (+{file.added} -{file.removed} lines)" if file.added or file.removed else ""
    return f"{place}: {file.cause}{size}"


def _as_json(drift: Drift) -> str:
    files = [
        {"path": file.path, "cause": file.cause.value, "line": file.line, "added": file.added, "removed": file.removed}
        for file in drift.files
    ]
    return json.dumps({"clean": drift.is_clean, "causes": [cause.value for cause in drift.causes], "files": files}, indent=2)
