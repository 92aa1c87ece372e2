"""`togai-codegen explain CODE`: what a diagnostic, or a kind of change, means."""

import difflib

import click

from togai_codegen.diagnostics.codes import CODES
from togai_codegen.drift.diff import RULES
from togai_codegen.report import rule_as_text


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print the meaning of a diagnostic's CODE (REF001) or of a rule of `diff` (property-removed). Without one, list all."""
    if code is None:
        click.echo("Diagnostics:\n")
        _list([(item.id, str(item.severity), item.title) for item in CODES.values()])
        click.echo("\nRules of `diff`:\n")
        _list([(rule.kind, rule.level.value, rule.text) for rule in RULES.values()])
        return
    found, rule = CODES.get(code.upper()), RULES.get(code.lower())
    if found is not None:
        click.echo(f"{found.id} ({found.severity}): {found.title}\n\n{found.explanation}")
    elif rule is not None:
        click.echo(rule_as_text(rule), nl=False)
    else:
        raise click.UsageError(f"there is no code {code}" + _hint(code))


def _hint(code: str) -> str:
    known = {item.lower(): item for item in (*CODES, *RULES)}
    close = difflib.get_close_matches(code.lower(), known, n=3)
    parts = close or [item for item in known if code.lower() in item][:3]
    return f"; did you mean {' or '.join(known[item] for item in parts)}?" if parts else ""


def _list(rows: list[tuple[str, str, str]]) -> None:
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for identity, level, text in rows:
        click.echo(f"{identity:<{widths[0]}}  {level:<{widths[1]}}  {text}")
