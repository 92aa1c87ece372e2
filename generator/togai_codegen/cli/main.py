"""The command line: `togai-codegen`."""

import sys
import traceback

import click

from togai_codegen import __version__
from togai_codegen.cli.baseline import baseline
from togai_codegen.cli.check import check
from togai_codegen.cli.diff import diff
from togai_codegen.cli.exits import Exit
from togai_codegen.cli.explain import explain
from togai_codegen.cli.generate import generate
from togai_codegen.cli.inspect import inspect
from togai_codegen.cli.lint import lint
from togai_codegen.cli.pull import pull
from togai_codegen.config import ConfigError


@click.group(context_settings={"auto_envvar_prefix": "TOGAI_CODEGEN", "help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="togai-codegen")
def cli() -> None:
    """OpenAPI in, a typed Python client out.

    Exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 the spec can't be read, 4 a fault of the generator itself.
    """


cli.add_command(generate)
cli.add_command(check)
cli.add_command(diff)
cli.add_command(baseline)
cli.add_command(lint)
cli.add_command(pull)
cli.add_command(inspect)
cli.add_command(explain)


def main() -> None:
    """Run the command line and end the process with one of the documented exit codes."""
    try:
        # Outside its standalone mode click returns the code of an Exit in place of raising it.
        code = cli.main(standalone_mode=False)
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(Exit.USAGE)
    except ConfigError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(Exit.USAGE)
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted; nothing was written", err=True)
        sys.exit(130)
    except Exception:
        traceback.print_exc()
        click.echo("This is a fault of togai-codegen, not of your spec; nothing was written.", err=True)
        sys.exit(Exit.OUR_FAULT)
    sys.exit(code if isinstance(code, int) else Exit.CLEAN)
