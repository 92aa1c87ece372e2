"""Is the package on disk what the spec, the overlays, the config and the generator would give? And if not, why?"""

import difflib
from dataclasses import dataclass
from enum import StrEnum

from togai_codegen.emit import CUSTOM, MANIFEST_NAME, DiskPackage, FileDigest, FileSet, Manifest


class Cause(StrEnum):
    """Why a package is not what would be generated now. Several may hold at once."""

    SPEC = "spec"
    OVERLAY = "overlay"
    CONFIG = "config"
    GENERATOR = "generator"
    HAND_EDIT = "hand edit"
    MISSING = "missing"
    ORPHAN = "orphan"
    UNTRACKED = "untracked"
    NOT_GENERATED = "not generated"


EXPLANATIONS = {
    Cause.SPEC: "the spec has changed since the package was generated",
    Cause.OVERLAY: "an overlay has changed since the package was generated",
    Cause.CONFIG: "the configuration has changed since the package was generated",
    Cause.GENERATOR: "another generator made the package",
    Cause.HAND_EDIT: "a generated file was edited by hand",
    Cause.MISSING: "a generated file is missing",
    Cause.ORPHAN: "a file of an earlier generation was left behind",
    Cause.UNTRACKED: "a file that was never generated stands in the package",
    Cause.NOT_GENERATED: "there is no generated package here, or its manifest can't be read",
}


@dataclass(frozen=True, slots=True)
class FileDrift:
    """One file that differs; `line` is the first line that does (1-based, 0 where there is no text to compare)."""

    path: str
    cause: Cause
    line: int = 0
    added: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Drift:
    """Every cause that holds, in the order of `Cause`, and every file with its own."""

    causes: tuple[Cause, ...] = ()
    files: tuple[FileDrift, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether the package is exactly what would be generated."""
        return not self.causes


def compare(disk: DiskPackage, fresh: FileSet) -> Drift:
    """Compare a folder with what would be generated now. Pure: nothing is read, nothing is written."""
    if disk.manifest is None:
        return Drift((Cause.NOT_GENERATED,), tuple(FileDrift(path, Cause.MISSING) for path, _ in fresh if path not in disk.files))
    now = Manifest.from_bytes(fresh.files[MANIFEST_NAME])
    sources = _sources(disk.manifest, now)
    files = (*_edits(disk, fresh), *_regenerated(disk.manifest, now, sources), *_strays(disk, fresh))
    if not sources and disk.files[MANIFEST_NAME] != fresh.files[MANIFEST_NAME]:
        files = (*files, _differing(MANIFEST_NAME, Cause.HAND_EDIT, disk.files[MANIFEST_NAME], fresh.files[MANIFEST_NAME]))
    causes = {*sources, *(file.cause for file in files)}
    return Drift(
        tuple(cause for cause in Cause if cause in causes), tuple(sorted(files, key=lambda file: (file.path, file.cause)))
    )


def _sources(then: Manifest, now: Manifest) -> tuple[Cause, ...]:
    """What the output is made from, and has changed since."""
    old, new = then.provenance, now.provenance
    causes = [
        cause
        for cause, changed in (
            (Cause.SPEC, old.spec != new.spec),
            (Cause.OVERLAY, old.overlays != new.overlays),
            (Cause.CONFIG, old.config != new.config),
            (Cause.GENERATOR, old.generator != new.generator),
        )
        if changed
    ]
    # The same inputs and yet other files: templates or code of the generator changed under the same version.
    if not causes and (then.files != now.files or old.api != new.api):
        causes.append(Cause.GENERATOR)
    return tuple(causes)


def _edits(disk: DiskPackage, fresh: FileSet) -> tuple[FileDrift, ...]:
    manifest = disk.manifest
    assert manifest is not None
    missing = (FileDrift(path, Cause.MISSING) for path in manifest.files if path not in disk.files)
    edited = (_differing(path, Cause.HAND_EDIT, disk.files[path], fresh.files.get(path, b"")) for path in disk.edited())
    return (*missing, *edited)


def _regenerated(then: Manifest, now: Manifest, sources: tuple[Cause, ...]) -> tuple[FileDrift, ...]:
    """Files that would come out differently; told under the first cause, as one file can't tell several apart."""
    if not sources:
        return ()
    paths = [path for path, digest in now.files.items() if then.files.get(path) != digest]
    return tuple(FileDrift(path, sources[0]) for path in paths) or (FileDrift(MANIFEST_NAME, sources[0]),)


def _strays(disk: DiskPackage, fresh: FileSet) -> tuple[FileDrift, ...]:
    manifest = disk.manifest
    assert manifest is not None
    orphans = (FileDrift(path, Cause.ORPHAN) for path in manifest.files if path in disk.files and path not in fresh.files)
    untracked = (
        FileDrift(path, Cause.UNTRACKED)
        for path in disk.foreign()
        if path not in fresh.files and not path.startswith(f"{CUSTOM}/")
    )
    return (*orphans, *untracked)


def _differing(path: str, cause: Cause, old: bytes, new: bytes) -> FileDrift:
    """Where two texts part: the first line, and how many lines were added to and removed from the generated one."""
    if FileDigest.of(old) == FileDigest.of(new):
        return FileDrift(path, cause)
    ours, theirs = new.decode("utf-8", "replace").split("\n"), old.decode("utf-8", "replace").split("\n")
    blocks = [block for block in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes() if block[0] != "equal"]
    if not blocks:
        return FileDrift(path, cause, 1)
    return FileDrift(path, cause, blocks[0][3] + 1, sum(b[4] - b[3] for b in blocks), sum(b[2] - b[1] for b in blocks))
