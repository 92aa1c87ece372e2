"""The list of stages, in their order. Each is a function of values; only the first reads and only `emit` writes.

bytes -> Document -> Spec -> Api -> Names -> PyPackage -> FileSet
"""

from pathlib import Path
from typing import TYPE_CHECKING

from togai_codegen import __version__
from togai_codegen.census import Census
from togai_codegen.census.generated import count_generated
from togai_codegen.config import Config, ConfigError
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.emit import MANIFEST_NAME, FileSet, Manifest, read_lock
from togai_codegen.ir.model import Api
from togai_codegen.ir.prune import prune
from togai_codegen.loading import Loaded as Loaded
from togai_codegen.loading import load as load
from togai_codegen.loading import load_another as load_another
from togai_codegen.naming import give_names
from togai_codegen.naming.choose import chosen_operations
from togai_codegen.naming.model import Names
from togai_codegen.provenance import provenance
from togai_codegen.records import dataclass
from togai_codegen.source import RemoteFiles, kept_document

if TYPE_CHECKING:
    from togai_codegen.python import Mixins, PackageOptions
    from togai_codegen.python.model import PyPackage
    from togai_codegen.reuse import State

# The stages that write code are imported where they begin: `diff` and `lint` end before, and need a third less.


@dataclass(frozen=True, slots=True)
class Named:
    """An Api before its package. `api` is the part of the loaded one that the config asks for."""

    loaded: Loaded
    api: Api
    names: Names
    options: "PackageOptions"
    mixins: "Mixins"


@dataclass(frozen=True, slots=True)
class Built:
    """Everything that one run made, ready to be written or compared."""

    api: Api
    census: Census
    names: Names
    files: FileSet
    mixins: "Mixins"
    remote: RemoteFiles
    """What was read from other hosts, for the lock."""
    state: "State"
    """What the next run may take over."""


def lint(spec: Path, overlays: tuple[Path, ...], diagnostics: Diagnostics, *, remote: RemoteFiles | None = None) -> Census:
    """All stages that find faults, and none that writes code. Raises StopRun like `load`."""
    loaded = load(spec, overlays, diagnostics, remote=remote)
    return Census(loaded.written, count_generated(loaded.api, give_names(loaded.api, diagnostics)))


def describe(config: Config, diagnostics: Diagnostics, *, display: str | None = None) -> tuple[Api, Names, "PyPackage"]:
    """The stages up to the model of the package: what it offers, without its text. Raises StopRun like `load`."""
    from togai_codegen.python import build_package

    made = _named(config, diagnostics, remote_files(config, may_fetch=False), display)
    return made.api, made.names, build_package(made.api, made.names, made.options, made.mixins)


def _named(
    config: Config, diagnostics: Diagnostics, remote: RemoteFiles, display: str | None = None, earlier: "State | None" = None
) -> Named:
    from togai_codegen.python import PackageOptions, place_mixins

    loaded = load(config.spec, config.overlays, diagnostics, display=display, remote=remote, earlier=earlier)
    names = give_names(loaded.api, diagnostics)
    options = PackageOptions(
        package=config.package,
        client_class=config.client_name or "",
        env_prefix=config.env_prefix or "",
        spec_sha256=loaded.origin.spec,
        generator_version=__version__,
        testing=config.testing,
        models=config.models,
    )
    mixins = place_mixins(loaded.api, names, options, config.mixins)
    # Named before: a part of a client calls everything as the whole does.
    return Named(loaded, _part(loaded.api, names, config), names, options, mixins)


def build(config: Config, diagnostics: Diagnostics, *, may_fetch: bool = False, earlier: "State | None" = None) -> Built:
    """All stages but the writing. Raises StopRun where the spec can't be used at all.

    `may_fetch` allows the network for references to the hosts of `config.allow_remote`; else only the lock's copies are read.
    Parts that an `earlier` run of the same config made are taken over where they would come out the same; an empty state stands
    for none, and has this run leave one.
    """
    from togai_codegen.assembly import Assembly
    from togai_codegen.render.own_code import own_code_sha256

    remote = remote_files(config, may_fetch)
    made = _named(config, diagnostics, remote, earlier=earlier)
    assembly = Assembly.of(made.api, made.names, made.options, made.mixins, earlier, made.loaded.known)
    files = assembly.package(config.templates, config.formatter)
    if config.reference:
        files = files.with_files(assembly.reference(config.templates))
    if config.testing:
        files = files.with_files(assembly.testing())
    census = Census(made.loaded.written, count_generated(made.loaded.api, made.names))
    state = assembly.reuse.state
    state.code = (earlier and earlier.code) or own_code_sha256()
    if earlier is not None:
        state.base = made.loaded.base(made.api, assembly.parts) or earlier.base
        state.documents = tuple(map(kept_document, (made.loaded.root, *made.loaded.layers)))
    manifest = Manifest.of(files, provenance(made.loaded.origin, config, assembly.parts, state.code))
    files = files.with_files({MANIFEST_NAME: manifest.to_bytes()})
    return Built(made.api, census, made.names, files, made.mixins, remote, state)


def remote_files(config: Config, may_fetch: bool) -> RemoteFiles:
    """What may be read of other hosts: the copies of the lock, and more where `may_fetch`. Raises ConfigError for a bad lock."""
    if not config.allow_remote:
        return RemoteFiles(may_fetch=False)
    try:
        locked, copies = read_lock(config.lock_folder)
    except (OSError, ValueError) as error:
        raise ConfigError(f"the lock of remote files can't be read: {error}") from error
    return RemoteFiles(frozenset(config.allow_remote), locked, copies, may_fetch)


def _part(api: Api, names: Names, config: Config) -> Api:
    """The Api, or the part of it that the config asks for. Raises ConfigError where there is no such part."""
    if not config.only and not config.only_operations:
        return api
    return prune(api, chosen_operations(api, names.resources, config.only, config.only_operations))
