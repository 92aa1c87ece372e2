"""`togai-codegen pull`: bring the spec up to date with where it is published."""

import shlex
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from togai_codegen.cli.exits import Exit
from togai_codegen.cli.options import upstream_options
from togai_codegen.cli.session import session
from togai_codegen.config import UPSTREAM_KINDS, UpstreamKind
from togai_codegen.emit import replace_together, save_text
from togai_codegen.report.text import visible
from togai_codegen.upstream import Limits, Progress, Pulled, Request, lock_path
from togai_codegen.upstream import pull as pull_spec

_SHOWN: Final = 20
"""Operations that the summary names of each kind."""


@click.command()
@click.argument("source", required=False)
@click.option("--spec", "--output", "-o", "target", type=click.Path(path_type=Path), metavar="FILE", help="The spec to write.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), metavar="FILE", help="Config file.")
@click.option("--kind", type=click.Choice(UPSTREAM_KINDS), help="A whole spec, a docs site, or what the source looks like.")
@click.option("--document", metavar="NAME", help="Which one, where a site has several: its title or file.")
@click.option("--skip", multiple=True, metavar="PATTERN", help="Leave out these pages of a docs site.")
@click.option("--allow-remote", multiple=True, metavar="HOST", help="Read this host besides the source's own.")
@click.option("--accept", is_flag=True, help="Take a spec that has lost more than a tenth of its operations.")
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--exit-code", is_flag=True, help="Exit 1 where the spec has changed.")
@click.option("--timeout", type=click.FloatRange(min=0.1), metavar="SECONDS", help="For the whole pull.")
@click.option("--quiet", "-q", is_flag=True, help="Errors only.")
def pull(
    source: str | None,
    target: Path | None,
    config_file: Path | None,
    kind: UpstreamKind | None,
    document: str | None,
    skip: tuple[str, ...],
    allow_remote: tuple[str, ...],
    accept: bool,
    dry_run: bool,
    exit_code: bool,
    timeout: float | None,
    quiet: bool,
) -> None:
    """Write the spec as SOURCE has it now: a URL, a file, `git:REF:path`, or a docs site (its llms.txt, or any page).

    Without SOURCE, the config's `upstream` says where it is. What is no spec, or looks like a broken one, is refused: exit 3,
    and the old spec stays.
    """
    spec, upstream, hosts = upstream_options(source, target, config_file, allow_remote)
    request = Request(
        source=upstream.url,
        kind=kind or upstream.kind,
        document=document or upstream.document,
        skip=(*upstream.skip, *skip),
        hosts=frozenset(hosts),
        limits=_limits(timeout),
    )
    with session(None, strict=False, quiet=quiet) as diagnostics, _bar() as progress:
        pulled = pull_spec(request, spec, diagnostics, accept=accept, progress=progress)
    backup = None if dry_run else _write(spec, pulled)
    if not quiet:
        click.echo(_summary(spec, request.source, pulled, dry_run=dry_run))
        if backup is not None:
            click.echo(f"warning: {spec} was not what a pull wrote; its text is now in {backup.as_posix()}", err=True)
    if exit_code and pulled.spec is not None:
        raise click.exceptions.Exit(Exit.FINDINGS)


def _limits(timeout: float | None) -> Limits:
    usual = Limits()
    return usual if timeout is None else Limits(total=timeout, request=min(timeout, usual.request))


def _write(spec: Path, pulled: Pulled) -> Path | None:
    """Write spec and lock together; where text of somebody else's had to give way, say where it is kept."""
    texts = {spec: pulled.spec, lock_path(spec): pulled.lock}
    try:
        backup = save_text(spec.parent, spec.name, spec.read_bytes()) if pulled.was_edited else None
        replace_together({path: None if text is None else text.encode() for path, text in texts.items()})
    except OSError as error:
        click.echo(f"error: can't write {spec}: {error.strerror or error}", err=True)
        raise click.exceptions.Exit(Exit.USAGE) from None
    return backup


def _summary(spec: Path, source: str, pulled: Pulled, *, dry_run: bool) -> str:
    size = f"{pulled.operations:,} operation{'' if pulled.operations == 1 else 's'}"
    pages = f" on {pulled.parts:,} page{'' if pulled.parts == 1 else 's'}" if pulled.parts else ""
    lines = [f"{spec.as_posix()}: {size}{pages}, from {source}"]
    if pulled.spec is None:
        return "\n".join([*lines, "nothing has changed"])
    if pulled.is_first:
        return "\n".join([*lines, "would be written" if dry_run else "written"])
    for word, operations in (("added", pulled.added), ("removed", pulled.removed)):
        lines += [f"  {word:8} {method} {path}" for path, method in operations[:_SHOWN]]
        if len(operations) > _SHOWN:
            lines.append(f"  ... and {len(operations) - _SHOWN:,} more {word}")
    counts = f"{len(pulled.added):,} added, {len(pulled.removed):,} removed"
    lines.append(f"{'would change' if dry_run else 'changed'}: {counts}")
    if not dry_run:
        name = shlex.quote(spec.as_posix())
        lines.append(f"`togai-codegen diff git:HEAD:{name} {name}` says what that means")
    return "\n".join(visible(line) for line in lines)


@contextmanager
def _bar() -> Generator[Progress | None]:
    """A progress bar on a terminal, silence in a pipe. rich is imported only where it shows something."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Fetching", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
