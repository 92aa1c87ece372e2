"""How a vendored copy stands: to its lock, and to what could be vendored now."""

from pathlib import Path

from togai_codegen.emit import sha256_of
from togai_codegen.records import dataclass
from togai_codegen.vendoring._verify import LOCK, LockError, findings
from togai_codegen.vendoring.base import ARCHIVE
from togai_codegen.vendoring.copy import NotACopy, known
from togai_codegen.vendoring.lock import Lock
from togai_codegen.vendoring.plan import unresolved
from togai_codegen.vendoring.tree import Tree, UnsafePlace
from togai_codegen.vendoring.upstream import PARTS, Upstream


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One copy. `findings` are path and what is the matter; `is_current` is None where it can't be told."""

    folder: Path
    lock: Lock | None = None
    has_lock: bool = False
    findings: tuple[tuple[str, str], ...] = ()
    unresolved: tuple[str, ...] = ()
    is_current: bool | None = None
    error: str = ""


def status(folder: Path, upstream: Upstream | None) -> Status:
    """Look at a copy. What keeps us from looking is told in the value."""
    try:
        if not folder.exists() and not folder.is_symlink():
            return Status(folder=folder, error="it is not there")
        tree = Tree.of(folder)
        lock = known(tree)
        if lock is None:
            return Status(folder=folder, error="it is empty")
        has_lock = LOCK in tree.paths
        found = tuple(findings(folder)) if has_lock else ()
        current = None if upstream is None else has_lock and is_current(lock, upstream)
        waiting = unresolved(lock.files, tree)
    except (LockError, NotACopy, UnsafePlace, OSError) as error:
        return Status(folder=folder, error=str(error))
    return Status(folder=folder, lock=lock, has_lock=has_lock, findings=found, unresolved=waiting, is_current=current)


def is_current(lock: Lock, upstream: Upstream) -> bool:
    """Whether a copy was made from what could be vendored now."""
    wanted = upstream.without_parts(tuple(part for part in lock.without if part in PARTS))
    vendored = {path: digest for path, digest in lock.files.items() if path != ARCHIVE}
    return vendored == {path: sha256_of(content) for path, content in wanted.files}
