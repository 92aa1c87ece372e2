"""Is this folder still what was vendored? `python _verify.py` says so: offline, without git, with the standard library alone.

Exit 0: it is. 1: files are changed, missing or extra. 3: the lock can't be read. The folder `_custom` belongs to this
repository, and caches to nobody: neither is looked at. Written by `togai-codegen vendor`, as is the lock.
"""

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOCK = "_vendor.lock.json"
CUSTOM = "_custom"
CACHES = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})


class LockError(Exception):
    """The lock is not there, or is no lock."""


def read_lock(content: bytes) -> tuple[dict[str, Any], bool]:
    """The lock, and whether it is as it was written. Its paths stay inside the folder. Raises LockError."""
    try:
        lock: dict[str, Any] = dict(json.loads(content))
        own = lock.pop("lock_sha256")
        text = json.dumps(lock, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        files: dict[str, Any] = dict(lock["files"])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise LockError(f"{LOCK} is no lock: {error}") from error
    for path, digest in files.items():
        parts = path.split("/")
        if not isinstance(digest, str) or {"", ".", ".."} & {*parts} or any(sign in path for sign in "\\:\0"):
            raise LockError(f"{LOCK} is no lock: {path!a}")
    return lock, own == hashlib.sha256(text.encode()).hexdigest()


def walk(folder: Path) -> Iterator[tuple[str, bool]]:
    """All files but caches, as relative paths with `/`, each with whether it is a regular one. Links are told, not followed."""
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if Path(place, name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in CACHES and name not in links)
        for name in sorted(names + links):
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), stat.S_ISREG(path.lstat().st_mode)


def findings(folder: Path) -> list[tuple[str, str]]:
    """Everything that is not as the lock says: path and what is the matter. Raises LockError; OSError for what can't be read."""
    there = {path: regular for path, regular in walk(folder) if path.split("/")[0] != CUSTOM}
    if not there.get(LOCK):
        raise LockError(f"there is no {LOCK} in {folder}")
    lock, untouched = read_lock((folder / LOCK).read_bytes())
    files: dict[str, str] = lock["files"]
    found = [] if untouched else [(LOCK, "changed")]
    for path in sorted({*files, *there} - {LOCK}):
        if path not in there:
            found.append((path, "missing"))
        elif path not in files:
            found.append((path, "extra"))
        elif not there[path]:
            found.append((path, "changed: it is no regular file"))
        else:
            content = (folder / path).read_bytes()
            if hashlib.sha256(content).hexdigest() != files[path]:
                same = hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest() == files[path]
                found.append((path, "changed: line endings only" if same else "changed"))
    return found


def main() -> int:
    """Check the folder in which this file stands."""
    try:
        found = findings(Path(__file__).resolve().parent)
    except (LockError, OSError) as error:
        print(f"error: {ascii(str(error))[1:-1]}", file=sys.stderr)
        return 3
    for path, what in found:
        print(f"{path if path.isprintable() and path.isascii() else ascii(path)}: {what}")
    print(f"differences to what was vendored: {len(found)}" if found else "as it was vendored")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
