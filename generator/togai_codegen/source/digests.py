"""The digests of documents, whole and without their prose. Each document notes what it came to, for `kept_document`."""

from togai_codegen.emit import canonical_sha256
from togai_codegen.source.canonical import canonical_of
from togai_codegen.source.document import Document
from togai_codegen.source.without_prose import overlay_without_prose


def spec_digests(document: Document) -> tuple[str, str]:
    """`canonical_sha256` of a spec's root, and of the same without its prose."""
    found = document.canonical = canonical_of(document.root, document.before)
    return found[:2]


def overlay_digests(document: Document) -> tuple[str, str]:
    """`canonical_sha256` of an overlay, and of what `overlay_without_prose` leaves of it."""
    before = document.before
    if before is not None and before[0] is document.root:
        document.canonical = before[1]
    else:
        document.canonical = canonical_sha256(document.root), canonical_sha256(overlay_without_prose(document.root)), {}
    return document.canonical[:2]
