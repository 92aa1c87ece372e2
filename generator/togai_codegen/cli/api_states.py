"""The two states of an API that `impact` compares: specs, or the `_api.json` of generated packages."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click

from togai_codegen import pipeline
from togai_codegen.cli.exits import Exit
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.drift import api as public
from togai_codegen.drift.diff import Comparison, Surface, compare_apis
from togai_codegen.drift.impact import API_FILE, Consumer
from togai_codegen.emit import FileSet
from togai_codegen.ir.model import Api
from togai_codegen.naming.model import Names
from togai_codegen.records import dataclass
from togai_codegen.source import RevisionError, opened


@dataclass(frozen=True, slots=True)
class State:
    """One state. `api` and `names` are there where it was read from a spec, under `config`."""

    label: str
    surface: public.Surface
    api: Api | None = None
    names: Names | None = None
    config: Config | None = None


def state_of(reference: str, config: Config, diagnostics: Diagnostics) -> State:
    """A state by its name: an `_api.json`, a package with one, or a spec; a file or `git:REF:path`.

    Raises click's Exit with 3 for what can't be had, StopRun for a spec that can't be used.
    """
    with ExitStack() as stack:
        try:
            path = stack.enter_context(opened(reference))
            if path.is_dir() or path.name == API_FILE:
                return described_state(path / API_FILE if path.is_dir() else path, reference)
        except (RevisionError, OSError, public.SurfaceError) as error:
            click.echo(f"error: {reference}: {error}", err=True)
            raise click.exceptions.Exit(Exit.INPUT) from error
        chosen = replace(config, spec=path)
        api, names, package = pipeline.describe(chosen, diagnostics, display=reference)
    return State(reference, public.read_surface(package.api_json), api, names, replace(config, spec=Path(reference)))


def described_state(path: Path, label: str) -> State:
    """The state that an `_api.json` describes. Raises OSError and SurfaceError."""
    return State(label, public.read_surface(path.read_bytes()))


def earlier_state(packages: list[Path], config: Config) -> State | None:
    """What to compare with where nobody says: the package that the code uses, else the spec as it was committed."""
    vendored = next((described_state(folder / API_FILE, folder.as_posix()) for folder in packages), None)
    committed = _committed(config)
    if vendored is None or (
        committed is not None and committed.surface == replace(vendored.surface, package=committed.surface.package)
    ):
        return committed
    return vendored


def _committed(config: Config) -> State | None:
    reference = f"git:HEAD:{config.spec.as_posix()}"
    try:
        with opened(reference) as path:
            api, names, package = pipeline.describe(replace(config, spec=path), Diagnostics(), display=reference)
    except (RevisionError, StopRun, OSError):
        return None
    return State(reference, public.read_surface(package.api_json), api, names, config)


def package_of(state: State, consumer: Consumer, config: Config) -> FileSet | None:
    """The files of a state's package: generated from its spec, or read where the package stands; None where there is neither."""
    if state.config is not None:
        with opened(state.label) as path:
            return pipeline.build(replace(state.config, spec=path, reference=False, testing=True), Diagnostics()).files
    for folder in (*consumer.packages.values(), Path(state.label), Path(state.label).parent):
        if folder.as_posix() in (state.label, state.label.removesuffix(f"/{API_FILE}")) and (folder / API_FILE).is_file():
            return FileSet({path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.py")})
    return None


def comparison_of(old: State, new: State) -> Comparison | None:
    """The changes of the spec, where both states were read from one."""
    if old.api is None or new.api is None or old.names is None or new.names is None:
        return None
    return compare_apis(old.api, new.api, old_names=_names(old.api, old.names), new_names=_names(new.api, new.names))


def _names(api: Api, names: Names) -> Surface:
    methods = {operation.id: names.called(operation) for operation in api.operations if (operation.tag or "") in names.resources}
    return Surface(methods, dict(names.classes))
