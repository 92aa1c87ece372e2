"""`togai-codegen diff`: what changed between two states of a spec, and who feels it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from togai_codegen import pipeline
from togai_codegen.cli.baseline import DATE, day
from togai_codegen.cli.baseline import read as read_baseline
from togai_codegen.cli.exits import Exit
from togai_codegen.cli.outputs import Outputs, output_options
from togai_codegen.cli.session import Told, session
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.drift.diff import Level, Profile, Surface, compare_apis
from togai_codegen.ir.model import Operation
from togai_codegen.naming import give_outline
from togai_codegen.naming.model import Outline
from togai_codegen.report import changes_report
from togai_codegen.source import RevisionError, opened
from togai_codegen.source.http import NotFetched


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--overlay", "overlays", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Applied to both.")
@output_options
@click.option(
    "--fail-on",
    type=click.Choice(["wire", "source", "runtime", "any"]),
    help="Exit 1 where a change is breaking by this verdict.",
)
@click.option(
    "--profile",
    type=click.Choice(["client", "wire-strict"]),
    default="client",
    show_default=True,
    help="Whose client is on the wire: one of ours, or one that is not lenient.",
)
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Accepted changes: shown, and not counted.")
@click.option("--today", type=DATE, metavar="DATE", help="The day that decides what has expired; else the clock's.")
def diff(
    old: str,
    new: str,
    overlays: tuple[Path, ...],
    outputs: Outputs,
    fail_on: Literal["wire", "source", "runtime", "any"] | None,
    profile: Profile,
    baseline: Path | None,
    today: datetime | None,
) -> None:
    """Compare the specs OLD and NEW: files, `git:REF:path`, or URLs.

    Each change has three verdicts. wire: the old client against the new server; source: your code type-checks against the
    regenerated client; runtime: it runs against it.
    """
    accepted = read_baseline(baseline) if baseline else None
    told = Told(quiet=True, command="diff", main=new, outputs=outputs)
    with session("Comparing", strict=False, told=told) as diagnostics:
        first, old_names = _read(old, overlays, diagnostics)
        second, new_names = _read(new, overlays, diagnostics, first)
        before, after = first.api, second.api
        comparison = compare_apis(before, after, profile=profile, old_names=old_names, new_names=new_names, today=day(today))
    if accepted is not None:
        comparison = accepted.apply(comparison, day(today))
    failing = None if fail_on == "any" else fail_on
    outputs.show(changes_report(comparison, old, new, fail_on=failing, paths=outputs.paths))
    if fail_on is not None and comparison.level(fail_on) is Level.BREAKING:
        raise click.exceptions.Exit(Exit.FINDINGS)


def _read(
    reference: str, overlays: tuple[Path, ...], diagnostics: Diagnostics, first: pipeline.Loaded | None = None
) -> tuple[pipeline.Loaded, Surface]:
    with ExitStack() as stack:
        try:
            path = stack.enter_context(_opened(reference))
        except (RevisionError, NotFetched) as error:
            click.echo(f"error: {reference}: {error}" if isinstance(error, NotFetched) else f"error: {error}", err=True)
            raise click.exceptions.Exit(Exit.INPUT) from error
        if first is None or overlays:
            found = pipeline.load(path, overlays, diagnostics, display=reference, remember=first is None and not overlays)
        else:
            found = pipeline.load_another(first, path, diagnostics, display=reference)
    api = found.api
    names = give_outline(api, diagnostics)
    methods = {operation.id: names.called(operation) for operation in api.operations if (operation.tag or "") in names.resources}
    helpers = {
        operation.id: tuple(f"{methods[operation.id].rpartition('.')[0]}.{found}" for found in _helpers(operation, names))
        for operation in api.operations
        if operation.helpers and operation.id in methods
    }
    return found, Surface(methods, dict(names.classes), helpers)


def _opened(reference: str) -> AbstractContextManager[Path]:
    if "://" in reference:
        from togai_codegen.upstream.single import downloaded, is_url  # what fetches is much, and most specs are files

        if is_url(reference):
            return downloaded(reference)
    return opened(reference)


def _helpers(operation: Operation, names: Outline) -> Iterator[str]:
    """The methods beside an operation's own, as they are called."""
    for helper in operation.helpers:
        if (operation.id, helper.name) in names.helpers:
            yield names.helpers[operation.id, helper.name]
