"""What stands in a package's folder now."""

import errno
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from togai_codegen.emit.manifest import MANIFEST_NAME, FileDigest, Manifest, sha256_of
from togai_codegen.folders import CACHES, content_of, entries
from togai_codegen.records import dataclass

CUSTOM = "_custom"
"""The folder below a package that belongs to its users: regeneration keeps it and `check` does not look at it."""


@dataclass(frozen=True, slots=True)
class DiskPackage:
    """The files of a folder by relative POSIX path, and the manifest where there is a readable one."""

    files: Mapping[str, bytes]
    manifest: Manifest | None
    manifest_fault: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but caches, and what the package's owner keeps in `_custom`."""
        return all(path.startswith(f"{CUSTOM}/") for path in self.files)

    def edited(self, wanted: Mapping[str, bytes] = MappingProxyType({})) -> tuple[str, ...]:
        """Generated files whose content is no longer what the manifest says; those that have the `wanted` one do not count."""
        if self.manifest is None:
            return ()
        known = self.manifest.files
        asked = ((path, content) for path, content in self.files.items() if path in known and content != wanted.get(path))
        return tuple(path for path, content in asked if sha256_of(content) != known[path].sha256)

    def is_as_generated(self, manifest_sha256: str, *, alone: bool) -> bool:
        """Whether the manifest has this digest and every file is as it says; `alone`: and no other file stands among them."""
        if self.manifest is None or sha256_of(self.files[MANIFEST_NAME]) != manifest_sha256:
            return False
        if any(path not in self.files for path in self.manifest.files) or self.edited():
            return False
        return not alone or all(path.startswith(f"{CUSTOM}/") for path in self.foreign())

    def foreign(self) -> tuple[str, ...]:
        """Files that no run of ours wrote."""
        known = self.manifest.files if self.manifest else dict[str, FileDigest]()
        return tuple(path for path in self.files if path not in known and path != MANIFEST_NAME)


def read_package(folder: Path) -> DiskPackage:
    """Read a folder. A folder that does not exist is an empty package.

    Raises OSError where a file can't be read or a folder listed, NotADirectoryError where something else stands in its place.
    """
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "it is no folder", str(folder))
    root = str(folder)
    files = {path: content_of(f"{root}/{path}") for path in sorted(_paths(root), key=lambda path: path.split("/"))}
    if MANIFEST_NAME not in files:
        return DiskPackage(files, None)
    try:
        return DiskPackage(files, Manifest.from_bytes(files[MANIFEST_NAME]))
    except ValueError as error:
        return DiskPackage(files, None, str(error))


def _paths(folder: str) -> Iterator[str]:
    """Of all files, and of links that lead to one."""
    for path, entry in entries(folder):
        if entry.name not in CACHES and (Path(entry.path).is_file() if entry.is_symlink() else entry.is_file()):
            yield path
