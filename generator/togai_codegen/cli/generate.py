"""`togai-codegen generate`: write the package."""

from typing import Any

import click

from togai_codegen.cache import Outcome
from togai_codegen.cli.custom import check_mixins
from togai_codegen.cli.exits import Exit
from togai_codegen.cli.making import Made, make
from togai_codegen.cli.options import generation_options, read_options, report_options
from togai_codegen.cli.session import DIAGNOSTIC_FORMATS, MOST, Told, findings, session
from togai_codegen.config import Config, ReportFormat
from togai_codegen.emit import NotOurs, Written, tidy, write_lock, write_package


@click.command()
@generation_options
@report_options
@click.option("--force", is_flag=True, help="Write into a folder that holds files which were not generated.")
@click.option("--quiet", "-q", is_flag=True, help="Errors only.")
@click.option("--diagnostics", "report_format", type=click.Choice(DIAGNOSTIC_FORMATS), default="text", show_default=True)
def generate(strict: bool, show_all: bool, force: bool, quiet: bool, report_format: ReportFormat, **options: Any) -> None:
    """Write DIR/NAME/, a typed client for SPEC.

    Without SPEC, the config says what is read and written.
    """
    config = read_options(**options)
    told = Told(format=report_format, quiet=quiet, most=None if show_all else MOST, main=config.spec.as_posix())
    with session(f"Generating {config.package}", strict=strict, told=told, allow=config.allow) as diagnostics:
        made = make(config, diagnostics, may_fetch=True)
        check_mixins(config, made.outcome.mixins)
        told.census = made.outcome.census
        if findings(diagnostics, strict=strict):
            return
        written = _write(config, made, force)
    if not quiet:
        _summarise(config, made.outcome, written)


def _write(config: Config, made: Made, force: bool) -> Written:
    folder = config.package_folder()
    built = made.built
    try:
        if built is None:
            tidy(folder)
            return Written()
        written = write_package(folder, built.files, force=force)
        if config.allow_remote:
            write_lock(config.lock_folder, built.remote.fetched)
        return written
    except NotOurs as error:
        click.echo(f"error: {folder} holds files that were not generated ({error}); --force writes there all the same", err=True)
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        click.echo(f"error: can't write {folder}: {error.strerror or error}{place}", err=True)
    raise click.exceptions.Exit(Exit.USAGE)


def _summarise(config: Config, outcome: Outcome, written: Written) -> None:
    folder = config.package_folder().as_posix()
    sizes = {"operation": outcome.operations, "schema": outcome.schemas, "file": outcome.files}
    told = ", ".join(f"{count} {word if count == 1 else word + 's'}" for word, count in sizes.items())
    click.echo(f"{folder}: {told}", err=True)
    for name, read, generated in outcome.census.differences():
        click.echo(f"{folder}: {generated:,} of {read:,} {name} generated; the diagnostics say why", err=True)
    if written.is_noop:
        click.echo("nothing has changed", err=True)
    else:
        counts = {"added": written.added, "changed": written.changed, "removed": written.removed, "kept": written.kept}
        click.echo(", ".join(f"{len(paths)} {word}" for word, paths in counts.items()), err=True)
    for path, backup in zip(written.saved, written.backups, strict=True):
        click.echo(f"warning: {folder}/{path} was not what we wrote; its text is now in {backup.as_posix()}", err=True)
