"""Exchange two folders in one step, so that a killed run leaves the old output or the new one, never a mix."""

import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h of macOS


def put_in_place(new: Path, target: Path, retired: Path) -> None:
    """Make `new` stand at `target`; what stood there moves to where `new` was.

    Where the system can exchange two folders atomically (Linux, macOS), there is no moment without a target. Elsewhere there
    are two renames by way of `retired`, and `restore_interrupted` brings the old folder back if a run dies between them. Nothing
    ever is deleted under the name `retired`, so what is found there is whole.
    """
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        target.rename(retired)
        new.rename(target)
        retired.rename(new)


def restore_interrupted(target: Path, retired: Path) -> None:
    """After a run that died between two renames: put the old folder back."""
    if retired.exists() and not target.exists():
        retired.rename(target)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two paths atomically; False where this system or file system can't."""
    import ctypes  # only a run that changes something needs it

    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform.startswith("linux"):
            result = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
        elif sys.platform == "darwin":
            result = libc.renamex_np(os.fsencode(one), os.fsencode(other), _RENAME_SWAP)
        else:
            return False
    except (OSError, AttributeError, TypeError):
        return False
    return bool(result == 0)
