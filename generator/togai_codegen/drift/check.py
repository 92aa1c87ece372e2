"""Is the package on disk what the spec, the overlays, the config and the generator would give? And if not, why?"""

from collections.abc import Iterator, Sequence

from togai_codegen.drift.causes import EXPLANATIONS, RUNTIME, Cause, Reason, is_same_but_for_line_ends, reasons
from togai_codegen.drift.lines import difference
from togai_codegen.emit import CUSTOM, MANIFEST_NAME, DiskPackage, FileDigest, FileSet, Manifest, is_untouched
from togai_codegen.records import dataclass

__all__ = ["EXPLANATIONS", "Cause", "Drift", "FileDrift", "Reason", "compare"]


@dataclass(frozen=True, slots=True)
class FileDrift:
    """One file that differs, with all its causes.

    `line` is the first line on disk that does (1-based, 0 where there are no two texts to compare); `added` and `removed` count
    lines on disk against those that would be generated.
    """

    path: str
    causes: tuple[Cause, ...]
    line: int = 0
    added: int = 0
    removed: int = 0
    line_ends_only: bool = False
    """Whether the edit by hand changed nothing but line ends."""


@dataclass(frozen=True, slots=True)
class Drift:
    """Every cause that holds, in the order of `Cause`, and every file with its own."""

    causes: tuple[Cause, ...] = ()
    files: tuple[FileDrift, ...] = ()
    reasons: tuple[Reason, ...] = ()
    """More on those of the causes of which more is known."""

    @property
    def is_clean(self) -> bool:
        """Whether the package is exactly what would be generated."""
        return not self.causes


def compare(disk: DiskPackage, fresh: FileSet, overlay_names: Sequence[str] = ()) -> Drift:
    """Compare a folder with what would be generated now. Pure: nothing is read, nothing is written."""
    then = disk.manifest
    if then is None:
        return _without_manifest(disk, fresh)
    now = Manifest.from_bytes(fresh.files[MANIFEST_NAME])
    content = disk.files[MANIFEST_NAME]
    changed = reasons(then, now, overlay_names)
    files = list(_files(disk, then, fresh, now, _causes(changed)))
    touched, line_ends = not is_untouched(content), _line_ends(content)
    if touched and not line_ends and not any(set(_causes(changed)) & {*file.causes} for file in files):
        # What an edited manifest says of its origin counts only where some file bears it out.
        changed = ()
    if touched:
        files.append(_edited(MANIFEST_NAME, (*_causes(changed), Cause.HAND_EDIT), content, fresh.files[MANIFEST_NAME], line_ends))
    elif content != fresh.files[MANIFEST_NAME] and not files:
        changed = changed or (Reason(Cause.GENERATOR, ("an earlier state of it, which wrote another manifest",)),)
        files.append(FileDrift(MANIFEST_NAME, _causes(changed)))
    return _drift(files, changed)


def _causes(changed: Sequence[Reason]) -> tuple[Cause, ...]:
    return tuple(reason.cause for reason in changed)


def _drift(files: Sequence[FileDrift], changed: tuple[Reason, ...]) -> Drift:
    causes = {*_causes(changed), *(cause for file in files for cause in file.causes)}
    ordered = tuple(cause for cause in Cause if cause in causes)
    return Drift(ordered, tuple(sorted(files, key=lambda file: file.path)), changed)


def _files(disk: DiskPackage, then: Manifest, fresh: FileSet, now: Manifest, changed: tuple[Cause, ...]) -> Iterator[FileDrift]:
    """All files but the manifest that are not as they would be generated, each with every cause that holds for it."""
    for path in sorted({*then.files, *disk.files, *fresh.files} - {MANIFEST_NAME}):
        was, is_, will = then.files.get(path), disk.files.get(path), fresh.files.get(path)
        if is_ == will and (is_ is not None or was is None):
            continue
        causes = [*_sources(path, was, now.files.get(path), changed)]
        line_ends = False
        if was is None and is_ is not None:
            if will is None and path.startswith(f"{CUSTOM}/"):
                continue
            causes.append(Cause.UNTRACKED)
        elif was is not None and is_ is None:
            causes.append(Cause.MISSING)
        elif was is not None and is_ is not None and FileDigest.of(is_) != was:
            causes.append(Cause.HAND_EDIT)
            line_ends = is_same_but_for_line_ends(is_, was)
        if was is not None and is_ is not None and will is None:
            causes.append(Cause.ORPHAN)
        yield _edited(path, tuple(causes or [Cause.HAND_EDIT]), is_, will, line_ends)


def _sources(path: str, was: FileDigest | None, will: FileDigest | None, changed: tuple[Cause, ...]) -> Iterator[Cause]:
    """What of the package's origin changes one file."""
    if was == will:
        return
    if path.startswith(RUNTIME) and was is not None and will is not None:
        yield from (cause for cause in changed if cause is Cause.GENERATOR)
    else:
        yield from changed


def _edited(path: str, causes: tuple[Cause, ...], is_: bytes | None, will: bytes | None, line_ends: bool = False) -> FileDrift:
    if is_ is None or will is None:
        return FileDrift(path, causes)
    found = difference(will, is_)
    return FileDrift(path, causes, found.line, found.added, found.removed, line_ends)


def _line_ends(content: bytes) -> bool:
    return b"\r" in content and is_untouched(content.replace(b"\r\n", b"\n"))


def _without_manifest(disk: DiskPackage, fresh: FileSet) -> Drift:
    """Files that are there can only be compared with what would be written; who changed them can't be told."""
    fault = disk.manifest_fault
    reason = Reason(Cause.NOT_GENERATED, (f"{MANIFEST_NAME}: {fault}",) if fault else ())
    files: list[FileDrift] = []
    generated = any(content and disk.files.get(path) == content for path, content in fresh)
    for path, content in fresh:
        if path == MANIFEST_NAME and path in disk.files:
            files.append(_edited(path, (Cause.HAND_EDIT,), disk.files[path], content))
        elif path not in disk.files:
            files.append(FileDrift(path, (Cause.MISSING,)))
        elif generated and disk.files[path] != content:
            files.append(_edited(path, (Cause.NOT_GENERATED,), disk.files[path], content))
    if not generated or any(Cause.NOT_GENERATED in file.causes for file in files):
        found = _drift(files, (reason,))
        return Drift((Cause.NOT_GENERATED,), found.files, found.reasons) if not generated else found
    return _drift(files, (Reason(Cause.HAND_EDIT, reason.details),) if fault else ())
