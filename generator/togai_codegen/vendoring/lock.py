"""The lock of a vendored copy: what was vendored, so that an edit can be told from an update."""

import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from togai_codegen.emit import canonical_sha256
from togai_codegen.records import dataclass
from togai_codegen.vendoring._verify import LOCK, LockError, read_lock

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What stands in `_vendor.lock.json`. No path outside the copy and no time is in it."""

    package: str
    """What the package is called where it was generated."""
    generator: str = ""
    spec: str = ""
    """SHA-256 of the spec, as in the manifest."""
    without: tuple[str, ...] = ()
    """Parts that were left out."""
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    """The SHA-256 of every file as it was vendored, but of the lock's own."""

    def to_bytes(self) -> bytes:
        """The lock as the JSON that is written."""
        document = {
            "format": FORMAT,
            "package": self.package,
            "generator": self.generator,
            "spec_sha256": self.spec,
            "without": list(self.without),
            "files": dict(sorted(self.files.items())),
        }
        return json.dumps({"lock_sha256": canonical_sha256(document), **document}, indent=2).encode() + b"\n"

    @classmethod
    def from_bytes(cls, content: bytes) -> "Lock":
        """Read a lock. Raises LockError for what is none, or of a format that this version does not know."""
        document: dict[str, Any] = read_lock(content)[0]
        if document.get("format") != FORMAT:
            raise LockError(f"{LOCK} has a format that this version does not know: {str(document.get('format'))[:40]!r}")
        return cls(
            package=str(document.get("package", "")),
            generator=str(document.get("generator", "")),
            spec=str(document.get("spec_sha256", "")),
            without=tuple(str(part) for part in document.get("without", ())),
            files=document["files"],
        )
