"""What must hold of a spec before it takes the old one's place."""

from collections.abc import Iterator
from typing import Any, Final

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics, StopRun
from togai_codegen.location import Location, join_pointer
from togai_codegen.openapi.paths import METHODS
from togai_codegen.shapes import is_container, is_dict
from togai_codegen.source import Document
from togai_codegen.upstream.model import Operation

_DATA: Final = frozenset({"example", "examples", "default", "enum", "const", "value"})
"""Keys whose values are data: what looks like a reference in them is none."""
_NAMED: Final = 50


def operations_of(root: Any) -> dict[Operation, str]:
    """The operations of a document, and their pointers."""
    found: dict[Operation, str] = {}
    paths = root.get("paths") if is_dict(root) else None
    for path, item in paths.items() if is_dict(paths) else ():
        for method in METHODS:
            if is_dict(item) and method in item:
                found[path, method.upper()] = join_pointer("/paths", path, method)
    return found


def check_parts(root: dict[str, Any], source: str, diagnostics: Diagnostics) -> None:
    """Raise StopRun, after reporting, for a document that describes nothing, and for one that is not the whole spec."""
    at = Location(source)
    if not any(is_dict(root.get(key)) and root[key] for key in ("paths", "webhooks", "components", "definitions")):
        diagnostics.report(
            codes.PUL003, "the document describes nothing: it has no path, no webhook, no component", at, action=Action.STOPPED
        )
        raise StopRun
    other = next(_other_files(root), None)
    if other is not None:
        message = f"the document refers to another file, {other[:200]!r}, which would not come along"
        hint = "bundle the spec where it comes from, or copy all its files"
        diagnostics.report(codes.PUL010, message, at, action=Action.STOPPED, hint=hint)
        raise StopRun


def check_losses(old: Document, root: dict[str, Any], source: str, diagnostics: Diagnostics) -> None:
    """Raise StopRun, after reporting, where more than a tenth of the operations are gone: rather a broken site than a new API."""
    before, after = operations_of(old.root), operations_of(root)
    lost = [operation for operation in before if operation not in after]
    if len(lost) * 10 <= len(before):
        return
    named = tuple((f"{method} {path}", old.locate_key(before[path, method])) for path, method in lost[:_NAMED])
    message = f"{len(lost):,} of {len(before):,} operations are gone from {source}"
    hint = "--accept takes the new spec all the same"
    diagnostics.report(codes.PUL007, message, Location(old.display), action=Action.STOPPED, hint=hint, related=named)
    raise StopRun


def _other_files(root: Any) -> Iterator[str]:
    """The targets of relative references."""
    level = [root]
    while level:
        following: list[Any] = []
        for item in level:
            target = item.get("$ref") if is_dict(item) else None
            if isinstance(target, str) and target and not target.startswith(("#", "https://", "http://")):
                yield target
            entries = ((key, value) for key, value in item.items() if key not in _DATA) if is_dict(item) else enumerate(item)
            following += [value for _, value in entries if is_container(value)]
        level = following
