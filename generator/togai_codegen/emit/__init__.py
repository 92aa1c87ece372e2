"""The file set, the manifest and the one door for writing."""

from typing import TYPE_CHECKING

from togai_codegen.emit.custom import defines
from togai_codegen.emit.disk import CUSTOM, DiskPackage, read_package
from togai_codegen.emit.fileset import FileSet
from togai_codegen.emit.manifest import (
    MANIFEST_NAME,
    FileDigest,
    Manifest,
    Provenance,
    canonical_sha256,
    canonical_text,
    is_untouched,
    sha256_of,
)
from togai_codegen.later import imported_later

if TYPE_CHECKING:
    from togai_codegen.emit.exchange import rebuild, tidy
    from togai_codegen.emit.lock import LOCK_NAME, read_lock, write_lock
    from togai_codegen.emit.single import write_file
    from togai_codegen.emit.together import replace_together
    from togai_codegen.emit.write import BACKUP, NotOurs, Written, save_text, write_package

__all__ = [
    "BACKUP",
    "CUSTOM",
    "LOCK_NAME",
    "MANIFEST_NAME",
    "DiskPackage",
    "FileDigest",
    "FileSet",
    "Manifest",
    "NotOurs",
    "Provenance",
    "Written",
    "canonical_sha256",
    "canonical_text",
    "defines",
    "is_untouched",
    "read_lock",
    "read_package",
    "rebuild",
    "replace_together",
    "save_text",
    "sha256_of",
    "tidy",
    "write_file",
    "write_lock",
    "write_package",
]

_WRITING = {
    "BACKUP": "write",
    "LOCK_NAME": "lock",
    "NotOurs": "write",
    "Written": "write",
    "read_lock": "lock",
    "rebuild": "exchange",
    "replace_together": "together",
    "save_text": "write",
    "tidy": "exchange",
    "write_file": "single",
    "write_lock": "lock",
    "write_package": "write",
}

# What only reads and compares, as `check` does, imports nothing that writes.
__getattr__ = imported_later(__name__, _WRITING)
