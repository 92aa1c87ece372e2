"""`togai-codegen impact`: from a changed spec to the lines of code that feel it."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

import click

from togai_codegen.cli.api_states import State, comparison_of, described_state, earlier_state, package_of, state_of
from togai_codegen.cli.exits import Exit
from togai_codegen.cli.options import lint_config
from togai_codegen.cli.outputs import Outputs, output_options
from togai_codegen.cli.session import Told, session
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.drift.api import SurfaceError
from togai_codegen.drift.impact import (
    API_FILE,
    CHECKERS,
    Checker,
    CheckerFailed,
    Consumer,
    Impact,
    Question,
    automatic_edits,
    confirm,
    find_impact,
    installed,
    new_complaints,
    read_consumer,
)
from togai_codegen.drift.impact.edits import Edited, apply_edits, as_diff
from togai_codegen.emit import write_file
from togai_codegen.report import impact_report

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=_PATH)
@click.option("--old", metavar="STATE", help="What the code was written for; else the package in PATH, then git:HEAD:SPEC.")
@click.option("--new", metavar="STATE", help="What it is to work with; else the config's spec.")
@click.option("--overlay", "overlays", multiple=True, type=_PATH, metavar="FILE", help="Applied to both.")
@click.option("--config", "config_file", type=_PATH, metavar="FILE", help="Config file; else the nearest one, upwards.")
@click.option("--module", default="", metavar="NAME", help="How the code imports the package, where it lies outside PATH.")
@click.option(
    "--engine",
    type=click.Choice(["auto", "ast", *CHECKERS]),
    default="auto",
    show_default=True,
    help="A type checker to ask besides; auto: the first that is installed.",
)
@click.option("--fix", is_flag=True, help="Print the automatic edits (renames) as a unified diff in place of the report.")
@click.option("--write", is_flag=True, help="With --fix: make the edits.")
@output_options
def impact(
    paths: tuple[Path, ...],
    old: str | None,
    new: str | None,
    overlays: tuple[Path, ...],
    config_file: Path | None,
    module: str,
    engine: Literal["auto", "ast", "mypy", "pyrefly"],
    fix: bool,
    write: bool,
    outputs: Outputs,
) -> None:
    """Find the lines of code below PATH... that feel the change of the client from one STATE of the API to another.

    A STATE is a spec, an _api.json or a package with one: a file, a folder, or `git:REF:path`. The code is read, never run. Each
    line stands in one of three tiers: certain, review, possible. Exit 1 where any is certain.
    """
    if write and not fix:
        raise click.UsageError("--write makes the edits of --fix: give both")
    consumer = _consumer(paths)
    config = _config(consumer, module, Path(new) if new and old else None, overlays, config_file)
    told = Told(quiet=True, command="impact", main=new or config.spec.as_posix(), outputs=outputs)
    with session("Reading", strict=False, told=told) as diagnostics:
        before, after = _states(old, new, consumer, config, diagnostics)
        question = Question(
            old=before.surface, new=after.surface, consumer=consumer, comparison=comparison_of(before, after), package=module
        )
        found = _asked(find_impact(question), consumer, engine, (before, after), module, config)
    if fix:
        _fix(found, write)
    else:
        outputs.show(impact_report(found, before.label, after.label, paths=outputs.paths))
    if found.has_certain:
        raise click.exceptions.Exit(Exit.FINDINGS)


def _asked(
    found: Impact,
    consumer: Consumer,
    engine: Literal["auto", "ast", "mypy", "pyrefly"],
    states: tuple[State, State],
    module: str,
    config: Config,
) -> Impact:
    """With what a type checker says, if one is asked for, or is at hand and both packages can be had."""
    if engine == "ast":
        return found
    checker: Checker | None = next((name for name in CHECKERS if installed(name)), None) if engine == "auto" else engine
    if checker is None:
        return replace(found, notes=(*found.notes, "no type checker is installed here: what they know of types was not asked"))
    try:
        old, new = (package_of(state, consumer, config) for state in states)
        if old is None or new is None:
            raise CheckerFailed("an _api.json alone is not enough for a type checker; give specs or packages")
        complaints = new_complaints(checker, consumer, (old, new), module or config.package)
    except (CheckerFailed, OSError) as error:
        if engine != "auto":
            click.echo(f"error: {error}", err=True)
            raise click.exceptions.Exit(Exit.INPUT) from error
        return replace(found, notes=(*found.notes, f"{checker} was not asked: {error}"))
    return confirm(found, consumer, checker, complaints)


def _consumer(paths: tuple[Path, ...]) -> Consumer:
    try:
        consumer = read_consumer(paths)
        for folder in consumer.packages.values():
            described_state(folder / API_FILE, folder.as_posix())
    except (OSError, SurfaceError) as error:
        click.echo(f"error: {error}", err=True)
        raise click.exceptions.Exit(Exit.INPUT) from error
    return consumer


def _config(consumer: Consumer, module: str, spec: Path | None, overlays: tuple[Path, ...], config_file: Path | None) -> Config:
    """The config, or where there is none the names that the code has for the package and its client."""
    used = next((described_state(folder / API_FILE, "").surface for folder in consumer.packages.values()), None)
    package = used.package if used is not None else module.rpartition(".")[2]
    config = lint_config(spec, overlays, config_file, (), package or "client")
    client = next((name for name, is_async in used.clients.items() if not is_async), None) if used is not None else None
    return replace(config, client_name=config.client_name or client)


def _states(
    old: str | None, new: str | None, consumer: Consumer, config: Config, diagnostics: Diagnostics
) -> tuple[State, State]:
    after = state_of(new or config.spec.as_posix(), config, diagnostics)
    if old is not None:
        return state_of(old, config, diagnostics), after
    try:
        before = earlier_state(list(consumer.packages.values()), config)
    except (OSError, SurfaceError) as error:
        click.echo(f"error: {error}", err=True)
        raise click.exceptions.Exit(Exit.INPUT) from error
    if before is None:
        raise click.UsageError("nothing to compare with: no package in PATH, and git does not have the spec; give --old")
    return before, after


def _fix(found: Impact, write: bool) -> None:
    """Show the automatic edits, or make them: each file whole or not at all."""
    edited: list[Edited] = []
    for path, edits in automatic_edits(found.sites).items():
        try:
            text = Path(path).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            click.echo(f"error: {path}: {error}", err=True)
            raise click.exceptions.Exit(Exit.INPUT) from error
        edited.append(apply_edits(path, text, edits))
    if write:
        for file in edited:
            write_file(Path(file.path), file.new.encode())
            click.echo(f"{file.path}: edited")
        return
    click.echo(as_diff(edited), nl=False)
