"""`togai-codegen diff`: what changed between two states of a spec, and who feels it."""

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from togai_codegen import pipeline
from togai_codegen.cli.baseline import DATE, day
from togai_codegen.cli.baseline import read as read_baseline
from togai_codegen.cli.exits import Exit
from togai_codegen.cli.session import session
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.drift.diff import Level, Profile, Surface, compare_apis
from togai_codegen.ir.model import Api
from togai_codegen.naming import give_names
from togai_codegen.report import changes_as_json, changes_as_markdown, changes_as_text
from togai_codegen.source import RevisionError, opened

_RENDER = {"text": changes_as_text, "json": changes_as_json, "markdown": changes_as_markdown}


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--overlay", "overlays", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Applied to both.")
@click.option("--output-format", type=click.Choice(list(_RENDER)), default="text", show_default=True)
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
    output_format: Literal["text", "json", "markdown"],
    fail_on: Literal["wire", "source", "runtime", "any"] | None,
    profile: Profile,
    baseline: Path | None,
    today: datetime | None,
) -> None:
    """Compare the specs OLD and NEW: files, or `git:REF:path`.

    Each change has three verdicts. wire: the old client against the new server; source: your code type-checks against the
    regenerated client; runtime: it runs against it.
    """
    accepted = read_baseline(baseline) if baseline else None
    with session("Comparing", strict=False, quiet=True) as diagnostics:
        before, old_names = _read(old, overlays, diagnostics)
        after, new_names = _read(new, overlays, diagnostics)
        comparison = compare_apis(before, after, profile=profile, old_names=old_names, new_names=new_names)
    if accepted is not None:
        comparison = accepted.apply(comparison, day(today))
    click.echo(_RENDER[output_format](comparison), nl=False)
    if fail_on is not None and comparison.level(fail_on) is Level.BREAKING:
        raise click.exceptions.Exit(Exit.FINDINGS)


def _read(reference: str, overlays: tuple[Path, ...], diagnostics: Diagnostics) -> tuple[Api, Surface]:
    with ExitStack() as stack:
        try:
            path = stack.enter_context(opened(reference))
        except RevisionError as error:
            click.echo(f"error: {error}", err=True)
            raise click.exceptions.Exit(Exit.INPUT) from error
        api = pipeline.load(path, overlays, diagnostics, display=reference).api
    names = give_names(api, diagnostics)
    methods = {operation.id: names.called(operation) for operation in api.operations if (operation.tag or "") in names.resources}
    return api, Surface(methods, dict(names.classes))
