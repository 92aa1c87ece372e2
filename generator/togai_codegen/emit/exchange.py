"""A folder built anew beside the old one, and put in its place in one step."""

import os
from collections.abc import Callable
from pathlib import Path

from togai_codegen.emit.single import left_beside, prefix_beside, umask
from togai_codegen.emit.swap import put_in_place, restore_interrupted


def tidy(folder: Path) -> Path:
    """Clear away what runs left that were killed, and say where the folder really stands: behind a link, what it leads to."""
    folder = folder.resolve() if folder.is_symlink() else folder
    retired = _retired(folder)
    restore_interrupted(folder, retired)
    _sweep(folder, retired)
    return folder


def rebuild(folder: Path, fill: Callable[[Path], None]) -> None:
    """Have `fill` build the folder's new content in an empty one, then exchange the two.

    Where anything fails, the old folder stays as it was. What `fill` does not take along is gone.
    """
    # These cost more to import than a run that changes nothing takes.
    import shutil
    import tempfile

    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=prefix_beside(folder), dir=folder.parent))
    try:
        fill(new)
        # mkdtemp makes a folder that only we may enter; a package is for everybody whom the umask lets in.
        os.chmod(new, 0o777 & ~umask())
        put_in_place(new, folder, _retired(folder))
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _retired(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.retired"


def _sweep(folder: Path, retired: Path) -> None:
    """Remove the half-built folders of runs that were killed, and a retired one whose successor is there."""
    left = list(left_beside(folder))
    if retired.exists() and folder.exists():
        left.append(retired)
    if left:
        import shutil

        for path in left:
            shutil.rmtree(path, ignore_errors=True)
