"""The reference registry and the allOf merge."""

from togai_codegen.resolve.documents import DocumentSet
from togai_codegen.resolve.registry import SchemaRegistry

__all__ = ["DocumentSet", "SchemaRegistry"]
