"""A vendored copy: read with its lock, planned against upstream, and rebuilt in one step."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from togai_codegen.emit import CUSTOM, MANIFEST_NAME, FileSet, Manifest, is_untouched, rebuild, sha256_of, tidy
from togai_codegen.records import dataclass
from togai_codegen.vendoring._verify import CACHES, LOCK
from togai_codegen.vendoring.base import ARCHIVE, Base, archive_of, read_archive, texts_of
from togai_codegen.vendoring.lock import Lock
from togai_codegen.vendoring.merge import to_unix
from togai_codegen.vendoring.plan import Outcome, Plan, plan, unresolved
from togai_codegen.vendoring.tree import Tree, UnsafePlace
from togai_codegen.vendoring.upstream import PARTS, Upstream, part_of


class NotACopy(Exception):
    """The folder holds files, and neither a lock nor a manifest that says where they came from."""


class Unresolved(Exception):
    """Conflicts of an earlier update still wait; the arguments are the files."""


@dataclass(frozen=True, slots=True)
class Update:
    """What an update does to a copy. `lock` is the new one, `has_changed` whether it or the base differs from the old."""

    folder: Path
    plan: Plan
    lock: Lock
    writes: Mapping[str, bytes]
    removes: frozenset[str]
    custom: FileSet
    adopted: bool = False
    """Whether the copy had no lock: somebody had copied the package by hand."""

    @property
    def is_noop(self) -> bool:
        """Whether the folder stays exactly as it is."""
        return not self.writes and not self.removes and not self.custom.files


def known(tree: Tree) -> Lock | None:
    """The lock of a copy; for one that was copied by hand what its manifest says; None for a folder without files.

    Raises LockError for a lock that can't be read, NotACopy for a folder that was never vendored.
    """
    content = tree.read(LOCK)
    if content is not None:
        return Lock.from_bytes(content)
    if not tree.paths and not tree.others:
        return None
    manifest = tree.read(MANIFEST_NAME)
    try:
        if manifest is None:
            raise ValueError("it has neither a lock nor a manifest")
        read = Manifest.from_bytes(to_unix(manifest))
    except ValueError as error:
        raise NotACopy(f"{tree.folder} holds other files ({error}); a copy needs a folder of its own") from error
    files = {path: digest.sha256 for path, digest in read.files.items()}
    own = {MANIFEST_NAME: sha256_of(to_unix(manifest))} if is_untouched(to_unix(manifest)) else {}
    return Lock(package="", generator=read.provenance.generator, spec=read.provenance.spec, files={**files, **own})


def prepare(folder: Path, upstream: Upstream, source: Path, without: tuple[str, ...] | None = None) -> Update:
    """Plan the update of a copy, or a new one. `without` takes the place of what the lock says is left out.

    Raises LockError, NotACopy, UnsafePlace, Unresolved; OSError for what can't be read.
    """
    _refuse_overlap(folder, source)
    tidy(folder)
    tree = Tree.of(folder)
    old = known(tree)
    waiting = unresolved(old.files, tree) if old else ()
    if waiting:
        raise Unresolved(*waiting)
    parts = without if without is not None else _left_out(old, tree)
    wanted = upstream.without_parts(parts)
    base = _base(tree, old, source, upstream)
    found = plan(base, tree, wanted.files)
    removed = {step.path for step in found.steps if step.outcome is Outcome.REMOVED}
    writes = {step.target: step.content for step in found.steps if step.content is not None}
    for path in (*base.files, *wanted.files.files, LOCK, ARCHIVE):
        _refuse_link(tree, path)
    for path in writes:
        _refuse_obstacle(tree, path, removed)
    provenance = upstream.manifest.provenance
    archive, kept = _archive(tree, old, wanted.files)
    files = {path: sha256_of(content) for path, content in wanted.files}
    lock = Lock(
        package=upstream.package,
        generator=provenance.generator,
        spec=provenance.spec,
        without=wanted.without,
        files={**files, ARCHIVE: sha256_of(archive)},
    )
    if not kept:
        writes[ARCHIVE] = archive
    if to_unix(tree.read(LOCK) or b"") != lock.to_bytes():
        writes[LOCK] = lock.to_bytes()
    is_new = old is None and not (folder / CUSTOM).exists()
    custom = upstream.custom if is_new else FileSet()
    return Update(folder, found, lock, writes, frozenset(removed), custom, old is not None and tree.read(LOCK) is None)


def apply(update: Update) -> None:
    """Do it: the new folder is built beside the old one and exchanged with it. Raises OSError; then nothing has changed."""
    if update.is_noop:
        return
    folder = update.folder

    def fill(new: Path) -> None:
        if folder.exists():
            _carry_over(folder, new, update)
        for path, content in (*update.writes.items(), *update.custom):
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            if (folder / path).is_file():
                shutil.copymode(folder / path, target)

    rebuild(folder, fill)


def _carry_over(old: Path, new: Path, update: Update) -> None:
    """Everything that stays, as it is: links as links, with modes and times, empty folders too."""
    for place, folders, names in os.walk(old):
        links = [name for name in folders if Path(place, name).is_symlink()]
        inside = Path(place).relative_to(old)
        is_empty = not folders and not names
        folders[:] = [name for name in folders if name not in CACHES and name not in links]
        if is_empty:
            (new / inside).mkdir(parents=True, exist_ok=True)
        for name in (*names, *links):
            path = (inside / name).as_posix()
            if path not in update.removes and path not in update.writes:
                (new / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(old / path, new / path, follow_symlinks=False)


def _left_out(old: Lock | None, tree: Tree) -> tuple[str, ...]:
    """The parts that the lock leaves out, and those of which somebody has deleted every file."""
    if old is None:
        return ()
    gone = [
        part
        for part in PARTS
        if any(part_of(path) == part for path in old.files)
        and not any(path in tree.paths for path in old.files if part_of(path) == part)
    ]
    return tuple(sorted({*(part for part in old.without if part in PARTS), *gone}))


def _base(tree: Tree, old: Lock | None, source: Path, upstream: Upstream) -> Base:
    if old is None:
        return Base({}, {}, {})
    texts = read_archive(tree.read(ARCHIVE))
    try:
        manifest = Manifest.from_bytes(to_unix(tree.read(MANIFEST_NAME) or b""))
        blobs = {path: digest.git_blob for path, digest in manifest.files.items()}
    except ValueError:
        blobs = {}
    # The archive and the lock are ours alone: written anew, never merged.
    files = {path: digest for path, digest in old.files.items() if path != ARCHIVE}
    return Base(files, texts, blobs, (tree.folder, source))


def _archive(tree: Tree, old: Lock | None, files: FileSet) -> tuple[bytes, bool]:
    """The archive of what is vendored now, and whether the one that is there will do: another liblzma may pack it otherwise."""
    there, texts = tree.read(ARCHIVE), texts_of(files)
    if there is not None and old is not None and old.files.get(ARCHIVE) == sha256_of(there) and read_archive(there) == texts:
        return there, True
    return archive_of(texts), False


def _refuse_overlap(folder: Path, source: Path) -> None:
    one, other = folder.resolve(), source.resolve()
    if one == other or one in other.parents or other in one.parents:
        raise UnsafePlace(f"{folder} and the generated package in {source} are one inside the other")


def _refuse_link(tree: Tree, path: str) -> None:
    obstacle = tree.obstacle(path)
    if obstacle in tree.others:
        raise UnsafePlace(
            f"{tree.folder}/{obstacle} is a link or no regular file; what it leads to is not ours to write or to read"
        )


def _refuse_obstacle(tree: Tree, path: str, removed: set[str]) -> None:
    obstacle = tree.obstacle(path)
    inside = {name for name in (*tree.paths, *tree.others) if name.startswith(f"{obstacle}/")}
    if obstacle is not None and obstacle not in removed and not (inside and inside <= removed):
        raise UnsafePlace(f"{path} can't be written: {tree.folder / obstacle} is in its place")
