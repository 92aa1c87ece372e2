"""Digests of what decides the output beside the spec: this program, what it stands on, a folder of templates."""

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

_OWN = Path(__file__).resolve().parent.parent
_LIBRARIES = ("black-", "click-", "jinja2-", "markupsafe-", "pyyaml-", "ruff-")


def program_sha256() -> str:
    """The digest of all code and templates of ours, of the interpreter's version, and of the versions of the libraries."""
    digest = hashlib.sha256(sys.version.encode())
    for folder in (_OWN, _OWN.parent.parent / "templates"):
        if folder.is_dir():
            _add(digest, str(folder))
    for name in sorted(_installed()):
        digest.update(f"{name}\n".encode())
    return digest.hexdigest()


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
    waiting = [(folder, "")]
    while waiting:
        place, name = waiting.pop()
        for entry in sorted(os.scandir(place), key=lambda entry: entry.name):
            path = f"{name}/{entry.name}"
            if entry.is_symlink():
                whole = False
            elif entry.is_dir():
                if entry.name != "__pycache__":
                    waiting.append((entry.path, path))
            elif not entry.name.endswith(".pyc"):
                content = Path(entry.path).read_bytes()
                digest.update(f"{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
                digest.update(content)
    return whole


def _installed() -> Iterator[str]:
    """The libraries' folders `name-version.dist-info`: reading them through importlib costs more than all else here."""
    for place in sys.path:
        if place.endswith(("site-packages", "dist-packages")) and Path(place).is_dir():
            names = (entry.name for entry in os.scandir(place) if entry.name.endswith(".dist-info"))
            yield from (name for name in names if name.lower().startswith(_LIBRARIES))
