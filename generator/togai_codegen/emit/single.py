"""One file, written whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path


def write_file(path: Path, content: bytes) -> bool:
    """Have the file hold exactly this; say whether it had to change. Raises OSError; then the old content is still there."""
    if path.is_file() and path.read_bytes() == content:
        return False
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a pipe or a terminal: nothing stands there that could be half overwritten
        return True
    target = path.resolve()
    new = beside(target, content)
    try:
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return True


def beside(target: Path, content: bytes) -> Path:
    """A file beside the target that holds the content, is on the disk, and lets in whom the target lets in."""
    import tempfile

    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=prefix_beside(target), dir=target.parent)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(path, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~umask())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def prefix_beside(target: Path) -> str:
    """How the name begins of what this process builds beside a file or folder."""
    return f".{target.name}.new-{os.getpid()}-"


def left_beside(target: Path) -> Iterator[Path]:
    """What processes that were killed left beside a file or folder; one that still lives keeps its own."""
    beginning = f".{target.name}.new-"
    try:
        names = [entry.name for entry in os.scandir(target.parent)]
    except OSError:
        return
    for name in names:
        pid = name.removeprefix(beginning).partition("-")[0] if name.startswith(beginning) else ""
        if pid.isdigit() and not _is_alive(int(pid)):
            yield target.parent / name


def umask() -> int:
    """The process's umask, which can only be read by setting it."""
    found = os.umask(0)
    os.umask(found)
    return found


def _is_alive(pid: int) -> bool:
    """Whether a process of this number runs, ours or another's."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
