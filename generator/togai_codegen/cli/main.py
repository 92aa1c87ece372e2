"""The command line: `togai-codegen`."""

import gc
import os
import sys
from importlib import import_module
from typing import NoReturn

import click

from togai_codegen import __version__
from togai_codegen.cli.exits import Exit
from togai_codegen.config import ConfigError


class Commands(click.Group):
    """One module a command, called like it and imported when it is asked for: what a command does not need costs it nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, as help lists them."""
        return ["baseline", "check", "diff", "explain", "generate", "impact", "inspect", "lint", "pull", "vendor"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = getattr(import_module(f"togai_codegen.cli.{cmd_name}"), cmd_name)
        return command


@click.command(cls=Commands, context_settings={"auto_envvar_prefix": "TOGAI_CODEGEN", "help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="togai-codegen")
def cli() -> None:
    """OpenAPI in, a typed Python client out.

    Exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 the spec can't be read, 4 our own fault, 5 conflicts.
    """


def main() -> None:
    """Run the command line and end the process."""
    _end(run())


def run() -> int:
    """Run the command line; what comes back is one of the documented exit codes."""
    # The process is short, and nearly all that it makes lives until its end: looking for garbage takes a fifth of the time.
    gc.disable()
    try:
        # Outside its standalone mode click returns the code of an Exit in place of raising it.
        code = cli.main(standalone_mode=False)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    except ConfigError as error:
        click.echo(f"error: {error}", err=True)
        return Exit.USAGE
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted; nothing was written", err=True)
        return 130
    except Exception as error:
        if isinstance(error, OSError) and error.filename is not None:
            click.echo(f"error: {error.filename}: {error.strerror}", err=True)
            return Exit.INPUT
        import traceback

        traceback.print_exc()
        click.echo("This is a fault of togai-codegen, not of your spec; nothing was written.", err=True)
        return Exit.OUR_FAULT
    return code if isinstance(code, int) else Exit.CLEAN


def _end(status: int) -> NoReturn:
    """End the process at once: taking apart all that a large spec came to takes a sixth of the time again."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        # As Python does where nobody reads any more.
        status = 120
    os._exit(status)
