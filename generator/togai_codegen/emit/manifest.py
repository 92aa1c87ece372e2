"""What a generated package was made from, and the digests of its files: `_manifest.json`.

No timestamp and no path outside the package stands in it. It holds the canonical digest of the spec only, not that of its raw
bytes, so that the same spec as YAML and as JSON gives the same package. The finer digests (without prose, of each file, of the
generator's code) are there for `check`, which says by them what exactly has changed; manifests without them are read too.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any, Final

from togai_codegen.emit.fileset import FileSet
from togai_codegen.records import dataclass

MANIFEST_NAME = "_manifest.json"
FORMAT = 1
_SELF = "manifest_sha256"
_ALWAYS = frozenset({"canonical_sha256", "version"})


@dataclass(frozen=True, slots=True)
class FileDigest:
    """The SHA-256 of a file, and the id that git gives its content, so that either can be checked without our tool."""

    sha256: str
    git_blob: str

    @classmethod
    def of(cls, content: bytes) -> "FileDigest":
        """Digest these bytes."""
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False)
        return cls(sha256_of(content), blob.hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Digests (SHA-256, hexadecimal) of everything that decides the output. Those that an older manifest lacks are ""."""

    spec: str
    spec_without_prose: str = ""
    spec_files: Mapping[str, str] = field(default_factory=dict[str, str])
    """Where the spec has several files: each by its path beside the root, which itself is ""."""
    overlays: tuple[str, ...] = ()
    overlays_without_prose: tuple[str, ...] = ()
    config: str = ""
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What the config says, for those keys that decide the output; a digest for what is no short value."""
    api: str = ""
    api_without_prose: str = ""
    generator: str = ""
    """Version of the generator."""
    code: str = ""
    """Of the generator's code and templates: two states of one version differ in it."""


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
        origin = self.provenance
        bare = (*origin.overlays_without_prose, *[""] * len(origin.overlays))
        document = {
            "generator": _given(name="togai-codegen", code_sha256=origin.code, version=origin.generator),
            "spec": _given(
                canonical_sha256=origin.spec, without_prose_sha256=origin.spec_without_prose, files=dict(origin.spec_files)
            ),
            "overlays": [
                _given(canonical_sha256=digest, without_prose_sha256=other)
                for digest, other in zip(origin.overlays, bare, strict=False)
            ],
            "config_sha256": origin.config,
            "config": dict(origin.options),
            "api_sha256": origin.api,
            "api_without_prose_sha256": origin.api_without_prose,
            "files": {path: {"sha256": item.sha256, "git_blob": item.git_blob} for path, item in self.files.items()},
        }
        return _as_bytes({"format": FORMAT, _SELF: canonical_sha256({"format": FORMAT, **document}), **document})

    @classmethod
    def from_bytes(cls, content: bytes) -> "Manifest":
        """Read a manifest. Raises ValueError where the bytes are not one of a format that this version knows."""
        try:
            document: Any = json.loads(content)
            if document["format"] != FORMAT:
                raise ValueError(f"manifest format {document['format']!r} is not known")
            files = {path: FileDigest(item["sha256"], item["git_blob"]) for path, item in document["files"].items()}
            return cls(_provenance(document), files)
        except (KeyError, TypeError, AttributeError, UnicodeDecodeError, RecursionError) as error:
            raise ValueError(f"not a manifest of togai-codegen: {error!r}") from error


def is_untouched(content: bytes) -> bool:
    """Whether a manifest still has the bytes that were written: by its digest of itself, where it has one, and by its form."""
    try:
        document: dict[str, Any] = dict(json.loads(content).items())
        own = document.get(_SELF)
        rest = {key: value for key, value in document.items() if key != _SELF}
        return content == _as_bytes(document) and own in (None, canonical_sha256(rest))
    except (ValueError, AttributeError, RecursionError):
        return False


def sha256_of(content: bytes) -> str:
    """The SHA-256 of some bytes, hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def canonical_sha256(value: Any) -> str:
    """The digest of a JSON value, independent of key order, white space and of YAML or JSON."""
    return sha256_of(canonical_text(value).encode())


canonical_text: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode
"""A JSON value as the text that `canonical_sha256` digests."""


def _provenance(document: dict[str, Any]) -> Provenance:
    spec, overlays, generator = document["spec"], document["overlays"], document["generator"]
    return Provenance(
        spec=spec["canonical_sha256"],
        spec_without_prose=spec.get("without_prose_sha256", ""),
        spec_files=dict(spec.get("files", {})),
        overlays=tuple(overlay["canonical_sha256"] for overlay in overlays),
        overlays_without_prose=tuple(
            overlay["without_prose_sha256"] for overlay in overlays if "without_prose_sha256" in overlay
        ),
        config=document["config_sha256"],
        options=dict(document.get("config", {})),
        api=document["api_sha256"],
        api_without_prose=document.get("api_without_prose_sha256", ""),
        generator=generator["version"],
        code=generator.get("code_sha256", ""),
    )


def _given(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in ("", {}) or key in _ALWAYS}


def _as_bytes(document: dict[str, Any]) -> bytes:
    return json.dumps(document, indent=2, ensure_ascii=False).encode() + b"\n"
