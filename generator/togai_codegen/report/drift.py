"""What `check` found, in words for the person who guards CI, and as a JSON value."""

from collections.abc import Iterator
from typing import Any, Final

from togai_codegen.drift.check import EXPLANATIONS, Cause, Drift, FileDrift, Reason
from togai_codegen.emit import MANIFEST_NAME
from togai_codegen.report.text import visible

_SOURCES: Final = (Cause.SPEC, Cause.OVERLAY, Cause.CONFIG, Cause.GENERATOR)
_MOST: Final = 40
"""How many files are listed that differ for no other reason than a changed source; edits by hand are all listed."""
_GENERATE: Final = "`togai-codegen generate`, with the arguments of this `check`, writes the package anew; commit what it changes"
_FIXES: Final = {
    Cause.GENERATOR: "or install the togai-codegen that made the package, and pin it",
    Cause.HAND_EDIT: "edited texts are kept in .togai-codegen-backup; what is to stay goes into an overlay, a template, _custom/",
    Cause.UNTRACKED: "what was never generated is yours: remove it, or move it into _custom/",
}
_LINE_ENDS: Final = (
    "line ends were changed on the way, often by git: `* -text` in a .gitattributes beside the package prevents that"
)
_NO_MANIFEST: Final = "bring _manifest.json back (`git checkout`), or add --force if everything in the folder may be replaced"


def drift_text(drift: Drift, folder: str, spec_changes: tuple[str, ...] = ()) -> str:
    """Causes, files with the first line that differs, and what to do. `spec_changes` explain a changed spec."""
    if drift.is_clean:
        return f"{folder}: up to date\n"
    lines = [f"{folder}: not what would be generated"]
    for cause in drift.causes:
        lines += _cause(drift, cause)
        lines += [f"   {visible(change)}" for change in spec_changes if cause is Cause.SPEC]
    lines += ["", *_files(drift, folder), "", *(f"fix: {text}" for text in fixes(drift))]
    return "\n".join(lines) + "\n"


def drift_document(drift: Drift, folder: str, spec_changes: tuple[str, ...] = ()) -> dict[str, Any]:
    """One object with everything that is known."""
    return {
        "report": "check",
        "clean": drift.is_clean,
        "package": folder,
        "causes": [cause.value for cause in drift.causes],
        "documentation_only": is_documentation_only(drift),
        "reasons": [_reason_object(reason_of(drift, cause), cause) for cause in drift.causes],
        "spec_changes": list(spec_changes),
        "files": [_file_object(file) for file in drift.files],
        "fixes": list(fixes(drift)),
    }


def is_documentation_only(drift: Drift) -> bool:
    """Whether everything that differs is documentation."""
    return (
        bool(drift.reasons) and len(drift.causes) == len(drift.reasons) and all(item.documentation_only for item in drift.reasons)
    )


def fixes(drift: Drift) -> Iterator[str]:
    """What mends it: first the command, then what to mind."""
    if drift.is_clean:
        return
    if set(drift.causes) != {Cause.UNTRACKED}:
        yield _GENERATE
    for cause in drift.causes:
        if cause in _FIXES:
            yield _FIXES[cause]
    if any(file.line_ends_only for file in drift.files):
        yield _LINE_ENDS
    if Cause.NOT_GENERATED in drift.causes and len(drift.files) > 1:
        yield _NO_MANIFEST


def reason_of(drift: Drift, cause: Cause) -> Reason:
    """What is known of a cause; its name alone where that is all."""
    return next((reason for reason in drift.reasons if reason.cause is cause), Reason(cause))


def _cause(drift: Drift, cause: Cause) -> Iterator[str]:
    yield headline(drift, cause)
    yield from (f"   {visible(detail)}" for detail in reason_of(drift, cause).details)


def headline(drift: Drift, cause: Cause) -> str:
    """A cause, what it means, and whether there is less to it than its name says."""
    reason = reason_of(drift, cause)
    note = "; documentation only" if reason.documentation_only else ""
    ends = [file.line_ends_only for file in drift.files if cause in file.causes]
    if cause is Cause.HAND_EDIT and ends and all(ends):
        note = "; line endings only"
    return f"{cause}: {EXPLANATIONS[cause]}{note}"


def _files(drift: Drift, folder: str) -> Iterator[str]:
    left = _MOST
    hidden = 0
    for file in drift.files:
        if all(cause in _SOURCES for cause in file.causes):
            left -= 1
            if left < 0:
                hidden += 1
                continue
        yield _line(folder, file)
    if hidden:
        yield f"... and {hidden:,} more for the same causes; --output-format json lists them"


def _line(folder: str, file: FileDrift) -> str:
    path = visible(file.path)
    place = f"{folder}/{path}:{file.line}" if file.line else f"{folder}/{path}"
    return f"{place}: {', '.join(file.causes)}{size_of(file)}"


def size_of(file: FileDrift) -> str:
    """How much of a file differs, in brackets."""
    if not file.line and file.path not in ("", MANIFEST_NAME) and all(cause in _SOURCES for cause in file.causes):
        return " (new)"
    if file.line_ends_only and Cause.HAND_EDIT in file.causes:
        return " (line endings only)"
    return f" (+{file.added} -{file.removed} lines)" if file.added or file.removed else ""


def _reason_object(reason: Reason, cause: Cause) -> dict[str, Any]:
    return {
        "cause": cause.value,
        "explanation": EXPLANATIONS[cause],
        "documentation_only": reason.documentation_only,
        "details": list(reason.details),
    }


def _file_object(file: FileDrift) -> dict[str, Any]:
    return {
        "path": file.path,
        "cause": file.causes[0].value,
        "causes": [cause.value for cause in file.causes],
        "line": file.line,
        "added": file.added,
        "removed": file.removed,
        "line_endings_only": file.line_ends_only,
    }
