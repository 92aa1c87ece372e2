"""The one door for writing. Everything or nothing: a folder is built beside its target and put in place in one step."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from togai_codegen.emit.disk import CACHES, DiskPackage, read_package
from togai_codegen.emit.fileset import FileSet
from togai_codegen.emit.single import umask
from togai_codegen.emit.swap import put_in_place, restore_interrupted

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
    folder, retired = tidy(folder)
    disk = read_package(folder)
    if disk.manifest is None and not disk.is_empty and not force:
        raise NotOurs(disk.manifest_fault or "it has no _manifest.json")
    plan = _plan(disk, files)
    if plan.is_noop:
        return plan
    # What is below costs more to import than a run that changes nothing takes.
    import shutil
    import tempfile

    backups = tuple(save_text(folder.parent, f"{folder.name}/{path}", disk.files[path]) for path in plan.saved)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}.new-{os.getpid()}-", dir=folder.parent))
    try:
        _fill(new, files)
        _carry_over(folder, new, files, plan)
        # mkdtemp makes a folder that only we may enter; a package is for everybody whom the umask lets in.
        os.chmod(new, 0o777 & ~umask())
        put_in_place(new, folder, retired)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return replace(plan, backups=backups)


def tidy(folder: Path) -> tuple[Path, Path]:
    """Clear away what runs left that were killed; gives where the package really stands, and where the old one would be put."""
    # Behind a symbolic link we exchange what it leads to, not the link.
    folder = folder.resolve() if folder.is_symlink() else folder
    retired = folder.parent / f".{folder.name}.retired"
    restore_interrupted(folder, retired)
    _sweep(folder, retired)
    return folder, retired


def _plan(disk: DiskPackage, files: FileSet) -> Written:
    """Compare the folder with what it is to hold."""
    edited, foreign = disk.edited(), disk.foreign()
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


def _fill(folder: Path, files: FileSet) -> None:
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _carry_over(old: Path, new: Path, files: FileSet, plan: Written) -> None:
    """Take along what the owner put into the folder as it is (mode, times, symbolic links), and the
    times of generated files that come out the same, so that tools which look at times see only what has changed.
    """
    import shutil

    for path in files.files:
        if path not in plan.added and path not in plan.changed:
            shutil.copystat(old / path, new / path)
    for place, folders, names in os.walk(old):
        folders[:] = [name for name in folders if name not in CACHES]
        for name in (*names, *(name for name in folders if (Path(place) / name).is_symlink())):
            source = Path(place) / name
            path = source.relative_to(old).as_posix()
            if path in plan.kept or (source.is_symlink() and path not in files.files and path not in plan.removed):
                (new / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, new / path, follow_symlinks=False)


def _sweep(folder: Path, retired: Path) -> None:
    """Remove the half-built folders of runs that were killed; a run that still lives keeps its own."""
    halves = folder.parent.glob(f".{folder.name}.new-*")
    left = [half for half in halves if _is_left_behind(half.name.removeprefix(f".{folder.name}.new-").partition("-")[0])]
    if retired.exists() and folder.exists():
        left.append(retired)
    if left:
        import shutil

        for path in left:
            shutil.rmtree(path, ignore_errors=True)


def _is_left_behind(pid: str) -> bool:
    return pid.isdigit() and not is_alive(int(pid))


def is_alive(pid: int) -> bool:
    """Whether a process of this number runs, ours or another's."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
