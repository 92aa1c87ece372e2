"""Digests of what decides the output beside the spec: this program, what it stands on, a folder of templates."""

import hashlib
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Protocol

from togai_codegen.cache.store import Store
from togai_codegen.folders import content_of, entries
from togai_codegen.shapes import strict_bytes

_OWN = Path(__file__).resolve().parent.parent
_LIBRARIES = ("black-", "click-", "jinja2-", "markupsafe-", "pyyaml-", "ruff-")
_PROGRAM: Final = ".program"
_AGED: Final = 10 * 10**9
"""Nanoseconds after which a file that changes again has other times: some file systems count in 2 s, servers may be behind."""


def program_sha256(store: Store) -> str:
    """The digest of all code and templates of ours, of the interpreter's version, and of the versions of the libraries.

    The store keeps it beside the sizes, times and inodes of all files, as git's index does: while these stay, none is read.
    """
    folders = [folder for folder in (_OWN, _OWN.parent.parent / "templates") if folder.is_dir()]
    return files_sha256(store, folders, [sys.version, *sorted(_installed())], time.time_ns())


def files_sha256(store: Store, folders: Sequence[Path], more: Sequence[str], now: int) -> str:
    """The digest of all files of some folders, and of some texts; `now` in nanoseconds since 1970."""
    # Named by the folders and not by what is in them: however often they change, one entry is kept.
    name = hashlib.sha256(repr((list(map(str, folders)), more)).encode()).hexdigest() + _PROGRAM
    signature = _signature(folders, now) if _times_tell(folders) else None
    known = None if signature is None else store.get_bytes(name)
    if known is not None and signature is not None and known.startswith(signature):
        return known.removeprefix(signature).decode()
    digest = hashlib.sha256(repr(more).encode())
    for folder in folders:
        _add(digest, str(folder))
    found = digest.hexdigest()
    if signature is not None:
        store.put_bytes(name, signature + found.encode())
    return found


def templates_sha256(folder: Path) -> str | None:
    """The digest of a user's templates; None where it is not known what belongs to them: symbolic links, unreadable files."""
    digest = hashlib.sha256()
    try:
        whole = _add(digest, str(folder))
    except OSError:
        return None
    return digest.hexdigest() if whole else None


class _Digest(Protocol):
    def update(self, data: bytes, /) -> None:
        """Add some bytes."""


def _add(digest: _Digest, folder: str) -> bool:
    """Add all files below a folder; false where something in it is a link, and so may lead anywhere."""
    whole = True
    for path, entry in entries(folder):
        if entry.is_symlink():
            whole = False
            continue
        content = content_of(entry.path)
        digest.update(f"{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return whole


def _signature(folders: Sequence[Path], now: int) -> bytes | None:
    """What tells without reading that files are as they were; to be taken before they are read.

    None where one of them changed just now: it could change again and look the same (what git calls racy).
    """
    youngest = now - _AGED
    seen: list[tuple[int, str, int, int, int, int]] = []
    for number, folder in enumerate(folders):
        for path, entry in entries(str(folder)):
            if not entry.is_symlink():
                about = entry.stat(follow_symlinks=False)
                if about.st_mtime_ns > youngest or about.st_ctime_ns > youngest:
                    return None
                seen.append((number, path, about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino))
    return hashlib.sha256(strict_bytes(seen)).hexdigest().encode()


def _times_tell(folders: Sequence[Path]) -> bool:
    """Whether a file can't change without its times: Windows keeps none of changes, and images (squashfs) have one for all."""
    return sys.platform != "win32" and not any(os.statvfs(folder).f_flag & os.ST_RDONLY for folder in folders)


def _installed() -> Iterator[str]:
    """The libraries' folders `name-version.dist-info`: reading them through importlib costs more than all else here."""
    for place in sys.path:
        if place.endswith(("site-packages", "dist-packages")) and Path(place).is_dir():
            names = (entry.name for entry in os.scandir(place) if entry.name.endswith(".dist-info"))
            yield from (name for name in names if name.lower().startswith(_LIBRARIES))
