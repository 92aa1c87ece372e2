"""Entries in files: written atomically, checked when read, bounded in number and size. JSON only: nothing is executed."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from togai_codegen.cache.place import is_ours
from togai_codegen.shapes import is_dict

MOST_ENTRIES: Final = 200
MOST_BYTES: Final = 64 * 1024 * 1024
_LONGEST: Final = 8 * 1024 * 1024
_ENDING: Final = ".json"


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of entries by their keys (hexadecimal digests). What can't be read or written counts as not there."""

    folder: Path

    def get(self, key: str) -> dict[str, Any] | None:
        """The entry of a key; None where there is none, or only a damaged one."""
        if not is_ours(self.folder):
            return None
        try:
            with self._path(key).open("rb") as file:
                digest, _, body = file.read(_LONGEST).partition(b"\n")
        except OSError:
            return None
        # The key is part of what is digested: an entry under another's name is as good as none.
        if digest != _digest(key, body):
            return None
        try:
            found: Any = json.loads(body)
        except (ValueError, RecursionError):
            return None
        return found if is_dict(found) else None

    def put(self, key: str, entry: dict[str, Any]) -> None:
        """Keep an entry; the oldest make room for it."""
        import tempfile

        body = json.dumps(entry, ensure_ascii=True, separators=(",", ":")).encode()
        content = _digest(key, body) + b"\n" + body
        if len(content) >= _LONGEST:
            return
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not is_ours(self.folder):
                return
            descriptor, name = tempfile.mkstemp(prefix="new-", dir=self.folder)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(content)
                Path(name).replace(self._path(key))
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            self._make_room()
        except OSError:
            return

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_ENDING}"

    def _make_room(self) -> None:
        found: list[tuple[float, int, str]] = []
        for entry in os.scandir(self.folder):
            try:
                about = entry.stat()
            except FileNotFoundError:
                continue  # another run was faster
            if entry.is_file(follow_symlinks=False):
                found.append((about.st_mtime, about.st_size, entry.path))
        found.sort(reverse=True)
        size = 0
        for number, (_, bytes_, path) in enumerate(found):
            size += bytes_
            if number >= MOST_ENTRIES or size > MOST_BYTES:
                Path(path).unlink(missing_ok=True)


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\n" + body).hexdigest().encode()
