"""A three-way update, file by file: what was vendored, what stands there now, what is to be vendored. Nothing is written here."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from togai_codegen.emit import FileSet, sha256_of
from togai_codegen.records import dataclass
from togai_codegen.vendoring.base import Base
from togai_codegen.vendoring.merge import has_markers, is_broken_python, is_mergeable, is_windows, merge, to_unix, to_windows
from togai_codegen.vendoring.tree import Tree

UPSTREAM_SUFFIX: Final = ".upstream"
"""Where the new text goes that can't be merged: beside the local one."""


class Outcome(StrEnum):
    """What becomes of a file."""

    ADDED = "added"
    UPDATED = "updated"
    REMOVED = "removed"
    MERGED = "merged"
    KEPT = "kept: edited here, the same upstream"
    STAYS_DELETED = "stays deleted: the same upstream"
    KEPT_WITHOUT_UPSTREAM = "kept: edited here, and no longer there upstream"
    CONFLICT = "conflict: marked in the file"
    BOTH_CHANGED = "conflict: changed here and upstream, and can't be merged"
    BASE_UNKNOWN = "conflict: changed here and upstream, and what was vendored is not known any more"
    BROKEN = "conflict: both changes merge, but into what is no Python"
    DELETED_HERE = "conflict: deleted here, changed upstream"
    BOTH_ADDED = "conflict: another file of that name stands here"


BESIDE: Final = frozenset({Outcome.BOTH_CHANGED, Outcome.BASE_UNKNOWN, Outcome.BROKEN, Outcome.DELETED_HERE, Outcome.BOTH_ADDED})
"""Outcomes that leave the local file alone and put the new one beside it."""
CONFLICTS: Final = BESIDE | {Outcome.CONFLICT}


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one file. `content` is what is written at `target`; None where nothing is written."""

    path: str
    outcome: Outcome
    content: bytes | None = None

    @property
    def target(self) -> str:
        """Where the content goes."""
        return f"{self.path}{UPSTREAM_SUFFIX}" if self.outcome in BESIDE else self.path


@dataclass(frozen=True, slots=True)
class Plan:
    """All files for which there is something to do or to tell, in the order of their paths."""

    steps: tuple[Step, ...] = ()

    @property
    def conflicts(self) -> tuple[Step, ...]:
        """Those that a person has to decide."""
        return tuple(step for step in self.steps if step.outcome in CONFLICTS)

    @property
    def is_noop(self) -> bool:
        """Whether no file changes."""
        return all(step.content is None and step.outcome is not Outcome.REMOVED for step in self.steps)


def plan(base: Base, ours: Tree, theirs: FileSet) -> Plan:
    """What has to be done so that a copy holds `theirs` and keeps every local edit."""
    paths = sorted({*base.files, *theirs.files})
    return Plan(tuple(step for path in paths for step in _steps(path, base, ours.read(path), theirs.files.get(path))))


def unresolved(base: Mapping[str, str], ours: Tree) -> tuple[str, ...]:
    """Files in which conflicts of an earlier update still wait: with marks in them, or with the new text beside them."""
    beside = (f"{path}{UPSTREAM_SUFFIX}" for path in base)
    found = [path for path in beside if path in ours.paths]
    for path, digest in base.items():
        content = ours.read(path)
        if content is not None and sha256_of(content) != digest and has_markers(content):
            found.append(path)
    return tuple(sorted(found))


def _steps(path: str, base: Base, ours: bytes | None, theirs: bytes | None) -> Iterator[Step]:
    was = base.files.get(path)
    new = None if theirs is None else sha256_of(theirs)
    if ours == theirs:
        return
    if was is None:
        if theirs is not None:
            yield Step(path, Outcome.ADDED if ours is None else Outcome.BOTH_ADDED, theirs)
    elif ours is None:
        yield Step(path, Outcome.STAYS_DELETED) if new == was else Step(path, Outcome.DELETED_HERE, theirs)
    elif was in (sha256_of(ours), sha256_of(to_unix(ours))):
        if theirs is None:
            yield Step(path, Outcome.REMOVED)
        elif new != was:
            windows = is_windows(ours) and sha256_of(ours) != was
            yield Step(path, Outcome.UPDATED, to_windows(theirs) if windows else theirs)
    elif theirs is None:
        yield Step(path, Outcome.KEPT_WITHOUT_UPSTREAM)
    elif new == was:
        yield Step(path, Outcome.KEPT)
    elif to_unix(ours) != theirs:
        yield _merged(path, base, ours, theirs)


def _merged(path: str, base: Base, ours: bytes, theirs: bytes) -> Step:
    if not is_mergeable(path, ours, theirs):
        return Step(path, Outcome.BOTH_CHANGED, theirs)
    text = base.text(path)
    if text is None:
        return Step(path, Outcome.BASE_UNKNOWN, theirs)
    merged = merge(text, ours, theirs)
    if merged.conflicts:
        return Step(path, Outcome.CONFLICT, merged.content)
    if is_broken_python(path, merged.content, ours, theirs):
        return Step(path, Outcome.BROKEN, theirs)
    return Step(path, Outcome.MERGED, merged.content)
