"""What `check` found, as a report."""

from typing import Final

from togai_codegen.diagnostics.model import Severity
from togai_codegen.drift.check import EXPLANATIONS, Cause, Drift, FileDrift
from togai_codegen.location import Location
from togai_codegen.report.drift import drift_document, drift_text, headline, reason_of, size_of
from togai_codegen.report.findings import Finding, Report, Rule, fingerprint, told_apart
from togai_codegen.report.places import Paths

_AS_WRITTEN = Paths()
_REMEDIES: Final = {
    Cause.HAND_EDIT: "Regenerate, which keeps the edit in .togai-codegen-backup/; move it to _custom/, an overlay or a template.",
    Cause.UNTRACKED: "Move it to _custom/, or remove it.",
}
_REGENERATE: Final = "Run `togai-codegen generate` and commit what it writes."


def drift_report(drift: Drift, folder: str, spec_changes: tuple[str, ...] = (), *, paths: Paths = _AS_WRITTEN) -> Report:
    """Every cause and every file. `folder` is the package, as its user writes it; `spec_changes` explain a changed spec."""
    told = [text for cause in drift.causes for text in (headline(drift, cause), *reason_of(drift, cause).details)]
    found = {_group(file) for file in drift.files}
    # A file stands once, under its last cause; what no file stands under is told of the package.
    untold = (_finding(FileDrift("", (cause,)), folder, paths) for cause in drift.causes if cause not in found)
    return Report(
        command="check",
        title=folder,
        summary=(f"{folder}: {'up to date' if drift.is_clean else 'not what would be generated'}", *told, *spec_changes),
        findings=told_apart((*untold, *(_finding(file, folder, paths) for file in drift.files))),
        groups=tuple(cause.value for cause in Cause),
        text=drift_text(drift, folder, spec_changes),
        document=drift_document(drift, folder, spec_changes),
        main=paths.place(Location(folder)),
        properties={"causes": [cause.value for cause in drift.causes]},
    )


def _group(file: FileDrift) -> Cause:
    """What somebody did to a file says more than what it is made from."""
    return file.causes[-1]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _finding(file: FileDrift, folder: str, paths: Paths) -> Finding:
    at = Location(f"{folder}/{file.path}" if file.path else folder, line=file.line)
    place, cause = paths.place(at, "generated file"), _group(file)
    causes = [item.value for item in file.causes]
    remedy = _REMEDIES.get(cause, _REGENERATE)
    return Finding(
        rule=Rule(f"check-{cause.replace(' ', '-')}", cause.value, _sentence(EXPLANATIONS[cause]), Severity.ERROR, remedy=remedy),
        level=Severity.ERROR,
        message=f"{file.path or folder}: {'; '.join(EXPLANATIONS[item] for item in file.causes)}{size_of(file)}",
        subject=file.path or folder,
        group=cause.value,
        remedy=remedy,
        at=place,
        fingerprint=fingerprint("check", cause.value, place.path),
        properties={"cause": cause.value, "causes": causes, "added": file.added, "removed": file.removed},
    )
