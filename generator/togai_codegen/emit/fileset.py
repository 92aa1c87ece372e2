"""The files of a generated package, in memory."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import field

from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class FileSet:
    """Relative POSIX paths with their bytes, in the order of the paths.

    Raises ValueError for a path that is absolute, empty or leaves the folder: no name in a spec may choose where we write.
    """

    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])

    def __post_init__(self) -> None:
        for path in self.files:
            parts = {*path.split("/")} - {"", "."}
            if not parts or path.startswith("/") or ".." in parts or "\\" in path or "\0" in path:
                raise ValueError(f"not a path inside the package: {path!r}")
        object.__setattr__(self, "files", dict(sorted(self.files.items())))

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        return iter(self.files.items())

    def __len__(self) -> int:
        return len(self.files)

    def with_files(self, more: Mapping[str, bytes]) -> "FileSet":
        """A new set with these files added or replaced."""
        return FileSet({**self.files, **more})

    def sha256(self) -> str:
        """One digest over all paths and contents."""
        digest = hashlib.sha256()
        for path, content in self:
            digest.update(f"{path}\0{len(content)}\0".encode())
            digest.update(content)
        return digest.hexdigest()
