"""What was vendored, to the byte: the base of a three-way update.

It travels with the copy as `_vendor.base.tar.xz`, which `tar` reads too. Only texts that are merged by lines are in it; of all
others the lock's digest is enough. Whoever deletes it loses nothing as long as git has the old texts.
"""

import io
import lzma
import os
import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from togai_codegen.emit import FileSet, sha256_of
from togai_codegen.records import dataclass
from togai_codegen.vendoring.merge import is_mergeable

ARCHIVE: Final = "_vendor.base.tar.xz"
_MOST_BYTES: Final = 256 * 1024 * 1024
_SECONDS: Final = 20


def texts_of(files: FileSet) -> dict[str, bytes]:
    """The files that the archive keeps."""
    return {path: content for path, content in files if is_mergeable(path, content)}


def archive_of(texts: Mapping[str, bytes]) -> bytes:
    """The archive of a copy's texts: no times, no owners, in the order of the paths."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path, content in sorted(texts.items()):
            entry = tarfile.TarInfo(path)
            entry.size, entry.mode = len(content), 0o644
            archive.addfile(entry, io.BytesIO(content))
    return lzma.compress(raw.getvalue())


def read_archive(content: bytes | None) -> dict[str, bytes]:
    """The texts of an archive, in memory; what can't be read is not there. Who uses a text compares its digest first."""
    try:
        raw = lzma.LZMADecompressor(memlimit=_MOST_BYTES).decompress(content or b"", _MOST_BYTES)
        with tarfile.open(fileobj=io.BytesIO(raw), mode="r:") as archive:
            members = [(member.name, archive.extractfile(member)) for member in archive if member.isreg()]
            return {name: stream.read() for name, stream in members if stream is not None}
    except (lzma.LZMAError, EOFError, tarfile.TarError, ValueError, MemoryError):
        return {}


@dataclass(frozen=True, slots=True)
class Base:
    """The digests of what was vendored, and where its texts may be found."""

    files: Mapping[str, str]
    texts: Mapping[str, bytes]
    blobs: Mapping[str, str]
    """Git's ids of the contents, for texts that are found nowhere else."""
    repositories: tuple[Path, ...] = ()

    def text(self, path: str, *candidates: bytes) -> bytes | None:
        """What was vendored at `path`, proved by its digest; None where nobody has it any more."""
        for content in (*candidates, *self._stored(path)):
            if sha256_of(content) == self.files.get(path):
                return content
        return None

    def _stored(self, path: str) -> Iterator[bytes]:
        if path in self.texts:
            yield self.texts[path]
        blob = self.blobs.get(path, "")
        if blob.isalnum() and blob.isascii():
            for repository in self.repositories:
                yield from _from_git(repository, blob)


def _from_git(repository: Path, blob: str) -> Iterator[bytes]:
    """The content of a blob, if git is there and has it at hand; nothing is fetched."""
    # Inside a hook git's own variables name another repository.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env = {**kept, "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "-C", str(repository), "cat-file", "blob", blob]
    try:
        done = subprocess.run(command, env=env, capture_output=True, check=False, timeout=_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return
    if done.returncode == 0:
        yield done.stdout
