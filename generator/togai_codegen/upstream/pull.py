"""From a source to the texts of spec and lock. Nothing is written here."""

from pathlib import Path
from typing import Any, Final

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics, StopRun
from togai_codegen.emit import canonical_sha256
from togai_codegen.location import Location
from togai_codegen.records import dataclass
from togai_codegen.source import Document, document_from_text, load_document
from togai_codegen.upstream.assemble import first_difference
from togai_codegen.upstream.check import check_losses, check_parts, operations_of
from togai_codegen.upstream.gather import gather
from togai_codegen.upstream.lock import UpstreamLock, lock_of, lock_path, read_lock
from togai_codegen.upstream.model import Progress, Pulled, Request
from togai_codegen.upstream.order import ordered_like
from togai_codegen.upstream.reader import opened_source
from togai_codegen.upstream.write import TooLarge, as_json, as_yaml, leading_comment

_MOST_LOCK: Final = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Held:
    """What stands on the disk: the spec, where it can be read, and the lock, where there is one."""

    spec: Document | None
    spec_sha256: str
    lock: UpstreamLock | None
    lock_text: str

    @property
    def is_as_pulled(self) -> bool:
        """Whether the spec is what the last pull wrote."""
        return self.spec is not None and self.lock is not None and self.lock.spec_sha256 == self.spec_sha256


def pull(
    request: Request, target: Path, diagnostics: Diagnostics, *, accept: bool = False, progress: Progress | None = None
) -> Pulled:
    """Read the source and compare it with the spec at `target`, whose key order and format it takes on.

    `accept` takes a spec that has lost many operations. Raises StopRun, after reporting, where the source is not to be had or
    is no spec that can take the old one's place.
    """
    held = _held(target)
    with opened_source(request, diagnostics, progress) as reader:
        if held.lock is not None and held.is_as_pulled and held.lock.is_of(request) and reader.is_unchanged(held.lock):
            return Pulled(None, None, held.lock.operations)
        upstream = gather(reader)
    source = request.source
    check_parts(upstream.root, source, diagnostics)
    if held.spec is not None and not accept:
        check_losses(held.spec, upstream.root, source, diagnostics)
    old = held.spec.root if held.spec is not None else None
    root = ordered_like(upstream.root, old)
    text = _text(root, target, held, source, diagnostics)
    is_new = held.spec is None or first_difference(old, root) is not None
    is_locked = held.is_as_pulled and held.lock is not None and held.lock.is_of(request)
    before, after = operations_of(old), operations_of(root)
    lock = lock_of(request, canonical_sha256(root), len(after), upstream.pages).to_text()
    return Pulled(
        text if is_new else None,
        # Servers call their versions anew with each release; where the spec is the same, nothing of that is worth a commit.
        lock if is_new or not is_locked else None,
        len(after),
        upstream.parts,
        held.spec is None,
        tuple(operation for operation in after if operation not in before),
        tuple(operation for operation in before if operation not in after),
        was_edited=is_new and target.is_file() and not held.is_as_pulled,
    )


def _held(target: Path) -> _Held:
    """A spec or a lock that can't be read counts as none: a pull is how one gets a good one."""
    spec: Document | None = None
    lock_text = ""
    if target.is_file():
        try:
            spec = load_document(target, Diagnostics())
        except StopRun:
            spec = None
    place = lock_path(target)
    if place.is_file() and place.stat().st_size <= _MOST_LOCK:
        lock_text = place.read_text(encoding="utf-8", errors="replace")
    return _Held(spec, "" if spec is None else canonical_sha256(spec.root), read_lock(lock_text), lock_text)


def _text(root: Any, target: Path, held: _Held, source: str, diagnostics: Diagnostics) -> str:
    """The spec as it is going to be written, read back once to be sure of it. Raises StopRun, after reporting."""
    at = Location(source)
    try:
        if target.suffix.lower() == ".json":
            text = as_json(root)
        else:
            text = as_yaml(root, head=leading_comment(held.spec.text) if held.spec is not None else "")
    except TooLarge:
        diagnostics.report(codes.PUL013, "this comes to a document that is too large to be read again", at, action=Action.STOPPED)
        raise StopRun from None
    try:
        written = document_from_text(text, Diagnostics(), path=target).root
    except StopRun:
        written = None
    difference = first_difference(root, written)
    if difference is not None:
        message = f"the document holds, at {difference or 'its root'}, what {target.suffix or 'YAML'} has no form for"
        diagnostics.report(codes.PUL013, message, at, action=Action.STOPPED)
        raise StopRun
    return text
