"""Options that several commands share, and how they become a `Config`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from togai_codegen.config import (
    FORMATTERS,
    MODEL_LIBRARIES,
    Config,
    FileConfig,
    Formatter,
    ModelLibrary,
    UpstreamConfig,
    find_config,
    read_config,
)

F = TypeVar("F", bound=Callable[..., Any])

_PATH = click.Path(path_type=Path)


def report_options(command: F) -> F:
    """What is accepted, what is a finding, and how both are told."""
    decorators = (
        click.option("--strict", is_flag=True, help="Warnings are findings: exit 1, and nothing is written."),
        click.option("--allow", multiple=True, metavar="CODE", help="Accept what is reported under CODE; it must be reported."),
        click.option("--all", "show_all", is_flag=True, help="Show all diagnostics where one code has many."),
    )
    for decorator in reversed(decorators):
        command = decorator(command)
    return command


def generation_options(command: F) -> F:
    """SPEC and everything that decides what is generated."""
    decorators = (
        click.argument("spec", required=False, type=_PATH),
        click.option("--output", "-o", type=_PATH, metavar="DIR", help="Folder that the package is written into."),
        click.option("--package", "-p", metavar="NAME", help="Name of the package."),
        click.option("--overlay", "overlays", multiple=True, type=_PATH, metavar="FILE", help="OpenAPI Overlay 1.0, in order."),
        click.option("--config", "config_file", type=_PATH, metavar="FILE", help="Config file; else the nearest one, upwards."),
        click.option("--client-name", metavar="NAME", help="Name of the client class."),
        click.option("--env-prefix", metavar="NAME", help="Prefix of the environment variables that the client reads."),
        click.option("--formatter", type=click.Choice(FORMATTERS), help="What formats the code; both give the same bytes."),
        click.option("--models", type=click.Choice(MODEL_LIBRARIES), help="What models are made with; pydantic, unless said."),
        click.option("--reference/--no-reference", default=None, help="Write reference.md and reference.html (the default)."),
        click.option("--only", multiple=True, metavar="TAG", help="A client of the operations of these tags alone."),
        click.option("--only-operation", "only_operations", multiple=True, metavar="PATTERN", help="And of these: `get*`."),
        click.option("--allow-remote", multiple=True, metavar="HOST", help="Follow references to this host, over https."),
        click.option("--cache/--no-cache", default=None, help="Remember runs in the user's cache folder (the default)."),
        click.option("--templates", type=_PATH, metavar="DIR", help="Templates that take the place of ours, by name."),
    )
    for decorator in reversed(decorators):
        command = decorator(command)
    return command


def read_options(
    spec: Path | None,
    output: Path | None,
    package: str | None,
    overlays: tuple[Path, ...],
    config_file: Path | None,
    client_name: str | None,
    env_prefix: str | None,
    formatter: Formatter | None,
    templates: Path | None,
    reference: bool | None = None,
    cache: bool | None = None,
    only: tuple[str, ...] = (),
    only_operations: tuple[str, ...] = (),
    allow_remote: tuple[str, ...] = (),
    allow: tuple[str, ...] = (),
    default_package: str | None = None,
    models: ModelLibrary | None = None,
) -> Config:
    """Command line over file. Raises ConfigError or a click usage error.

    With SPEC on the command line a config file counts only where `--config` names it: overlays and names written for one
    spec say nothing about another that happens to be read from the same folder.
    """
    if config_file is None and spec is None:
        config_file = find_config(Path.cwd())
    found = FileConfig() if config_file is None else read_config(_relative(config_file))
    chosen_spec, chosen_package = spec or found.spec, package or found.package or default_package
    if chosen_spec is None:
        raise click.UsageError("no SPEC given, and no config file that names one was found")
    if chosen_package is None:
        raise click.UsageError("no --package given, and no config file names one")
    # A spec of its own takes the overlays of the config, and the part of it that is wanted, only if that is the config's spec.
    same = spec is None or spec == found.spec
    part = (only, only_operations) if only or only_operations or not same else (found.only, found.only_operations)
    return Config(
        spec=chosen_spec,
        output=output or found.output or Path(),
        package=chosen_package,
        overlays=overlays or (found.overlays if same else ()),
        client_name=client_name or found.client_name,
        env_prefix=env_prefix or found.env_prefix,
        formatter=formatter or found.formatter or "ruff",
        models=models or found.models or "pydantic",
        templates=templates or found.templates,
        # What the config accepts was found in its spec; the command line adds to it.
        allow=tuple(dict.fromkeys((*(found.allow if same else ()), *allow))),
        reference=next((flag for flag in (reference, found.reference) if flag is not None), True),
        testing=found.testing is not False,
        cache=next((flag for flag in (cache, found.cache) if flag is not None), True),
        only=part[0],
        only_operations=part[1],
        allow_remote=allow_remote or (found.allow_remote if same else ()),
        lock_folder=chosen_spec.parent if config_file is None else config_file.parent,
        mixins=found.mixins if same else {},
    )


def lint_config(
    spec: Path | None,
    overlays: tuple[Path, ...],
    config_file: Path | None,
    allow: tuple[str, ...],
    default_package: str = "client",
) -> Config:
    """What `lint` reads: as for `generate`, but nothing is written, so no package needs a name."""
    return read_options(
        spec=spec,
        output=None,
        package=None,
        overlays=overlays,
        config_file=config_file,
        client_name=None,
        env_prefix=None,
        formatter=None,
        templates=None,
        reference=None,
        allow=allow,
        default_package=default_package,
    )


def upstream_options(
    source: str | None, spec: Path | None, config_file: Path | None, allow_remote: tuple[str, ...]
) -> tuple[Path, UpstreamConfig, tuple[str, ...]]:
    """What `pull` writes, where from, and the hosts that it may read. Raises ConfigError or a click usage error.

    What the config says of its upstream counts for that one, not for another SOURCE; its spec is what is written all the same.
    """
    if config_file is None and (source is None or spec is None):
        config_file = find_config(Path.cwd())
    found = FileConfig() if config_file is None else read_config(_relative(config_file))
    target = spec or found.spec
    if target is None:
        raise click.UsageError("no --spec given, and no config file that names one was found")
    upstream = found.upstream
    if source is not None and (upstream is None or upstream.url != source):
        upstream = UpstreamConfig(url=source)
    if upstream is None:
        raise click.UsageError("no SOURCE given, and no config file names an `upstream`")
    return target, upstream, allow_remote or found.allow_remote


def _relative(path: Path) -> Path:
    """A path below the working folder as the user would write it, so that diagnostics read `specs/togai.yaml:3:1`."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path
