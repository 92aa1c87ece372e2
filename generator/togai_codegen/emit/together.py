"""Several files that belong together, replaced one by one, each in one step, and all of them or none."""

import os
from collections.abc import Mapping
from pathlib import Path

from togai_codegen.emit.single import beside, left_beside


def replace_together(files: Mapping[Path, bytes | None]) -> None:
    """Give every file its new content, in the order of the mapping; None leaves a file as it is.

    All contents are on the disk before the first file is replaced; where a later replacement fails, the earlier ones are undone.
    A process that is killed in between leaves whole files, the first ones new and the others old. Raises OSError, with nothing
    changed.
    """
    targets = {path.resolve() if path.is_symlink() else path: content for path, content in files.items()}
    prepared: list[tuple[Path, Path]] = []
    undo: list[tuple[Path, Path | None]] = []
    try:
        for target, content in targets.items():
            for left in left_beside(target):
                left.unlink(missing_ok=True)
            if content is not None:
                prepared.append((target, beside(target, content)))
        for target, new in prepared:
            undo.append((target, beside(target, target.read_bytes()) if target.exists() else None))
            os.replace(new, target)
    except OSError:
        for target, old in undo:
            _restore(target, old)
        raise
    finally:
        for left in (*(new for _, new in prepared), *(old for _, old in undo if old is not None)):
            left.unlink(missing_ok=True)


def _restore(target: Path, old: Path | None) -> None:
    if old is None:
        target.unlink(missing_ok=True)
    else:
        os.replace(old, target)
