"""`togai-codegen check`: is the package what would be generated now?"""

from typing import Any

import click

from togai_codegen.cli.custom import check_mixins
from togai_codegen.cli.exits import Exit
from togai_codegen.cli.making import make
from togai_codegen.cli.options import generation_options, read_options
from togai_codegen.cli.outputs import Outputs, output_options
from togai_codegen.cli.session import Told, session
from togai_codegen.emit import read_package


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
        made = make(config, diagnostics, alone=True)
        check_mixins(config, made.outcome.mixins)
        if made.built is None and outputs.is_terse:
            click.echo(f"{config.package_folder().as_posix()}: up to date")
            return
        # Imported here: a run that is remembered and found right ends above.
        from togai_codegen.drift.check import Cause, Drift, compare
        from togai_codegen.report import drift_report

        disk = read_package(config.package_folder())
        overlays = [path.as_posix() for path in config.overlays]
        drift = Drift() if made.built is None else compare(disk, made.built.files, overlays)
        changes: tuple[str, ...] = ()
        if disk.manifest is not None and Cause.SPEC in drift.causes:
            from togai_codegen.cli.spec_changes import spec_changes

            changes = spec_changes(config, disk.manifest.provenance)
    outputs.show(drift_report(drift, config.package_folder().as_posix(), changes, paths=outputs.paths))
    if not drift.is_clean:
        raise click.exceptions.Exit(Exit.FINDINGS)
