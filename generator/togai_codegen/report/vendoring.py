"""Updates and states of copies, in words and as JSON values."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from togai_codegen.report.text import visible
from togai_codegen.vendoring.copy import Update
from togai_codegen.vendoring.plan import CONFLICTS, Outcome, Step
from togai_codegen.vendoring.status import Status

_ORDINARY: Final = frozenset({Outcome.ADDED, Outcome.UPDATED, Outcome.REMOVED})
_DIGITS: Final = 12


def update_text(update: Update, *, dry_run: bool, first: bool) -> Iterator[str]:
    """One line of figures, then every file of which there is more to say; all files under `dry_run`, but of a new copy."""
    words = [outcome.split(":")[0] for outcome in Outcome]
    counts = Counter(step.outcome.split(":")[0] for step in update.plan.steps)
    told = ", ".join(f"{counts[word]} {word}" for word in dict.fromkeys(words) if counts[word]) or "only its lock was behind"
    if update.is_noop and not update.plan.steps:
        told = "up to date"
    adopted = "; taken over from a plain copy" if update.adopted else ""
    yield f"{_folder(update.folder)}: {'dry run: ' if dry_run else ''}{told}{adopted}"
    for step in update.plan.steps:
        if step.outcome not in _ORDINARY or (dry_run and not first):
            yield f"   {visible(step.path)}: {step.outcome}{_beside(step)}"
    if update.plan.conflicts and not dry_run:
        yield "   decide each conflict, remove its marks or the file *.upstream, and the next update goes on from there"


def update_object(update: Update, *, dry_run: bool) -> dict[str, Any]:
    """Everything about one update."""
    return {
        "path": update.folder.as_posix(),
        "changed": not update.is_noop and not dry_run,
        "adopted": update.adopted,
        "package": update.lock.package,
        "generator": update.lock.generator,
        "spec_sha256": update.lock.spec,
        "without": list(update.lock.without),
        "conflicts": [step.path for step in update.plan.conflicts],
        "files": [
            {
                "path": step.path,
                "outcome": step.outcome.name.lower().replace("_", " "),
                "conflict": step.outcome in CONFLICTS,
                "written": step.target if step.content is not None else None,
            }
            for step in update.plan.steps
        ],
    }


def status_text(found: Status) -> Iterator[str]:
    """What a copy is, and what has happened to it."""
    folder = _folder(found.folder)
    if found.error or found.lock is None:
        yield f"{folder}: {visible(found.error)}"
        return
    made = f"spec {found.lock.spec[:_DIGITS]}, generator {found.lock.generator}"
    current = {True: "up to date", False: "an update is available", None: "nothing to compare with"}[found.is_current]
    name = found.lock.package or "a plain copy, `vendor update` takes it over"
    without = f", without {' and '.join(found.lock.without)}" if found.lock.without else ""
    edited = f", {len(found.findings)} local changes" if found.findings else ""
    yield f"{folder}: {visible(name)} ({visible(made)}{visible(without)}): {current}{edited}"
    yield from (f"   {visible(path)}: {what}" for path, what in found.findings)
    yield from (f"   {visible(path)}: a conflict waits" for path in found.unresolved)


def status_object(found: Status) -> dict[str, Any]:
    """Everything about one copy."""
    lock = found.lock
    return {
        "path": found.folder.as_posix(),
        "error": found.error or None,
        "package": lock.package if lock else None,
        "generator": lock.generator if lock else None,
        "spec_sha256": lock.spec if lock else None,
        "without": list(lock.without) if lock else [],
        "locked": found.has_lock,
        "current": found.is_current,
        "files": [{"path": path, "what": what} for path, what in found.findings],
        "unresolved": list(found.unresolved),
    }


def verify_text(found: Status) -> Iterator[str]:
    """What is not as it was vendored."""
    folder = _folder(found.folder)
    if found.error:
        yield f"{folder}: {visible(found.error)}"
    elif not found.findings:
        yield f"{folder}: as it was vendored"
    yield from (f"{folder}/{visible(path)}: {what}" for path, what in found.findings)


def _folder(folder: Any) -> str:
    return visible(folder.as_posix())


def _beside(step: Step) -> str:
    return f"; the new text is in {visible(step.target)}" if step.target != step.path and step.content is not None else ""
