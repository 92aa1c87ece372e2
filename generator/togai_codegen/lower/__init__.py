"""Spec to IR, one file a subject."""

from togai_codegen.lower.api import lower
from togai_codegen.lower.memory import Memory, Unlike, reuse_of

__all__ = ["Memory", "Unlike", "lower", "reuse_of"]
