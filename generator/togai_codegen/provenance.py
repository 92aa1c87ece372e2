"""What a package is made from, in digests: the part of its manifest that is not about its files."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from togai_codegen import __version__
from togai_codegen.config import Config
from togai_codegen.emit import FileSet, Provenance, canonical_sha256
from togai_codegen.ir.parts import ApiParts
from togai_codegen.resolve import DocumentSet
from togai_codegen.source import Document, overlay_digests, spec_digests, without_prose


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


def read_from(root: Document, documents: DocumentSet, layers: tuple[Document, ...]) -> Provenance:
    """The digests of what was read: `root` is the spec before overlays, `documents` hold the files that it refers to."""
    others = {item.display: item.root for item in documents.documents[1:]}
    spec, spec_without_prose = _with_files(root.root, others) if others else spec_digests(root)
    overlaid = [overlay_digests(layer) for layer in layers]
    files = {"": root.root, **others} if others else {}
    return Provenance(
        spec=spec,
        spec_without_prose=spec_without_prose,
        spec_files={name: canonical_sha256(value) for name, value in sorted(files.items())},
        overlays=tuple(digest for digest, _ in overlaid),
        overlays_without_prose=tuple(digest for _, digest in overlaid),
    )


def _with_files(root: Any, others: dict[str, Any]) -> tuple[str, str]:
    """The digests of a spec that stands in several files, whole and without its prose."""
    bare = {name: without_prose(value) for name, value in others.items()}
    return canonical_sha256({"root": root, "files": others}), canonical_sha256({"root": without_prose(root), "files": bare})


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
