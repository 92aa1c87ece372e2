"""The list of stages, in their order. Each is a function of values; only the first reads and only `emit` writes.

bytes -> Document -> Spec -> Api -> Names -> PyPackage -> FileSet
"""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from togai_codegen import __version__
from togai_codegen.census import Census, Count
from togai_codegen.census.generated import count_generated
from togai_codegen.census.written import count_written
from togai_codegen.config import Config, ConfigError
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.emit import MANIFEST_NAME, FileSet, Manifest, Provenance, canonical_sha256, read_lock
from togai_codegen.ir.json import meaning, without_docs
from togai_codegen.ir.model import Api
from togai_codegen.ir.prune import prune
from togai_codegen.lower import Memory, Unlike, lower, reuse_of
from togai_codegen.naming import give_names
from togai_codegen.naming.choose import chosen_operations
from togai_codegen.naming.model import Names
from togai_codegen.openapi import apply_overlays, read_spec
from togai_codegen.resolve import DocumentSet, SchemaRegistry
from togai_codegen.source import Document, RemoteFiles, load_document, overlay_without_prose, without_prose

if TYPE_CHECKING:
    from togai_codegen.python import Mixins, PackageOptions
    from togai_codegen.python.model import PyPackage

# The stages that write code are imported where they begin: `diff` and `lint` end before, and need a third less.


@dataclass(frozen=True)
class Loaded:
    """The spec as an Api, and what it was read from: `root` is the spec before `layers`, its overlays, were applied."""

    api: Api
    root: Document
    layers: tuple[Document, ...]
    documents: DocumentSet
    memory: Memory | None = None
    """What each part came to, where `load` was to remember."""

    @cached_property
    def written(self) -> Count:
        """How much stands in it."""
        return count_written(self.documents)

    @cached_property
    def origin(self) -> Provenance:
        """The digests of what was read. Referenced files are part of the spec."""
        return _read_from(self.root, self.documents, self.layers)


@dataclass(frozen=True, slots=True)
class Modelled:
    """A package before its text. `api` is the part of the loaded one that the config asks for."""

    loaded: Loaded
    api: Api
    names: Names
    options: "PackageOptions"
    mixins: "Mixins"
    package: "PyPackage"


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


def load(
    spec: Path,
    overlays: tuple[Path, ...],
    diagnostics: Diagnostics,
    *,
    display: str | None = None,
    remote: RemoteFiles | None = None,
    remember: bool = False,
) -> Loaded:
    """Read a spec and its overlays, down to the IR. `display` is how the spec is called in diagnostics and places.

    Of other hosts nothing is read but what `remote` allows. `remember` prepares for `load_another`.

    Raises StopRun where the diagnostics hold an error.
    """
    document = load_document(spec, diagnostics, display=display)
    layers = tuple(load_document(overlay, diagnostics) for overlay in overlays)
    return _lowered(document, layers, diagnostics, remote, remember)


def load_another(first: Loaded, spec: Path, diagnostics: Diagnostics, *, display: str | None = None) -> Loaded:
    """Read another version of a spec as `load` does, without overlays; what both say alike is taken from the first.

    The faults of what is taken are not told again.
    """
    document = load_document(spec, diagnostics, display=display)
    memory = first.memory
    reuse = None if memory is None or first.layers else reuse_of(memory, first.root, document)
    if reuse is not None:
        documents = DocumentSet(document, diagnostics)
        typed = read_spec(document, documents, diagnostics, left_out=reuse.records)
        try:
            api = lower(typed, SchemaRegistry(documents, typed, diagnostics), diagnostics, reuse=reuse)
            return Loaded(replace(api, written={document.display: document.root}), document, (), documents)
        except Unlike:
            pass
    return _lowered(document, (), diagnostics, None, remember=False)


def _lowered(
    document: Document, layers: tuple[Document, ...], diagnostics: Diagnostics, remote: RemoteFiles | None, remember: bool
) -> Loaded:
    overlaid = apply_overlays(document, layers, diagnostics) if layers else document
    overlaid.finds_later = remember
    documents = DocumentSet(overlaid, diagnostics, remote)
    typed = read_spec(overlaid, documents, diagnostics)
    memory = Memory() if remember else None
    api = lower(typed, SchemaRegistry(documents, typed, diagnostics), diagnostics, memory=memory)
    if memory is not None and (documents.crosses or len(documents.documents) > 1):
        memory.is_sound = False
    api = replace(api, written={item.display: item.root for item in documents.documents})
    return Loaded(api, document, layers, documents, memory)


def lint(spec: Path, overlays: tuple[Path, ...], diagnostics: Diagnostics, *, remote: RemoteFiles | None = None) -> Census:
    """All stages that find faults, and none that writes code. Raises StopRun like `load`."""
    loaded = load(spec, overlays, diagnostics, remote=remote)
    return Census(loaded.written, count_generated(loaded.api, give_names(loaded.api, diagnostics)))


def describe(config: Config, diagnostics: Diagnostics, *, display: str | None = None) -> tuple[Api, Names, "PyPackage"]:
    """The stages up to the model of the package: what it offers, without its text. Raises StopRun like `load`."""
    made = _model(config, diagnostics, remote_files(config, may_fetch=False), display)
    return made.api, made.names, made.package


def _model(config: Config, diagnostics: Diagnostics, remote: RemoteFiles, display: str | None = None) -> Modelled:
    from togai_codegen.python import PackageOptions, build_package, place_mixins

    loaded = load(config.spec, config.overlays, diagnostics, display=display, remote=remote)
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
    part = _part(loaded.api, names, config)
    return Modelled(loaded, part, names, options, mixins, build_package(part, names, options, mixins))


def build(config: Config, diagnostics: Diagnostics, *, may_fetch: bool = False) -> Built:
    """All stages but the writing. Raises StopRun where the spec can't be used at all.

    `may_fetch` allows the network for references to the hosts of `config.allow_remote`; else only the lock's copies are read.
    """
    from togai_codegen.docs import build_reference, render_reference
    from togai_codegen.render import format_files, render_package
    from togai_codegen.testing import DATA_FILE, testing_data

    remote = remote_files(config, may_fetch)
    made = _model(config, diagnostics, remote)
    api, names = made.api, made.names
    census = Census(made.loaded.written, count_generated(made.loaded.api, names))
    files = format_files(render_package(made.package, config.templates), config.formatter)
    if config.reference:
        reference = build_reference(api, names, made.package, made.options)
        files = files.with_files(render_reference(reference, config.templates))
    if config.testing:
        files = files.with_files({DATA_FILE: testing_data(api, names)})
    return Built(api, census, names, _with_manifest(files, config, made), made.mixins, remote)


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


def _with_manifest(files: FileSet, config: Config, made: Modelled) -> FileSet:
    from togai_codegen.render import own_code_sha256

    deciding, api = _deciding_options(config), meaning(made.api)
    provenance = replace(
        made.loaded.origin,
        config=canonical_sha256(deciding),
        options={key: value for key, value in deciding.items() if value is not None},
        api=canonical_sha256(api),
        api_without_prose=canonical_sha256(without_docs(api)),
        generator=__version__,
        code=own_code_sha256(),
    )
    return files.with_files({MANIFEST_NAME: Manifest.of(files, provenance).to_bytes()})


def _deciding_options(config: Config) -> dict[str, Any]:
    """The options that decide the output. The formatter is none of them: both give the same bytes, which tests hold."""
    templates = config.templates
    deciding = {
        "package": config.package,
        "client-name": config.client_name,
        "env-prefix": config.env_prefix,
        "templates": None if templates is None else _folder_sha256(templates),
    }
    # In the digest only where they are given, so that packages without them keep theirs.
    others: dict[str, Any] = {
        "only": sorted(set(config.only)),
        "only-operations": sorted(set(config.only_operations)),
        "mixins": dict(config.mixins),
        "no-reference": not config.reference,
        "without-testing": not config.testing,
        "models": config.models if config.models != "pydantic" else None,
    }
    return deciding | {key: value for key, value in others.items() if value}


def _folder_sha256(folder: Path) -> str:
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return FileSet(found).sha256()


def _read_from(root: Document, documents: DocumentSet, layers: tuple[Document, ...]) -> Provenance:
    """The digests of what was read: `root` is the spec before overlays, `documents` hold the files that it refers to."""
    values = {"": root.root, **{item.display: item.root for item in documents.documents[1:]}}
    bare = {name: without_prose(value) for name, value in values.items()}
    return Provenance(
        spec=_files_sha256(values),
        spec_without_prose=_files_sha256(bare),
        spec_files={name: canonical_sha256(value) for name, value in sorted(values.items())} if len(values) > 1 else {},
        overlays=tuple(canonical_sha256(layer.root) for layer in layers),
        overlays_without_prose=tuple(canonical_sha256(overlay_without_prose(layer.root)) for layer in layers),
    )


def _files_sha256(values: dict[str, Any]) -> str:
    root, others = values[""], {name: value for name, value in values.items() if name}
    return canonical_sha256({"root": root, "files": others} if others else root)
