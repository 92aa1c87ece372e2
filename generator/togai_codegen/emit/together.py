"""Several files that belong together, replaced one by one, each in one step, and all of them or none."""

import os
from collections.abc import Mapping
from glob import escape
from pathlib import Path

from togai_codegen.emit.exchange import is_alive
from togai_codegen.emit.single import umask


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
            _sweep(target)
            if content is not None:
                prepared.append((target, _beside(target, content)))
        for target, new in prepared:
            undo.append((target, _beside(target, target.read_bytes()) if target.exists() else None))
            os.replace(new, target)
    except OSError:
        for target, old in undo:
            _restore(target, old)
        raise
    finally:
        for left in (*(new for _, new in prepared), *(old for _, old in undo if old is not None)):
            left.unlink(missing_ok=True)


def _beside(target: Path, content: bytes) -> Path:
    """A file beside the target that holds the content, is on the disk, and lets in whom the target lets in."""
    import tempfile

    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.new-{os.getpid()}-", dir=target.parent)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(path, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~umask())
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path


def _sweep(target: Path) -> None:
    """Remove what a run that was killed left beside the target."""
    for left in target.parent.glob(f".{escape(target.name)}.new-*"):
        pid = left.name.removeprefix(f".{target.name}.new-").partition("-")[0]
        if pid.isdigit() and not is_alive(int(pid)):
            left.unlink(missing_ok=True)


def _restore(target: Path, old: Path | None) -> None:
    if old is None:
        target.unlink(missing_ok=True)
    else:
        os.replace(old, target)
