"""`togai-codegen check`: is the package what would be generated now?"""

from typing import Any

import click

from togai_codegen import pipeline
from togai_codegen.cli.custom import check_mixins
from togai_codegen.cli.exits import Exit
from togai_codegen.cli.options import generation_options, read_options
from togai_codegen.cli.outputs import Outputs, output_options
from togai_codegen.cli.session import Told, session
from togai_codegen.cli.spec_changes import spec_changes
from togai_codegen.drift.check import Cause, compare
from togai_codegen.emit import read_package
from togai_codegen.report import drift_report


@click.command()
@generation_options
@output_options
def check(outputs: Outputs, **options: Any) -> None:
    """Compare DIR/NAME/ with what would be generated now: offline, without git, without writing.

    Exit 1 where they differ: every cause is named (spec, overlay, config, generator, hand edit, missing, orphan, untracked), and
    every file with its own. Where git knows the old spec, its changes are told too.
    """
    config = read_options(**options)
    told = Told(quiet=True, command="check", main=config.spec.as_posix(), outputs=outputs)
    with session(f"Checking {config.package}", strict=False, told=told) as diagnostics:
        built = pipeline.build(config, diagnostics)
        check_mixins(config, built.mixins)
        disk = read_package(config.package_folder())
        drift = compare(disk, built.files, [path.as_posix() for path in config.overlays])
        changes = spec_changes(config, disk.manifest.provenance) if disk.manifest and Cause.SPEC in drift.causes else ()
    outputs.show(drift_report(drift, config.package_folder().as_posix(), changes, paths=outputs.paths))
    if not drift.is_clean:
        raise click.exceptions.Exit(Exit.FINDINGS)
