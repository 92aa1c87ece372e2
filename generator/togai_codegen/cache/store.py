"""Entries in files: written atomically, checked when read, bounded in number and size."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any, Final

from togai_codegen.cache.place import is_ours
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict

MOST_ENTRIES: Final = 200
MOST_BYTES: Final = 256 * 1024 * 1024
_LONGEST: Final = 64 * 1024 * 1024
_HEAD: Final = 65
"""A digest and the end of its line."""
_ENTRY: Final = ".json"


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of entries by their keys (hexadecimal digests). What can't be read or written counts as not there."""

    folder: Path

    def get(self, key: str) -> dict[str, Any] | None:
        """The entry of a key; None where there is none, or only a damaged one."""
        body = self.get_bytes(key + _ENTRY)
        try:
            found: Any = None if body is None else json.loads(body)
        except (ValueError, RecursionError):
            return None
        return found if is_dict(found) else None

    def put(self, key: str, entry: dict[str, Any]) -> None:
        """Keep an entry; the oldest make room for it."""
        self.put_bytes(key + _ENTRY, json.dumps(entry, ensure_ascii=True, separators=(",", ":")).encode())

    def get_bytes(self, name: str) -> bytes | None:
        """What was kept under a name (a key and an ending); None where there is nothing, or only something damaged."""
        if not is_ours(self.folder):
            return None
        try:
            # Not through a buffer: what is large would be copied once more.
            with (self.folder / name).open("rb", buffering=0) as file:
                head = file.read(_HEAD)
                body = file.readall() if os.fstat(file.fileno()).st_size < _LONGEST else b""
        except OSError:
            return None
        # The name is part of what is digested: an entry under another's name is as good as none.
        return body if head == _digest(name, body) + b"\n" else None

    def put_bytes(self, name: str, body: bytes) -> None:
        """Keep some bytes under a name; the oldest make room for them."""
        import tempfile

        head = _digest(name, body) + b"\n"
        if len(head) + len(body) >= _LONGEST:
            return
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not is_ours(self.folder):
                return
            descriptor, temporary = tempfile.mkstemp(prefix="new-", dir=self.folder)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.writelines((head, body))
                Path(temporary).replace(self.folder / name)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
            self._make_room()
        except OSError:
            return

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


def _digest(name: str, body: bytes) -> bytes:
    digest = hashlib.sha256(name.encode() + b"\n")
    digest.update(body)
    return digest.hexdigest().encode()
