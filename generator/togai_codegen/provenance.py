"""What a package is made from, in digests: the part of its manifest that is not about its files."""

from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from togai_codegen import __version__
from togai_codegen.config import Config
from togai_codegen.emit import FileSet, Provenance, canonical_sha256, canonical_text, sha256_of
from togai_codegen.ir.parts import ApiParts
from togai_codegen.resolve import DocumentSet
from togai_codegen.source import Document, PartTexts, joined_texts, overlay_without_prose, part_texts, without_prose

Digested: TypeAlias = tuple[PartTexts, tuple[tuple[str, str], ...]]
"""The texts of a spec's parts, and for each overlay its digest and that without prose. Plain values, for a cache."""


def provenance(origin: Provenance, config: Config, parts: ApiParts, code: str) -> Provenance:
    """Everything that decides a package, of which `origin` is what was read and `code` the digest of our own code."""
    deciding = _deciding_options(config)
    return replace(
        origin,
        config=canonical_sha256(deciding),
        options={key: value for key, value in deciding.items() if value is not None},
        api=parts.sha256(),
        api_without_prose=parts.sha256_without_prose(),
        generator=__version__,
        code=code,
    )


def digested(
    root: Document, layers: tuple[Document, ...], earlier: Digested | None = None, roots: tuple[Any, ...] = ()
) -> Digested:
    """What `read_from` digests, part by part: the spec before its overlays, and these.

    What an `earlier` run digested is taken where it is the same object as in `roots`, the roots of spec and overlays in that run.
    """
    if earlier is None or len(roots) != len(layers) + 1 or len(earlier[1]) != len(layers):
        return part_texts(root.root), tuple(_overlay_digests(layer) for layer in layers)
    overlays = [
        known if layer.root is old else _overlay_digests(layer)
        for layer, known, old in zip(layers, earlier[1], roots[1:], strict=True)
    ]
    return part_texts(root.root, (roots[0], earlier[0])), tuple(overlays)


def read_from(root: Document, documents: DocumentSet, layers: tuple[Document, ...], known: Digested | None = None) -> Provenance:
    """The digests of what was read: `root` is the spec before overlays, `documents` hold the files that it refers to.

    `known` is what `digested` gave for the same root and layers.
    """
    parts, overlays = known or digested(root, layers)
    text, bare = joined_texts(root.root, parts)
    others = {item.display: item.root for item in documents.documents[1:]}
    files: dict[str, str] = {}
    if others:
        files = {name: canonical_sha256(value) for name, value in others.items()}
        files = {name: files.get(name) or _text_sha256(text) for name in sorted({"", *others})}
        bare = _with_files(bare, {name: without_prose(value) for name, value in others.items()})
        text = _with_files(text, others)
    return Provenance(
        spec=_text_sha256(text),
        spec_without_prose=_text_sha256(bare),
        spec_files=files,
        overlays=tuple(whole for whole, _ in overlays),
        overlays_without_prose=tuple(part for _, part in overlays),
    )


def _overlay_digests(layer: Document) -> tuple[str, str]:
    return canonical_sha256(layer.root), canonical_sha256(overlay_without_prose(layer.root))


def _with_files(root: str, others: dict[str, Any]) -> str:
    """The canonical text of a spec of several files."""
    return f'{{"files":{canonical_text(others)},"root":{root}}}'


def _text_sha256(text: str) -> str:
    return sha256_of(text.encode())


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
