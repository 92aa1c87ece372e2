"""Where the cache is: in the user's own cache folder, never in a repository, where a commit could bring one along."""

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "TOGAI_CODEGEN_CACHE"
_OFF = frozenset({"off", "no", "false", "0"})


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder that TOGAI_CODEGEN_CACHE names (`off`: none), else the platform's; None where there is none."""
    named = environment.get(VARIABLE, "").strip()
    if named:
        return None if named.lower() in _OFF else Path(named)
    base = _platform_folder(environment)
    return None if base is None or not base.is_absolute() else base / "togai-codegen"


def _platform_folder(environment: Mapping[str, str]) -> Path | None:
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local) if local else None
    # XDG Base Directory Specification 0.8: a relative path there is invalid and ignored.
    chosen = environment.get("XDG_CACHE_HOME", "")
    if Path(chosen).is_absolute():
        return Path(chosen)
    home = environment.get("HOME")
    if not home:
        return None
    return Path(home) / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def is_ours(folder: Path) -> bool:
    """Whether a folder belongs to this user, and nobody else may write into it: what stands in it is believed."""
    try:
        found = folder.stat()
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        return False
    return sys.platform == "win32" or (found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
