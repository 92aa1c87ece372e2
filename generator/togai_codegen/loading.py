"""From bytes to an Api: the stages up to the IR, with what an earlier run, or another version of the spec, spares them."""

from dataclasses import replace
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Final

from togai_codegen.census.model import Count
from togai_codegen.census.written import count_written
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.emit import Provenance
from togai_codegen.ir.base import Base
from togai_codegen.ir.model import Api
from togai_codegen.ir.parts import ApiParts, Known, Told
from togai_codegen.lower import Lowered, Memory, Unlike, lower, lowered_bytes, lowered_in, reuse_of
from togai_codegen.openapi import apply_overlays, read_spec
from togai_codegen.provenance import read_from
from togai_codegen.records import dataclass
from togai_codegen.resolve import DocumentSet, SchemaRegistry
from togai_codegen.source import Document, RemoteFiles, load_document
from togai_codegen.source.forms import Forms, forms_of

if TYPE_CHECKING:
    from togai_codegen.reuse import State

_MOST_ANEW: Final = 50
"""How many parts of a spec may be lowered again before it is lowered whole, and so kept for the runs to come."""


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
    taken: Taken | None = None
    """What parts were taken over from."""

    @cached_property
    def written(self) -> Count:
        """How much stands in it."""
        return count_written(self.documents)

    @cached_property
    def origin(self) -> Provenance:
        """The digests of what was read. Referenced files are part of the spec."""
        return read_from(self.root, self.documents, self.layers)

    @property
    def known(self) -> Known:
        """What was told of parts that are those of an earlier run."""
        if self.taken is None:
            return {}
        lowered, told = self.taken.lowered, self.taken.base.told
        parts = (*lowered.declarations.values(), *lowered.operations)
        return {part.id: (part, Told(*told[part.id])) for part in parts if part.id in told}

    def base(self, api: Api, parts: ApiParts) -> Base | None:
        """What the next run may take parts of, where this took none. `parts` are those of `api`, which may be a part of ours."""
        if self.memory is None:
            return None
        forms = forms_of(self.documents.root.root)
        if forms is None or not forms.is_plain:
            return None
        lowered = lowered_bytes(Lowered(self.memory, self.api.declarations, self.api.operations))
        if lowered is None:
            return None
        found = {**parts.declarations, **{item.id: part for item, part in zip(api.operations, parts.operations, strict=True)}}
        told = {key: (part.bare, part.meaning, part.whole) for key, part in found.items()}
        return Base(_digests(self.layers), forms.entries, lowered, told)


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
    reuse = None if memory is None or first.layers else reuse_of(memory, forms_of(first.root.root), document)
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
    reuse = None if lowered is None else reuse_of(lowered.memory, Forms(base.entries, is_plain=True), document, is_here=True)
    if lowered is None or reuse is None or lowered.memory.fixed > len(reuse.records) + _MOST_ANEW:
        return None
    # Where the whole is lowered after all, it reports its faults itself.
    attempt = Diagnostics()
    documents = DocumentSet(document, attempt)
    try:
        typed = read_spec(document, documents, attempt, left_out=reuse.records)
        api = lower(typed, SchemaRegistry(documents, typed, attempt), attempt, reuse=reuse)
    except Unlike:
        return None
    except StopRun:
        diagnostics.take(attempt)
        raise
    diagnostics.take(attempt)
    api = replace(api, written={document.display: document.root})
    return Loaded(api, document, (), documents, taken=Taken(base, lowered))


def _digests(layers: tuple[Document, ...]) -> tuple[str, ...]:
    return tuple(layer.raw_sha256 for layer in layers)
