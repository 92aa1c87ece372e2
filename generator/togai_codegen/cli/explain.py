"""`togai-codegen explain CODE`: what a diagnostic means."""

import difflib

import click

from togai_codegen.diagnostics.codes import CODES


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Print the meaning of a diagnostic's CODE, for example REF001."""
    found = CODES.get(code.upper())
    if found is None:
        close = difflib.get_close_matches(code.upper(), CODES, n=1)
        raise click.UsageError(f"there is no code {code}" + (f"; did you mean {close[0]}?" if close else ""))
    click.echo(f"{found.id} ({found.severity}): {found.title}\n\n{found.explanation}")
