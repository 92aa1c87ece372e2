"""`togai-codegen inspect`: look at what stands between the stages."""

from pathlib import Path

import click

from togai_codegen import pipeline
from togai_codegen.cli.session import session
from togai_codegen.export import to_openapi
from togai_codegen.ir.json import plain, to_json
from togai_codegen.naming import give_names
from togai_codegen.report import SCHEMAS, schema_text


@click.group()
def inspect() -> None:
    """Print what stands between the stages."""


@inspect.command()
@click.argument("spec", type=click.Path(path_type=Path))
@click.option("--overlay", "overlays", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Applied in order.")
def ir(spec: Path, overlays: tuple[Path, ...]) -> None:
    """Print the IR of SPEC as JSON on stdout."""
    with session("Reading", strict=False) as diagnostics:
        loaded = pipeline.load(spec, overlays, diagnostics)
        click.echo(to_json(loaded.api).rstrip("\n"))


@inspect.command()
@click.argument("spec", type=click.Path(path_type=Path))
@click.option("--overlay", "overlays", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Applied in order.")
def openapi(spec: Path, overlays: tuple[Path, ...]) -> None:
    """Print SPEC as one OpenAPI 3.0.3 document in JSON: overlays applied, allOf merged, references local."""
    with session("Reading", strict=False) as diagnostics:
        api = pipeline.load(spec, overlays, diagnostics).api
        click.echo(to_openapi(api, give_names(api, diagnostics)).rstrip("\n"))


@inspect.command()
@click.argument("spec", type=click.Path(path_type=Path))
@click.option("--overlay", "overlays", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Applied in order.")
def pages(spec: Path, overlays: tuple[Path, ...]) -> None:
    """Print how each operation of SPEC that answers in pages does so: what was found, or declared by `x-codegen-pagination`."""
    with session("Reading", strict=False) as diagnostics:
        for operation in pipeline.load(spec, overlays, diagnostics).api.operations:
            if operation.pagination is not None:
                kind, *told = plain(operation.pagination).items()
                click.echo(f"{operation.id}: {kind[1]}({', '.join(f'{name}={value!r}' for name, value in told)})")


@inspect.command()
@click.argument("command", type=click.Choice(SCHEMAS))
def schema(command: str) -> None:
    """Print the JSON Schema of what COMMAND prints with `--output-format json-report`."""
    click.echo(schema_text(command).rstrip("\n"))
