"""The lock of remote files: `togai-codegen.lock` beside the config, and the contents in the folder `togai-codegen.remote`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from togai_codegen.emit.manifest import sha256_of
from togai_codegen.emit.single import write_file

LOCK_NAME = "togai-codegen.lock"
COPIES_NAME = "togai-codegen.remote"


def read_lock(folder: Path) -> tuple[dict[str, str], dict[str, bytes]]:
    """URL -> SHA-256, and SHA-256 -> content for the copies that are there. Both empty where there is no lock.

    Raises ValueError for a lock that is none.
    """
    path = folder / LOCK_NAME
    if not path.is_file():
        return {}, {}
    document: Any = json.loads(path.read_text(encoding="utf-8"))
    try:
        remote: dict[str, Any] = dict(document["remote"])
    except (TypeError, KeyError, ValueError):
        raise ValueError(f"{path} is no lock of remote files") from None
    if not all(isinstance(digest, str) for digest in remote.values()):
        raise ValueError(f"{path} is no lock of remote files")
    copies: dict[str, bytes] = {}
    for digest in set(remote.values()):
        copy = folder / COPIES_NAME / digest
        # A digest is a name in our own folder and nothing else.
        if digest.isalnum() and copy.is_file():
            copies[digest] = copy.read_bytes()
    return remote, copies


def write_lock(folder: Path, fetched: Mapping[str, bytes]) -> bool:
    """Write what the last run read; true where that changed anything. No lock is made where nothing was read."""
    digests = {url: sha256_of(content) for url, content in sorted(fetched.items())}
    path = folder / LOCK_NAME
    if not digests and not path.is_file():
        return False
    text = json.dumps({"version": 1, "remote": digests}, indent=2) + "\n"
    wanted = {digests[url]: content for url, content in fetched.items()}
    copies = folder / COPIES_NAME
    missing = {name: content for name, content in wanted.items() if not (copies / name).is_file()}
    if not missing and path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    for name, content in missing.items():
        write_file(copies / name, content)
    write_file(path, text.encode())
    return True
