"""The list of stages, in their order. Each is a function of values; only the first reads and only `emit` writes.

bytes -> Document -> Spec -> Api -> Names -> PyPackage -> FileSet
"""

from dataclasses import replace
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Final

from togai_codegen import __version__
from togai_codegen.census import Census, Count
from togai_codegen.census.generated import count_generated
from togai_codegen.census.written import count_written
from togai_codegen.config import Config, ConfigError
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.emit import MANIFEST_NAME, FileSet, Manifest, Provenance, read_lock
from togai_codegen.ir.base import Base
from togai_codegen.ir.model import Api, Declaration, Operation
from togai_codegen.ir.parts import ApiParts, Told
from togai_codegen.ir.prune import prune
from togai_codegen.lower import Lowered, Memory, Unlike, lower, lowered_bytes, lowered_in, reuse_of
from togai_codegen.naming import give_names
from togai_codegen.naming.choose import chosen_operations
from togai_codegen.naming.model import Names
from togai_codegen.openapi import apply_overlays, read_spec
from togai_codegen.provenance import provenance, read_from
from togai_codegen.records import dataclass
from togai_codegen.resolve import DocumentSet, SchemaRegistry
from togai_codegen.source import Document, RemoteFiles, kept_document, load_document

if TYPE_CHECKING:
    from togai_codegen.python import Mixins, PackageOptions
    from togai_codegen.python.model import PyPackage
    from togai_codegen.reuse import State

_MOST_ANEW: Final = 50
"""How many parts of a spec may be lowered again before it is lowered whole, and so kept for the runs to come."""

# The stages that write code are imported where they begin: `diff` and `lint` end before, and need a third less.


@dataclass(frozen=True, slots=True)
class Taken:
    """An earlier run's lowering, of which parts were taken over: as it is kept, and as nodes."""

    base: Base
    lowered: Lowered


@dataclass(frozen=True)
class Loaded:
    """The spec as an Api, and what it was read from: `root` is the spec before `layers`, its overlays, were applied."""

    api: Api
    root: Document
    layers: tuple[Document, ...]
    documents: DocumentSet
    memory: Memory | None = None
    """What each part came to, where `load` was to remember and nothing was taken over."""
    base: "Taken | None" = None
    """What parts were taken over from."""

    @cached_property
    def written(self) -> Count:
        """How much stands in it."""
        return count_written(self.documents)

    @cached_property
    def origin(self) -> Provenance:
        """The digests of what was read. Referenced files are part of the spec."""
        return read_from(self.root, self.documents, self.layers)


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


def load(
    spec: Path,
    overlays: tuple[Path, ...],
    diagnostics: Diagnostics,
    *,
    display: str | None = None,
    remote: RemoteFiles | None = None,
    remember: bool = False,
    earlier: "State | None" = None,
) -> Loaded:
    """Read a spec and its overlays, down to the IR. `display` is how the spec is called in diagnostics and places.

    Of other hosts nothing is read but what `remote` allows. `remember` prepares for `load_another`. What the spec still says of
    what it said in an `earlier` run is taken from there.

    Raises StopRun where the diagnostics hold an error.
    """
    known = () if earlier is None else earlier.documents
    document, *layers = (
        load_document(path, diagnostics, display=name, earlier=kept)
        for path, name, kept in zip_longest((spec, *overlays), (display,), known[: 1 + len(overlays)])
    )
    base = None if earlier is None else earlier.base
    return _lowered(document, tuple(layers), diagnostics, remote, remember or earlier is not None, base)


def load_another(first: Loaded, spec: Path, diagnostics: Diagnostics, *, display: str | None = None) -> Loaded:
    """Read another version of a spec as `load` does, without overlays; what both say alike is taken from the first.

    The faults of what is taken are not told again.
    """
    document = load_document(spec, diagnostics, display=display)
    memory = first.memory
    reuse = None if memory is None or first.layers else reuse_of(memory, first.root.root, document)
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
    document: Document,
    layers: tuple[Document, ...],
    diagnostics: Diagnostics,
    remote: RemoteFiles | None,
    remember: bool,
    base: Base | None = None,
) -> Loaded:
    overlaid = apply_overlays(document, layers, diagnostics) if layers else document
    overlaid.finds_later = remember
    if base is not None and base.overlays == _digests(layers):
        found = _taken_over(overlaid, base, diagnostics)
        if found is not None:
            return replace(found, root=document, layers=layers)
    documents = DocumentSet(overlaid, diagnostics, remote)
    typed = read_spec(overlaid, documents, diagnostics)
    memory = Memory() if remember else None
    api = lower(typed, SchemaRegistry(documents, typed, diagnostics), diagnostics, memory=memory)
    if memory is not None and (documents.crosses or len(documents.documents) > 1):
        memory.is_sound = False
    if memory is not None:
        memory.note_faults(item.at.pointer for item in diagnostics.in_order())
    api = replace(api, written={item.display: item.root for item in documents.documents})
    return Loaded(api, document, layers, documents, memory)


def _taken_over(document: Document, base: Base, diagnostics: Diagnostics) -> Loaded | None:
    """A document lowered with what it has in common with an earlier one; None where too little is, or that can't be told."""
    lowered = lowered_in(document, base.lowered)
    reuse = None if lowered is None else reuse_of(lowered.memory, base.root, document, is_here=True)
    if lowered is None or reuse is None or lowered.memory.fixed > len(reuse.records) + _MOST_ANEW:
        return None
    # Where the whole is lowered after all, it reports its faults itself.
    attempt = Diagnostics()
    documents = DocumentSet(document, attempt)
    typed = read_spec(document, documents, attempt, left_out=reuse.records)
    try:
        api = lower(typed, SchemaRegistry(documents, typed, attempt), attempt, reuse=reuse)
    except Unlike:
        return None
    diagnostics.take(attempt)
    api = replace(api, written={document.display: document.root})
    return Loaded(api, document, (), documents, base=Taken(base, lowered))


def _digests(layers: tuple[Document, ...]) -> tuple[str, ...]:
    return tuple(layer.raw_sha256 for layer in layers)


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
    taken = made.loaded.base
    known = {} if taken is None else _known(taken)
    assembly = Assembly.of(made.api, made.names, made.options, made.mixins, earlier, known)
    files = assembly.package(config.templates, config.formatter)
    if config.reference:
        files = files.with_files(assembly.reference(config.templates))
    if config.testing:
        files = files.with_files(assembly.testing())
    census = Census(made.loaded.written, count_generated(made.loaded.api, made.names))
    state = assembly.reuse.state
    state.code = (earlier and earlier.code) or own_code_sha256()
    if earlier is not None:
        state.base = _base(made, assembly.parts) or earlier.base
        state.documents = tuple(map(kept_document, (made.loaded.root, *made.loaded.layers)))
    manifest = Manifest.of(files, provenance(made.loaded.origin, config, assembly.parts, state.code))
    files = files.with_files({MANIFEST_NAME: manifest.to_bytes()})
    return Built(made.api, census, made.names, files, made.mixins, remote, state)


def _known(taken: Taken) -> dict[str, tuple[Declaration | Operation, Told]]:
    parts = (*taken.lowered.declarations.values(), *taken.lowered.operations)
    texts = taken.base.texts
    return {part.id: (part, Told(*texts[part.id])) for part in parts if part.id in texts}


def _base(made: Named, parts: ApiParts) -> Base | None:
    """What the next run may take parts of, where this took none."""
    loaded = made.loaded
    if loaded.memory is None:
        return None
    lowered = lowered_bytes(Lowered(loaded.memory, loaded.api.declarations, loaded.api.operations))
    if lowered is None:
        return None
    told = {**parts.declarations, **{item.id: found for item, found in zip(made.api.operations, parts.operations, strict=True)}}
    texts = {key: (found.text, found.bare, found.sha256) for key, found in told.items()}
    return Base(_digests(loaded.layers), loaded.documents.root.root, lowered, texts)


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
