"""The one door for writing. Everything or nothing: a folder is built beside its target and put in place in one step."""

import os
import stat
from dataclasses import replace
from pathlib import Path

from togai_codegen.emit.disk import DiskPackage, read_package
from togai_codegen.emit.exchange import rebuild, tidy
from togai_codegen.emit.fileset import FileSet
from togai_codegen.folders import entries
from togai_codegen.records import dataclass

BACKUP = ".togai-codegen-backup"


class NotOurs(Exception):
    """The folder holds files, and none of them says that we generated it."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a write changed, as relative POSIX paths."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Files of the folder's owner, carried over untouched."""
    saved: tuple[str, ...] = ()
    """Files whose text was not ours and was replaced: edited ones, and those that stood where a generated file goes."""
    backups: tuple[Path, ...] = ()
    """Where the text of each of `saved` is kept."""

    @property
    def is_noop(self) -> bool:
        """Whether the folder was already right, and so was not touched."""
        return not (self.added or self.changed or self.removed)


def write_package(folder: Path, files: FileSet, *, force: bool = False) -> Written:
    """Make `folder` hold `files`, and those files of its owner that we never wrote.

    Removes only what an earlier run wrote and nobody edited since. Text that is not ours and must give way is kept in a backup
    folder beside the package. Raises NotOurs for a folder with foreign files and no manifest (unless `force`), and OSError where
    the system refuses; then nothing in the folder has changed.
    """
    folder = tidy(folder)
    disk = read_package(folder)
    if disk.manifest is None and not disk.is_empty and not force:
        raise NotOurs(disk.manifest_fault or "it has no _manifest.json")
    plan = _plan(disk, files)
    if plan.is_noop:
        return plan
    backups = tuple(save_text(folder.parent, f"{folder.name}/{path}", disk.files[path]) for path in plan.saved)

    def fill(new: Path) -> None:
        _fill(new, folder, files, plan)
        _carry_over(folder, new, files, plan)

    rebuild(folder, fill)
    return replace(plan, backups=backups)


def _plan(disk: DiskPackage, files: FileSet) -> Written:
    """Compare the folder with what it is to hold."""
    edited, foreign = disk.edited(files.files), disk.foreign()
    gone = [path for path in disk.files if path not in files.files and path not in foreign]
    not_ours = {*edited, *foreign}
    return Written(
        added=tuple(path for path, _ in files if path not in disk.files),
        changed=tuple(path for path, content in files if path in disk.files and disk.files[path] != content),
        removed=tuple(path for path in gone if path not in edited),
        kept=tuple(sorted(path for path in not_ours if path not in files.files)),
        saved=tuple(path for path, content in files if path in not_ours and disk.files[path] != content),
    )


def save_text(folder: Path, path: str, content: bytes) -> Path:
    """Keep a text in a folder, where git does not see it, and say where; an earlier backup of another text is not overwritten."""
    root = folder / BACKUP
    root.mkdir(parents=True, exist_ok=True)
    (root / ".gitignore").write_text("*\n")
    target = first = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    count = 1
    while target.exists() and target.read_bytes() != content:
        count += 1
        target = first.with_name(f"{first.name}.{count}")
    target.write_bytes(content)
    return target


def _fill(new: Path, old: Path, files: FileSet, plan: Written) -> None:
    """Write the files. Those that come out the same keep their times, for tools that look at times to see what has changed."""
    fresh = {*plan.added, *plan.changed}
    made: set[str] = set()
    for path, content in files:
        target = f"{new}/{path}"
        below = path.rpartition("/")[0]
        if below not in made:
            (new / below).mkdir(parents=True, exist_ok=True)
            made.add(below)
        if path in fresh:
            Path(target).write_bytes(content)
        elif not _linked(f"{old}/{path}", target):
            _copy(f"{old}/{path}", target, content)


def _linked(old: str, new: str) -> bool:
    """Give a file a second name, for its first goes with the old folder; False where that can't be, or it is no plain file."""
    try:
        about = os.lstat(old)
        if not stat.S_ISREG(about.st_mode) or about.st_nlink != 1:
            return False
        os.link(old, new)
    except OSError:
        return False
    return True


def _copy(old: str, new: str, content: bytes) -> None:
    import shutil

    Path(new).write_bytes(content)
    shutil.copystat(old, new)


def _carry_over(old: Path, new: Path, files: FileSet, plan: Written) -> None:
    """Take along what the owner put into the folder as it is (mode, times, symbolic links)."""
    import shutil

    for path, entry in entries(str(old)):
        if path in plan.kept or (entry.is_symlink() and path not in files.files and path not in plan.removed):
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(entry.path, new / path, follow_symlinks=False)
