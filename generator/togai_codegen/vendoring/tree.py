"""What stands in the folder of a vendored copy, read without following a single link out of it."""

import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from togai_codegen.emit import CUSTOM
from togai_codegen.records import dataclass
from togai_codegen.vendoring._verify import walk


class UnsafePlace(Exception):
    """The folder, or a file in it, is a link or something else that we don't write through; the message says which."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The regular files of a copy by relative POSIX path, without those of `_custom/`, and what is neither file nor folder."""

    folder: Path
    paths: frozenset[str]
    others: frozenset[str] = frozenset()
    _read: dict[str, bytes] = field(default_factory=dict[str, bytes], compare=False, repr=False)

    @classmethod
    def of(cls, folder: Path) -> "Tree":
        """Look at a folder; one that is not there is empty. Raises UnsafePlace for a link, and for what is no folder."""
        if folder.is_symlink():
            raise UnsafePlace(f"{folder} is a symbolic link; name the folder that it leads to")
        if folder.exists() and not folder.is_dir():
            raise UnsafePlace(f"{folder} is no folder")
        found: Mapping[str, bool] = dict(walk(folder)) if folder.exists() else {}
        own = {path: regular for path, regular in found.items() if path.split("/")[0] != CUSTOM}
        return cls(
            folder,
            frozenset(path for path, regular in own.items() if regular),
            frozenset(path for path, regular in own.items() if not regular),
        )

    def read(self, path: str) -> bytes | None:
        """The content of a file; None where there is none."""
        if path not in self.paths:
            return None
        if path not in self._read:
            flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            with os.fdopen(os.open(self.folder / path, flags), "rb") as stream:
                self._read[path] = stream.read()
        return self._read[path]

    def obstacle(self, path: str) -> str | None:
        """What stands in the way of a file at `path`: a link or device at it or above it, a file above it, a folder at it."""
        parts = path.split("/")
        above = ["/".join(parts[:count]) for count in range(1, len(parts))]
        for place in (*above, path):
            if place in self.others:
                return place
        blocked = next((place for place in above if place in self.paths), None)
        if blocked is None and (self.folder / path).is_dir():
            return path
        return blocked
