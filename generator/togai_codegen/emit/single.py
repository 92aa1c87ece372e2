"""One file, written whole or not at all."""

import os
from pathlib import Path


def write_file(path: Path, content: bytes) -> bool:
    """Have the file hold exactly this; say whether it had to change. Raises OSError; then the old content is still there."""
    if path.is_file() and path.read_bytes() == content:
        return False
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a pipe or a terminal: nothing stands there that could be half overwritten
        return True
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(mode)
        Path(name).replace(path.resolve())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def umask() -> int:
    """The process's umask, which can only be read by setting it."""
    found = os.umask(0)
    os.umask(found)
    return found
