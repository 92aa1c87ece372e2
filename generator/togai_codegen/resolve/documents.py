"""The files of a description. They live in `source`, below the readers of `openapi` that need them too."""

from togai_codegen.source.documents import DocumentSet

__all__ = ["DocumentSet"]
