"""The one door for reading: YAML 1.2, JSON, positions."""

from togai_codegen.source.digests import overlay_digests, spec_digests
from togai_codegen.source.document import Document
from togai_codegen.source.documents import DocumentSet
from togai_codegen.source.kept import Kept, kept_document
from togai_codegen.source.load import bytes_of, document_from_text, load_document, text_of
from togai_codegen.source.remote import RemoteFiles
from togai_codegen.source.revisions import RevisionError, opened
from togai_codegen.source.without_prose import overlay_without_prose, without_prose

__all__ = [
    "Document",
    "DocumentSet",
    "Kept",
    "RemoteFiles",
    "RevisionError",
    "bytes_of",
    "document_from_text",
    "kept_document",
    "load_document",
    "opened",
    "overlay_digests",
    "overlay_without_prose",
    "spec_digests",
    "text_of",
    "without_prose",
]
