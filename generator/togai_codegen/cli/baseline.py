"""`togai-codegen baseline`: changes that are accepted, by id, with a reason and perhaps an end."""

from datetime import date, datetime
from pathlib import Path

import click

from togai_codegen.cli.exits import Exit
from togai_codegen.drift.baseline import BASELINE_NAME, Baseline, BaselineError, read_baseline, with_acceptance
from togai_codegen.drift.diff import Acceptance
from togai_codegen.emit import write_file

DATE = click.DateTime(formats=["%Y-%m-%d"])
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def baseline() -> None:
    """Accept changes by their ids, so that `diff --baseline FILE` no longer fails for them."""


@baseline.command()
@click.argument("identity", metavar="ID")
@click.option("--reason", required=True, metavar="TEXT", help="Why the change is all right.")
@click.option("--expires", type=DATE, metavar="DATE", help="The last day on which that holds: 2027-01-31.")
@click.option("--file", "path", type=_FILE, default=Path(BASELINE_NAME), show_default=True, help="TOML, or JSON by its suffix.")
def add(identity: str, reason: str, expires: datetime | None, path: Path) -> None:
    """Accept the change with this ID, which `diff` shows."""
    accepted = Acceptance(identity.lower(), reason, expires.date() if expires else None)
    try:
        content = path.read_bytes() if path.exists() else b""
        write_file(path, with_acceptance(content, accepted, as_json=is_json(path)))
    except (BaselineError, OSError, UnicodeError) as error:
        raise click.UsageError(f"{path}: {error}") from error
    click.echo(f"{accepted.id} is accepted in {path}")


def read(path: Path) -> Baseline:
    """The baseline in a file. Ends the command with 3 where it can't be read, with 2 where it holds something else."""
    try:
        return read_baseline(path.read_bytes(), as_json=is_json(path))
    except OSError as error:
        click.echo(f"error: {path}: {error.strerror}", err=True)
        raise click.exceptions.Exit(Exit.INPUT) from error
    except BaselineError as error:
        raise click.UsageError(f"{path}: {error}") from error


def is_json(path: Path) -> bool:
    """Whether the file is JSON; else it is TOML."""
    return path.suffix.lower() == ".json"


def day(given: datetime | None) -> date:
    """The day that a command takes for today: what its option says, else the clock's."""
    return given.date() if given else date.today()
