"""`togai-codegen vendor`: copies of the generated package in other repositories."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, TypeAlias

import click

from togai_codegen.cli.exits import Exit
from togai_codegen.config import Destination, FileConfig, find_config, read_config, with_destination
from togai_codegen.emit import write_file
from togai_codegen.records import dataclass
from togai_codegen.report.vendoring import status_object, status_text, update_object, update_text, verify_text
from togai_codegen.vendoring import (
    LOCK,
    PARTS,
    LockError,
    NotACopy,
    NothingToVendor,
    Unresolved,
    UnsafePlace,
    Update,
    Upstream,
    apply,
    prepare,
    read_upstream,
    status,
)

Format: TypeAlias = Literal["text", "json"]

_PATH = click.Path(path_type=Path)
_dest = click.argument("destinations", metavar="[DEST]...", nargs=-1, type=_PATH)
_config = click.option("--config", "config_file", type=_PATH, metavar="FILE", help="Config file; else the nearest one, upwards.")
_source = click.option("--from", "source", type=_PATH, metavar="DIR", help="The generated package; else the one of the config.")
_format = click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")


@dataclass(frozen=True, slots=True)
class _Project:
    """What the config says that matters here."""

    file: Path | None
    config: FileConfig
    source: Path | None

    @classmethod
    def of(cls, config_file: Path | None, source: Path | None) -> "_Project":
        file = config_file or find_config(Path.cwd())
        # Relative to the working folder, so that what is printed can be pasted.
        file = None if file is None else Path(os.path.relpath(file))
        config = FileConfig() if file is None else read_config(file)
        if source is None and config.package is not None:
            source = (config.output or Path()) / config.package
        return cls(file, config, source)

    def package(self) -> Path:
        if self.source is None:
            raise click.UsageError("no --from given, and no config file names a package")
        return self.source

    def upstream(self) -> Upstream:
        """Ends the command with 3 where there is nothing to vendor."""
        try:
            return read_upstream(self.package())
        except (NothingToVendor, OSError) as error:
            click.echo(f"error: {error}", err=True)
            raise click.exceptions.Exit(Exit.INPUT) from error

    def destinations(self, given: tuple[Path, ...]) -> tuple[Destination, ...]:
        """Those that were given, each as the config has it; else all of the config."""
        known = {_real(item.path): item for item in self.config.vendor}
        if given:
            return tuple(known.get(_real(path), Destination(path)) for path in given)
        if not self.config.vendor:
            raise click.UsageError("no DEST given, and the config names none; `togai-codegen vendor add DEST` writes one there")
        return tuple(Destination(Path(os.path.relpath(item.path)), item.without) for item in self.config.vendor)


@click.group()
def vendor() -> None:
    """Copy the generated package into other repositories, keep the copies up to date, and find what was edited in them."""


@vendor.command()
@click.argument("destination", metavar="DEST", type=_PATH)
@click.option("--name", metavar="NAME", help="Make the copy in DEST/NAME; else DEST itself is the copy.")
@click.option("--without", multiple=True, type=click.Choice(sorted(PARTS)), help="Leave a part out.")
@click.option("--no-record", is_flag=True, help="Do not write DEST into the config.")
@_source
@_config
@_dry_run
@_format
def add(
    destination: Path,
    name: str | None,
    without: tuple[str, ...],
    no_record: bool,
    source: Path | None,
    config_file: Path | None,
    dry_run: bool,
    output_format: Format,
) -> None:
    """Make a copy in DEST, with a lock and a script that verifies it, and write DEST into the config.

    A copy that somebody made by hand is taken over; one that is there already is updated. Exit 5 for conflicts.
    """
    if name is not None and not name.isidentifier():
        raise click.UsageError(f"--name: {name!r} is not a name that Python can import")
    project = _Project.of(config_file, source)
    folder = destination / name if name else destination
    wanted = Destination(folder, without or None)
    code, told = _update(wanted, project.upstream(), project.package(), dry_run=dry_run, anywhere=True)
    if code in (Exit.CLEAN, Exit.CONFLICTS) and not (no_record or dry_run or source):
        _record(project, folder, without)
    _finish([(code, told)], output_format)


@vendor.command()
@_dest
@_source
@_config
@_dry_run
@_format
def update(
    destinations: tuple[Path, ...], source: Path | None, config_file: Path | None, dry_run: bool, output_format: Format
) -> None:
    """Bring the copies in DEST, or all that the config names, up to date, and keep what was edited in them.

    Each copy is updated whole or not at all. Exit 5 for conflicts, which are marked in the files; the next update waits until
    they are decided.
    """
    project = _Project.of(config_file, source)
    wanted, upstream = project.destinations(destinations), project.upstream()
    found = [_update(item, upstream, project.package(), dry_run=dry_run) for item in wanted]
    _finish(found, output_format)


@vendor.command()
@_dest
@_config
@_format
def verify(destinations: tuple[Path, ...], config_file: Path | None, output_format: Format) -> None:
    """Name every file in DEST, or in all copies of the config, that is changed, missing or extra: offline, without git.

    Exit 1 if there is one. `python DEST/_verify.py` does the same without togai-codegen.
    """
    found: list[tuple[int, Told]] = []
    for item in _Project.of(config_file, None).destinations(destinations):
        state = status(item.path, None)
        if state.lock is not None and not state.has_lock:
            state = replace(state, error=f"it has no {LOCK}; `togai-codegen vendor update` takes a plain copy over")
        code = Exit.INPUT if state.error else Exit.FINDINGS if state.findings else Exit.CLEAN
        found.append((code, Told(tuple(verify_text(state)), status_object(state))))
    _finish(found, output_format)


@vendor.command("status")
@_dest
@_source
@_config
@_format
def show_status(destinations: tuple[Path, ...], source: Path | None, config_file: Path | None, output_format: Format) -> None:
    """Say of each copy what it was made from, what was edited in it, and whether there is an update."""
    project = _Project.of(config_file, source)
    wanted, upstream = project.destinations(destinations), project.upstream()
    found: list[tuple[int, Told]] = []
    for item in wanted:
        state = status(item.path, upstream)
        found.append((Exit.INPUT if state.error else Exit.CLEAN, Told(tuple(status_text(state)), status_object(state))))
    _finish(found, output_format)


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one copy: lines, and a JSON value."""

    lines: tuple[str, ...]
    document: dict[str, Any]


def _update(item: Destination, upstream: Upstream, source: Path, *, dry_run: bool, anywhere: bool = False) -> tuple[int, Told]:
    """Update one copy, or make it; what can't be done is told, with its exit code. `anywhere`: make folders above it too."""
    folder = item.path
    first = not folder.exists()
    try:
        if first and not anywhere and not (folder.parent.is_dir() or folder.parent.parent.is_dir()):
            raise FileNotFoundError(2, "it is not there, and neither is the folder that it belongs in")
        made: Update = prepare(folder, upstream, source, item.without)
        if not dry_run:
            apply(made)
    except Unresolved as error:
        waiting = tuple(f"   {path}" for path in map(str, error.args))
        return Exit.CONFLICTS, _failed(folder, "conflicts of an earlier update still wait to be decided in", waiting)
    except (NotACopy, UnsafePlace) as error:
        return Exit.USAGE, _failed(folder, str(error))
    except (LockError, OSError) as error:
        return Exit.INPUT, _failed(folder, getattr(error, "strerror", None) or str(error))
    code = Exit.CONFLICTS if made.plan.conflicts else Exit.CLEAN
    return code, Told(tuple(update_text(made, dry_run=dry_run, first=first)), update_object(made, dry_run=dry_run))


def _failed(folder: Path, reason: str, more: tuple[str, ...] = ()) -> Told:
    document = {"path": folder.as_posix(), "error": reason, "files": [path.strip() for path in more]}
    return Told((f"error: {folder.as_posix()}: {reason}", *more), document)


def _record(project: _Project, folder: Path, without: tuple[str, ...]) -> None:
    """Write a new copy into the config, so that `vendor update` finds it."""
    if project.file is None or _real(folder) in {_real(item.path) for item in project.config.vendor}:
        return
    path = Path(os.path.relpath(_real(folder), project.file.resolve().parent)).as_posix()
    text = project.file.read_bytes().decode()
    windows = "\r\n" in text
    longer = with_destination(text.replace("\r\n", "\n"), project.file, path, without)
    write_file(project.file, (longer.replace("\n", "\r\n") if windows else longer).encode())
    click.echo(f"{project.file.as_posix()}: {path} was added to `vendor`", err=True)


def _finish(found: list[tuple[int, Told]], output_format: Format) -> None:
    """Print what was found, and end with the worst exit code."""
    if output_format == "json":
        click.echo(json.dumps({"report": "vendor", "destinations": [told.document for _, told in found]}, indent=2))
    else:
        for _, told in found:
            is_error = told.lines[0].startswith("error: ")
            click.echo("\n".join(told.lines), err=is_error)
    raise click.exceptions.Exit(max(code for code, _ in found))


def _real(path: Path) -> Path:
    return path.resolve()
