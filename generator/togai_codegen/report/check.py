"""What `check` found, as a report."""

from typing import Any, Final

from togai_codegen.diagnostics.model import Severity
from togai_codegen.drift.check import EXPLANATIONS, Cause, Drift, FileDrift
from togai_codegen.location import Location
from togai_codegen.report.findings import Finding, Report, Rule, fingerprint, told_apart
from togai_codegen.report.places import Paths
from togai_codegen.report.text import visible

_AS_WRITTEN = Paths()
_REMEDIES: Final = {
    Cause.HAND_EDIT: "Regenerate, which keeps the edit in .togai-codegen-backup/; move it to _custom/, an overlay or a template.",
    Cause.UNTRACKED: "Move it to _custom/, or remove it.",
}
_REGENERATE: Final = "Run `togai-codegen generate` and commit what it writes."


def drift_report(drift: Drift, folder: str, *, paths: Paths = _AS_WRITTEN) -> Report:
    """Every cause and every file. `folder` is the package, as its user writes it."""
    causes = tuple(f"{cause}: {EXPLANATIONS[cause]}" for cause in drift.causes)
    found = {file.cause for file in drift.files}
    # Two causes may hold while one file can tell only one of them.
    untold = (_finding(FileDrift("", cause), folder, paths) for cause in drift.causes if cause not in found)
    return Report(
        command="check",
        title=folder,
        summary=(f"{folder}: {'up to date' if drift.is_clean else 'not what would be generated'}", *causes),
        findings=told_apart((*untold, *(_finding(file, folder, paths) for file in drift.files))),
        groups=tuple(cause.value for cause in Cause),
        text=_as_text(drift, folder),
        document=_as_document(drift),
        main=paths.place(Location(folder)),
        properties={"causes": [cause.value for cause in drift.causes]},
    )


def _finding(file: FileDrift, folder: str, paths: Paths) -> Finding:
    at = Location(f"{folder}/{file.path}" if file.path else folder, line=file.line)
    place, cause = paths.place(at, "generated file"), file.cause
    return Finding(
        rule=Rule(f"check-{cause.replace(' ', '-')}", cause.value, f"{EXPLANATIONS[cause]}.", Severity.ERROR),
        level=Severity.ERROR,
        message=f"{file.path or folder}: {EXPLANATIONS[cause]}{_size(file)}",
        subject=file.path or folder,
        group=cause.value,
        remedy=_REMEDIES.get(cause, _REGENERATE),
        at=place,
        marks={"cause": cause.value},
        fingerprint=fingerprint("check", cause.value, place.path),
        properties={"cause": cause.value, "added": file.added, "removed": file.removed},
    )


def _as_text(drift: Drift, folder: str) -> str:
    if drift.is_clean:
        return f"{folder}: up to date\n"
    causes = [f"{cause}: {EXPLANATIONS[cause]}" for cause in drift.causes]
    lines = [f"{folder}: not what would be generated", *causes, "", *(_line(folder, file) for file in drift.files)]
    return "".join(f"{visible(line)}\n" for line in lines)


def _line(folder: str, file: FileDrift) -> str:
    place = f"{folder}/{file.path}:{file.line}" if file.line else f"{folder}/{file.path}"
    return f"{place}: {file.cause}{_size(file)}"


def _size(file: FileDrift) -> str:
    return f" (+{file.added} -{file.removed} lines)" if file.added or file.removed else ""


def _as_document(drift: Drift) -> dict[str, Any]:
    files = [
        {"path": file.path, "cause": file.cause.value, "line": file.line, "added": file.added, "removed": file.removed}
        for file in drift.files
    ]
    return {"report": "check", "clean": drift.is_clean, "causes": [cause.value for cause in drift.causes], "files": files}
