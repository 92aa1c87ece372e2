"""What a generated package was made from, and the digests of its files: `_manifest.json`.

No timestamp and no path outside the package stands in it. It holds the canonical digest of the spec only, not that of its raw
bytes, so that the same spec as YAML and as JSON gives the same package.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from togai_codegen.emit.fileset import FileSet

MANIFEST_NAME = "_manifest.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class FileDigest:
    """The SHA-256 of a file, and the id that git gives its content, so that either can be checked without our tool."""

    sha256: str
    git_blob: str

    @classmethod
    def of(cls, content: bytes) -> "FileDigest":
        """Digest these bytes."""
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False)
        return cls(hashlib.sha256(content).hexdigest(), blob.hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Digests (SHA-256, hexadecimal) of everything that decides the output."""

    spec: str
    overlays: tuple[str, ...] = ()
    config: str = ""
    api: str = ""
    generator: str = ""
    """Version of the generator."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A package's provenance, and the digest of each of its files but the manifest's own."""

    provenance: Provenance
    files: Mapping[str, FileDigest] = field(default_factory=dict[str, FileDigest])

    @classmethod
    def of(cls, files: FileSet, provenance: Provenance) -> "Manifest":
        """The manifest of these files."""
        return cls(provenance, {path: FileDigest.of(content) for path, content in files if path != MANIFEST_NAME})

    def to_bytes(self) -> bytes:
        """The manifest as the JSON that is written."""
        provenance = self.provenance
        document = {
            "format": FORMAT,
            "generator": {"name": "togai-codegen", "version": provenance.generator},
            "spec": {"canonical_sha256": provenance.spec},
            "overlays": [{"canonical_sha256": digest} for digest in provenance.overlays],
            "config_sha256": provenance.config,
            "api_sha256": provenance.api,
            "files": {path: {"sha256": item.sha256, "git_blob": item.git_blob} for path, item in self.files.items()},
        }
        return json.dumps(document, indent=2, ensure_ascii=False).encode() + b"\n"

    @classmethod
    def from_bytes(cls, content: bytes) -> "Manifest":
        """Read a manifest. Raises ValueError where the bytes are not one of a format that this version knows."""
        try:
            document: Any = json.loads(content)
            if document["format"] != FORMAT:
                raise ValueError(f"manifest format {document['format']!r} is not known")
            provenance = Provenance(
                spec=document["spec"]["canonical_sha256"],
                overlays=tuple(overlay["canonical_sha256"] for overlay in document["overlays"]),
                config=document["config_sha256"],
                api=document["api_sha256"],
                generator=document["generator"]["version"],
            )
            files = {path: FileDigest(item["sha256"], item["git_blob"]) for path, item in document["files"].items()}
        except (KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
            raise ValueError(f"not a manifest of togai-codegen: {error!r}") from error
        return cls(provenance, files)


def canonical_sha256(value: Any) -> str:
    """The digest of a JSON value, independent of key order, white space and of YAML or JSON."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
