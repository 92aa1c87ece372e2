"""Specs as they stood in another revision: `git:REF:path`."""

import io
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from togai_codegen.location import revision_of


class RevisionError(Exception):
    """The revision, or the file in it, can't be had."""


@contextmanager
def opened(reference: str) -> Generator[Path]:
    """The path of a spec: of a file as it is, of `git:REF:path` in a temporary copy of its folder at that revision.

    The path is relative to the working folder. Raises RevisionError.
    """
    found = revision_of(reference)
    if found is None:
        yield Path(reference)
        return
    revision, path = found[0], PurePosixPath(found[1])
    if revision.startswith("-") or path.is_absolute() or ".." in path.parts:
        raise RevisionError(f"{reference}: the path must lie below the working folder")
    # Few runs read an old revision.
    import tarfile
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        prefix = _git("rev-parse", "--show-prefix").decode().strip()
        folder = PurePosixPath(prefix) / path.parent
        tree = f"{revision}:" if folder == PurePosixPath() else f"{revision}:{folder.as_posix()}"
        with tarfile.open(fileobj=io.BytesIO(_git("archive", "--format=tar", tree))) as archive:
            archive.extractall(place, filter="data")
        spec = Path(place) / path.name
        if not spec.is_file():
            raise RevisionError(f"{reference}: there is no such file at that revision")
        yield spec


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RevisionError(f"git can't be run: {error}") from error
    if done.returncode:
        raise RevisionError(done.stderr.decode("utf-8", "replace").strip() or "git failed")
    return done.stdout
